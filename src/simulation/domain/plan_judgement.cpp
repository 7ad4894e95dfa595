// Rounds by the calendar; the rest is drawn. A city of a few weeks has no quarter to judge and gets none of it.
#include <algorithm>
#include <set>

#include "simulation/domain/planner.hpp"

namespace yanlu::simulation {
namespace {

constexpr std::int64_t least_days = 90;
constexpr std::int64_t days_between_documents = 45;

void plan_rounds(Plan& plan) {
    const Date begins = first_of_month(plan.first_day) == plan.first_day ? plan.first_day : first_of_next_month(plan.first_day);
    for (Date month = begins; first_of_next_month(month) - 1 < plan.last_day; month = first_of_next_month(month)) {
        const Date to = first_of_next_month(month) - 1;
        const PlannedRound monthly{false, month, to};
        if (monthly.closed_on() <= plan.last_day) plan.judgement.rounds.push_back(monthly);
        const Date quarter = first_of_month(first_of_month(month - 1) - 1);
        if (!is_first_of_quarter(quarter) || quarter < plan.first_day) continue;
        const PlannedRound quarterly{true, quarter, to};
        if (quarterly.issued_on() <= plan.last_day) plan.judgement.rounds.push_back(quarterly);
    }
}

// Accounts that are there from the first day to the last and to which nothing happens.
std::vector<std::size_t> steady_accounts(const Plan& plan, Draw& draw) {
    std::set<std::size_t> moved;
    for (const auto& change : plan.changes) moved.insert(change.account);
    std::set<std::size_t> reorganised;
    for (const auto& act : plan.reorganisations) {
        reorganised.insert(act.unit);
        reorganised.insert(act.other);
    }
    std::vector<std::size_t> out;
    for (std::size_t i = 0; i < plan.accounts.size(); ++i) {
        const PlannedAccount& account = plan.accounts[i];
        const PlannedUnit& unit = plan.units[account.host];
        const bool is_part_of_a_story = moved.contains(i) || reorganised.contains(account.host) || !account.absences.empty();
        const bool stands_on_its_own = unit.kind == "town" || unit.kind == "department" || unit.kind == "subordinate_unit";
        if (account.entry == PlannedAccount::Entry::baseline && stands_on_its_own && !is_part_of_a_story) out.push_back(i);
    }
    draw.shuffle(out);
    return out;
}

void plan_flaws(Plan& plan, const std::vector<std::size_t>& steady, Draw& draw) {
    const auto add = [&](std::size_t round, const char* item, const char* note, bool is_veto, bool is_mistaken) {
        const std::size_t account = draw.of(steady);
        const auto is_there = [&](const PlannedFlaw& flaw) { return flaw.round == round && flaw.account == account; };
        if (!plan.accounts[account].is_publishing || std::ranges::any_of(plan.judgement.flaws, is_there)) return;
        plan.judgement.flaws.push_back({round, account, item, note, is_veto, is_mistaken});
    };
    for (std::size_t round = 0; round < plan.judgement.rounds.size(); ++round) {
        if (!plan.judgement.rounds[round].is_quarterly) continue;
        for (std::size_t i = 0; i < plan.accounts.size() / 30 + 2; ++i) {
            add(round, "m-19-no-interaction", "菜单内的互动栏目均无法打开，留言功能未开通。", true, draw.one_in(4));
            add(round, "m-3.4-no-reply", "检查期内公开留言有超过 5 个工作日未答复的。", false, false);
        }
    }
}

std::string document_number(Date day, std::int64_t number) {
    return "粤办函〔" + std::to_string(day.year()) + "〕" + std::to_string(number) + "号";
}

// A document of the province names some accounts; two of the same year name the same one, so that a letter is due; one names a unit as a
// whole, one cause leads to no talk, one naming is withdrawn before anybody has decided.
void plan_notifications(Plan& plan, const std::vector<std::size_t>& steady, Draw& draw) {
    static const std::vector<std::string> causes{"stale_content", "inaccurate_release", "late_response", "irregular_management"};
    auto& list = plan.judgement.notifications;
    std::size_t next = 0;
    const auto fresh = [&] { return steady[next++ % steady.size()]; };
    std::optional<std::size_t> named_before;
    int year = 0;
    std::int64_t number = 100;
    for (Date issued = plan.first_day + 30; issued + 12 <= plan.last_day; issued = issued + days_between_documents) {
        const Date entered = issued + draw.between(1, 4);
        const auto add = [&](std::optional<std::size_t> account, std::size_t unit, const std::string& cause, bool is_prominent) {
            list.push_back({issued, entered, "provincial", document_number(issued, number), account, unit, cause, is_prominent});
        };
        if (issued.year() != year) named_before.reset();
        year = issued.year();
        number += draw.between(20, 60);
        const std::size_t again = named_before.value_or(fresh());
        add(again, plan.accounts[again].host, draw.of(causes), true);
        named_before = named_before ? std::nullopt : std::optional(again);
        for (std::size_t i = 0; i < plan.accounts.size() / 150 + 1; ++i) {
            const std::size_t account = fresh();
            add(account, plan.accounts[account].host, draw.one_in(4) ? "other" : draw.of(causes), draw.percent(70));
        }
        if (draw.one_in(2)) {
            const std::size_t account = fresh();
            add(account, plan.accounts[account].host, "late_response", true);
            list.back().withdrawn_on = entered + 3;
        }
        if (draw.one_in(2)) add(std::nullopt, plan.accounts[fresh()].host, "irregular_management", true);
    }
}

const char* code_of(Violation violation) {
    switch (violation) {
        case Violation::serious_wording:
            return "M02";
        case Violation::secrecy_marking:
            return "M03";
        case Violation::personal_data:
            return "M04";
        case Violation::advertisement:
            return "M05";
        case Violation::none:
            break;
    }
    return "";
}

// What a rule has found already is joined to its finding; what no rule sees is accepted, and what is not so is not.
void plan_reports(Plan& plan, const std::vector<std::size_t>& steady, Draw& draw) {
    auto& list = plan.judgement.reports;
    using End = PlannedReport::End;
    const auto is_steady = [&](std::size_t account) { return std::ranges::find(steady, account) != steady.end(); };
    for (std::size_t i = 0; i < plan.posts.size(); ++i) {
        const PlannedPost& post = plan.posts[i];
        const Date day = Date::of(post.published_at);
        if (day < plan.first_day + 5 || day + 3 > plan.last_day || post.url.empty() || !is_steady(post.account)) continue;
        if (post.violation == Violation::none) {
            if (draw.one_in(800)) list.push_back({day + 1, "", "M14", post.account, i, draw.one_in(3) ? End::rejected : End::accepted});
            continue;
        }
        const bool stands = !post.mended_on || *post.mended_on > day + 3;
        if (!stands || plan.outcome(post.account, day) != Outcome::observed || draw.one_in(4)) continue;
        list.push_back({day + 1, "", code_of(post.violation), post.account, i, End::merged});
    }
    for (Date day = plan.first_day + 20; day + 3 <= plan.last_day; day = day + 31) {
        const std::size_t account = draw.of(steady);
        const auto is_flawed = [&](const PlannedFlaw& flaw) { return flaw.account == account; };
        if (std::ranges::any_of(plan.judgement.flaws, is_flawed)) continue;
        list.push_back({day, "", "M13", account, std::nullopt, draw.one_in(3) ? End::rejected : End::accepted});
    }
    std::ranges::stable_sort(list, {}, &PlannedReport::day);
    for (std::size_t i = 0; i < list.size(); ++i)
        list[i].number = "MC-" + std::to_string(list[i].day.year()) + "-" + std::to_string(1000 + i + 1).substr(1);
}

void plan_assessment(Plan& plan) {
    std::optional<PlannedAssessment> out;
    for (const PlannedRound& round : plan.judgement.rounds) {
        if (!round.is_quarterly) continue;
        const bool goes_on = out && out->from.year() == round.from.year();
        const PlannedAssessment wider{goes_on ? out->from : round.from, round.to};
        if (wider.finalised_on() <= plan.last_day) out = wider;
    }
    plan.judgement.assessment = out;
}

}  // namespace

Date first_of_month(Date day) { return day - (static_cast<std::int64_t>(day.day()) - 1); }
Date first_of_next_month(Date day) { return first_of_month(first_of_month(day) + 31); }
bool is_first_of_quarter(Date day) { return day.day() == 1 && day.month() % 3 == 1; }

void plan_judgement(Plan& plan, Draw& draw) {
    if (plan.days() < least_days) return;
    plan_rounds(plan);
    const auto steady = steady_accounts(plan, draw);
    if (steady.empty()) return;
    plan_flaws(plan, steady, draw);
    plan_notifications(plan, steady, draw);
    plan_reports(plan, steady, draw);
    plan_assessment(plan);
}

}  // namespace yanlu::simulation
