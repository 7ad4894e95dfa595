// When the lists are compared, and what is wrong in them: lost rows, miscopied cells, accounts that nobody registered, accounts that
// vanish.
#include <algorithm>

#include "simulation/domain/planner.hpp"

namespace yanlu::simulation {
namespace {

constexpr const char* wrong_host = "潮声数字传媒有限公司";

struct Spell {
    Date from;
    std::optional<Date> until;
};

// Most are put right after some months.
Spell draw_spell(const Plan& plan, Draw& draw) {
    const Date from = plan.first_day + draw.between(0, plan.days() - 2);
    const Date until = from + draw.between(20, 150);
    return {from, draw.percent(75) && until <= plan.last_day ? std::optional(until) : std::nullopt};
}

std::string draw_system(Draw& draw) { return draw.percent(50) ? state_council : city_platform; }

void plan_days(Plan& plan, Draw& draw) {
    for (Date day = plan.first_day + draw.between(8, 25); day <= plan.last_day; day = day + draw.between(30, 50))
        plan.comparisons.push_back({day, day + draw.between(1, 6)});
}

PlannedMiscopy draw_miscopy(const Plan& plan, std::size_t account, Draw& draw) {
    const Spell spell = draw_spell(plan, draw);
    PlannedMiscopy out{account, draw_system(draw), "name", plan.accounts[account].name + "旧", spell.from, spell.until};
    const std::size_t which = draw.below(3);
    if (which == 1) std::tie(out.field, out.value) = std::pair("certified_host", wrong_host);
    if (which == 2) std::tie(out.field, out.value) = std::pair("state", said_cancelled);
    return out;
}

// On platforms of their own, so that the name of no other account is near.
PlannedStranger draw_stranger(const Plan& plan, std::size_t host, Draw& draw) {
    PlannedStranger out{"toutiao", "9" + draw.digits(9), plan.units[host].short_name + "资讯", host, {}, {}};
    out.from = plan.first_day + draw.between(0, plan.days() - 2);
    switch (draw.below(4)) {
        case 0:
            out.lists = {state_council};
            break;
        case 1:
            out.lists = {city_platform};
            break;
        case 2:
            out.lists = {state_council, city_platform, monitor_list};
            break;
        default:
            out.lists = {monitor_list};
    }
    return out;
}

void plan_strangers(Plan& plan, std::size_t n, Draw& draw) {
    std::vector<std::size_t> hosts;
    for (std::size_t i = 0; i < plan.units.size(); ++i) {
        const bool is_reorganised =
            std::ranges::any_of(plan.reorganisations, [&](const auto& act) { return act.unit == i || act.other == i; });
        if (plan.units[i].kind == "department" && !is_reorganised) hosts.push_back(i);
    }
    draw.shuffle(hosts);
    for (std::size_t i = 0; i < n && i < hosts.size(); ++i) plan.strangers.push_back(draw_stranger(plan, hosts[i], draw));
}

// The monitor saw a name on WeChat and nothing else: whether it is the account of that name is for a person to say.
void plan_doubts(Plan& plan, Pool& pool, std::size_t n, Draw& draw) {
    for (std::size_t i = 0; i < n; ++i) {
        const auto account = pool.take([](const PlannedAccount& who) { return who.platform == "wechat_subscription"; });
        if (!account) return;
        plan.blurs.push_back({*account, plan.first_day + draw.between(0, plan.days() / 2)});
    }
}

}  // namespace

void plan_comparisons(Plan& plan, Pool& pool, Draw& draw) {
    const std::size_t n = plan.accounts.size();
    if (plan.days() < 10) return;
    plan_days(plan, draw);
    for (std::size_t i = 0; i < n / 60 + 1; ++i) {
        if (const auto account = pool.take()) {
            const Spell spell = draw_spell(plan, draw);
            plan.losses.push_back({*account, draw_system(draw), spell.from, spell.until});
        }
    }
    for (std::size_t i = 0; i < n / 50 + 1; ++i) {
        if (const auto account = pool.take()) plan.miscopies.push_back(draw_miscopy(plan, *account, draw));
    }
    for (std::size_t i = 0; i < n / 100 + 1; ++i) {
        if (const auto account = pool.take()) {
            const Spell spell = draw_spell(plan, draw);
            plan.accounts[*account].silences.push_back({spell.from, spell.until});
            plan.accounts[*account].absences.push_back({spell.from, spell.until});
        }
    }
    plan_strangers(plan, n / 60 + 1, draw);
    plan_doubts(plan, pool, n / 150 + 1, draw);
}

}  // namespace yanlu::simulation
