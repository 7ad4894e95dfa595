// Violations with the names that people know them by.
#include "supervision/evaluation_view.hpp"

#include <limits>

#include "organisation/permissions.hpp"
#include "supervision/desks.hpp"
#include "supervision/finding_summary.hpp"
#include "supervision/statements.hpp"

namespace yanlu::supervision {

using organisation::Caller;
using organisation::Permissions;

Json evidence_json(const Violation& violation) {
    Json out = Json::array();
    for (const auto& [key, value] : violation.evidence.items()) {
        const auto named = violation.rule->evidence.find(key);
        out.push_back({{"key", key}, {"zh", named == violation.rule->evidence.end() ? key : named->second}, {"value", value}});
    }
    return out;
}

Json violation_json(Context& context, const Violation& violation, const Subject& subject) {
    Json account = nullptr;
    if (subject.account)
        account = {{"id", subject.account.value},
                   {"name", subject.account_name},
                   {"platform", subject.platform},
                   {"platform_zh", platform_zh(context.rulebook, subject.platform)}};
    return {{"rule", violation.rule->id},
            {"severity", code_of(violation.severity)},
            {"subject_kind", code_of(violation.rule->subject)},
            {"subject_id", violation.subject_id},
            {"title", title_of(context, violation, subject)},
            {"key", violation.key},
            {"host_unit", {{"id", subject.host.value}, {"name", subject.host_name}, {"short_name", subject.host_short_name}}},
            {"account", std::move(account)},
            {"evidence", evidence_json(violation)}};
}

bool UnitSight::holds(UnitId unit) {
    const auto [at, is_new] = known_.try_emplace(unit.value, false);
    if (is_new) {
        const auto facts = unit_facts(context_.database, unit);
        at->second = facts && scope_.holds(facts->path);
    }
    return at->second;
}

Result<Json> list_evaluations(Context& context, const Caller& caller, const api::Page& page) {
    if (auto refusal = context.rulebook.part<Permissions>().why_not(caller, "supervision.evaluate")) return refuse(std::move(*refusal));
    Json items = Json::array();
    context.database.each(
        sql::list_evaluations,
        [&](const storage::Row& row) {
            items.push_back({{"id", row.integer(0)},
                             {"as_of", row.text(1)},
                             {"started_at", rfc3339(row.get<Instant>(2))},
                             {"finished_at", rfc3339(row.get<Instant>(3))},
                             {"rules", row.integer(4)},
                             {"violations", row.integer(5)},
                             {"opened", row.integer(6)},
                             {"gone", row.integer(7)},
                             {"accounts_expected", row.integer(8)},
                             {"accounts_observed", row.integer(9)}});
        },
        page.after_integer(0, std::numeric_limits<std::int64_t>::max()), page.rows_to_read());
    const auto cursor = page.cut(items, [](const Json& item) { return Json{item["id"]}; });
    return Json{{"items", std::move(items)},
                {"next_cursor", cursor ? Json(*cursor) : Json(nullptr)},
                {"total", context.database.value<std::int64_t>(sql::count_evaluations).value_or(0)}};
}

}  // namespace yanlu::supervision
