// One finding with all that a page shows: evidence, article, notes, timeline from the ledger, what the caller may do.
#include <map>

#include "base/digest.hpp"
#include "monitoring/read_posts.hpp"
#include "organisation/permissions.hpp"
#include "supervision/finding_summary.hpp"
#include "supervision/finding_view.hpp"
#include "supervision/manual_items.hpp"
#include "supervision/order_view.hpp"
#include "supervision/process.hpp"
#include "supervision/rules.hpp"
#include "supervision/statements.hpp"
#include "supervision/step.hpp"

namespace yanlu::supervision {
namespace {

using organisation::Caller;

std::string duty_zh(const Rulebook& rulebook, const std::string& duty) { return rulebook.message("supervision.duty." + duty); }

// What people call each value: the rule's or item's words, and those for what a person wrote.
std::map<std::string, std::string> evidence_names(const Rulebook& rulebook, const std::string& rule) {
    std::map<std::string, std::string> names;
    if (const ComposedRule* composed = rulebook.part<RuleSet>().find(rule)) names = composed->rule.evidence;
    if (const ManualItem* item = rulebook.part<ManualItems>().find(rule)) names = item->evidence;
    names.try_emplace("what", rulebook.message("supervision.evidence_what"));
    names.try_emplace("link", rulebook.message("supervision.evidence_link"));
    return names;
}

// Values as the rule names them, then the responsible persons frozen with the finding.
Json evidence_of(Context& context, const Finding& finding) {
    const auto names = evidence_names(context.rulebook, finding.rule);
    const Json values = finding.evidence.value("values", Json::object());
    const Json holders = finding.evidence.value("duty_holders", Json::array());
    Json fields = Json::array();
    for (const auto& [key, value] : values.items())
        fields.push_back({{"key", key}, {"zh", names.contains(key) ? names.at(key) : key}, {"value", value}});
    for (const Json& holder : holders) {
        const auto duty = holder["duty"].get<std::string>();
        const auto title = holder["title"].get<std::string>();
        fields.push_back({{"key", "duty_" + duty},
                          {"zh", duty_zh(context.rulebook, duty)},
                          {"value", holder["name"].get<std::string>() + (title.empty() ? "" : "（" + title + "）")}});
    }
    return fields;
}

Json notes_of(Context& context, FindingId id) {
    return context.database.all(
        sql::finding_notes,
        [&](const storage::Row& row) {
            return Json{{"id", row.integer(0)},
                        {"event", row.text(1)},
                        {"event_zh", event_name(context.rulebook, row.text(1))},
                        {"body", row.text(2)},
                        {"person", {{"id", row.integer(3)}, {"name", row.is_null(4) ? "系统" : std::string(row.text(4))}}},
                        {"unit", row.is_null(6) ? Json(nullptr) : unit_reference(row, 5, 6, 7)},
                        {"created_at", rfc3339(row.get<Instant>(8))}};
        },
        id);
}

Json timeline_entry(Context& context, const storage::Row& row) {
    const Json entry = Json::parse(row.text(6));
    const std::string event = entry.contains("facts") ? entry["facts"].value("event", std::string()) : std::string();
    const std::string own_word = "supervision.event." + event;
    const std::string zh =
        context.rulebook.has_message(own_word) ? context.rulebook.message(own_word) : event_name(context.rulebook, event);
    const auto state = [&](const char* key) {
        const auto code = entry[key].get<std::string>();
        return code.empty() ? std::string() : state_name(context.rulebook, code);
    };
    return {{"sequence", row.integer(0)},
            {"recorded_at", rfc3339(row.get<Instant>(1))},
            {"verb", row.text(2)},
            {"verb_zh", zh},
            {"actor", row.is_null(4) ? "系统" : std::string(row.text(4))},
            {"unit", row.is_null(5) ? "" : std::string(row.text(5))},
            {"from_zh", state("from")},
            {"to_zh", state("to")},
            {"reason", entry["reason"]}};
}

Json files_of(Context& context, FindingId id) {
    return context.database.all(
        sql::finding_files,
        [](const storage::Row& row) {
            return Json{{"id", row.integer(0)},      {"attachment_id", row.integer(1)},
                        {"part", row.text(2)},       {"answer_id", row.is_null(3) ? Json(nullptr) : Json(row.integer(3))},
                        {"event", row.text(4)},      {"file_name", row.text(5)},
                        {"media_type", row.text(6)}, {"size_bytes", row.integer(7)},
                        {"digest", row.text(8)},     {"added_at", rfc3339(row.get<Instant>(9))}};
        },
        id);
}

// The post that was found, where the caller may see it.
void add_post(Context& context, const Caller& caller, const Finding& finding, Json& detail) {
    if (finding.subject_kind != "post") return;
    auto post = monitoring::read_post(context, caller, PostId{finding.subject_id}, 0);
    if (post) detail["post"] = std::move(*post);
}

}  // namespace

Result<Json> read_finding(Context& context, const Caller& caller, FindingId id) {
    const auto scope = context.rulebook.part<organisation::Permissions>().scope_for(caller, "supervision.read_findings");
    if (!scope) return tl::unexpected(scope.error());
    auto detail = summary_by_id(context, caller, id);
    const auto finding = load_finding(context.database, id);
    if (!detail || !finding) return refuse(RefusalClass::not_found, "api.no_such_record");
    (*detail)["article"] = article_json(context.rulebook, finding->article);
    (*detail)["rule_version"] = finding->rule_version;
    (*detail)["calendar_version"] = finding->calendar_version;
    (*detail)["subject_kind"] = finding->subject_kind;
    (*detail)["subject_id"] = finding->subject_id;
    (*detail)["triage"] = finding->triage;
    (*detail)["evidence"] = evidence_of(context, *finding);
    const Digest digest = sha256(finding->evidence.dump());
    (*detail)["evidence_digest"] = hex(digest);
    detail->update(order_view(context, caller, *finding));
    (*detail)["notes"] = notes_of(context, id);
    (*detail)["files"] = files_of(context, id);
    (*detail)["timeline"] =
        context.database.all(sql::finding_timeline, [&](const storage::Row& row) { return timeline_entry(context, row); }, id);
    (*detail)["allowed_actions"] = allowed_actions(context, caller, *finding);
    add_post(context, caller, *finding, *detail);
    return *detail;
}

}  // namespace yanlu::supervision
