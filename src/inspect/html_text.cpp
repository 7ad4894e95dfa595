#include "inspect/html_text.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <charconv>

#include "base/text.hpp"
#include "inspect/window.hpp"

namespace yanlu::inspect {
namespace {

constexpr std::size_t longest_entity = 12;     // bytes, with & and ;
constexpr std::size_t longest_tag = 1u << 16;  // a < without its > is text

struct Entity {
    std::string_view name;
    char32_t c;
};
constexpr std::array entities{
    Entity{"amp", U'&'},     Entity{"lt", U'<'},       Entity{"gt", U'>'},      Entity{"quot", U'"'},     Entity{"apos", U'\''},
    Entity{"nbsp", 0xA0},    Entity{"ensp", 0x2002},   Entity{"emsp", 0x2003},  Entity{"thinsp", 0x2009}, Entity{"middot", 0xB7},
    Entity{"bull", 0x2022},  Entity{"hellip", 0x2026}, Entity{"mdash", 0x2014}, Entity{"ndash", 0x2013},  Entity{"ldquo", 0x201C},
    Entity{"rdquo", 0x201D}, Entity{"lsquo", 0x2018},  Entity{"rsquo", 0x2019}, Entity{"times", 0xD7},    Entity{"yen", 0xA5},
    Entity{"copy", 0xA9},    Entity{"reg", 0xAE},      Entity{"deg", 0xB0},     Entity{"zwj", 0x200D},    Entity{"zwnj", 0x200C},
    Entity{"laquo", 0xAB},   Entity{"raquo", 0xBB},    Entity{"shy", 0xAD},     Entity{"permil", 0x2030}, Entity{"euro", 0x20AC}};
constexpr std::array<std::string_view, 26> blocks{"p",     "div", "br",      "li",      "ul",     "ol",     "tr",    "td",        "th",
                                                  "table", "h1",  "h2",      "h3",      "h4",     "h5",     "h6",    "hr",        "dd",
                                                  "dt",    "pre", "section", "article", "header", "footer", "title", "blockquote"};
constexpr std::array<std::string_view, 3> unseen{"script", "style", "template"};

// The character that an entity names (without & and ;), 0 if none.
char32_t character_of(std::string_view name) {
    if (!name.starts_with('#')) {
        const auto found = std::ranges::find(entities, name, &Entity::name);
        return found == entities.end() ? 0 : found->c;
    }
    name.remove_prefix(1);
    const bool is_hex = name.starts_with('x') || name.starts_with('X');
    if (is_hex) name.remove_prefix(1);
    std::uint32_t value = 0;
    const auto [end, fault] = std::from_chars(name.data(), name.data() + name.size(), value, is_hex ? 16 : 10);
    const bool is_character =
        fault == std::errc{} && end == name.data() + name.size() && value < 0x110000 && (value < 0xD800 || value > 0xDFFF);
    return is_character ? value : 0;
}

// Past the > of a tag that begins at `at`, quoted values skipped; npos if it does not end.
std::size_t end_of_tag(std::string_view html, std::size_t at) {
    char quote = 0;
    const std::size_t most = std::min(html.size(), at + longest_tag);
    for (std::size_t i = at + 1; i < most; ++i) {
        const char c = html[i];
        if (quote) {
            if (c == quote) quote = 0;
        } else if (c == '"' || c == '\'') {
            quote = c;
        } else if (c == '>') {
            return i + 1;
        }
    }
    return std::string_view::npos;
}

std::string tag_name(std::string_view html, std::size_t at) {
    at += html.substr(at).starts_with('/') ? 1 : 0;
    std::size_t end = at;
    while (end < html.size() && end < at + 16 && is_ascii_letter_or_digit(html[end])) ++end;
    return ascii_lower(html.substr(at, end - at));
}

}  // namespace

void HtmlText::begin_line(std::size_t original) {
    if (text_.empty() || text_.back() == '\n') return;
    map_.mark(text_.size(), original, 1);
    text_ += '\n';
}

// Past the end tag of an element whose content nobody sees.
std::size_t HtmlText::skip_raw(std::size_t at, std::string_view name) const {
    for (std::size_t close = html_.find("</", at); close != std::string_view::npos; close = html_.find("</", close + 2)) {
        if (tag_name(html_, close + 1) != name) continue;
        const std::size_t end = html_.find('>', close);
        return end == std::string_view::npos ? html_.size() : end + 1;
    }
    return html_.size();
}

// `at` stands at a <; the same if that begins no markup.
std::size_t HtmlText::skip_markup(std::size_t at) {
    if (html_.substr(at).starts_with("<!--")) {
        const std::size_t end = html_.find("-->", at + 4);
        return end == std::string_view::npos ? html_.size() : end + 3;
    }
    const char next = at + 1 < html_.size() ? html_[at + 1] : 0;
    const bool is_tag = next == '/' || next == '!' || next == '?' || (is_ascii_letter_or_digit(next) && !is_digit(next));
    const std::size_t end = is_tag ? end_of_tag(html_, at) : std::string_view::npos;
    if (end == std::string_view::npos) return at;
    const std::string name = tag_name(html_, at + 1);
    if (std::ranges::find(blocks, name) != blocks.end()) begin_line(at);
    return next != '/' && std::ranges::find(unseen, name) != unseen.end() ? skip_raw(end, name) : end;
}

// `at` stands at a &; the same if that begins no entity.
std::size_t HtmlText::take_entity(std::size_t at) {
    const std::size_t end = html_.substr(at, longest_entity).find(';');
    const char32_t c = end == std::string_view::npos ? 0 : character_of(html_.substr(at + 1, end - 1));
    if (c == 0) return at;
    map_.mark(text_.size(), at, end + 1);
    append_utf8(text_, c);
    return at + end + 1;
}

void HtmlText::assign(std::string_view html) {
    html_ = html;
    text_.clear();
    map_.clear();
    for (std::size_t at = 0; at < html.size();) {
        const std::size_t plain_end = std::min(html.size(), html.find_first_of("<&", at));
        if (plain_end > at) {
            map_.mark(text_.size(), at);
            text_.append(html, at, plain_end - at);
            at = plain_end;
            continue;
        }
        const std::size_t next = html[at] == '<' ? skip_markup(at) : take_entity(at);
        if (next == at) {
            map_.mark(text_.size(), at);
            text_ += html[at++];
        } else {
            at = next;
        }
    }
}

std::size_t HtmlText::original_start(std::size_t at) const { return at >= text_.size() ? html_.size() : map_.of(at).original; }

std::size_t HtmlText::original_end(std::size_t end) const {
    assert(end > 0);
    const auto [original, unit] = map_.of(end - 1);  // byte by byte, so that ill-formed ones have their place too
    return original + std::max<std::size_t>(unit, 1);
}

}  // namespace yanlu::inspect
