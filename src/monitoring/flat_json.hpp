// One JSON object of simple members, read without building a tree: nesting is refused where it begins.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace yanlu::monitoring {

struct FlatMember {
    enum class Kind { text, integer, boolean, null, other };
    std::string key;
    Kind kind = Kind::null;
    std::string text;          // also the decimal form of an integer
    std::int64_t integer = 0;  // integers that fit
    bool boolean = false;
};

// Refusals: monitoring.json_malformed (with the byte in the line), json_not_an_object, json_nested, field_twice, line_not_utf8.
Result<std::vector<FlatMember>> parse_flat_object(std::string_view line);

}  // namespace yanlu::monitoring
