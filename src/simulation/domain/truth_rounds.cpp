// An account fails a round by a veto item that began within its period, or that began before and is still there at a month's end, as one
// knows when the round is checked; or by what an inspector saw and a second person confirmed.
#include "simulation/domain/truth_rounds.hpp"

#include <algorithm>

#include "simulation/domain/account_state.hpp"

namespace yanlu::simulation {
namespace {

constexpr std::int64_t observed_within = 7;  // days before the round's last

bool is_veto(Violation violation) { return violation == Violation::serious_wording || violation == Violation::secrecy_marking; }

std::optional<Date> last_look(const Plan& plan, std::size_t account, Date day) {
    for (Date d = day; d >= plan.accounts[account].registered_on; d = d - 1) {
        if (plan.outcome(account, d) == Outcome::observed) return d;
    }
    return std::nullopt;
}

std::vector<Date> month_ends(const PlannedRound& round) {
    std::vector<Date> out;
    for (Date month = round.from; month <= round.to; month = first_of_next_month(month)) out.push_back(first_of_next_month(month) - 1);
    return out;
}

class Judge {
public:
    explicit Judge(const Plan& plan) : plan_(plan), posts_of_(plan.accounts.size()) {
        for (const auto& post : plan.posts) posts_of_[post.account].push_back(&post);
        for (auto& line : structural_truth(plan, {})) {
            if (line.rule == "2.4d-stale-update") stale_.push_back(std::move(line));
        }
    }

    std::vector<RoundTruth> run() {
        std::vector<RoundTruth> out;
        RegistryWalk registry(plan_);
        for (Date day = plan_.first_day; day <= plan_.last_day; day = day + 1) {
            registry.go_to(day);
            for (std::size_t i = 0; i < plan_.judgement.rounds.size(); ++i) {
                if (plan_.judgement.rounds[i].to == day) out.push_back(judge(i, registry.states()));
            }
        }
        return out;
    }

private:
    RoundTruth judge(std::size_t number, const std::vector<AccountState>& states) const {
        const PlannedRound& round = plan_.judgement.rounds[number];
        RoundTruth out{round.is_quarterly, round.from, round.to, {}};
        for (std::size_t i = 0; i < states.size(); ++i) {
            const bool is_inspected = states[i].is_registered && states[i].is_in_force && plan_.units[states[i].host].kind != "enterprise";
            if (is_inspected) out.verdicts[plan_.accounts[i].platform_account_id] = verdict(number, i);
        }
        return out;
    }

    std::string verdict(std::size_t number, std::size_t account) const {
        const PlannedRound& round = plan_.judgement.rounds[number];
        const auto is_flawed = [&](const PlannedFlaw& flaw) {
            return flaw.round == number && flaw.account == account && flaw.is_veto && !flaw.is_mistaken;
        };
        if (is_stale(round, account) || has_bad_text(round, account) || std::ranges::any_of(plan_.judgement.flaws, is_flawed))
            return "failed";
        return plan_.accounts[account].is_publishing ? observation(round, account) : "passed";
    }

    bool is_stale(const PlannedRound& round, std::size_t account) const {
        return std::ranges::any_of(stale_, [&](const TruthLine& line) {
            if (line.subject_platform_id != plan_.accounts[account].platform_account_id) return false;
            if (line.first_day > round.to || (line.last_day && *line.last_day < round.from)) return false;
            const auto goes_on = [&](Date end) {
                const auto since = silent_since(plan_, account, Limits{}.stale, end, round.to);
                return since && since->iso() == line.key;
            };
            return line.first_day >= round.from || std::ranges::any_of(month_ends(round), goes_on);
        });
    }

    bool has_bad_text(const PlannedRound& round, std::size_t account) const {
        return std::ranges::any_of(posts_of_[account], [&](const PlannedPost* post) {
            const auto seen = is_veto(post->violation) ? seen_text(plan_, *post) : std::nullopt;
            if (!seen || seen->first > round.to || (seen->last && *seen->last < round.from)) return false;
            const auto stands = [&](Date end) { return seen->first <= end && (!seen->last || *seen->last >= end); };
            return seen->first >= round.from || std::ranges::any_of(month_ends(round), stands);
        });
    }

    std::string observation(const PlannedRound& round, std::size_t account) const {
        std::optional<Date> blocked, failed;
        for (Date day = plan_.accounts[account].registered_on; day <= round.to; day = day + 1) {
            const Outcome outcome = plan_.outcome(account, day);
            if (outcome == Outcome::observed && day >= round.to - observed_within) return "passed";
            if (outcome == Outcome::blocked) blocked = day;
            if (outcome == Outcome::failed) failed = day;
        }
        const bool is_blocked = blocked && *blocked >= round.to - observed_within && (!failed || *blocked >= *failed);
        return is_blocked ? "blocked" : "failed_to_observe";
    }

    const Plan& plan_;
    std::vector<std::vector<const PlannedPost*>> posts_of_;
    std::vector<TruthLine> stale_;
};

}  // namespace

std::optional<SeenText> seen_text(const Plan& plan, const PlannedPost& post) {
    std::optional<SeenText> out;
    for (Date day = std::max(Date::of(post.published_at), plan.accounts[post.account].registered_on); day <= plan.last_day; day = day + 1) {
        if (plan.outcome(post.account, day) != Outcome::observed) continue;
        const bool is_mended = post.mended_on && *post.mended_on <= day;
        if (!out && is_mended) return std::nullopt;
        if (!out) out = SeenText{day, std::nullopt};
        if (is_mended) {
            out->last = day - 1;
            return out;
        }
    }
    return out;
}

// A look shows what was published before it: one that was made later tells of the day as well.
std::optional<Date> silent_since(const Plan& plan, std::size_t account, int limit, Date day, Date known) {
    const auto looked = last_look(plan, account, known);
    if (!looked) return std::nullopt;
    const Date watched = std::min(*looked, day);
    std::optional<Date> last;
    for (const PlannedPost& post : plan.posts) {
        const Date published = Date::of(post.published_at);
        if (post.account == account && published <= watched) last = published;
    }
    const Date since = last.value_or(plan.accounts[account].opened_on);
    return watched - since >= limit ? std::optional(since) : std::nullopt;
}

std::vector<RoundTruth> round_truth(const Plan& plan) { return Judge(plan).run(); }

}  // namespace yanlu::simulation
