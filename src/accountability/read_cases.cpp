// Lists, pages and sheets of admonitions, letters and records.
#include "accountability/case_view.hpp"
#include "accountability/notifications.hpp"
#include "accountability/paper_drafts.hpp"
#include "accountability/statements.hpp"
#include "accountability/steps.hpp"
#include "api/response.hpp"
#include "organisation/permissions.hpp"

namespace yanlu::accountability {
namespace {

using organisation::Caller;

struct Period {
    Instant from{INT64_MIN};
    Instant to{INT64_MAX};
};

// By the calendar year in which the case was opened.
Period period_of(const CaseFilter& filter) {
    if (!filter.year) return {};
    return {Date::from_ymd(*filter.year, 1, 1)->begins_at(), Date::from_ymd(*filter.year, 12, 31)->ends_at()};
}

std::vector<CaseId> read_page(Context& context, std::string_view kind, const Reach& reach, const CaseFilter& filter, std::int64_t before,
                              std::int64_t limit) {
    const Period period = period_of(filter);
    return context.database.all(
        sql::cases_page, [](const storage::Row& row) { return row.get<CaseId>(0); }, reach.scope.path_from, reach.scope.path_to,
        reach.under.path_from, reach.under.path_to, kind, filter.state, filter.account.value_or(AccountId{}), three_ways(filter.is_open),
        three_ways(filter.is_overdue), context.clock.now(), period.from, period.to, before, limit);
}

std::int64_t count(Context& context, std::string_view kind, const Reach& reach, const CaseFilter& filter) {
    const Period period = period_of(filter);
    return *context.database.value<std::int64_t>(sql::count_cases, reach.scope.path_from, reach.scope.path_to, reach.under.path_from,
                                                 reach.under.path_to, kind, filter.state, filter.account.value_or(AccountId{}),
                                                 three_ways(filter.is_open), three_ways(filter.is_overdue), context.clock.now(),
                                                 period.from, period.to);
}

Json commitment_json(const Commitment& commitment, Date today) {
    return {{"id", commitment.id},
            {"body", commitment.body},
            {"due_on", commitment.due_on.iso()},
            {"state", commitment.state},
            {"is_overdue", commitment.state == "open" && commitment.due_on < today},
            {"report", commitment.report},
            {"reported_on", day_json(commitment.reported_on)},
            {"confirmed_on", day_json(commitment.confirmed_on)},
            {"attachment_id", commitment.attachment ? Json(commitment.attachment->value) : Json(nullptr)}};
}

Json commitments_json(Context& context, CaseId id) {
    Json out = Json::array();
    for (const Commitment& each : commitments_of(context.database, id)) out.push_back(commitment_json(each, context.clock.today()));
    return out;
}

using documents::ColumnLook;
using documents::ColumnType;

std::vector<ColumnLook> columns_of(std::string_view kind) {
    std::vector<ColumnLook> out{
        {.title = "账号名称", .width = 24}, {.title = "平台", .width = 14}, {.title = "单位", .width = 24}, {.title = "状态", .width = 12}};
    std::vector<const char*> own;
    if (kind == admonition) own = {"计入通报数", "约谈对象", "职务", "约定日期", "约谈日期", "延期至", "理由"};
    if (kind == closure_advice) own = {"计入通报数", "主管单位", "文号", "建议", "答复", "答复日期", "理由"};
    if (kind == accountability_record) own = {"情形", "发生日期", "移送机关", "移送文号", "结果", "结果日期", "理由"};
    for (const char* title : own) out.push_back({.title = title, .width = 16});
    out.push_back({.title = "期限", .width = 14});
    out.push_back({.title = "提议时间", .type = ColumnType::instant, .width = 20});
    return out;
}

std::string said(const Json& item, const char* field) { return item["content"].value(field, std::string()); }

std::vector<std::string> own_cells(Context& context, const Json& item) {
    const std::string counted = std::to_string(item["counted"].get<std::int64_t>());
    const auto kind = item["kind"].get<std::string>();
    if (kind == admonition) {
        const Json addressee = item["content"].value("addressee", Json::object());
        return {counted,
                addressee.value("name", std::string()),
                addressee.value("title", std::string()),
                said(item, "appointed_for"),
                said(item, "held_on"),
                said(item, "postponed_to"),
                said(item, "reason")};
    }
    if (kind == closure_advice) {
        const std::string measure = said(item, "measure");
        return {counted,
                item["supervising_unit_name"],
                said(item, "letter_number"),
                measure.empty() ? "" : context.rulebook.message("accountability.measure." + measure),
                said(item, "answer"),
                said(item, "answered_on"),
                said(item, "reason")};
    }
    return {said(item, "matter_zh"), said(item, "occurred_on"),  said(item, "transferred_to"), said(item, "letter_number"),
            said(item, "result"),    said(item, "concluded_on"), said(item, "reason")};
}

std::vector<std::string> cells_of(Context& context, const Json& item) {
    const Json& account = item["account"];
    std::vector<std::string> out{account.is_null() ? "" : account["name"].get<std::string>(),
                                 account.is_null() ? "" : account["platform_zh"].get<std::string>(), item["unit"]["name"],
                                 item["state_zh"]};
    for (std::string& each : own_cells(context, item)) out.push_back(std::move(each));
    out.push_back(item["due_day"].is_null() ? "" : item["due_day"].get<std::string>());
    out.push_back(item["opened_at"]);
    return out;
}

}  // namespace

Result<Json> list_cases(Context& context, const Caller& caller, std::string_view kind, const CaseFilter& filter, const api::Page& page) {
    const auto reach = reach_of(context, caller, read_verb(kind), filter.under);
    if (!reach) return refuse(reach.error());
    Json items = Json::array();
    for (const CaseId id : read_page(context, kind, *reach, filter, page.after_integer(0, INT64_MAX), page.rows_to_read()))
        items.push_back(case_json(context, *find_case(context.database, id)));
    const auto next = page.cut(items, [](const Json& last) { return Json::array({last["id"]}); });
    return api::list(std::move(items), next, count(context, kind, *reach, filter));
}

Result<Json> show_case(Context& context, const Caller& caller, std::string_view kind, CaseId id) {
    const auto subject = find_case(context.database, id);
    if (!subject || subject->kind != kind) return refuse(RefusalClass::not_found, "api.no_such_record");
    const UnitPlace place = place_of(context.database, subject->unit);
    if (auto refusal = context.rulebook.part<organisation::Permissions>().why_not(caller, read_verb(kind), place.path))
        return refuse(std::move(*refusal));
    const auto account = account_of(context.database, subject->account);
    Json out = case_json(context, *subject);
    out["notifications"] = Json::array();
    for (const std::int64_t notification : subject->basis)
        out["notifications"].push_back(notification_json(context, *find_notification(context.database, NotificationId{notification})));
    out["addressees"] = kind == admonition ? addressees_of(context, *subject) : Json::array();
    out["commitments"] = commitments_json(context, id);
    out["evidence"] = kind == accountability_record ? evidence_of(context, id) : Json::array();
    out["allowed_actions"] = case_actions(context, caller, *subject, place, account);
    return out;
}

Result<std::string> export_cases(Context& context, const Caller& caller, std::string_view kind, const CaseFilter& filter,
                                 documents::TableFormat format) {
    const std::string verb = kind == accountability_record ? "accountability.export_evidence" : "accountability.export";
    const auto reach = reach_of(context, caller, verb, filter.under);
    if (!reach) return refuse(reach.error());
    constexpr std::int64_t piece = 1000;
    return documents::table_bytes(format, machine_of(context.rulebook, kind).zh(), columns_of(kind), [&](documents::TableWriter& writer) {
        for (std::int64_t before = INT64_MAX;;) {
            const auto ids = read_page(context, kind, *reach, filter, before, piece);
            for (const CaseId id : ids) writer.row(cells_of(context, case_json(context, *find_case(context.database, id))));
            if (static_cast<std::int64_t>(ids.size()) < piece) return;
            before = ids.back().value;
        }
    });
}

}  // namespace yanlu::accountability
