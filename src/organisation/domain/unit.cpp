// The rules of the tree.
#include "organisation/domain/unit.hpp"

#include <algorithm>

namespace yanlu::organisation {
namespace {

// city 0, town 1, village 2: a unit is never of a higher level than the one above it.
long rank(std::string_view level) { return std::ranges::find(unit_levels(), level) - unit_levels().begin(); }

bool may_have_children(std::string_view kind) { return kind != "internal_division" && kind != "outside_body"; }

}  // namespace

const std::vector<std::string>& unit_kinds() {
    static const std::vector<std::string> kinds{"government",       "city_office",       "town",       "department",    "city_institution",
                                                "subordinate_unit", "internal_division", "enterprise", "guidance_unit", "outside_body"};
    return kinds;
}

const std::vector<std::string>& unit_levels() {
    static const std::vector<std::string> levels{"city", "town", "village"};
    return levels;
}

const std::vector<std::string>& unit_states() {
    static const std::vector<std::string> states{"active", "merged", "split", "abolished"};
    return states;
}

std::optional<Refusal> why_not_under(std::string_view kind, std::string_view level, const UnitFacts* parent) {
    const auto fault = [](std::string code) { return invalid("organisation." + code, "parent_id", {}, "152-2021.1").value(); };
    if (!parent) return kind == "government" ? std::nullopt : std::optional(fault("parent_missing"));
    if (kind == "government") return fault("root_has_no_parent");
    if (!parent->is_active()) return fault("parent_not_active");
    if (!may_have_children(parent->kind)) return fault("parent_has_no_children");
    if ((kind == "city_office" || kind == "town" || kind == "department" || kind == "city_institution") && parent->kind != "government")
        return fault("belongs_under_government");
    if (rank(level) < rank(parent->level)) return invalid("organisation.level_above_parent", "level").value();
    return std::nullopt;
}

bool is_covered_by_default(std::string_view kind) {
    return kind != "enterprise" && kind != "outside_body" && kind != "guidance_unit" && kind != "government";
}

bool is_supervised_by_city_office(std::string_view kind) { return kind == "town" || kind == "department" || kind == "city_institution"; }

bool answers_for_itself(std::string_view kind) { return kind != "internal_division"; }

}  // namespace yanlu::organisation
