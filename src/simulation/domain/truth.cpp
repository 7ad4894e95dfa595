// The oracle: each account is walked through each day as the city knew it then; runs of equal violations become truth lines.
#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "simulation/domain/account_state.hpp"

namespace yanlu::simulation {
namespace {

constexpr const char* required_duties[] = {"principal", "leader_in_charge", "section_head", "editor"};

// Collects (rule, subject, key) by day into runs.
class Runs {
public:
    void begin_day(Date day) { day_ = day; }
    void report(const std::string& rule, const std::string& subject, const std::string& key) {
        auto& run = open_[{rule, subject, key}];
        if (!run.first_day) run.first_day = day_;
        run.last_day = day_;
    }
    // Closes the runs that were not reported today.
    void end_day() {
        std::erase_if(open_, [&](const auto& item) {
            const auto& [what, run] = item;
            if (run.last_day == day_) return false;
            done_.push_back({what.rule, what.subject, what.key, *run.first_day, run.last_day});
            return true;
        });
    }
    std::vector<TruthLine> finish() {
        for (const auto& [what, run] : open_) done_.push_back({what.rule, what.subject, what.key, *run.first_day, std::nullopt});
        std::ranges::sort(done_);
        return std::move(done_);
    }

private:
    struct What {
        std::string rule, subject, key;
        friend auto operator<=>(const What&, const What&) = default;
    };
    struct Run {
        std::optional<Date> first_day;
        Date last_day;
    };
    Date day_;
    std::map<What, Run> open_;
    std::vector<TruthLine> done_;
};

class Walk {
public:
    Walk(const Plan& plan, const Limits& limits)
        : plan_(plan),
          limits_(limits),
          registry_(plan),
          states_(registry_.states()),
          last_post_(plan.accounts.size()),
          last_observed_(plan.accounts.size()),
          posts_of_(plan.accounts.size()),
          next_post_(plan.accounts.size()) {
        for (const auto& post : plan.posts) posts_of_[post.account].push_back(Date::of(post.published_at));
    }

    std::vector<TruthLine> run() {
        for (Date day = plan_.first_day; day <= plan_.last_day; day = day + 1) {
            runs_.begin_day(day);
            update(day);
            report_shared_platforms();
            for (std::size_t i = 0; i < states_.size(); ++i) {
                if (!states_[i].is_registered) continue;
                if (states_[i].is_in_force) report_account(i, day);
                report_life(i);
            }
            report_lists(day);
            for (const auto& occasion : plan_.occasions) {
                report_filings(occasion, day);
                report_mistakes(occasion, day);
            }
            runs_.end_day();
        }
        return runs_.finish();
    }

private:
    void update(Date day) {
        registry_.go_to(day);
        for (std::size_t i = 0; i < states_.size(); ++i) {
            if (!states_[i].is_registered || plan_.outcome(i, day) != Outcome::observed) continue;
            last_observed_[i] = day;
            for (; next_post_[i] < posts_of_[i].size() && posts_of_[i][next_post_[i]] <= day; ++next_post_[i])
                last_post_[i] = posts_of_[i][next_post_[i]];
        }
    }

    // 152号 二(一): every account of a unit on a platform but the one that was opened first.
    void report_shared_platforms() {
        std::map<std::pair<std::size_t, std::string>, std::vector<std::size_t>> groups;
        for (std::size_t i = 0; i < states_.size(); ++i) {
            // Enterprises are guided, not bound (1.3).
            if (!plan_.accounts[i].exception_reason.empty()) continue;  // the approval let it pass
            const bool is_bound = states_[i].is_registered && states_[i].is_in_force && plan_.units[states_[i].host].kind != "enterprise";
            if (is_bound) groups[{states_[i].host, plan_.accounts[i].platform}].push_back(i);
        }
        for (auto& [what, members] : groups) {
            std::ranges::sort(members, {},
                              [&](std::size_t i) { return std::tuple(plan_.accounts[i].opened_on, plan_.accounts[i].registered_on, i); });
            for (std::size_t k = 1; k < members.size(); ++k) {
                runs_.report("2.1a-one-account-per-platform", plan_.accounts[members[k]].platform_account_id, what.second);
            }
        }
    }

    // 152号 二(一): opened without approval; deleted on paper, or back again: seen or publishing after the day of the deletion.
    void report_life(std::size_t i) {
        const AccountState& state = states_[i];
        const std::string& id = plan_.accounts[i].platform_account_id;
        if (state.is_unauthorised) runs_.report("2.1c-unauthorised-account", id, "unauthorised");
        if (!state.deleted_on) return;
        const auto is_later = [&](const std::optional<Date>& day) { return day && *day > *state.deleted_on; };
        if (is_later(last_observed_[i]) || is_later(last_post_[i]))
            runs_.report("2.1e-cancelled-account-alive", id, state.deleted_on->iso());
    }

    void report_account(std::size_t i, Date day) {
        const AccountState& state = states_[i];
        const std::string& id = plan_.accounts[i].platform_account_id;
        if (plan_.units[state.host].kind == "internal_division") runs_.report("2.1b-internal-division-account", id, "internal_division");
        if (plan_.accounts[i].is_publishing) report_idleness(i, id);
        if (!state.is_completed) return;
        if (state.certified_host.empty()) runs_.report("1.1-no-certified-host", id, "certified_host");
        for (const char* duty : required_duties) {
            if (!state.duties.contains(duty)) runs_.report("1.4-no-duty-holder", id, duty);
        }
        report_contract(state, id, day);
    }

