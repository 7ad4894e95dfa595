// A unit's facts at one time, and what may stand under what in the tree.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.hpp"
#include "base/result.hpp"

namespace yanlu::organisation {

// What an open interval of a history row ends with.
inline constexpr std::string_view open_day = "9999-12-31";
inline constexpr std::int64_t open_instant = INT64_MAX;

// Codes as in the schema and the contract; their Chinese stands in the messages organisation.kind.*, organisation.state.*.
const std::vector<std::string>& unit_kinds();
const std::vector<std::string>& unit_levels();
const std::vector<std::string>& unit_states();

struct UnitFacts {
    std::string name;
    std::string short_name;
    std::optional<std::string> credit_code = {};
    std::string kind;
    std::string level;
    std::optional<UnitId> parent = {};
    std::optional<UnitId> supervising_unit = {};
    std::optional<UnitId> sector_authority = {};
    std::string area = {};
    bool is_covered = true;
    std::string state = "active";
    std::string decision = {};

    bool is_active() const { return state == "active"; }
    friend bool operator==(const UnitFacts&, const UnitFacts&) = default;
};

// 152号 一: what a kind may stand under. `parent` is null for the root.
std::optional<Refusal> why_not_under(std::string_view kind, std::string_view level, const UnitFacts* parent);
// 1.3: the filing duty covers enterprises and outside bodies only where their supervising unit says so (系统默认: no).
bool is_covered_by_default(std::string_view kind);
// Whether the city office itself supervises a unit of this kind; all others are supervised by the unit above them.
bool is_supervised_by_city_office(std::string_view kind);
// An internal division is no unit of its own before the outside: its unit answers for it (152号 二(一)).
bool answers_for_itself(std::string_view kind);

}  // namespace yanlu::organisation
