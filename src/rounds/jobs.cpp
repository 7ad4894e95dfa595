// rulebook/rounds.yaml, proposals → drafts that a person starts.
#include "rounds/jobs.hpp"

#include "base/log.hpp"
#include "organisation/unit_store.hpp"
#include "rounds/domain/quarters.hpp"
#include "rounds/rounds.hpp"
#include "rounds/settings.hpp"
#include "rounds/statements.hpp"
#include "supervision/domain/rule.hpp"

namespace yanlu::rounds {
namespace {

// The month or quarter before the one of today.
struct Period {
    Date from;
    Date to;
};

Period last_period(Date today, const std::string& every) {
    const bool is_month = every == "month";
    const Date to = (is_month ? first_of_month(today) : first_of_quarter(today)) - 1;
    return {is_month ? first_of_month(to) : first_of_quarter(to), to};
}

void propose(Context& context) {
    const auto root = organisation::root_unit(context.database);
    if (!root) return;  // nobody has been registered yet
    for (const Proposal& proposal : settings(context.rulebook).proposals()) {
        const Period period = last_period(context.clock.today(), proposal.every);
        // What the office planned itself is not proposed once more.
        if (context.database.value<RoundId>(sql::round_of_period, root->id, period.from.iso(), period.to.iso(), proposal.scope)) continue;
        RoundPlan plan{.title = supervision::fill_in(proposal.title, {{"year", std::to_string(period.to.year())},
                                                                      {"month", std::to_string(period.to.month())},
                                                                      {"quarter", std::to_string((period.to.month() + 2) / 3)}}),
                       .kind = proposal.kind,
                       .scope = proposal.scope,
                       .period_from = period.from,
                       .period_to = period.to,
                       .scope_unit = root->id};
        const std::string key = proposal.every + " " + period.to.iso() + " " + proposal.scope;
        const auto made = propose_round(context, plan, key);
        if (!made) log::warning("rounds.not_proposed", {{"proposal", key}, {"code", made.error().code}});
    }
}

}  // namespace

std::vector<jobs::Job> round_jobs() { return {{"rounds.propose", std::chrono::hours(6), propose}}; }

}  // namespace yanlu::rounds
