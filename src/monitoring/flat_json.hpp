// One JSON object of simple members, read without building a tree: nesting is refused where it begins, but for lists of texts where they
// are meant.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace yanlu::monitoring {

struct FlatMember {
    enum class Kind { text, integer, boolean, null, list, other };
    std::string key;
    Kind kind = Kind::null;
    std::string text;          // also the decimal form of an integer
    std::int64_t integer = 0;  // integers that fit
    bool boolean = false;
    std::vector<std::string> list = {};  // of texts
};

// Refusals: monitoring.json_malformed (with the byte in the line), json_not_an_object, json_nested, field_twice, line_not_utf8.
// `list`: the one member that may be a list of texts.
Result<std::vector<FlatMember>> parse_flat_object(std::string_view line, std::string_view list = {});

}  // namespace yanlu::monitoring
