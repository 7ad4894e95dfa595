// Rows of the order's tables to JSON.
#include "supervision/order_view.hpp"

#include "organisation/permissions.hpp"
#include "supervision/alerts.hpp"
#include "supervision/desk_times.hpp"
#include "supervision/desks.hpp"
#include "supervision/look_back.hpp"
#include "supervision/people.hpp"
#include "supervision/statements.hpp"

namespace yanlu::supervision {
namespace {

using organisation::Caller;
using organisation::Permissions;

Json at_or_null(const std::optional<Instant>& at) { return at ? Json(rfc3339(*at)) : Json(nullptr); }

Json person_or_null(Context& context, const std::optional<PersonId>& person) {
    if (!person || !*person) return nullptr;
    return {{"id", person->value}, {"name", name_of(context, *person)}};
}

Json text_or_null(const storage::Row& row, int column) { return row.is_null(column) ? Json(nullptr) : Json(row.text(column)); }

Json unit_or_null(Context& context, const std::optional<UnitId>& id) {
    const auto unit = id ? unit_facts(context.database, *id) : std::nullopt;
    if (!unit) return nullptr;
    return {{"id", unit->id.value}, {"name", unit->name}, {"short_name", unit->short_name}};
}

Json signature_of(Context& context, const Finding& finding) {
    if (!finding.signed_for_at) return nullptr;
    return {{"at", rfc3339(*finding.signed_for_at)},
            {"by", person_or_null(context, finding.signed_for_by)},
            {"is_lapsed", finding.signed_for_by && !*finding.signed_for_by}};
}

Json answers_of(Context& context, FindingId finding) {
    return context.database.all(
        sql::answers_of_finding,
        [&](const storage::Row& row) {
            return Json{{"id", row.integer(0)},
                        {"unit", text_or_null(row, 1)},
                        {"done", row.text(2)},
                        {"cause", row.text(3)},
                        {"prevention", row.text(4)},
                        {"handed_in_by", text_or_null(row, 5)},
                        {"handed_in_at", rfc3339(row.get<Instant>(6))},
                        {"signed_by", text_or_null(row, 7)},
                        {"signed_at", at_or_null(row.get<std::optional<Instant>>(8))},
                        {"outcome", row.text(9)},
                        {"outcome_zh", context.rulebook.message("supervision.answer." + std::string(row.text(9)))}};
        },
        finding);
}

Json rechecks_of(Context& context, FindingId finding) {
    return context.database.all(
        sql::rechecks_of_finding,
        [&](const storage::Row& row) {
            return Json{{"checked_at", rfc3339(row.get<Instant>(0))},
                        {"as_of", row.text(1)},
                        {"outcome", row.text(2)},
                        {"outcome_zh", context.rulebook.message("supervision.recheck." + std::string(row.text(2)))}};
        },
        finding);
}

}  // namespace

Json order_view(Context& context, const Caller& caller, const Finding& finding) {
    constexpr std::int64_t ms_a_minute = 60'000;
    const auto reopened_by = context.database.value<FindingId>(sql::reopened_by, finding.id);
    return {{"holder_unit", unit_or_null(context, finding.holder)},
            {"holder_person", person_or_null(context, finding.holder_person)},
            {"verified_by", person_or_null(context, finding.verified_by)},
            {"confirmed_by", person_or_null(context, finding.confirmed_by)},
            {"dispatched_by", person_or_null(context, finding.dispatched_by)},
            {"dispatched_at", at_or_null(finding.dispatched_at)},
            {"signed_for", signature_of(context, finding)},
            {"original_due_at", at_or_null(finding.original_due_at)},
            {"rectify_due_at", at_or_null(finding.rectify_due_at)},
            {"requested_due_at", at_or_null(finding.requested_due_at)},
            {"suspended_until", at_or_null(finding.suspended_until)},
            {"returned_towards", unit_or_null(context, finding.returned_towards)},
            {"paused_minutes", finding.paused_ms / ms_a_minute},
            {"reworks", finding.reworks},
            {"returns", finding.returns},
            {"answers", answers_of(context, finding.id)},
            {"rechecks", rechecks_of(context, finding.id)},
            {"desks", desks_of(context, finding.id)},
            {"alerts", alerts_of(context, finding.id)},
            {"look_back", look_back_of(context, caller, finding)},
            {"reopens_id", finding.reopens ? Json(finding.reopens->value) : Json(nullptr)},
            {"reopened_by_id", reopened_by ? Json(reopened_by->value) : Json(nullptr)}};
}

Result<Json> list_handlers(Context& context, const Caller& caller, FindingId id, std::optional<UnitId> unit) {
    const auto& permissions = context.rulebook.part<Permissions>();
    const auto finding = load_finding(context.database, id);
    if (!finding) return refuse(RefusalClass::not_found, "api.no_such_record");
    const auto asked = unit_facts(context.database, unit.value_or(finding->holder.value_or(finding->host)));
    if (!asked) return refuse(RefusalClass::not_found, "api.no_such_record");
    if (auto refusal = permissions.why_not(caller, "supervision.dispatch_finding", asked->path)) return refuse(std::move(*refusal));
    Json items = Json::array();
    for (const char* role : {"editor", "section_head", "leader"}) {
        for (const PersonId person : people_at(context, asked->id, role))
            items.push_back({{"id", person.value}, {"name", name_of(context, person)}, {"role_zh", permissions.role(role)->zh}});
    }
    return Json{{"items", std::move(items)}};
}

}  // namespace yanlu::supervision
