// The last weeks of the demonstration city.
#include "simulation/show_case.hpp"

#include "census/sheets.hpp"
#include "consolidation/cases.hpp"
#include "consolidation/metrics.hpp"
#include "consolidation/runs.hpp"
#include "public_register/fake_report.hpp"
#include "public_register/register.hpp"
#include "rounds/check_lists.hpp"
#include "rounds/inspection.hpp"
#include "rounds/rounds.hpp"

namespace yanlu::simulation {
namespace {

constexpr std::int64_t census_days = 12;  // before the last day
constexpr std::size_t months_of_figures = 3;
constexpr std::size_t proposals_issued = 8;

const api::Page whole{.limit = 1000};

std::string month_before(Date day, std::size_t months) {
    const int month = static_cast<int>(day.month()) - static_cast<int>(months);
    const int year = month < 1 ? day.year() - 1 : day.year();
    const std::string digits = std::to_string(month < 1 ? month + 12 : month);
    return std::to_string(year) + "-" + (digits.size() == 1 ? "0" : "") + digits;
}

// Figures that grow a little from month to month, by the account's own size.
std::vector<documents::ImportedRow> figures_of(const Plan& plan, Date day) {
    std::vector<documents::ImportedRow> rows;
    for (std::size_t i = 0; i < plan.accounts.size(); ++i) {
        const PlannedAccount& account = plan.accounts[i];
        if (account.entry != PlannedAccount::Entry::baseline) continue;
        for (std::size_t back = months_of_figures; back > 0; --back) {
            const std::int64_t followers = account.followers * static_cast<std::int64_t>(100 - back) / 100;
            const std::int64_t messages = static_cast<std::int64_t>(i % 23);
            documents::ImportedRow row;
            row.number = rows.size() + 2;
            row.values = {{"platform", account.platform},
                          {"platform_account_id", account.platform_account_id},
                          {"month", month_before(day, back)},
                          {"followers", std::to_string(followers)},
                          {"reads", std::to_string(followers / 20 + static_cast<std::int64_t>(i % 7) * 40)},
                          {"messages", std::to_string(messages)},
                          {"replies", std::to_string(messages - messages / 4)}};
            rows.push_back(std::move(row));
        }
    }
    return rows;
}

}  // namespace

void ShowCase::work(Date day) {
    const Plan& plan = stage_.plan;
    if (plan.days() < 30) return;
    const Date start = plan.last_day - census_days;
    if (day == start) start_census(day);
    if (day > start) answer_census(static_cast<std::size_t>(day - start));
    if (day == plan.last_day - 1 || day == plan.last_day - 5) report_fakes(day);
    if (day != plan.last_day) return;
    if (!plan.judgement.rounds.empty()) leave_a_round(day);
    take_in_figures(day);
    propose_consolidation();
}

void ShowCase::start_census(Date day) {
    const auto& clerk = people_.office("city_office_clerk");
    census::CensusPlan plan;
    plan.title = std::to_string(day.year()) + "年政务新媒体摸查统计";
    plan.reference_day = day - 1;
    plan.due_on = day + census_days + 5;
    plan.scope_unit = stage_.units.front();
    plan.instructions = "请逐一核对本单位及所属单位开设的账号，确认、更正或补充，由负责人签署。";
    const Json made = stage_.must(census::create_census(stage_.context, clerk, plan), "census");
    census_ = census::CensusId{made.at("id").get<std::int64_t>()};
    stage_.must(census::act_on_census(stage_.context, clerk, *census_, "start", {}), "start of the census");
}

// Every day another part of the units answers; in the end a third has not.
void ShowCase::answer_census(std::size_t day_of_census) {
    const auto& clerk = people_.office("city_office_clerk");
    const Json sheets = stage_.must(census::list_sheets(stage_.context, clerk, *census_, {}, whole), "sheets").at("items");
    for (std::size_t i = 0; i < sheets.size(); ++i) {
        if (i % 18 == day_of_census) answer_sheet(sheets[i]);
    }
}

// Confirmed by the editor and signed by the leader; of some the signature is still missing.
void ShowCase::answer_sheet(const Json& sheet) {
    const census::SheetId id{sheet.at("id").get<std::int64_t>()};
    const std::size_t unit = people_.index_of(UnitId{sheet.at("unit").at("id").get<std::int64_t>()});
    const auto& editor = people_.of(unit, "editor");
    census::SheetAnswers answers;
    answers.confirms_rest = true;
    const Json answered = stage_.must(census::answer_sheet(stage_.context, editor, id, answers), "sheet");
    if (answered.at("lines").empty()) {
        answers.declares_none = true;
        stage_.must(census::answer_sheet(stage_.context, editor, id, answers), "sheet of none");
    }
    stage_.must(census::act_on_sheet(stage_.context, editor, id, "submit", {}), "submission of a sheet");
    if (unit % 4 != 0) stage_.must(census::act_on_sheet(stage_.context, people_.of(unit, "leader"), id, "sign", {}), "signature");
}

// The month's sample, half looked at: lists lie on two desks.
void ShowCase::leave_a_round(Date day) {
    const auto& clerk = people_.office("city_office_clerk");
    const rounds::RoundPlan plan{.title = std::to_string(day.year()) + "年" + std::to_string(day.month()) + "月政务新媒体抽查",
                                 .kind = "sampled",
                                 .period_from = first_of_month(day),
                                 .period_to = first_of_next_month(day) - 1,
                                 .scope_unit = stage_.units.front(),
                                 .seed = "云湾市" + day.iso()};
    const rounds::RoundId id{stage_.must(rounds::create_round(stage_.context, clerk, plan), plan.title).at("id").get<std::int64_t>()};
    for (const char* step : {"start", "check"}) stage_.must(rounds::act_on_round(stage_.context, clerk, id, step, {}), plan.title);
    stage_.must(rounds::assign_lines(stage_.context, clerk, id, {{clerk.actor.person, people_.monitor().actor.person}}), plan.title);
    const auto lines = rounds::lines_of(stage_.context.database, id);
    for (std::size_t i = 0; i < lines.size(); i += 2) {
        const auto& inspector = lines[i].inspector == clerk.actor.person ? clerk : people_.monitor();
        stage_.must(rounds::answer_list(stage_.context, inspector, lines[i].id, {.items = {}, .rest_is_in_order = true}), plan.title);
    }
}

void ShowCase::take_in_figures(Date day) {
    const auto taken = stage_.must(consolidation::import_metrics(stage_.context, people_.monitor(), figures_of(stage_.plan, day),
                                                                 organisation::ImportMode::all_or_none),
                                   "monthly figures");
    if (!taken.bad.empty()) throw PlayError("monthly figures", taken.bad.front().problems.front(), stage_.context.rulebook);
}

void ShowCase::propose_consolidation() {
    const auto& clerk = people_.office("city_office_clerk");
    const std::int64_t run = stage_.must(consolidation::make_run(stage_.context, clerk, {}), "analysis").at("id").get<std::int64_t>();
    std::vector<AccountId> chosen;
    for (const char* proposal : {"merge", "close", "rectify"}) {
        consolidation::CardFilter filter;
        filter.proposal = proposal;
        const Json cards = stage_.must(consolidation::list_cards(stage_.context, clerk, consolidation::RunId{run}, filter, {}), "cards");
        for (std::size_t i = 0; i < cards.at("items").size() && i < proposals_issued / 3 + 1; ++i)
            chosen.emplace_back(cards.at("items")[i].at("account_id").get<std::int64_t>());
    }
    if (chosen.empty()) return;
    stage_.must(consolidation::issue_proposals(stage_.context, clerk, consolidation::RunId{run}, chosen), "proposals");
    decide_proposals();
}

// One is adopted, one is not, the others wait.
void ShowCase::decide_proposals() {
    const auto& chief = people_.office("city_office_section_chief");
    const Json cases = stage_.must(consolidation::list_cases(stage_.context, chief, {}, whole), "cases").at("items");
    for (std::size_t i = 0; i < cases.size() && i < 2; ++i) {
        const consolidation::CaseId id{cases[i].at("id").get<std::int64_t>()};
        const consolidation::CaseInput input{.reason = i == 0 ? "同意" : "承担专项服务，暂予保留",
                                             .measure = i == 0 ? cases[i].at("measure").get<std::string>() : ""};
        stage_.must(consolidation::act_on_case(stage_.context, chief, id, i == 0 ? "adopt" : "decline", input), "decision");
    }
}

void ShowCase::report_fakes(Date day) {
    public_register::Register register_of_city;
    const auto snapshot = register_of_city.current(stage_.context);
    const public_register::NewFakeReport report{
        .link = day == stage_.plan.last_day - 1 ? "https://weibo.com/u/5550001234" : "云湾巿教育局发布",
        .description = "头像和名称与官方账号相同，发布中奖信息，疑似仿冒。",
        .contact = "88001234"};
    auto nobody = stage_.caller();
    nobody.is_system = false;
    nobody.role.clear();
    nobody.scope = organisation::Scope::nothing();
    stage_.must(public_register::submit_fake_report(stage_.context, nobody, *snapshot, report), "report of a fake");
}

}  // namespace yanlu::simulation
