// What changes in a year, and with it the structural violations: second accounts, divisions' accounts, vacant duties, lapsed contracts,
// uncertified hosts. Most are mended after a while, some stay.
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
    account.holders.clear();
    for (const char* duty : {"principal", "leader_in_charge", "section_head", "editor"})
        account.holders.push_back(draw_holder(demo, duty, draw));
    plan.accounts.push_back(account);
    return plan.accounts.size() - 1;
}

bool is_model(const PlannedAccount& account) {
    return account.platform == "wechat_subscription" || account.platform == "weibo" || account.platform == "douyin";
}

// Without a password, somebody simply opened another one.
void add_second_accounts(Plan& plan, const Demo& demo, std::size_t n, Draw& draw) {
    const std::size_t fixed = plan.accounts.size();
    for (std::size_t planted = 0; planted < n;) {
        const std::size_t model = draw.below(fixed);
        if (!is_model(plan.accounts[model])) continue;
        add_account(plan, demo, model, plan.accounts[model].host, "之窗" + draw.digits(2), draw);
        ++planted;
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
        added.is_backfill = true;
        if (const auto day = mended(plan, added.registered_on, draw)) plan.changes.push_back({*day, account, Kind::adopt, {}, *plan.units[i].parent});
    }
}

void vacate_duties(Plan& plan, std::size_t n, Draw& draw) {
    static const std::vector<std::string> duties{"principal", "leader_in_charge", "section_head", "editor"};
    std::vector<bool> is_used(plan.accounts.size());
    for (std::size_t planted = 0; planted < n;) {
        const std::size_t account = draw.below(plan.accounts.size());
        if (is_used[account] || plan.accounts[account].registered_on > plan.first_day) continue;
        is_used[account] = true;
        ++planted;
        const Date from = draw_day(plan, draw);
        const std::string& duty = draw.of(duties);
        plan.changes.push_back({from, account, Kind::end_duty, duty});
        if (const auto day = mended(plan, from, draw)) plan.changes.push_back({*day, account, Kind::restore_duty, duty});
    }
}

void renew_contracts(Plan& plan, Draw& draw) {
    for (std::size_t i = 0; i < plan.accounts.size(); ++i) {
        const auto& contract = plan.accounts[i].contract;
        if (!contract || contract->ends_on >= plan.last_day) continue;
        const bool is_in_time = draw.percent(70);
        const Date day = contract->ends_on + (is_in_time ? -draw.between(0, 10) : draw.between(2, 50));
        if (day <= plan.first_day || day > plan.last_day) continue;
        const Date starts = std::max(day, contract->ends_on + 1);
        plan.changes.push_back({day, i, Kind::renew_contract, {}, 0, PlannedContract{contract->vendor, starts, starts + 730}});
    }
}

void leave_uncertified(Plan& plan, std::size_t n, Draw& draw) {
    for (std::size_t planted = 0; planted < n; ++planted) {
        const std::size_t i = draw.below(plan.accounts.size());
        PlannedAccount& account = plan.accounts[i];
        if (account.certified_host.empty()) continue;
        account.certified_host.clear();
        if (const auto day = mended(plan, account.registered_on, draw)) {
            plan.changes.push_back({*day, i, Kind::certify, plan.units[account.host].name});
        }
    }
}

void rename_accounts(Plan& plan, std::size_t n, Draw& draw) {
    for (std::size_t i = 0; i < n; ++i) {
        const std::size_t account = draw.below(plan.accounts.size());
        const Date day = draw_day(plan, draw);
        if (day > plan.accounts[account].registered_on)
            plan.changes.push_back({day, account, Kind::rename, plan.accounts[account].name + "（新）"});
    }
}

}  // namespace

void plan_changes(Plan& plan, const Demo& demo, Draw& draw) {
    const std::size_t n = plan.accounts.size();
    if (plan.days() < 5) return;
    leave_uncertified(plan, n / 60 + 1, draw);
    vacate_duties(plan, n / 20 + 1, draw);
    renew_contracts(plan, draw);
    rename_accounts(plan, n / 30, draw);
    add_second_accounts(plan, demo, n / 60 + 1, draw);
    add_division_accounts(plan, demo, n / 80 + 1, draw);
}

}  // namespace yanlu::simulation
