// Assessments as they are listed and shown, the ranking, a unit's sheet, and the workbook.
#include "api/response.hpp"
#include "assessment/access.hpp"
#include "assessment/result_store.hpp"
#include "assessment/set_view.hpp"
#include "assessment/sheet_view.hpp"
#include "assessment/statements.hpp"
#include "organisation/permissions.hpp"
#include "organisation/unit_store.hpp"

namespace yanlu::assessment {
namespace {

using organisation::Caller;

Json instant_or_null(const std::optional<Instant>& at) { return at ? Json(rfc3339(*at)) : Json(nullptr); }

Json assessment_json(Context& context, const Caller& caller, const Assessment& a) {
    return {{"id", a.id.value},
            {"title", a.title},
            {"period_from", a.period.from.iso()},
            {"period_to", a.period.to.iso()},
            {"set_id", a.set.id},
            {"set_version", a.set.version},
            {"set_digest", a.set.digest()},
            {"state", a.state},
            {"state_zh", state_zh(context.rulebook, a.state)},
            {"self_score_until", a.self_score_until.iso()},
            {"appeal_until", a.appeal_until ? Json(a.appeal_until->iso()) : Json(nullptr)},
            {"known_at", instant_or_null(a.known_at)},
            {"facts_digest", a.facts_digest},
            {"result_version", a.result_version},
            {"sees_results", a.result_version > 0 && sees_results(context.rulebook, caller, a)},
            {"created_at", rfc3339(a.created_at)},
            {"announced_at", instant_or_null(a.announced_at)},
            {"closed_at", instant_or_null(a.closed_at)},
            {"version", a.version}};
}

Json classes_json(Context& context, const Assessment& a) {
    UnitNames names(context);
    Json out = Json::array();
    for (const auto& [unit, code] : a.classes) out.push_back({{"unit", names(UnitId{unit})}, {"class", code}});
    return out;
}

Json results_json(Context& context, AssessmentId id) {
    Json out = Json::array();
    context.database.each(
        sql::results_of_assessment,
        [&](const storage::Row& row) {
            out.push_back({{"version", row.integer(0)},
                           {"digest", row.text(1)},
                           {"reason", row.text(2)},
                           {"made_by", row.text(3)},
                           {"made_at", rfc3339(row.get<Instant>(4))}});
        },
        id);
    return out;
}

Json hand_ins_json(Context& context, const Visible& seen) {
    UnitNames names(context);
    Json out = Json::array();
    context.database.each(
        sql::hand_ins_of_assessment,
        [&](const storage::Row& row) {
            out.push_back({{"unit", names(row.get<UnitId>(0))},
                           {"handed_in_at", row.is_null(1) ? Json(nullptr) : Json(rfc3339(row.get<Instant>(1)))}});
        },
        seen.assessment.id, seen.scope.path_from, seen.scope.path_to);
    return out;
}

struct SheetRow {
    Sheet sheet;
    ItemPoints points;
    std::int64_t class_place = 0;
};

std::vector<SheetRow> sheet_rows(Context& context, const Visible& seen, const std::string& object_class, const api::Page& page) {
    const Assessment& a = seen.assessment;
    return context.database.all(
        sql::sheets_page,
        [](const storage::Row& row) {
            auto [sheet, points] = sheet_row_of(row.text(0));
            return SheetRow{std::move(sheet), std::move(points), row.integer(1)};
        },
        a.id, a.result_version, seen.scope.path_from, seen.scope.path_to, object_class, page.after_integer(0, -1),
        page.after_integer(1, -1), page.after_integer(2, -1), page.rows_to_read());
}

// Within the scope: how many passed and failed by class, and how the totals spread in steps of ten points.
Json summary_json(Context& context, const Visible& seen) {
    Json verdicts = Json::array();
    Json spread = Json::array();
    const Assessment& a = seen.assessment;
    context.database.each(
        sql::count_verdicts,
        [&](const storage::Row& row) {
            verdicts.push_back({{"class", row.text(0)}, {"verdict", row.text(1)}, {"count", row.integer(2)}});
        },
        a.id, a.result_version, seen.scope.path_from, seen.scope.path_to);
    context.database.each(
        sql::spread_of_totals,
        [&](const storage::Row& row) {
            spread.push_back({{"class", row.text(0)}, {"from", row.integer(1) * 10}, {"count", row.integer(2)}});
        },
        a.id, a.result_version, seen.scope.path_from, seen.scope.path_to, 10 * one_point);
    return {{"verdicts", std::move(verdicts)}, {"spread", std::move(spread)}};
}

std::map<std::int64_t, std::int64_t> previous_ranks(Context& context, const Assessment& a) {
    std::map<std::int64_t, std::int64_t> out;
    const auto previous = previous_assessment(context.database, a);
    if (!previous) return out;
    context.database.each(
        sql::ranks_of, [&](const storage::Row& row) { out[row.integer(0)] = row.integer(1); }, *previous);
    return out;
}

Result<Visible> with_results(Context& context, const Caller& caller, AssessmentId id, std::string_view verb) {
    auto seen = visible(context, caller, id, verb);
    if (!seen) return seen;
    if (seen->assessment.result_version == 0 || !sees_results(context.rulebook, caller, seen->assessment))
        return refuse(RefusalClass::not_found, "api.no_such_record");
    return seen;
}

}  // namespace

Result<Json> list_assessments(Context& context, const Caller& caller, const api::Page& page) {
    const auto& permissions = context.rulebook.part<organisation::Permissions>();
    if (auto refusal = permissions.why_not(caller, "assessment.read")) return refuse(std::move(*refusal));
    const bool sees_drafts = !permissions.why_not(caller, "assessment.manage") || !permissions.why_not(caller, "assessment.announce");
    const auto ids = context.database.all(
        sql::assessments_newest_first, [](const storage::Row& row) { return row.get<AssessmentId>(0); }, page.after_integer(0, INT64_MAX),
        page.rows_to_read(), sees_drafts);
    Json items = Json::array();
    for (const AssessmentId id : ids) items.push_back(assessment_json(context, caller, *find_assessment(context.database, id)));
    const auto next = page.cut(items, [](const Json& last) { return Json::array({last["id"]}); });
    return api::list(std::move(items), next, *context.database.value<std::int64_t>(sql::count_assessments, sees_drafts));
}

Result<Json> show_assessment(Context& context, const Caller& caller, AssessmentId id) {
    const auto seen = visible(context, caller, id);
    if (!seen) return refuse(seen.error());
    const Assessment& a = seen->assessment;
    Json out = assessment_json(context, caller, a);
    ReadSet set{parsed(context.rulebook, a.set), {}};
    out["set"] = set_json(context.rulebook, set);
    out["classes"] = classes_json(context, a);
    out["hand_ins"] = hand_ins_json(context, *seen);
    out["results"] = out["sees_results"] == true ? results_json(context, id) : Json::array();
    out["open_appeals"] = open_appeals(context.database, id);
    out["allowed_actions"] = assessment_actions(context, caller, a);
    const auto& unit = caller.actor.unit;
    out["own_unit"] = unit ? UnitNames(context)(unit) : Json(nullptr);
    return out;
}

Result<Json> list_sheets(Context& context, const Caller& caller, AssessmentId id, const std::string& object_class, const api::Page& page) {
    const auto seen = with_results(context, caller, id, "assessment.read");
    if (!seen) return refuse(seen.error());
    const auto before = previous_ranks(context, seen->assessment);
    auto rows = sheet_rows(context, *seen, object_class, page);
    UnitNames names(context);
    Json items = Json::array();
    for (const SheetRow& row : rows) {
        Json item = sheet_row_json(context.rulebook, row.sheet, row.points);
        item["unit"] = names(UnitId{row.sheet.unit});
        const auto rank = before.find(row.sheet.unit);
        item["previous_rank"] = rank == before.end() ? Json(nullptr) : Json(rank->second);
        items.push_back(std::move(item));
    }
    const auto next = page.cut(items, [&](const Json&) {
        const SheetRow& last = rows[static_cast<std::size_t>(page.limit) - 1];
        return Json::array({last.class_place, last.sheet.rank == 0 ? INT64_MAX : last.sheet.rank, last.sheet.unit});
    });
    const Assessment& a = seen->assessment;
    Json answer = api::list(std::move(items), next,
                            *context.database.value<std::int64_t>(sql::count_sheets, a.id, a.result_version, seen->scope.path_from,
                                                                  seen->scope.path_to, object_class));
    answer.update(summary_json(context, *seen));
    return answer;
}

Result<Json> show_sheet(Context& context, const Caller& caller, AssessmentId id, UnitId unit) {
    const auto seen = with_results(context, caller, id, "assessment.read");
    if (!seen) return refuse(seen.error());
    const std::string path = organisation::unit_path(context.database, unit);
    const Assessment& a = seen->assessment;
    const auto sheet = path.empty() || !seen->scope.holds(path) ? std::nullopt : stored_sheet(context.database, id, a.result_version, unit);
    if (!sheet) return refuse(RefusalClass::not_found, "api.no_such_record");
    const IndicatorSet set = parsed(context.rulebook, a.set);
    Json out = sheet_json(context, *sheet, set, frozen_facts(context.database, a));
    out["unit"] = UnitNames(context)(unit);
    out["assessment"] = assessment_json(context, caller, a);
    out["self_scores"] = show_self_scores(context, caller, id, unit).value();
    const auto before = previous_ranks(context, a);
    const auto rank = before.find(unit.value);
    out["previous_rank"] = rank == before.end() ? Json(nullptr) : Json(rank->second);
    out["may_appeal"] = may_appeal(context, caller, a, unit);
    return out;
}

Result<std::string> export_sheets(Context& context, const Caller& caller, AssessmentId id, documents::TableFormat format) {
    const auto seen = with_results(context, caller, id, "assessment.export");
    if (!seen) return refuse(seen.error());
    const IndicatorSet set = parsed(context.rulebook, seen->assessment.set);
    api::Page all;
    all.limit = INT64_MAX - 1;
    UnitNames names(context);
    return documents::table_bytes(format, "考核得分", sheet_columns(set), [&](documents::TableWriter& writer) {
        const auto rows = sheet_rows(context, *seen, "", all);
        for (const SheetRow& row : rows)
            writer.row(sheet_cells(context.rulebook, set, row.sheet, row.points, names(UnitId{row.sheet.unit})["name"].get<std::string>()));
        if (format == documents::TableFormat::csv) return;  // one sheet alone: the ranking
        writer.sheet("扣分明细", case_columns());
        for (const SheetRow& row : rows) {
            const auto sheet = stored_sheet(context.database, id, seen->assessment.result_version, UnitId{row.sheet.unit});
            for (const auto& cells : case_cells(context.rulebook, set, *sheet, names(UnitId{row.sheet.unit})["name"].get<std::string>()))
                writer.row(cells);
        }
    });
}

}  // namespace yanlu::assessment
