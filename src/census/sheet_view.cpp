// A sheet as the unit answers it, and lists of sheets.
#include "api/response.hpp"
#include "base/text.hpp"
#include "census/campaigns.hpp"
#include "census/papers.hpp"
#include "census/process.hpp"
#include "census/sheets.hpp"
#include "census/statements.hpp"
#include "census/view.hpp"
#include "flow/domain/deadline.hpp"
#include "organisation/permissions.hpp"
#include "organisation/unit_view.hpp"
#include "registry/attachments.hpp"
#include "registry/platforms.hpp"

namespace yanlu::census {
namespace {

using organisation::Caller;
using organisation::Scope;

Json instant_or_null(const std::optional<Instant>& at) { return at ? Json(rfc3339(*at)) : Json(nullptr); }

Json sheet_json(Context& context, const Sheet& sheet) {
    const auto group = organisation::find_unit(context.database, group_of(sheet.path));
    return {{"id", sheet.id.value},
            {"census_id", sheet.census.value},
            {"unit", organisation::unit_reference(sheet.unit, sheet.unit_name, sheet.unit_short_name, sheet.unit_kind)},
            {"group", group ? organisation::unit_reference(*group) : Json(nullptr)},
            {"state", sheet.state},
            {"state_zh", state_name(process(context.rulebook).sheet(), sheet.state)},
            {"declares_none", sheet.declares_none},
            {"is_late", sheet.is_late},
            {"is_on_paper", sheet.scan.has_value()},
            {"signed_at", instant_or_null(sheet.signed_at)},
            {"reminders", sheet.reminders},
            {"reminded_at", instant_or_null(sheet.reminded_at)},
            {"version", sheet.version}};
}

std::string person_name(Context& context, const std::optional<PersonId>& person) {
    return person ? context.database.value<std::string>(sql::person_name, *person).value_or("") : std::string();
}

// Which fields the unit has otherwise, in the order of the page.
Json differences(const Context& context, const Line& line) {
    Json out = Json::array();
    if (line.answer.verdict != Verdict::corrected) return out;
    const Json before = to_json(line.snapshot.facts);
    const Json said = to_json(line.answer.proposal);
    for (const char* field : {"name", "platform_account_id", "kind", "certified_host", "link"}) {
        if (!said[field].get_ref<const std::string&>().empty())
            out.push_back({{"field", field},
                           {"zh", context.rulebook.message(std::string("census.field.") + field)},
                           {"before", before[field]},
                           {"said", said[field]}});
    }
    return out;
}

Json line_json(const Context& context, const Line& line) {
    Json filings = Json::array();
    for (const auto& filing : line.snapshot.filings) filings.push_back({{"system", filing.system}, {"state", filing.state}});
    return {{"id", line.id.value},
            {"unit", organisation::unit_reference(line.unit, line.unit_name, line.unit_short_name, line.unit_kind)},
            {"account_id", line.account ? Json(line.account->value) : Json(nullptr)},
            {"recorded", line.account ? account_facts_json(context, line.snapshot.facts) : Json(nullptr)},
            {"said", account_facts_json(context, line.said())},
            {"differences", differences(context, line)},
            {"account_state_zh", line.account ? Json(context.rulebook.message("registry.state." + line.snapshot.state)) : Json(nullptr)},
            {"filings", std::move(filings)},
            {"verdict", code_of(line.answer.verdict)},
            {"verdict_zh", verdict_zh(context, line.answer.verdict)},
            {"note", line.answer.note},
            {"decision", line.decision},
            {"decision_zh", line.decision.empty() ? std::string() : state_name(process(context.rulebook).correction(), line.decision)},
            {"decision_note", line.decision_note},
            {"result_account_id", line.result_account ? Json(line.result_account->value) : Json(nullptr)}};
}

Json notes_json(Context& context, SheetId id) {
    Json out = Json::array();
    context.database.each(
        sql::notes_of_sheet,
        [&](const storage::Row& row) {
            out.push_back({{"id", row.integer(0)},
                           {"event", row.text(1)},
                           {"event_zh", event_name(process(context.rulebook).sheet(), row.text(1))},
                           {"note", row.text(2)},
                           {"person_name", row.text(3)},
                           {"unit_name", row.text(4)},
                           {"at", rfc3339(row.get<Instant>(5))}});
        },
        id);
    return out;
}

Json actions_json(Context& context, const Caller& caller, const Sheet& sheet) {
    const auto& machine = process(context.rulebook).sheet();
    Json out = Json::array();
    for (const char* action : {"answer", "submit", "sign", "record_scan", "take_back", "send_back", "remind"}) {
        const auto* transition = machine.transition(sheet.state, action);
        if (!transition) continue;
        const auto refusal = why_not_step(context, caller, sheet, action);
        if (refusal && refusal->code == "organisation.verb_not_granted") continue;  // not his work at all
        out.push_back(allowed_action(context, caller, transition->zh, action, transition->asks, refusal));
    }
    return out;
}

Json tally_json(const Tally& tally) {
    return {{"listed", tally.listed},       {"unanswered", tally.unanswered}, {"confirmed", tally.confirmed},
            {"corrected", tally.corrected}, {"not_ours", tally.not_ours},     {"added", tally.added}};
}

}  // namespace

std::string verdict_zh(const Context& context, Verdict verdict) {
    return verdict == Verdict::none ? std::string() : context.rulebook.message("census.verdict." + std::string(code_of(verdict)));
}

Json account_facts_json(const Context& context, const AccountFacts& facts) {
    Json out = to_json(facts);
    const auto* platform = context.rulebook.part<registry::Platforms>().find(facts.platform);
    out["platform_zh"] = platform ? platform->zh : facts.platform;
    out["kind_zh"] = facts.kind.empty() ? std::string() : context.rulebook.message("registry.kind." + facts.kind);
    return out;
}

Json sheet_summary(Context& context, const storage::Row& row) {
    Json out = sheet_json(context, read_sheet(row));
    out["lines"] = row.integer(20);
    out["answered_lines"] = row.integer(21);
    out["corrections"] = row.integer(22);
    return out;
}

Json sheet_detail(Context& context, const Caller& caller, const Sheet& sheet) {
    const auto lines = lines_of(context.database, sheet.id);
    const auto census = load_census(context.database, sheet.census);
    Json out = sheet_json(context, sheet);
    out["census"] = census_summary(context, caller, *census);
    out["due_at"] = rfc3339(census->due_at());
    out["light"] = flow::code_of(flow::light_of(context.rulebook.calendar(), census->started_at.value_or(census->created_at),
                                                census->due_at(), context.clock.now()));
    out["note"] = sheet.note;
    out["lines"] = Json::array();
    for (const auto& line : lines) out["lines"].push_back(line_json(context, line));
    out["tally"] = tally_json(tally_of(lines));
    out["submitted_by"] = person_name(context, sheet.submitted_by);
    out["signed_by"] = person_name(context, sheet.signed_by);
    out["signed_digest"] = sheet.signed_digest;
    const auto scan = sheet.scan ? registry::find_attachment(context.database, *sheet.scan) : std::nullopt;
    out["scan_file_name"] = scan ? Json(scan->file_name) : Json(nullptr);
    out["statement"] = statement_text(context.rulebook, *census, sheet);
    out["notes"] = notes_json(context, sheet.id);
    out["allowed_actions"] = actions_json(context, caller, sheet);
    return out;
}

Result<Json> show_sheet(Context& context, const Caller& caller, SheetId id) {
    Caller reader = caller;
    reader.expected_version.reset();
    const auto sheet = sheet_for(context, reader, "census.read_censuses", id);
    if (!sheet) return refuse(sheet.error());
    return sheet_detail(context, caller, *sheet);
}

Result<Json> list_sheets(Context& context, const Caller& caller, CensusId id, const SheetFilter& filter, const api::Page& page) {
    const auto census = census_for(context, caller, id);
    if (!census) return refuse(census.error());
    const auto scope = context.rulebook.part<organisation::Permissions>().scope_for(caller, "census.read_censuses");
    const std::string group_path = filter.group ? organisation::unit_path(context.database, *filter.group) : std::string("/");
    const Scope group = group_path.empty() ? Scope::nothing() : Scope::subtree(group_path);
    const std::int64_t late = filter.is_late ? *filter.is_late : -1;
    const std::int64_t none = filter.declares_none ? *filter.declares_none : -1;
    Json items = context.database.all(
        sql::sheets, [&](const storage::Row& row) { return sheet_summary(context, row); }, id, scope->path_from, scope->path_to,
        filter.state, group.path_from, group.path_to, filter.words, late, none, page.after_integer(0, 0), page.rows_to_read());
    const auto next = page.cut(items, [](const Json& last) { return Json{last["id"]}; });
    const auto total = context.database.value<std::int64_t>(sql::count_sheets, id, scope->path_from, scope->path_to, filter.state,
                                                            group.path_from, group.path_to, filter.words, late, none);
    return api::list(std::move(items), next, total.value_or(0));
}

Result<Json> my_sheets(Context& context, const Caller& caller) {
    constexpr std::int64_t most = 100;
    const auto& permissions = context.rulebook.part<organisation::Permissions>();
    if (auto refusal = permissions.why_not(caller, "census.fill_sheet")) return refuse(std::move(*refusal));
    const auto scope = Scope::own(caller.unit_path.empty() ? "/" : caller.unit_path);
    Json items = Json::array();
    context.database.each(
        sql::sheets_of_units,
        [&](const storage::Row& row) {
            Json item = sheet_summary(context, row);
            items.push_back(std::move(item));
        },
        scope.path_from, scope.path_to, most);
    for (Json& item : items)
        item["census"] = census_summary(context, caller, *load_census(context.database, CensusId{item["census_id"].get<std::int64_t>()}));
    return Json{{"items", std::move(items)}};
}

}  // namespace yanlu::census
