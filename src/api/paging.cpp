// Cursors: base64url of check sum and canonical JSON.
#include "api/paging.hpp"

#include <algorithm>
#include <span>

#include "base/digest.hpp"

namespace yanlu::api {
namespace {

constexpr std::size_t sum_bytes = 6;

std::string check_sum(std::string_view payload) {
    const Digest digest = sha256({"yanlu cursor 1\n", payload});
    return std::string(bytes_of(digest).substr(0, sum_bytes));
}

std::optional<std::string> unbase64url(std::string_view text) {
    std::string standard(text);
    std::ranges::replace(standard, '-', '+');
    std::ranges::replace(standard, '_', '/');
    standard.append((4 - standard.size() % 4) % 4, '=');
    return unbase64(standard);
}

bool is_key(const Json& value) {
    return value.is_array() && !value.empty() &&
           std::ranges::all_of(value, [](const Json& v) { return v.is_string() || v.is_number_integer() || v.is_null(); });
}

}  // namespace

std::int64_t Page::after_integer(std::size_t i, std::int64_t from_start) const {
    return i < after.size() && after[i].is_number_integer() ? after[i].get<std::int64_t>() : from_start;
}

std::string Page::after_text(std::size_t i, std::string from_start) const {
    return i < after.size() && after[i].is_string() ? after[i].get<std::string>() : from_start;
}

std::string Page::cursor(const Json& key) const { return encode_cursor(sort, is_descending, key); }

std::string encode_cursor(std::string_view sort, bool is_descending, const Json& key) {
    const std::string payload = Json{{"v", 1}, {"sort", sort}, {"desc", is_descending}, {"after", key}}.dump();
    const std::string raw = check_sum(payload) + payload;
    return base64url({reinterpret_cast<const std::uint8_t*>(raw.data()), raw.size()});
}

Result<Json> decode_cursor(std::string_view cursor, std::string_view sort, bool is_descending) {
    const auto bad = [] { return invalid("api.bad_cursor", "cursor"); };
    const auto raw = cursor.size() > 2000 ? std::nullopt : unbase64url(cursor);
    if (!raw || raw->size() <= sum_bytes) return bad();
    const std::string_view payload = std::string_view(*raw).substr(sum_bytes);
    if (check_sum(payload) != raw->substr(0, sum_bytes)) return bad();
    const Json read = Json::parse(payload, nullptr, false);
    if (!read.is_object() || read.value("v", 0) != 1 || !read.contains("after") || !is_key(read["after"])) return bad();
    if (read.value("sort", "") != sort || read.value("desc", false) != is_descending) return invalid("api.cursor_of_other_order", "cursor");
    return read["after"];
}

}  // namespace yanlu::api
