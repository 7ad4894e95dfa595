// A closed round → the figures of its notice. The result is frozen; nothing is counted again here.
#include <algorithm>

#include "papers/create_paper.hpp"
#include "papers/domain/round_values.hpp"
#include "papers/statements.hpp"
#include "papers/templates.hpp"
#include "rounds/read_result.hpp"
#include "supervision/finding_summary.hpp"

namespace yanlu::papers {
namespace {

using organisation::Caller;

Share share_of(const rounds::Breakdown& part) { return {part.name, part.total, part.observed, part.failed}; }

std::vector<Share> shares_of(const std::vector<rounds::Breakdown>& parts) {
    std::vector<Share> out;
    for (const auto& part : parts) out.push_back(share_of(part));
    return out;
}

FailingAccount failing_of(const Rulebook& rulebook, const rounds::AccountProblems& account) {
    FailingAccount out{account.account_name, supervision::platform_zh(rulebook, account.platform), account.unit_name, {}};
    for (const auto& item : account.items) {
        const bool is_known = std::ranges::find(out.problems, item.title) != out.problems.end();
        if (item.is_veto && !is_known) out.problems.push_back(item.title);
    }
    return out;
}

// Rounds of the same scope that were closed before, the oldest first.
std::vector<InspectionFigures::Before> earlier(Context& context, const rounds::RoundResult& result) {
    auto out = context.database.all(
        sql::earlier_rounds,
        [](const storage::Row& row) {
            const std::int64_t passed = row.integer(2);
            return InspectionFigures::Before{period_name(row.get<Date>(0), row.get<Date>(1)), passed + row.integer(3), passed};
        },
        result.round.value, result.period_from.iso());
    std::ranges::reverse(out);
    return out;
}

// The other closed rounds of the same unit within the period: what a notice of the year looks back on.
std::vector<InspectionFigures::Within> within(Context& context, const rounds::RoundResult& result) {
    return context.database.all(
        sql::rounds_within,
        [](const storage::Row& row) {
            return InspectionFigures::Within{row.get<std::string>(0), row.integer(1), row.integer(2), row.integer(3)};
        },
        result.round.value, result.period_from.iso(), result.period_to.iso());
}

// What was not observed again is neither mended nor still failing.
std::vector<RecheckedAccount> rechecked_of(const Rulebook& rulebook, const rounds::RoundResult& result) {
    std::vector<RecheckedAccount> out;
    for (const auto& each : result.recheck) {
        if (each.is_still_failing)
            out.push_back({each.account_name, supervision::platform_zh(rulebook, each.platform), each.unit_name, *each.is_still_failing});
    }
    return out;
}

InspectionFigures figures_of(Context& context, const rounds::RoundResult& result) {
    InspectionFigures out;
    out.from = result.period_from;
    out.to = result.period_to;
    out.is_sampled = result.kind == "sampled";
    out.total = result.accounts_total;
    out.sampled = result.accounts_sampled;
    out.inspected = result.observed;
    out.passed = result.passed;
    out.failed = result.failed;
    out.blank = result.failed_to_observe + result.blocked;
    out.platforms = shares_of(result.by_platform);
    out.towns = shares_of(result.by_town);
    for (const auto& account : result.failures) out.failing.push_back(failing_of(context.rulebook, account));
    out.rechecked = rechecked_of(context.rulebook, result);
    out.before = earlier(context, result);
    out.within = within(context, result);
    return out;
}

}  // namespace

bool is_about_a_round(Context& context, const std::string& code) {
    const auto* from = context.rulebook.part<TemplateBook>().find(code);
    return from && !from->round_period.empty();
}

Result<DraftRequest> request_from_round(Context& context, const Caller&, const std::string& code, std::int64_t id) {
    const auto result = rounds::result_of(context, rounds::RoundId{id});
    if (!result) return refuse(result.error());
    if (result->state != "closed") return refuse(RefusalClass::conflict, "papers.round_not_closed", "subject_id");
    const InspectionFigures figures = figures_of(context, *result);
    const auto& book = context.rulebook.part<TemplateBook>();
    const auto* from = code == "round_notice" ? book.for_period(period_kind(figures.from, figures.to)) : book.find(code);
    DraftRequest out{.kind = "notice", .template_code = from->code, .subject_kind = "round", .subject_id = id};
    out.addressees = whole_city(context);
    out.values = notice_values(figures);
    out.numbers = notice_numbers(figures);
    return out;
}

}  // namespace yanlu::papers
