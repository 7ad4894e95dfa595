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

// Units that may host, stay as they are, and have nothing on the platform yet.
std::vector<std::size_t> free_hosts(const Plan& plan, const std::string& platform) {
    std::set<std::size_t> taken;
    for (const auto& account : plan.accounts) {
        if (account.platform == platform) taken.insert(account.host);
    }
    std::vector<std::size_t> out;
    for (std::size_t i = 0; i < plan.units.size(); ++i) {
        if (can_host(plan.units[i]) && plan.units[i].kind != "enterprise" && !taken.contains(i) && !is_reorganised(plan, i))
            out.push_back(i);
    }
    return out;
}

// Applied for, approved some days later, opened, registered at once or late, filed.
void plan_opening(Plan& plan, const Demo& demo, Draw& draw) {
    const std::string& platform = draw.of(platforms());
    const auto hosts = free_hosts(plan, platform);
    if (hosts.empty()) return;
    PlannedAccount account = draw_account(plan, demo, platform, draw.of(hosts), draw);
    account.entry = PlannedAccount::Entry::opening;
    account.opened_on = draw_clock_day(plan, plan.first_day + 14, plan.last_day - 1, draw);
    account.registered_on = std::min(plan.last_day, account.opened_on + (draw.percent(70) ? 0 : draw.between(1, 6)));
    account.contract.reset();
    const Date approved_on = account.opened_on - draw.between(0, 4);
    plan.applications.push_back({plan.accounts.size(), approved_on - draw.between(3, 8), approved_on});
    plan.accounts.push_back(account);
    plan_occasion(plan, plan.accounts.size() - 1, Occasion::opening, account.opened_on, account.registered_on, draw);
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

void plan_openings(Plan& plan, const Demo& demo, Draw& draw) {
    if (plan.days() < 20) return;
    for (std::size_t left = plan.accounts.size() / 100 + 1; left > 0; --left) plan_unauthorised(plan, demo, draw);
    for (std::size_t left = plan.accounts.size() / 12 + 1; left > 0; --left) plan_opening(plan, demo, draw);
}

}  // namespace yanlu::simulation
