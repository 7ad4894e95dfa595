// One unit's result of an announced assessment → 考核结果单 to that unit.
#include "assessment/assessment.hpp"
#include "assessment/assessments.hpp"
#include "assessment/domain/points.hpp"
#include "documents/official_paper.hpp"
#include "organisation/permissions.hpp"
#include "papers/create_paper.hpp"

namespace yanlu::papers {
namespace {

using organisation::Caller;

constexpr const char* none = "—";

// Scores are published in hundredths of a point.
std::string score(const Json& hundredths) {
    return hundredths.is_null() ? none : assessment::to_text(hundredths.get<std::int64_t>() * assessment::one_hundredth);
}

std::string place(const Json& rank) { return rank.is_null() ? none : "第" + std::to_string(rank.get<std::int64_t>()) + "名"; }

// 2026年度, 2026年1—9月, 2026年9月; what is not whole months of one year from day to day.
std::string period_of(const assessment::Period& period) {
    const bool is_whole = period.from.year() == period.to.year() && period.from.day() == 1 && (period.to + 1).day() == 1;
    if (!is_whole) return documents::written_date(period.from) + "至" + documents::written_date(period.to);
    const std::string year = std::to_string(period.from.year()) + "年";
    const auto [first, last] = std::pair(period.from.month(), period.to.month());
    if (first == 1 && last == 12) return year + "度";
    return year + std::to_string(first) + (first == last ? "" : "—" + std::to_string(last)) + "月";
}

std::string change_of(const Json& item, const Json& counted) {
    const auto kind = item["kind"].get<std::string>();
    if (kind == "veto") return "单项否决";
    return (kind == "bonus" ? "+" : "-") + score(counted["points"]);
}

// What counted, one row a record; what was left out stands on the page of the sheet.
void add_items(Json& out, const Json& items, const std::string& account) {
    for (const Json& item : items) {
        for (const Json& counted : item["cases"]) {
            if (!counted["is_counted"].get<bool>()) continue;
            const std::string title = item["title"].get<std::string>() + (account.empty() ? "" : "（账号“" + account + "”）");
            out.push_back({{"title", title}, {"points", change_of(item, counted)}, {"reason", counted["text"]}});
        }
    }
}

Json values_of(const Json& sheet, const assessment::Assessment& of, const std::string& set_title) {
    Json items = Json::array();
    add_items(items, sheet["unit_items"], "");
    for (const Json& account : sheet["accounts"]) add_items(items, account["items"], account["name"]);
    return {{"period_zh", period_of(of.period)},
            {"unit", sheet["unit"]["name"]},
            {"indicator_set", set_title},
            {"website_score", score(sheet["website"])},
            {"media_score", score(sheet["media"])},
            {"total_score", score(sheet["total"])},
            {"verdict", sheet["verdict_zh"]},
            {"rank", place(sheet["rank"])},
            {"previous_rank", place(sheet["previous_rank"])},
            {"items", std::move(items)}};
}

}  // namespace

Result<DraftRequest> request_from_assessment(Context& context, const Caller& caller, std::int64_t id, const std::vector<UnitId>& to) {
    // A unit does not certify its own result: the sheet comes from who runs the assessment.
    if (auto refusal = context.rulebook.part<organisation::Permissions>().why_not(caller, "assessment.manage"))
        return refuse(std::move(*refusal));
    if (to.size() != 1) return invalid("papers.one_sheet_a_unit", "addressee_ids");
    const auto sheet = assessment::show_sheet(context, caller, assessment::AssessmentId{id}, to.front());
    if (!sheet) return refuse(sheet.error());
    const auto of = assessment::find_assessment(context.database, assessment::AssessmentId{id});
    if (!of->is_announced()) return refuse(RefusalClass::conflict, "papers.assessment_not_announced", "subject_id");
    DraftRequest out{.kind = "assessment_sheet", .template_code = "assessment_sheet", .subject_kind = "assessment", .subject_id = id};
    out.addressees = to;
    out.values = values_of(*sheet, *of, assessment::parsed(context.rulebook, of->set).title);
    return out;
}

}  // namespace yanlu::papers
