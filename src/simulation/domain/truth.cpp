// The oracle: each account is walked through each day as the city knew it then; runs of equal violations become truth lines.
#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "simulation/domain/plan.hpp"

namespace yanlu::simulation {
namespace {

constexpr const char* required_duties[] = {"principal", "leader_in_charge", "section_head", "editor"};

// What the registry says of one account on the day that is being looked at.
struct AccountState {
    bool is_registered = false;
    bool is_normal = true;
    std::size_t host = 0;
    std::string certified_host;
    std::set<std::string> duties;
    std::vector<PlannedContract> contracts;
};

void apply(AccountState& state, const PlannedChange& change) {
    switch (change.kind) {
        case PlannedChange::Kind::end_duty:
            state.duties.erase(change.text);
            break;
        case PlannedChange::Kind::restore_duty:
            state.duties.insert(change.text);
            break;
        case PlannedChange::Kind::renew_contract:
            state.contracts.push_back(*change.contract);
            break;
        case PlannedChange::Kind::certify:
            state.certified_host = change.text;
            break;
        case PlannedChange::Kind::adopt:
            state.host = change.unit;
            state.is_normal = true;
            break;
        case PlannedChange::Kind::rename:
            break;
    }
}

AccountState registered(const PlannedAccount& account) {
    AccountState state{true, !account.is_backfill, account.host, account.certified_host, {}, {}};
    for (const auto& holder : account.holders) state.duties.insert(holder.duty);
    if (account.contract) state.contracts.push_back(*account.contract);
    return state;
}

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
          states_(plan.accounts.size()),
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
                if (states_[i].is_registered) report_account(i, day);
            }
            runs_.end_day();
        }
        return runs_.finish();
    }

private:
    void update(Date day) {
        for (std::size_t i = 0; i < states_.size(); ++i) {
            if (plan_.accounts[i].registered_on == day) states_[i] = registered(plan_.accounts[i]);
        }
        for (; next_change_ < plan_.changes.size() && plan_.changes[next_change_].day == day; ++next_change_) {
            apply(states_[plan_.changes[next_change_].account], plan_.changes[next_change_]);
        }
        const auto& outcomes = plan_.collection[static_cast<std::size_t>(day - plan_.first_day)];
        for (std::size_t i = 0; i < states_.size(); ++i) {
            if (!states_[i].is_registered || outcomes[i] != Outcome::observed) continue;
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
            const bool is_bound = states_[i].is_registered && plan_.units[states_[i].host].kind != "enterprise";
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

    void report_account(std::size_t i, Date day) {
        const AccountState& state = states_[i];
        const std::string& id = plan_.accounts[i].platform_account_id;
        if (plan_.units[state.host].kind == "internal_division") runs_.report("2.1b-internal-division-account", id, "internal_division");
        if (plan_.accounts[i].is_publishing) report_idleness(i, id);
        if (!state.is_normal) return;  // what is still to be completed is a to-do, not a violation
        if (state.certified_host.empty()) runs_.report("1.1-no-certified-host", id, "certified_host");
        for (const char* duty : required_duties) {
            if (!state.duties.contains(duty)) runs_.report("1.4-no-duty-holder", id, duty);
        }
        report_contract(state, id, day);
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
    std::vector<AccountState> states_;
    std::vector<std::optional<Date>> last_post_;
    std::vector<std::optional<Date>> last_observed_;
    std::vector<std::vector<Date>> posts_of_;
    std::vector<std::size_t> next_post_;
    std::size_t next_change_ = 0;
};

}  // namespace

std::vector<TruthLine> structural_truth(const Plan& plan, const Limits& limits) { return Walk(plan, limits).run(); }

}  // namespace yanlu::simulation
