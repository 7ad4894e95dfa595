// Steps of a sheet and the guards of rulebook/machines/census_sheet.yaml.
#include <algorithm>

#include "api/response.hpp"
#include "census/campaigns.hpp"
#include "census/corrections.hpp"
#include "census/process.hpp"
#include "census/sheets.hpp"
#include "census/statements.hpp"
#include "census/view.hpp"
#include "ledger/perform.hpp"
#include "organisation/permissions.hpp"
#include "registry/attachments.hpp"

namespace yanlu::census {
namespace {

using organisation::Caller;

struct Action {
    std::string_view name;
    std::string_view permission;
};

constexpr Action actions[] = {{"answer", "census.fill_sheet"},      {"submit", "census.fill_sheet"},
                              {"take_back", "census.fill_sheet"},   {"sign", "census.sign_sheet"},
                              {"record_scan", "census.fill_sheet"}, {"send_back", "census.send_back_sheet"},
                              {"remind", "census.remind_sheet"}};

const Action* action_named(std::string_view name) {
    const auto found = std::ranges::find(actions, name, &Action::name);
    return found == std::end(actions) ? nullptr : found;
}

std::optional<Refusal> guard_refusal(Context& context, const Sheet& sheet, std::string_view guard) {
    if (guard == "census_is_running") {
        if (load_census(context.database, sheet.census)->state == "running") return std::nullopt;
        return Refusal{RefusalClass::conflict, "census.guard.census_is_running", "", "", {}};
    }
    if (guard == "reminded_long_ago") {
        const auto until = reminder_waits_until(context, sheet.reminded_at);
        if (!until) return std::nullopt;
        return Refusal{RefusalClass::too_many, "census.guard.reminded_long_ago", "", "", {{"until", rfc3339(*until).substr(0, 16)}}};
    }
    const auto lines = lines_of(context.database, sheet.id);
    if (guard == "all_lines_answered") return why_not_whole(tally_of(lines));
    if (guard == "none_is_declared") return why_not_declared(tally_of(lines), sheet.declares_none);
    const bool is_decided = std::ranges::any_of(lines, [](const Line& line) { return line.decided_by.has_value(); });
    if (is_decided) return Refusal{RefusalClass::conflict, "census.guard.nothing_decided", "", "", {}};
    return std::nullopt;
}

// What a signature fixes: who, when, over which content, whether in time.
void seal(Context& context, const Caller& caller, Sheet& sheet) {
    const auto lines = lines_of(context.database, sheet.id);
    sheet.signed_by = caller.actor.person;
    sheet.signed_at = context.clock.now();
    sheet.signed_digest = digest_of(sheet, lines);
    sheet.is_late = *sheet.signed_at > load_census(context.database, sheet.census)->due_at();
}

void unseal(Sheet& sheet) {
    sheet.signed_by.reset();
    sheet.signed_at.reset();
    sheet.signed_digest.clear();
    sheet.scan.reset();
    sheet.is_late = false;
}

Result<void> take_scan(Context& context, const Caller& caller, Sheet& sheet, const SheetStep& step) {
    if (!step.scan) return refuse(RefusalClass::invalid, "census.scan_missing", "scan_id");
    const auto file = registry::own_attachment(context, caller, *step.scan, "scan_id");
    if (!file) return refuse(file.error());
    if (file->media_type != "application/pdf" && !file->media_type.starts_with("image/"))
        return refuse(RefusalClass::invalid, "census.scan_is_no_picture", "scan_id", {{"file", file->file_name}});
    seal(context, caller, sheet);
    sheet.scan = file->id;
    return {};
}

Result<void> take(Context& context, const Caller& caller, Sheet& sheet, const std::string& action, const SheetStep& step,
                  ledger::Journal& journal) {
    if (action == "submit") {
        sheet.submitted_by = caller.actor.person;
        sheet.submitted_at = context.clock.now();
    } else if (action == "sign") {
        seal(context, caller, sheet);
    } else if (action == "record_scan") {
        if (auto taken = take_scan(context, caller, sheet, step); !taken) return taken;
    } else if (action == "send_back") {
        if (step.reason.empty()) return refuse(RefusalClass::invalid, "api.missing", "reason", {{"field", "reason"}});
        withdraw_corrections(context, journal, sheet);
        unseal(sheet);
    } else if (action == "remind") {
        sheet.reminded_at = context.clock.now();
        ++sheet.reminders;
    }
    return {};
}

ledger::Change change_of(const Sheet& sheet, const std::string& from, const Json& before, const std::string& action,
                         const SheetStep& step) {
    return {.subject_kind = "census_sheet",
            .subject_id = sheet.id.value,
            .from = from,
            .to = sheet.state,
            .reason = step.reason,
            .before = before,
            .after = sheet.facts(),
            .facts = {{"event", action}, {"signed_digest", sheet.signed_digest}}};
}

Result<Json> act(Context& context, const Caller& caller, SheetId id, const std::string& action, const SheetStep& step,
                 ledger::Journal& journal) {
    auto sheet = sheet_for(context, caller, action_named(action)->permission, id);
    if (!sheet) return refuse(sheet.error());
    if (auto refusal = why_not_step(context, caller, *sheet, action)) return refuse(std::move(*refusal));
    const Json before = sheet->facts();
    const std::string from = sheet->state;
    const auto* transition = process(context.rulebook).sheet().transition(from, action);
    if (auto taken = take(context, caller, *sheet, action, step, journal); !taken) return refuse(taken.error());
    if (!transition->to.empty()) sheet->state = transition->to;
    update_sheet(context.database, *sheet);
    write_note(context, caller, id, action, step.reason);
    if (sheet->state != from) move_tasks(context, *sheet, *load_census(context.database, sheet->census), caller.actor.person);
    if (sheet->state == "signed") propose_corrections(context, journal, *sheet);
    journal.record(change_of(*sheet, from, before, action, step));
    journal.emit({"census_sheet." + action, "census_sheet", id.value, {{"from", from}, {"to", sheet->state}}});
    return sheet_detail(context, caller, *load_sheet(context.database, id));
}

}  // namespace

const std::vector<std::string>& sheet_actions() {
    static const std::vector<std::string> names{"submit", "take_back", "sign", "record_scan", "send_back", "remind"};
    return names;
}

Result<Sheet> sheet_for(Context& context, const Caller& caller, std::string_view verb, SheetId id) {
    auto sheet = load_sheet(context.database, id);
    if (!sheet) return refuse(RefusalClass::not_found, "api.no_such_record");
    if (auto refusal = context.rulebook.part<organisation::Permissions>().why_not(caller, verb, sheet->path))
        return refuse(std::move(*refusal));
    if (caller.expected_version && *caller.expected_version != sheet->version)
        return refuse(RefusalClass::precondition_failed, "organisation.version_changed");
    return std::move(*sheet);
}

std::optional<Refusal> why_not_step(Context& context, const Caller& caller, const Sheet& sheet, std::string_view action) {
    const auto& permissions = context.rulebook.part<organisation::Permissions>();
    if (auto refusal = permissions.why_not(caller, action_named(action)->permission, sheet.path)) return refusal;
    const auto decided = flow::decide(process(context.rulebook).sheet(), sheet.state, action, caller.role,
                                      [&](std::string_view guard) { return guard_refusal(context, sheet, guard); });
    if (!decided) return decided.error();
    return std::nullopt;
}

Result<Json> act_on_sheet(Context& context, const Caller& caller, SheetId id, const std::string& action, const SheetStep& step) {
    const Json request{{"id", id.value}, {"action", action}, {"reason", step.reason}, {"scan_id", step.scan ? step.scan->value : 0}};
    return ledger::perform(context, caller.command("census." + action + "_sheet", request),
                           [&](storage::Connection&, ledger::Journal& journal) { return act(context, caller, id, action, step, journal); });
}

Result<Json> remind_sheets(Context& context, const Caller& caller, CensusId id, const std::vector<std::int64_t>& ids,
                           const std::string& reason) {
    const auto census = census_for(context, caller, id);
    if (!census) return refuse(census.error());
    const auto scope = context.rulebook.part<organisation::Permissions>().scope_for(caller, "census.remind_sheet");
    if (!scope) return refuse(scope.error());
    Json done = Json::array();
    Json refused = Json::array();
    for (const SheetId sheet : context.database.all(sql::open_sheets, [](const storage::Row& row) { return row.get<SheetId>(0); }, id)) {
        if (!ids.empty() && std::ranges::find(ids, sheet.value) == ids.end()) continue;
        if (!scope->holds(load_sheet(context.database, sheet)->path)) continue;
        Caller one = caller;
        one.expected_version.reset();
        if (!one.idempotency_key.empty()) one.idempotency_key += "/" + std::to_string(sheet.value);
        const auto reminded = act_on_sheet(context, one, sheet, "remind", {reason, {}});
        if (reminded)
            done.push_back(sheet.value);
        else
            refused.push_back({{"id", sheet.value}, {"refusal", api::problem(reminded.error(), context.rulebook, caller.request_id)}});
    }
    return Json{{"done", std::move(done)}, {"refused", std::move(refused)}};
}

}  // namespace yanlu::census
