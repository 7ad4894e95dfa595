// Notifications as lists, pages and sheets show them.
#include "accountability/case_view.hpp"
#include "accountability/notifications.hpp"
#include "accountability/settings.hpp"
#include "accountability/settle_ladder.hpp"
#include "accountability/statements.hpp"
#include "api/response.hpp"
#include "organisation/permissions.hpp"
#include "organisation/unit_store.hpp"
#include "organisation/unit_view.hpp"
#include "registry/attachments.hpp"

namespace yanlu::accountability {
namespace {

using organisation::Caller;
using organisation::Permissions;

struct Years {
    std::string from = "0000-01-01";
    std::string to = "9999-12-31";
};

Years years_of(const NotificationFilter& filter) {
    if (!filter.year) return {};
    return {std::to_string(*filter.year) + "-01-01", std::to_string(*filter.year) + "-12-31"};
}

std::int64_t state_number(const std::string& state) { return state.empty() ? 0 : state == "standing" ? 1 : 2; }

std::vector<NotificationId> read_page(Context& context, const Reach& reach, const NotificationFilter& filter, const std::string& before,
                                      std::int64_t before_id, std::int64_t limit) {
    const Years years = years_of(filter);
    return context.database.all(
        sql::notifications_page, [](const storage::Row& row) { return row.get<NotificationId>(0); }, reach.scope.path_from,
        reach.scope.path_to, reach.under.path_from, reach.under.path_to, filter.level, filter.cause, state_number(filter.state), years.from,
        years.to, filter.account.value_or(AccountId{}), three_ways(filter.is_prominent), filter.words, before, before_id, limit);
}

std::int64_t count(Context& context, const Reach& reach, const NotificationFilter& filter) {
    const Years years = years_of(filter);
    return *context.database.value<std::int64_t>(sql::count_notifications, reach.scope.path_from, reach.scope.path_to,
                                                 reach.under.path_from, reach.under.path_to, filter.level, filter.cause,
                                                 state_number(filter.state), years.from, years.to, filter.account.value_or(AccountId{}),
                                                 three_ways(filter.is_prominent), filter.words);
}

Json version_json(Context& context, const Notification& version) {
    Json out = notification_json(context, version);
    out["recorded_by"] = context.database.value<std::string>(sql::person_name, version.recorded_by).value_or("");
    return out;
}

// What the case would lack if the notification were withdrawn is for the page to say before somebody withdraws it.
Json hanging_on(Context& context, NotificationId id) {
    Json out = Json::array();
    for (const Case& each : cases_counting(context.database, id.value)) {
        Json item = case_reference(context, each);
        const std::size_t counting = still_counting(context, each);
        item["is_basis_gone"] = counting < least_for(context.rulebook, each.kind);
        item["is_needed"] = !item["is_basis_gone"].get<bool>() && counting <= least_for(context.rulebook, each.kind);
        out.push_back(std::move(item));
    }
    return out;
}

struct ActionOf {
    const char* action;
    const char* zh;
    const char* verb;
    bool is_for_withdrawn;
};

Json actions_of(Context& context, const Caller& caller, const Notification& subject, const std::string& path) {
    static constexpr ActionOf all[]{{"correct", "更正", "accountability.correct_notification", false},
                                    {"withdraw", "撤销", "accountability.withdraw_notification", false},
                                    {"restore", "恢复", "accountability.withdraw_notification", true}};
    const auto& permissions = context.rulebook.part<Permissions>();
    Json out = Json::array();
    for (const ActionOf& each : all) {
        if (each.is_for_withdrawn != subject.withdrawn_on.has_value()) continue;
        if (!caller.is_system && !permissions.reach(caller.role, each.verb)) continue;
        const auto refusal = permissions.why_not(caller, each.verb, path);
        Json action{{"action", each.action}, {"zh", each.zh}, {"is_allowed", !refusal}, {"is_primary", false}, {"asks", Json::array()}};
        if (refusal) action["refusal"] = api::problem(*refusal, context.rulebook, caller.request_id);
        out.push_back(std::move(action));
    }
    return out;
}

const std::vector<documents::ColumnLook>& columns() {
    static const std::vector<documents::ColumnLook> all{
        {.title = "通报机关层级", .width = 12}, {.title = "通报机关", .width = 20}, {.title = "文号", .width = 24},
        {.title = "标题", .width = 36},         {.title = "通报日期", .width = 14}, {.title = "账号名称", .width = 24},
        {.title = "平台", .width = 14},         {.title = "单位", .width = 24},     {.title = "通报原因", .width = 18},
        {.title = "突出问题", .width = 10},     {.title = "问题描述", .width = 40}, {.title = "撤销日期", .width = 14}};
    return all;
}

std::vector<std::string> cells_of(const Json& item) {
    const Json& account = item["account"];
    return {item["level_zh"],
            item["issuer"],
            item["document_number"],
            item["title"],
            item["issued_on"],
            account.is_null() ? "" : account["name"].get<std::string>(),
            account.is_null() ? "" : account["platform_zh"].get<std::string>(),
            item["unit"]["name"],
            item["cause_zh"],
            item["is_prominent"].get<bool>() ? "是" : "否",
            item["summary"],
            item["withdrawn_on"].is_null() ? "" : item["withdrawn_on"].get<std::string>()};
}

Result<Notification> notification_for(Context& context, const Caller& caller, NotificationId id) {
    auto found = find_notification(context.database, id);
    if (!found) return refuse(RefusalClass::not_found, "api.no_such_record");
    const std::string path = organisation::unit_path(context.database, found->holder);
    if (auto refusal = context.rulebook.part<Permissions>().why_not(caller, "accountability.read_notifications", path))
        return refuse(std::move(*refusal));
    return std::move(*found);
}

}  // namespace

Json notification_json(Context& context, const Notification& notification) {
    const auto& ladder = context.rulebook.part<Ladder>();
    const UnitPlace unit = place_of(context.database, notification.unit);
    Json out{{"id", notification.id.value},
             {"version", notification.version},
             {"level", notification.level},
             {"level_zh", ladder.level(notification.level).zh},
             {"issuer", notification.issuer},
             {"document_number", notification.document_number},
             {"title", notification.title},
             {"issued_on", notification.issued_on.iso()},
             {"account", account_reference(context, account_of(context.database, notification.account))},
             {"unit", organisation::unit_reference(unit.unit, unit.name, unit.short_name, unit.kind)},
             {"cause", notification.cause},
             {"cause_zh", ladder.cause(notification.cause).zh},
             {"is_prominent", notification.is_prominent},
             {"summary", notification.summary},
             {"source", notification.source},
             {"state", notification.state()},
             {"withdrawn_on", day_json(notification.withdrawn_on)},
             {"reason", notification.reason},
             {"has_document", notification.attachment.has_value()},
             {"recorded_at", rfc3339(notification.recorded_from)}};
    out["counts_for_admonition"] = !notification.withdrawn_on && ladder.rules().counts_for_admonition(notification.standing());
    out["counts_for_closure"] = !notification.withdrawn_on && ladder.rules().counts_for_closure(notification.standing());
    return out;
}

Result<Json> list_notifications(Context& context, const Caller& caller, const NotificationFilter& filter, const api::Page& page) {
    const auto reach = reach_of(context, caller, "accountability.read_notifications", filter.under);
    if (!reach) return refuse(reach.error());
    Json items = Json::array();
    for (const NotificationId id :
         read_page(context, *reach, filter, page.after_text(0, "9999-99-99"), page.after_integer(1, INT64_MAX), page.rows_to_read()))
        items.push_back(notification_json(context, *find_notification(context.database, id)));
    const auto next = page.cut(items, [](const Json& last) { return Json::array({last["issued_on"], last["id"]}); });
    return api::list(std::move(items), next, count(context, *reach, filter));
}

Result<Json> show_notification(Context& context, const Caller& caller, NotificationId id) {
    const auto found = notification_for(context, caller, id);
    if (!found) return refuse(found.error());
    Json out = notification_json(context, *found);
    out["history"] = Json::array();
    for (const Notification& version : versions_of(context.database, id)) out["history"].push_back(version_json(context, version));
    out["cases"] = hanging_on(context, id);
    out["allowed_actions"] = actions_of(context, caller, *found, organisation::unit_path(context.database, found->holder));
    return out;
}

Result<std::string> export_notifications(Context& context, const Caller& caller, const NotificationFilter& filter,
                                         documents::TableFormat format) {
    const auto reach = reach_of(context, caller, "accountability.export", filter.under);
    if (!reach) return refuse(reach.error());
    constexpr std::int64_t piece = 1000;
    return documents::table_bytes(format, "通报登记", columns(), [&](documents::TableWriter& writer) {
        std::string before = "9999-99-99";
        for (std::int64_t before_id = INT64_MAX;;) {
            const auto ids = read_page(context, *reach, filter, before, before_id, piece);
            for (const NotificationId id : ids) {
                const Json item = notification_json(context, *find_notification(context.database, id));
                writer.row(cells_of(item));
                before = item["issued_on"].get<std::string>();
                before_id = id.value;
            }
            if (static_cast<std::int64_t>(ids.size()) < piece) return;
        }
    });
}

Result<AttachmentId> document_of(Context& context, const Caller& caller, NotificationId id) {
    const auto found = notification_for(context, caller, id);
    if (!found) return refuse(found.error());
    if (!found->attachment) return refuse(RefusalClass::not_found, "api.no_such_record");
    return *found->attachment;
}

}  // namespace yanlu::accountability
