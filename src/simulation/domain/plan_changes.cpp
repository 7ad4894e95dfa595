// What changes in a year, and with it the structural violations: second accounts, divisions' accounts, vacant duties, lapsed contracts,
// uncertified hosts. Most are mended after a while, some stay.
#include <algorithm>
#include <set>

#include "simulation/domain/planner.hpp"

namespace yanlu::simulation {
namespace {

using Kind = PlannedChange::Kind;

// The day on which a violation that began on `from` is mended, if within the plan.
std::optional<Date> mended(const Plan& plan, Date from, Draw& draw) {
    const Date day = from + draw.between(3, 60);
    return draw.percent(75) && day <= plan.last_day ? std::optional(day) : std::nullopt;
}

Date draw_day(const Plan& plan, Draw& draw) { return plan.first_day + draw.between(1, plan.days() - 2); }

// A new account like the model's, for a unit that already has one there or that may have none.
std::size_t add_account(Plan& plan, const Demo& demo, std::size_t model, std::size_t host, const std::string& suffix, Draw& draw) {
    PlannedAccount account = plan.accounts[model];
    account.platform_account_id += "x" + draw.digits(3);
    account.platform_account_id = account.platform.starts_with("wechat_") ? "gh_" + draw.digits(5) + "cd" + draw.digits(5)
                                  : account.platform == "weibo"           ? "2" + draw.digits(9)
                                                                          : "MS4wLjABAAAA" + draw.digits(43);
    account.name = plan.units[host].short_name + suffix;
    account.host = host;
    account.link.clear();
    account.contract.reset();
    account.registered_on = draw_day(plan, draw);
    account.opened_on = account.registered_on - 2;
    account.entry = PlannedAccount::Entry::afterwards;
    account.holders.clear();
    for (const char* duty : {"principal", "leader_in_charge", "section_head", "editor"})
        account.holders.push_back(draw_holder(demo, duty, draw));
    plan.accounts.push_back(account);
    return plan.accounts.size() - 1;
}

bool is_model(const PlannedAccount& account) {
    return account.platform == "wechat_subscription" || account.platform == "weibo" || account.platform == "douyin";
}

// Without a password, somebody simply opened another one. The office registers it when it hears of it; the filings follow, or do not.
void add_second_accounts(Plan& plan, const Demo& demo, Pool& pool, std::size_t n, Draw& draw) {
    for (std::size_t i = 0; i < n; ++i) {
        const auto model = pool.take(is_model);
        if (!model) return;
        const std::size_t account = add_account(plan, demo, *model, plan.accounts[*model].host, "之窗" + draw.digits(2), draw);
        const Date filed = plan.accounts[account].registered_on + draw.between(0, 30);
        plan_backfill(plan, account, draw.percent(70) && filed <= plan.last_day ? std::optional(filed) : std::nullopt);
    }
}

// Old ledgers bring them to light. On a platform that nobody else of the city uses, so that the superior can take the account over.
void add_division_accounts(Plan& plan, const Demo& demo, std::size_t n, Draw& draw) {
    std::set<std::size_t> superiors;
    for (std::size_t i = 0; i < plan.units.size() && superiors.size() < n; ++i) {
        if (plan.units[i].kind != "internal_division" || !superiors.insert(*plan.units[i].parent).second) continue;
        const std::size_t account = add_account(plan, demo, 0, i, "", draw);
        PlannedAccount& added = plan.accounts[account];
        added.platform = "bilibili";
        added.platform_account_id = "3" + draw.digits(8);
        added.is_publishing = true;
        added.entry = PlannedAccount::Entry::old_ledger;
        const auto day = mended(plan, added.registered_on, draw);
        if (day) plan.changes.push_back({*day, account, Kind::adopt, plan.units[*plan.units[i].parent].name, *plan.units[i].parent});
        plan_backfill(plan, account, day);
    }
}

void vacate_duties(Plan& plan, Pool& pool, std::size_t n, Draw& draw) {
    static const std::vector<std::string> duties{"principal", "leader_in_charge", "section_head", "editor"};
    for (std::size_t i = 0; i < n; ++i) {
        const auto account = pool.take();
        if (!account) return;
        const Date from = draw_day(plan, draw);
        const std::string& duty = draw.of(duties);
        plan.changes.push_back({from, *account, Kind::end_duty, duty});
        plan_occasion(plan, *account, Occasion::amendment, from, from, draw);
        const auto day = mended(plan, from, draw);
        if (!day) continue;
        plan.changes.push_back({*day, *account, Kind::restore_duty, duty});
        plan_occasion(plan, *account, Occasion::amendment, *day, *day, draw);
    }
}

bool is_ending(const Plan& plan, std::size_t account) {
    return std::ranges::any_of(
        plan.changes, [&](const PlannedChange& change) { return change.account == account && change.kind >= Kind::plan_shutdown; });
}

void renew_contracts(Plan& plan, Draw& draw) {
    for (std::size_t i = 0; i < plan.accounts.size(); ++i) {
        const auto& contract = plan.accounts[i].contract;
        if (!contract || contract->ends_on >= plan.last_day || is_ending(plan, i)) continue;
        const bool is_in_time = draw.percent(70);
        const Date day = contract->ends_on + (is_in_time ? -draw.between(0, 10) : draw.between(2, 50));
        if (day <= plan.first_day || day > plan.last_day) continue;
        const Date starts = std::max(day, contract->ends_on + 1);
        plan.changes.push_back({day, i, Kind::renew_contract, {}, 0, PlannedContract{contract->vendor, starts, starts + 730}});
    }
}

// A change that both systems must be told of; the city may hear of it late.
void amend(Plan& plan, std::size_t account, Kind kind, const std::string& text, Date effective_on, Draw& draw) {
    const Date known_on = std::min(plan.last_day, effective_on + (draw.percent(60) ? 0 : draw.between(1, 6)));
    PlannedChange change{known_on, account, kind, text};
    change.effective_on = effective_on;
    plan.changes.push_back(change);
    plan_occasion(plan, account, Occasion::amendment, effective_on, known_on, draw);
}

void leave_uncertified(Plan& plan, Pool& pool, std::size_t n, Draw& draw) {
    for (std::size_t i = 0; i < n; ++i) {
        const auto account = pool.take();
        if (!account) return;
        PlannedAccount& who = plan.accounts[*account];
        who.certified_host.clear();
        if (const auto day = mended(plan, who.registered_on, draw))
            amend(plan, *account, Kind::certify, plan.units[who.host].name, *day, draw);
    }
}

void rename_account(Plan& plan, std::size_t account, Date day, Draw& draw) {
    amend(plan, account, Kind::rename, plan.units[plan.accounts[account].host].short_name + "融媒", day, draw);
}

void rename_accounts(Plan& plan, Pool& pool, std::size_t n, Draw& draw) {
    for (std::size_t i = 0; i < n; ++i) {
        const auto account = pool.take();
        if (account) rename_account(plan, *account, draw_clock_day(plan, plan.first_day + 1, plan.last_day - 1, draw), draw);
    }
    // On the last day some clocks still run.
    for (const std::int64_t days_before_end : {0, 1, 1}) {
        const auto account = pool.take();
        if (!account) return;
        rename_account(plan, *account, plan.last_day - days_before_end, draw);
        for (auto& [system, done_on] : plan.occasions.back().done_on) done_on.reset();
    }
}

}  // namespace

void plan_changes(Plan& plan, const Demo& demo, Pool& pool, Draw& draw) {
    const std::size_t n = plan.accounts.size();
    if (plan.days() < 5) return;
    leave_uncertified(plan, pool, n / 60 + 1, draw);
    vacate_duties(plan, pool, n / 20 + 1, draw);
    renew_contracts(plan, draw);
    rename_accounts(plan, pool, n / 15 + 1, draw);
    add_second_accounts(plan, demo, pool, n / 60 + 1, draw);
    add_division_accounts(plan, demo, n / 80 + 1, draw);
}

}  // namespace yanlu::simulation
