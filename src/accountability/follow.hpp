// What the ladder hears from the modules below: units that end or divide, accounts that move, answer or go.
#pragma once

#include <vector>

#include "accountability/case.hpp"
#include "jobs/runner.hpp"

namespace yanlu::accountability {

// Letters of this account: answered on the account's own page, carried out when it is gone.
void settle_advices_of(Context& context, AccountId account);

// papers.issued: the city's own notice of a round counts for every account that failed in it; an issued letter gives its case the number.
void hear_paper(Context& context, const jobs::Delivery& event);

std::vector<jobs::Subscription> ladder_subscriptions();
std::vector<jobs::Job> ladder_jobs();

}  // namespace yanlu::accountability
