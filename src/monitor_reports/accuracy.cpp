// How the monitor did under a contract, by code and by month; the page makes of every number a link to the list behind it.
#include <algorithm>

#include "api/response.hpp"
#include "monitor_reports/domain/tally.hpp"
#include "monitor_reports/reports.hpp"
#include "monitor_reports/statements.hpp"
#include "organisation/permissions.hpp"
#include "organisation/unit_view.hpp"
#include "registry/platforms.hpp"

namespace yanlu::monitor_reports {
namespace {

using organisation::Caller;

// ",2.4d-stale-update=M01,m-2.4-unusable=M11,": which code stands for which rule, of those the task covers.
std::string rules_of(const ProblemCodes& codes, const Commission& commission, const std::string& only) {
    std::string out = ",";
    for (const auto& code : codes.all()) {
        const auto& asked = commission.plan.codes;
        if (!only.empty() && code.code != only) continue;
        if (!asked.empty() && std::ranges::find(asked, code.code) == asked.end()) continue;
        for (const auto& rule : {code.rule, code.item})
            if (!rule.empty()) out += rule + "=" + code.code + ",";
    }
    return out;
}

std::string code_of_rule(const ProblemCodes& codes, const Commission& commission, std::string_view rule) {
    for (const auto& code : codes.all()) {
        const auto& asked = commission.plan.codes;
        const bool is_asked = asked.empty() || std::ranges::find(asked, code.code) != asked.end();
        if (is_asked && (code.rule == rule || code.item == rule)) return code.code;
    }
    return {};
}

struct Figures {
    Tally all;
    std::map<std::string, Tally> by_code;
    std::map<std::string, Tally> by_month;
};

void count_reports(Context& context, CommissionId id, const ProblemCodes& codes, Figures& figures) {
    context.database.each(
        sql::accuracy,
        [&](const storage::Row& row) {
            const auto reason = row.get<std::string>(3);
            const auto* known = codes.reason(reason);
            for (Tally* tally : {&figures.all, &figures.by_code[row.get<std::string>(0)], &figures.by_month[row.get<std::string>(1)]})
                tally->count(row.text(2), reason, known && known->is_fault, row.get<bool>(4), row.integer(5));
        },
        id);
}

void count_missed(Context& context, const Commission& commission, const ProblemCodes& codes, Figures& figures) {
    context.database.each(
        sql::missed_figures,
        [&](const storage::Row& row) {
            const auto code = code_of_rule(codes, commission, row.text(0));
            for (Tally* tally : {&figures.all, &figures.by_code[code], &figures.by_month[row.get<std::string>(1)]})
                tally->missed += row.integer(2);
        },
        commission.id, rules_of(codes, commission, ""), "", context.clock.today().iso());
}

Json tally_json(const Tally& tally) {
    const auto share = tally.accuracy_per_mille();
    return {{"handed_in", tally.handed_in}, {"accepted", tally.accepted},
            {"rejected", tally.rejected},   {"faults", tally.faults},
            {"merged", tally.merged},       {"withdrawn", tally.withdrawn},
            {"open", tally.open},           {"late", tally.late},
            {"missed", tally.missed},       {"accuracy_per_mille", share ? Json(*share) : Json(nullptr)}};
}

Json reasons_json(const ProblemCodes& codes, const Tally& all) {
    Json out = Json::array();
    for (const auto& [reason, count] : all.reasons) {
        const auto* known = codes.reason(reason);
        out.push_back({{"code", reason}, {"zh", known ? known->zh : reason}, {"is_fault", known && known->is_fault}, {"count", count}});
    }
    return out;
}

Json missed_row(const Context& context, const ProblemCodes& codes, const Commission& commission, const storage::Row& row) {
    const auto* platform = context.rulebook.part<registry::Platforms>().find(row.text(7));
    const auto severity = supervision::severity_of(row.text(3)).value();
    return {{"finding_id", row.integer(0)},
            {"code", code_of_rule(codes, commission, row.text(1))},
            {"rule", row.text(1)},
            {"title", row.text(2)},
            {"severity", supervision::code_of(severity)},
            {"severity_zh", supervision::zh_of(severity)},
            {"first_day", row.text(4)},
            {"account_id", row.integer(5)},
            {"account_name", row.text(6)},
            {"platform_zh", platform ? platform->zh : row.get<std::string>(7)},
            {"host_unit", organisation::unit_reference(row.get<UnitId>(8), row.text(9), row.text(10), row.text(11))}};
}

}  // namespace

Result<Json> accuracy_of(Context& context, const Caller& caller, CommissionId id) {
    const auto commission = commission_for(context, caller, read_verb, id);
    if (!commission) return refuse(commission.error());
    const auto& codes = context.rulebook.part<ProblemCodes>();
    Figures figures;
    count_reports(context, id, codes, figures);
    count_missed(context, *commission, codes, figures);
    Json by_code = Json::array();
    for (const auto& [code, tally] : figures.by_code) {
        const auto* known = codes.find(code);
        Json row = tally_json(tally);
        row["code"] = code;
        row["zh"] = known ? known->zh : code;
        by_code.push_back(std::move(row));
    }
    Json by_month = Json::array();
    for (const auto& [month, tally] : figures.by_month) {
        Json row = tally_json(tally);
        row["month"] = month;
        by_month.push_back(std::move(row));
    }
    return Json{{"totals", tally_json(figures.all)},
                {"by_reason", reasons_json(codes, figures.all)},
                {"by_code", std::move(by_code)},
                {"by_month", std::move(by_month)}};
}

Result<Json> missed_problems(Context& context, const Caller& caller, CommissionId id, const std::string& code, const std::string& month,
                             const api::Page& page) {
    // What the office found itself is for the office; the monitor is told the number alone.
    if (auto refusal = context.rulebook.part<organisation::Permissions>().why_not(caller, "supervision.read_findings"))
        return refuse(std::move(*refusal));
    const auto commission = commission_for(context, caller, read_verb, id);
    if (!commission) return refuse(commission.error());
    const auto& codes = context.rulebook.part<ProblemCodes>();
    const std::string rules = rules_of(codes, *commission, code);
    const std::string today = context.clock.today().iso();
    Json items = context.database.all(
        sql::missed, [&](const storage::Row& row) { return missed_row(context, codes, *commission, row); }, id, rules, month, today,
        page.after_integer(0, INT64_MAX), page.rows_to_read());
    const auto next = page.cut(items, [](const Json& last) { return Json{last["finding_id"]}; });
    std::int64_t total = 0;
    context.database.each(sql::missed_figures, [&](const storage::Row& row) { total += row.integer(2); }, id, rules, month, today);
    return api::list(std::move(items), next, total);
}

}  // namespace yanlu::monitor_reports
