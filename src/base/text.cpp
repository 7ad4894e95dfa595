// UTF-8 decoding that cannot fail, and the small text functions on top of it.
#include "base/text.hpp"

#include <algorithm>

namespace yanlu {
namespace {

bool is_continuation(std::string_view text, std::size_t i) {
    return i < text.size() && (static_cast<unsigned char>(text[i]) & 0xC0) == 0x80;
}

unsigned bits(std::string_view text, std::size_t i) { return static_cast<unsigned char>(text[i]) & 0x3Fu; }

bool is_blank(char32_t c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == 0x3000 || c == 0xA0 || c == 0xFEFF || c == 0x200B || c == 0x200C ||
           c == 0x200D;
}

// Bytes of the blank that a text ends with, 0 if it ends with none. The first byte of a character is never part of another one, so it
// may be looked for from behind.
std::size_t blank_at_end(std::string_view text) {
    for (std::size_t bytes = 1; bytes <= std::min<std::size_t>(3, text.size()); ++bytes) {
        std::size_t at = text.size() - bytes;
        if (is_continuation(text, at)) continue;
        return is_blank(next_code_point(text, at)) && at == text.size() ? bytes : 0;
    }
    return 0;
}

}  // namespace

char32_t next_code_point(std::string_view text, std::size_t& at) {
    const auto lead = static_cast<unsigned char>(text[at]);
    if (lead < 0x80) return text[at++];
    if (lead >= 0xC2 && lead < 0xE0 && is_continuation(text, at + 1)) {
        const char32_t c = (lead & 0x1Fu) << 6 | bits(text, at + 1);
        at += 2;
        return c;
    }
    if (lead >= 0xE0 && lead < 0xF0 && is_continuation(text, at + 1) && is_continuation(text, at + 2)) {
        const char32_t c = (lead & 0x0Fu) << 12 | bits(text, at + 1) << 6 | bits(text, at + 2);
        if (c >= 0x800 && (c < 0xD800 || c > 0xDFFF)) {
            at += 3;
            return c;
        }
    }
    if (lead >= 0xF0 && lead < 0xF5 && is_continuation(text, at + 1) && is_continuation(text, at + 2) && is_continuation(text, at + 3)) {
        const char32_t c = (lead & 0x07u) << 18 | bits(text, at + 1) << 12 | bits(text, at + 2) << 6 | bits(text, at + 3);
        if (c >= 0x10000 && c <= 0x10FFFF) {
            at += 4;
            return c;
        }
    }
    ++at;
    return replacement_character;
}

void append_utf8(std::string& out, char32_t c) {
    if (c < 0x80) {
        out += static_cast<char>(c);
    } else if (c < 0x800) {
        out += static_cast<char>(0xC0 | c >> 6);
        out += static_cast<char>(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        out += static_cast<char>(0xE0 | c >> 12);
        out += static_cast<char>(0x80 | (c >> 6 & 0x3F));
        out += static_cast<char>(0x80 | (c & 0x3F));
    } else {
        out += static_cast<char>(0xF0 | c >> 18);
        out += static_cast<char>(0x80 | (c >> 12 & 0x3F));
        out += static_cast<char>(0x80 | (c >> 6 & 0x3F));
        out += static_cast<char>(0x80 | (c & 0x3F));
    }
}

std::u32string to_code_points(std::string_view text) {
    std::u32string out;
    out.reserve(text.size() / 2);
    for (std::size_t at = 0; at < text.size();) out += next_code_point(text, at);
    return out;
}

std::string to_utf8(std::u32string_view text) {
    std::string out;
    out.reserve(text.size() * 3);
    for (const char32_t c : text) append_utf8(out, c);
    return out;
}

bool is_valid_utf8(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t before = at;
        if (next_code_point(text, at) == replacement_character && at - before == 1) return false;
    }
    return true;
}

std::size_t count_code_points(std::string_view text) {
    std::size_t n = 0;
    for (std::size_t at = 0; at < text.size(); ++n) next_code_point(text, at);
    return n;
}

std::string shorten(std::string_view text, std::size_t n) {
    std::size_t at = 0;
    for (std::size_t i = 0; i < n && at < text.size(); ++i) next_code_point(text, at);
    return at == text.size() ? std::string(text) : std::string(text.substr(0, at)) + "…";
}

std::string_view trim(std::string_view text) {
    std::size_t begin = 0;
    while (begin < text.size()) {
        std::size_t next = begin;
        if (!is_blank(next_code_point(text, next))) break;
        begin = next;
    }
    text.remove_prefix(begin);
    while (const std::size_t bytes = blank_at_end(text)) text.remove_suffix(bytes);
    return text;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    std::size_t begin = 0;
    for (std::size_t at = text.find(separator); at != std::string_view::npos; at = text.find(separator, begin)) {
        parts.push_back(text.substr(begin, at - begin));
        begin = at + 1;
    }
    parts.push_back(text.substr(begin));
    return parts;
}

bool has_control_characters(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = next_code_point(text, at);
        if ((c < 0x20 && c != '\t' && c != '\n' && c != '\r') || (c >= 0x7F && c < 0xA0)) return true;
    }
    return false;
}

std::string ascii_lower(std::string_view text) {
    std::string out(text);
    for (char& c : out) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return out;
}

std::string half_width(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        char32_t c = next_code_point(text, at);
        if (c >= 0xFF01 && c <= 0xFF5E) c -= 0xFEE0;
        if (c == 0x3000) c = ' ';
        append_utf8(out, c);
    }
    return out;
}

}  // namespace yanlu
