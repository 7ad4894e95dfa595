// After the close a result is never changed: what turns out otherwise (an appeal that is granted) makes a further version.
#pragma once

#include <vector>

#include "jobs/runner.hpp"
#include "organisation/caller.hpp"
#include "rounds/round.hpp"

namespace yanlu::rounds {

struct Correction {
    std::vector<CheckId> dropped;  // problems that were none
    std::string reason;
};

// Answers the round as GET /rounds/{id} shows it.
Result<Json> correct_result(Context&, const organisation::Caller&, RoundId, const Correction&);
std::optional<Refusal> why_not_correct(Context&, const organisation::Caller&, const Round&);

// A finding that was not upheld (appeal granted, found untrue) is dropped from the closed rounds that counted it.
std::vector<jobs::Subscription> finding_subscriptions();

}  // namespace yanlu::rounds
