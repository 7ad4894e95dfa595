// Counted line by line over the truth of the rules, and occasion by occasion over what was to be filed.
#include "simulation/domain/truth_assessment.hpp"

#include <algorithm>

#include "simulation/domain/account_state.hpp"
#include "simulation/domain/truth_rounds.hpp"

namespace yanlu::simulation {
namespace {

bool overlaps(Date first, const std::optional<Date>& last, Date from, Date to) { return first <= to && (!last || *last >= from); }

void count_problems(const Plan& plan, AssessmentTruth& out) {
    for (const TruthLine& line : structural_truth(plan, {})) {
        if (!overlaps(line.first_day, line.last_day, out.from, out.to)) continue;
        ++out.problems[line.subject_platform_id][line.rule];
        if (line.rule == "2.4d-stale-update") out.vetoed.insert(line.subject_platform_id);
    }
}

// As known when the office computes in the morning: what came in on that day is not there yet.
void count_filings(const Plan& plan, Date computed_on, AssessmentTruth& out) {
    for (const PlannedOccasion& occasion : plan.occasions) {
        if (occasion.occasion == Occasion::backfill || occasion.known_on > computed_on) continue;
        for (const auto& [system, done_on] : occasion.done_on) {
            const auto due = last_day_in_time(plan.holidays, occasion.occasion, system, occasion.effective_on);
            const bool is_waived =
                occasion.lapsed_on && *occasion.lapsed_on <= computed_on && !(done_on && *done_on <= *occasion.lapsed_on);
            if (!due || *due < out.from || *due > out.to || is_waived) continue;
            const bool is_done = done_on && *done_on < computed_on;
            FilingsOf& filings = out.filings[plan.accounts[occasion.account].platform_account_id];
            ++filings.due;
            filings.late += is_done ? *done_on > *due : out.to > *due;
        }
    }
}

void veto_texts(const Plan& plan, AssessmentTruth& out) {
    for (const PlannedPost& post : plan.posts) {
        if (post.violation != Violation::serious_wording && post.violation != Violation::secrecy_marking) continue;
        const auto seen = seen_text(plan, post);
        if (seen && overlaps(seen->first, seen->last, out.from, out.to)) out.vetoed.insert(plan.accounts[post.account].platform_account_id);
    }
}

void veto_flaws(const Plan& plan, AssessmentTruth& out) {
    for (const PlannedFlaw& flaw : plan.judgement.flaws) {
        const PlannedRound& round = plan.judgement.rounds[flaw.round];
        const bool is_within = round.inspected_from() >= out.from && round.confirmed_on() <= out.to;
        if (flaw.is_veto && !flaw.is_mistaken && is_within)
            out.flawed.emplace_back(round.to, plan.accounts[flaw.account].platform_account_id);
    }
}

// The plan as one who knows everything would tell it: accounts and changes on the day from which they were true.
Plan in_hindsight(Plan plan) {
    for (PlannedAccount& account : plan.accounts)
        account.registered_on = std::min(account.registered_on, std::max(plan.first_day, account.opened_on));
    for (PlannedChange& change : plan.changes) change.day = change.effective_on.value_or(change.day);
    std::ranges::stable_sort(plan.changes, {}, &PlannedChange::day);
    return plan;
}

}  // namespace

AssessmentTruth assessment_truth(const Plan& plan, const PlannedAssessment& assessment) {
    AssessmentTruth out{.from = assessment.from, .to = assessment.to};
    count_problems(plan, out);
    count_filings(plan, assessment.computed_on(), out);
    veto_texts(plan, out);
    veto_flaws(plan, out);
    return out;
}

std::vector<Silence> silences(const Plan& given, int limit, Date from, Date to, Date known) {
    const Plan plan = in_hindsight(given);
    RegistryWalk registry(plan);
    std::map<std::pair<std::string, std::string>, Silence> found;
    for (Date day = plan.first_day; day <= to; day = day + 1) {
        registry.go_to(day);
        for (std::size_t i = 0; i < plan.accounts.size() && day >= from; ++i) {
            const PlannedAccount& account = plan.accounts[i];
            const AccountState& state = registry.states()[i];
            if (!state.is_registered || !state.is_in_force || !account.is_publishing) continue;
            const auto since = silent_since(given, i, limit, day, known);
            if (!since) continue;
            const std::string& id = account.platform_account_id;
            found.try_emplace({id, since->iso()}, Silence{id, since->iso(), day, day}).first->second.last = day;
        }
    }
    std::vector<Silence> out;
    for (auto& [whom, silence] : found) out.push_back(silence);
    std::ranges::sort(out);
    return out;
}

}  // namespace yanlu::simulation
