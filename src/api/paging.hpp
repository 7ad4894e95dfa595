// Keyset paging: a page says behind which row it begins, so that page 2,000 costs what page 1 does and no row is shown twice.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/json.hpp"
#include "base/result.hpp"

namespace yanlu::api {

inline constexpr std::int64_t usual_limit = 50;
inline constexpr std::int64_t greatest_limit = 200;

struct Page {
    std::string sort;  // name of the order, without the sign
    bool is_descending = false;
    std::int64_t limit = usual_limit;
    Json after = Json::array();  // sort values of the last row seen, the id last; empty on the first page

    bool is_first() const { return after.empty(); }
    // The i-th value behind which the page begins, or what stands for "from the start".
    std::int64_t after_integer(std::size_t i, std::int64_t from_start) const;
    std::string after_text(std::size_t i, std::string from_start) const;
    // One row more than asked tells whether there is a next page.
    std::int64_t rows_to_read() const { return limit + 1; }
    // Cuts that row off and gives the cursor: `key_of(last item)` → array of its sort values.
    template <class KeyOf>
    std::optional<std::string> cut(Json& items, KeyOf key_of) const {
        if (static_cast<std::int64_t>(items.size()) <= limit) return std::nullopt;
        items.erase(items.begin() + limit, items.end());
        return cursor(key_of(items.back()));
    }
    std::string cursor(const Json& key) const;
};

// Opaque, versioned, with a check sum: a cursor that was shortened or edited is refused and not misread.
std::string encode_cursor(std::string_view sort, bool is_descending, const Json& key);
// Refuses a cursor that is damaged or belongs to another order.
Result<Json> decode_cursor(std::string_view cursor, std::string_view sort, bool is_descending);

}  // namespace yanlu::api
