// Who answers for an account: by duty, the persons who hold it at one time.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "registry/domain/timeline.hpp"

namespace yanlu::registry {

struct Holder {
    std::string person_name;
    std::string title;
    std::string phone;
    friend auto operator<=>(const Holder&, const Holder&) = default;
};

// Sorted, so that the same people in another order are no change.
using Holders = std::map<std::string, std::vector<Holder>>;

// One row of duty_holder_versions.
struct HolderRow {
    std::string duty;
    Holder holder;
    Date from;
    Date to;
    friend bool operator==(const HolderRow&, const HolderRow&) = default;
};

using HolderTimeline = Timeline<Holders>;

// From stored rows and back: a person's days are one row as long as nothing about him changes.
HolderTimeline timeline_of(const std::vector<HolderRow>& rows);
std::vector<HolderRow> rows_of(const HolderTimeline& timeline);

// From `from` on each duty named in `holders` is held by these; duties that are not named stay. An absent phone keeps the one that is
// recorded for the same duty and person.
void apply(HolderTimeline& timeline, const Holders& holders, Date from);

// 138****8000: enough to recognise, too little to call.
std::string masked_phone(std::string_view phone);

}  // namespace yanlu::registry
