// Accounts that come in the year, by an approved application or without one.
#include <algorithm>
#include <set>

#include "simulation/domain/planner.hpp"

namespace yanlu::simulation {
namespace {

const std::vector<std::string>& platforms() {
    static const std::vector<std::string> codes{"douyin", "weibo", "wechat_channels", "toutiao", "kuaishou", "wechat_mini_program"};
    return codes;
}

bool is_reorganised(const Plan& plan, std::size_t unit) {
    return std::ranges::any_of(plan.reorganisations, [&](const auto& act) { return act.unit == unit || act.other == unit; });
}

bool applies_for_itself(const Plan& plan, std::size_t unit) {
    const std::string& kind = plan.units[unit].kind;
    return can_host(plan.units[unit]) && kind != "enterprise" && kind != "city_office";
}

// Units that may host, stay as they are, and have nothing on the platform yet.
std::vector<std::size_t> free_hosts(const Plan& plan, const std::string& platform) {
    std::set<std::size_t> taken;
    for (const auto& account : plan.accounts) {
        if (account.platform == platform) taken.insert(account.host);
    }
    for (const auto& application : plan.applications) {
        if (!application.account && application.wanted.platform == platform) taken.insert(application.wanted.host);
    }
    std::vector<std::size_t> out;
    for (std::size_t i = 0; i < plan.units.size(); ++i) {
        if (applies_for_itself(plan, i) && !taken.contains(i) && !is_reorganised(plan, i)) out.push_back(i);
    }
    return out;
}

// Below the county level nobody builds mini-programs without an exception.
std::string draw_exception(const Plan& plan, const PlannedAccount& account) {
    const bool is_client = account.platform == "wechat_mini_program";
    return is_client && plan.units[account.host].level != "city" ? "承接市级下放事项，须提供在线办理" : "";
}

// Applied for, approved some days later, opened, registered at once or late, filed.
void plan_opening(Plan& plan, PlannedAccount account, Draw& draw) {
    account.entry = PlannedAccount::Entry::opening;
    account.opened_on = draw_clock_day(plan, plan.first_day + 14, plan.last_day - 1, draw);
    account.registered_on = std::min(plan.last_day, account.opened_on + (draw.percent(70) ? 0 : draw.between(1, 6)));
    account.contract.reset();
    const Date approved_on = account.opened_on - draw.between(0, 4);
    PlannedApplication application{plan.accounts.size()};
    application.submitted_on = approved_on - draw.between(3, 8);
    application.decided_on = approved_on;
    plan.applications.push_back(application);
    plan.accounts.push_back(account);
    plan_occasion(plan, plan.accounts.size() - 1, Occasion::opening, account.opened_on, account.registered_on, draw);
}

std::optional<PlannedAccount> draw_wanted(const Plan& plan, const Demo& demo, Draw& draw) {
    const std::string& platform = draw.of(platforms());
    const auto hosts = free_hosts(plan, platform);
    if (hosts.empty()) return std::nullopt;
    PlannedAccount account = draw_account(plan, demo, platform, draw.of(hosts), draw);
    account.exception_reason = draw_exception(plan, account);
    return account;
}

// A second account whose need the approval accepts.
void plan_exception(Plan& plan, const Demo& demo, Pool& pool, Draw& draw) {
    const auto first = pool.take([&](const PlannedAccount& account) {
        return (account.platform == "weibo" || account.platform == "douyin") && plan.units[account.host].kind != "city_office";
    });
    if (!first) return;
    PlannedAccount account = draw_account(plan, demo, plan.accounts[*first].platform, plan.accounts[*first].host, draw);
    account.name += "应急";
    account.exception_reason = "应急预警须与日常发布分开";
    plan_opening(plan, account, draw);
}

// Those that lead to no account, and those that are still on somebody's desk.
void plan_application(Plan& plan, const Demo& demo, PlannedApplication::End end, std::size_t signatures, Draw& draw) {
    using End = PlannedApplication::End;
    const auto wanted = draw_wanted(plan, demo, draw);
    if (!wanted) return;
    const bool is_fresh = end == End::waiting || end == End::draft || end == End::sent_back || signatures > 0;
    PlannedApplication application{std::nullopt, *wanted, end};
    application.signatures = signatures;
    application.submitted_on = is_fresh ? plan.last_day - draw.between(3, 6) : plan.first_day + draw.between(1, plan.days() - 12);
    application.decided_on = application.submitted_on + draw.between(1, 3);
    plan.applications.push_back(application);
}

// Nobody was asked; the monitor finds it, and a clerk confirms it. It names nobody who answers for it.
void plan_unauthorised(Plan& plan, const Demo& demo, Draw& draw) {
    const std::string platform = draw.percent(50) ? "douyin" : "kuaishou";
    const auto hosts = free_hosts(plan, platform);
    if (hosts.empty()) return;
    PlannedAccount account = draw_account(plan, demo, platform, draw.of(hosts), draw);
    account.entry = PlannedAccount::Entry::unauthorised;
    account.registered_on = plan.first_day + draw.between(2, plan.days() - 2);
    account.opened_on = account.registered_on - draw.between(3, 100);
    account.contract.reset();
    account.holders.clear();
    account.certified_host.clear();
    plan.accounts.push_back(account);
}

}  // namespace

void plan_openings(Plan& plan, const Demo& demo, Pool& pool, Draw& draw) {
    using End = PlannedApplication::End;
    if (plan.days() < 20) return;
    const std::size_t n = plan.accounts.size();
    for (std::size_t left = n / 100 + 1; left > 0; --left) plan_unauthorised(plan, demo, draw);
    for (std::size_t left = n / 12 + 1; left > 0; --left) {
        if (const auto wanted = draw_wanted(plan, demo, draw)) plan_opening(plan, *wanted, draw);
    }
    for (std::size_t left = n / 100 + 1; left > 0; --left) plan_exception(plan, demo, pool, draw);
    for (std::size_t left = n / 100 + 1; left > 0; --left) {
        for (const End end : {End::approved, End::rejected, End::withdrawn}) plan_application(plan, demo, end, 0, draw);
    }
    plan_application(plan, demo, End::approved, 3, draw);  // of the last days: still to be opened
    for (const End end : {End::draft, End::sent_back}) plan_application(plan, demo, end, 0, draw);
    for (const std::size_t signatures : {0U, 1U, 2U}) plan_application(plan, demo, End::waiting, signatures, draw);
}

}  // namespace yanlu::simulation
