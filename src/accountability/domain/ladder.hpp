// Counting on the ladder of 152号 四(三): standing notifications and the cases they led to → what has to be proposed now. Pure; it proposes
// and never decides.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/date.hpp"

namespace yanlu::accountability {

// A notification that stands: entered, and not withdrawn.
struct Standing {
    std::int64_t id = 0;
    std::int64_t account = 0;  // 0: the unit as a whole was notified
    std::int64_t unit = 0;     // that goes on with what the notified unit left
    std::string level;
    std::string issuer;
    std::string document_number;
    Date issued_on;
    std::string cause;
    bool is_prominent = false;
};

// rulebook/ladder.yaml, as far as counting needs it.
struct LadderRules {
    std::set<std::string, std::less<>> admonition_levels;
    std::set<std::string, std::less<>> admonition_causes;
    std::set<std::string, std::less<>> closure_levels;
    std::int64_t closure_times = 2;
    bool includes_number = true;  // 以上 includes the number itself
    bool is_prominent_only = true;

    // As many notifications as a letter needs at least.
    std::size_t least_for_closure() const { return static_cast<std::size_t>(closure_times) + (includes_number ? 0 : 1); }
    bool counts_for_admonition(const Standing& notification) const;
    bool counts_for_closure(const Standing& notification) const;
};

// What notifications are proposed for, each group by itself, and which of them count there.
using Groups = std::map<std::string, std::vector<std::int64_t>>;
// A unit is admonished once for one document, whatever number of its accounts the document names: "unit|level|document".
std::string admonition_group(const Standing& notification);
Groups admonition_groups(const LadderRules& rules, const std::vector<Standing>& notifications);
// One account, one calendar year: "account|2026".
std::string closure_group(std::int64_t account, int year);
Groups closure_groups(const LadderRules& rules, const std::vector<Standing>& notifications);

// A case of the group.
struct Proposed {
    std::int64_t id = 0;
    bool is_undecided = false;  // nobody has decided yet: what it counts follows the notifications
    bool is_void = false;       // dropped, so that what it counted is free again
    std::set<std::int64_t> basis = {};
};

struct Plan {
    std::optional<std::set<std::int64_t>> propose = {};                           // a new case that counts these
    std::optional<std::pair<std::int64_t, std::set<std::int64_t>>> recount = {};  // the undecided case, and what it counts now
};
// A notification that a decided case has counted is never counted again. While a case is undecided there is no second one; it counts what
// stands today, even if that has become too little: then a person drops it.
Plan plan_group(const std::vector<std::int64_t>& counted, const std::vector<Proposed>& cases, std::size_t least);

// Those of `counted` that no decided case has counted.
std::set<std::int64_t> not_yet_spent(const std::vector<std::int64_t>& counted, const std::vector<Proposed>& cases);

}  // namespace yanlu::accountability
