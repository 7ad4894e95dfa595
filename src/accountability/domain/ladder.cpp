// Groups first, then one plan a group.
#include "accountability/domain/ladder.hpp"

#include <algorithm>

namespace yanlu::accountability {

bool LadderRules::counts_for_admonition(const Standing& notification) const {
    return admonition_levels.contains(notification.level) && admonition_causes.contains(notification.cause);
}

bool LadderRules::counts_for_closure(const Standing& notification) const {
    return notification.account != 0 && closure_levels.contains(notification.level) && (notification.is_prominent || !is_prominent_only);
}

std::string admonition_group(const Standing& notification) {
    const std::string document =
        notification.document_number.empty() ? notification.issuer + "|" + notification.issued_on.iso() : notification.document_number;
    return std::to_string(notification.unit) + "|" + notification.level + "|" + document;
}

Groups admonition_groups(const LadderRules& rules, const std::vector<Standing>& notifications) {
    Groups out;
    for (const Standing& each : notifications) {
        if (rules.counts_for_admonition(each)) out[admonition_group(each)].push_back(each.id);
    }
    return out;
}

std::string closure_group(std::int64_t account, int year) { return std::to_string(account) + "|" + std::to_string(year); }

Groups closure_groups(const LadderRules& rules, const std::vector<Standing>& notifications) {
    Groups out;
    for (const Standing& each : notifications) {
        if (rules.counts_for_closure(each)) out[closure_group(each.account, each.issued_on.year())].push_back(each.id);
    }
    return out;
}

std::set<std::int64_t> not_yet_spent(const std::vector<std::int64_t>& counted, const std::vector<Proposed>& cases) {
    std::set<std::int64_t> fresh(counted.begin(), counted.end());
    for (const Proposed& each : cases) {
        if (each.is_void || each.is_undecided) continue;
        for (const std::int64_t spent : each.basis) fresh.erase(spent);
    }
    return fresh;
}

Plan plan_group(const std::vector<std::int64_t>& counted, const std::vector<Proposed>& cases, std::size_t least) {
    const std::set<std::int64_t> fresh = not_yet_spent(counted, cases);
    const auto open = std::ranges::find_if(cases, &Proposed::is_undecided);
    Plan plan;
    if (open != cases.end()) {
        if (open->basis != fresh) plan.recount = {open->id, fresh};
    } else if (fresh.size() >= least) {
        plan.propose = fresh;
    }
    return plan;
}

}  // namespace yanlu::accountability
