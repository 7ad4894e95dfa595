#include "monitoring/domain/picture_names.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "monitoring/domain/html_text.hpp"

namespace yanlu::monitoring {
namespace {

constexpr std::size_t most_in_html = 200;

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }

// Whether a name ends at this character, with `rest` behind it.
bool separates(char32_t c, std::string_view name, std::string_view rest) {
    if (c == U'\n' || c == U'\r' || c == U'、' || c == U'，' || c == U'；') return true;
    const bool is_address = is_web_address(trim(name));
    if (c == U' ' || c == U'\t' || c == U'　') return is_address || is_web_address(trim(rest));
    return (c == U',' || c == U';') && (!is_address || is_web_address(trim(rest)));
}

// One tag, from behind its "<" to its ">".
class Tag {
public:
    explicit Tag(std::string_view text) : text_(text) {}

    std::string name() {
        const auto begin = at_;
        while (at_ < text_.size() && !is_space(text_[at_]) && text_[at_] != '/') ++at_;
        return ascii_lower(text_.substr(begin, at_ - begin));
    }
    // The next attribute; false at the end.
    bool next(std::string& name, std::string_view& value) {
        while (at_ < text_.size() && (is_space(text_[at_]) || text_[at_] == '/')) ++at_;
        if (at_ >= text_.size()) return false;
        const auto begin = at_;
        while (at_ < text_.size() && !is_space(text_[at_]) && text_[at_] != '=') ++at_;
        name = ascii_lower(text_.substr(begin, at_ - begin));
        skip_spaces();
        value = {};
        if (at_ < text_.size() && text_[at_] == '=') ++at_, skip_spaces(), value = value_here();
        return true;
    }

private:
    void skip_spaces() {
        while (at_ < text_.size() && is_space(text_[at_])) ++at_;
    }
    std::string_view value_here() {
        if (at_ >= text_.size()) return {};
        const char quote = text_[at_];
        const bool is_quoted = quote == '"' || quote == '\'';
        const auto begin = at_ + (is_quoted ? 1 : 0);
        auto end = begin;
        while (end < text_.size() && (is_quoted ? text_[end] != quote : !is_space(text_[end]))) ++end;
        at_ = std::min(end + (is_quoted ? 1 : 0), text_.size());
        return text_.substr(begin, end - begin);
    }

    std::string_view text_;
    std::size_t at_ = 0;
};

// Where the tag that begins at `at` ends: at the first ">" outside of quotes.
std::size_t end_of_tag(std::string_view html, std::size_t at) {
    char quote = 0;
    for (; at < html.size(); ++at) {
        const char c = html[at];
        if (quote != 0)
            quote = c == quote ? '\0' : quote;
        else if (c == '"' || c == '\'')
            quote = c;
        else if (c == '>')
            return at;
    }
    return html.npos;
}

std::string source_of(Tag& tag) {
    std::string source, late, name;
    for (std::string_view value; tag.next(name, value);) {
        if (name == "src") source = value;
        if (late.empty() && (name == "data-src" || name == "data-original")) late = value;
    }
    return html_to_text(late.empty() ? source : late);
}

}  // namespace

bool is_web_address(std::string_view name) {
    const std::string lower = ascii_lower(name.substr(0, 8));
    return lower.starts_with("http://") || lower.starts_with("https://");
}

std::vector<std::string> picture_names(std::string_view cell) {
    std::vector<std::string> out;
    std::string name;
    const auto add = [&] {
        if (const auto tidy = trim(name); !tidy.empty()) out.emplace_back(tidy);
        name.clear();
    };
    for (std::size_t at = 0; at < cell.size();) {
        const char32_t c = next_code_point(cell, at);
        if (separates(c, name, cell.substr(at)))
            add();
        else
            append_utf8(name, c);
    }
    add();
    return out;
}

std::vector<std::string> pictures_of_html(std::string_view html) {
    std::vector<std::string> out;
    for (std::size_t at = html.find('<'); at != html.npos && out.size() < most_in_html; at = html.find('<', at)) {
        ++at;
        if (html.substr(at).starts_with("!--")) {
            at = html.find("-->", at);
            if (at == html.npos) break;
            continue;
        }
        if (ascii_lower(html.substr(at, 3)) != "img") continue;
        const auto end = end_of_tag(html, at);
        if (end == html.npos) break;
        Tag tag(html.substr(at, end - at));
        if (tag.name() != "img") continue;
        auto source = source_of(tag);
        if (!source.empty() && !source.starts_with("data:") && std::ranges::find(out, source) == out.end())
            out.push_back(std::move(source));
        at = end;
    }
    return out;
}

}  // namespace yanlu::monitoring
