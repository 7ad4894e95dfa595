// Cases and notifications as the API shows them (api/openapi.yaml: LadderCase, LadderCaseDetail, Notification).
#pragma once

#include "accountability/cases.hpp"
#include "accountability/notification.hpp"

namespace yanlu::accountability {

// The steps that the caller's role has from this state, each allowed or with its refusal.
Json case_actions(Context& context, const organisation::Caller& caller, const Case& subject, const UnitPlace& place,
                  const std::optional<CaseAccount>& account);

Json account_reference(Context& context, const std::optional<CaseAccount>& account);
Json day_json(const std::optional<Date>& day);
// The scope of a list: what the caller's verb reaches, and the subtree asked for.
struct Reach {
    organisation::Scope scope;
    organisation::Scope under = organisation::Scope::city();
};
Result<Reach> reach_of(Context& context, const organisation::Caller& caller, std::string_view verb, const std::optional<UnitId>& under);
std::int64_t three_ways(const std::optional<bool>& asked);  // 0 not asked, 1 yes, 2 no

}  // namespace yanlu::accountability