    // 152号 二(一), 二(三): from the day after the limit until the receipt is there, as far as the city knew that something was to be
    // filed.
    void report_filings(const PlannedOccasion& occasion, Date day) {
        if (occasion.known_on > day || (occasion.lapsed_on && *occasion.lapsed_on <= day)) return;
        for (const auto& [system, done_on] : occasion.done_on) {
            const auto limit = last_day_in_time(plan_.holidays, occasion.occasion, system, occasion.effective_on);
            if (!limit || day <= *limit || (done_on && *done_on <= day)) continue;
            const std::string cause = std::string(code_of(occasion.occasion)) + ":" + occasion.effective_on.iso();
            const bool is_one_of_several = system == state_council || system == city_platform;
            runs_.report(overdue_rule(occasion.occasion, system), plan_.accounts[occasion.account].platform_account_id,
                         is_one_of_several ? system + ":" + cause : cause);
        }
    }

    // 152号 二(三): what the newest comparison showed, as far as it still concerns the registry and nobody filed since.
    void report_lists(Date day) {
        for (const auto& comparison : plan_.comparisons) {
            if (comparison.day != day) continue;
            std::vector<RegistryLife> lives;
            for (const auto& state : states_) lives.push_back(state.life);
            listed_ = compare_lists(plan_, lives, comparison);
            compared_on_ = day;
        }
        for (const auto& violation : listed_) {
            if (violation.since <= day && still_holds(violation, day)) runs_.report(violation.rule, violation.subject, violation.key);
        }
    }

    bool still_holds(const ListedViolation& violation, Date day) const {
        using Kind = ListedViolation::Kind;
        if (!violation.account) return true;
        const AccountState& state = states_[*violation.account];
        switch (violation.kind) {
            case Kind::omitted:
                return state.is_in_force && state.is_completed && !is_filed_or_in_time(violation, day);
            case Kind::misreported:
                return state.is_completed && !is_filed_or_in_time(violation, day);
            case Kind::alive_but_gone:
                return state.is_in_force;
            default:
                return !state.is_in_force;
        }
    }

    // A receipt since the comparison answers it; what may still be filed in time is not wrong yet.
    bool is_filed_or_in_time(const ListedViolation& violation, Date day) const {
        const auto is_since = [&](const std::optional<Date>& filed_on) {
            return filed_on && *filed_on >= compared_on_ && *filed_on <= day;
        };
        return std::ranges::any_of(plan_.occasions, [&](const PlannedOccasion& occasion) {
            const auto done = occasion.done_on.find(violation.system);
            if (occasion.account != *violation.account || done == occasion.done_on.end()) return false;
            const auto mistake = occasion.mistakes.find(violation.system);
            const bool is_corrected = mistake != occasion.mistakes.end() && is_since(mistake->second.corrected_on);
            return is_corrected || is_since(done->second) || may_still_file(occasion, violation.system, day);
        });
    }

    bool may_still_file(const PlannedOccasion& occasion, const std::string& system, Date day) const {
        const auto& done_on = occasion.done_on.at(system);
        const bool is_open =
            occasion.known_on <= day && !(done_on && *done_on <= day) && !(occasion.lapsed_on && *occasion.lapsed_on <= day);
        const auto limit = last_day_in_time(plan_.holidays, occasion.occasion, system, occasion.effective_on);
        return is_open && limit && *limit >= day;
    }

    // 152号 二(三): a system was told otherwise than the registry says; the days that are allowed for filing are allowed for checking too.
    void report_mistakes(const PlannedOccasion& occasion, Date day) {
        if (!states_[occasion.account].is_in_force) return;
        for (const auto& [system, mistake] : occasion.mistakes) {
            const auto& done_on = occasion.done_on.at(system);
            if (!done_on || day - *done_on <= limits_.check || (mistake.corrected_on && *mistake.corrected_on <= day)) continue;
            runs_.report("2.3a-filings-out-of-step", plan_.accounts[occasion.account].platform_account_id, system + ":" + mistake.source);
        }
    }

    void report_contract(const AccountState& state, const std::string& id, Date day) {
        std::optional<Date> last_end;
        for (const auto& contract : state.contracts) {
            if (contract.starts_on > day) continue;
            if (contract.ends_on >= day) return;
            if (!last_end || contract.ends_on > *last_end) last_end = contract.ends_on;
        }
        if (last_end) runs_.report("1.4-vendor-contract-expired", id, last_end->iso());
    }

    // Idle days are proven days: the collector must have looked and seen nothing.
    void report_idleness(std::size_t i, const std::string& id) {
        if (!last_observed_[i]) return;
        const Date since = last_post_[i].value_or(plan_.accounts[i].opened_on);
        const std::int64_t idle = *last_observed_[i] - since;
        if (idle >= limits_.stale)
            runs_.report("2.4d-stale-update", id, since.iso());
        else if (idle >= limits_.warn_late)
            runs_.report("2.4d-stale-warning-late", id, since.iso());
        else if (idle >= limits_.warn_early)
            runs_.report("2.4d-stale-warning-early", id, since.iso());
    }

    const Plan& plan_;
    Limits limits_;
    Runs runs_;
    RegistryWalk registry_;
    const std::vector<AccountState>& states_;
    std::vector<std::optional<Date>> last_post_;
    std::vector<std::optional<Date>> last_observed_;
    std::vector<std::vector<Date>> posts_of_;
    std::vector<std::size_t> next_post_;
    std::vector<ListedViolation> listed_;  // by the newest comparison
    Date compared_on_;
};

}  // namespace

std::vector<TruthLine> structural_truth(const Plan& plan, const Limits& limits) { return Walk(plan, limits).run(); }

}  // namespace yanlu::simulation
