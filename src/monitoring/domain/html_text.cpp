// One pass, no tree: feeds carry fragments, often broken ones. Linear in the input: every search moves forward.
#include "monitoring/domain/html_text.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <utility>

#include "base/text.hpp"

namespace yanlu::monitoring {
namespace {

using namespace std::string_view_literals;

constexpr std::array block_tags{"p"sv,  "br"sv, "div"sv, "li"sv, "tr"sv,      "h1"sv,         "h2"sv,
                                "h3"sv, "h4"sv, "h5"sv,  "h6"sv, "section"sv, "blockquote"sv, "table"sv};
constexpr std::array hidden_tags{"script"sv, "style"sv};
constexpr std::array named{
    std::pair{"amp"sv, "&"sv},   std::pair{"lt"sv, "<"sv},     std::pair{"gt"sv, ">"sv},     std::pair{"quot"sv, "\""sv},
    std::pair{"apos"sv, "'"sv},  std::pair{"nbsp"sv, " "sv},   std::pair{"ldquo"sv, "“"sv},  std::pair{"rdquo"sv, "”"sv},
    std::pair{"lsquo"sv, "‘"sv}, std::pair{"rsquo"sv, "’"sv},  std::pair{"hellip"sv, "…"sv}, std::pair{"mdash"sv, "—"sv},
    std::pair{"ndash"sv, "–"sv}, std::pair{"middot"sv, "·"sv}, std::pair{"times"sv, "×"sv},  std::pair{"copy"sv, "©"sv},
    std::pair{"emsp"sv, "　"sv}, std::pair{"ensp"sv, " "sv},   std::pair{"bull"sv, "•"sv},   std::pair{"yen"sv, "¥"sv}};

// The character of "&#…;" or "&name;" without & and ;
std::optional<std::string> reference(std::string_view name) {
    if (name.starts_with('#')) {
        const bool is_hex = name.size() > 1 && (name[1] == 'x' || name[1] == 'X');
        const auto digits = name.substr(is_hex ? 2 : 1);
        unsigned value = 0;
        const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value, is_hex ? 16 : 10);
        const bool is_character = value != 0 && value <= 0x10FFFF && (value < 0xD800 || value > 0xDFFF);
        if (digits.empty() || error != std::errc{} || end != digits.data() + digits.size() || !is_character) return std::nullopt;
        std::string out;
        append_utf8(out, value);
        return out;
    }
    for (const auto& [key, character] : named) {
        if (key == name) return std::string(character);
    }
    return std::nullopt;
}

class Stripper {
public:
    explicit Stripper(std::string_view html) : html_(html) { out_.reserve(html.size()); }

    std::string run() {
        while (at_ < html_.size()) {
            const char c = html_[at_];
            if (c == '<')
                take_tag();
            else if (c == '&')
                take_reference();
            else
                take_character(c);
        }
        return std::string(trim(out_));
    }

private:
    void take_character(char c) {
        ++at_;
        if (c == '\n' || c == '\r' || c == '\t') c = ' ';
        if (c == ' ' && (out_.empty() || out_.back() == ' ' || out_.back() == '\n')) return;
        out_ += c;
    }

    void take_reference() {
        constexpr std::size_t longest_name = 10;
        const auto semicolon = html_.substr(at_, longest_name + 2).find(';');
        const auto character = semicolon == std::string_view::npos ? std::nullopt : reference(html_.substr(at_ + 1, semicolon - 1));
        if (!character) return take_character('&');
        out_ += *character;
        at_ += semicolon + 1;
    }

    // A '<' that begins no tag is a character.
    void take_tag() {
        const auto next = html_.substr(at_ + 1, 1);
        const bool is_tag = !next.empty() && (next == "/" || next == "!" || next == "?" || (next[0] >= 'a' && next[0] <= 'z') ||
                                              (next[0] >= 'A' && next[0] <= 'Z'));
        if (!is_tag) return take_character('<');
        if (html_.substr(at_).starts_with("<!--")) return skip_past("-->");
        const std::size_t begin = at_ + (next == "/" ? 2 : 1);
        std::size_t end = begin;
        while (end < html_.size() && (std::isalnum(static_cast<unsigned char>(html_[end])) != 0)) ++end;
        const std::string name = ascii_lower(html_.substr(begin, end - begin));
        skip_past(">");
        if (std::ranges::find(block_tags, name) != block_tags.end()) end_line();
        if (next != "/" && std::ranges::find(hidden_tags, name) != hidden_tags.end()) skip_past("</" + name);
    }

    void skip_past(std::string_view mark) {
        const auto found = html_.find(mark, at_);
        at_ = found == std::string_view::npos ? html_.size() : found + mark.size();
        if (mark.starts_with("</")) at_ = std::min(html_.find('>', at_), html_.size() - 1) + 1;
    }

    void end_line() {
        while (out_.ends_with(' ')) out_.pop_back();
        if (!out_.empty() && out_.back() != '\n') out_ += '\n';
    }

    std::string_view html_;
    std::size_t at_ = 0;
    std::string out_;
};

}  // namespace

std::string html_to_text(std::string_view html) { return Stripper(html).run(); }

}  // namespace yanlu::monitoring
