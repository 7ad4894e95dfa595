// Accounts of a round with their items, progress and steps.
#include <algorithm>
#include <map>

#include "api/response.hpp"
#include "organisation/permissions.hpp"
#include "registry/attachments.hpp"
#include "rounds/build_result.hpp"
#include "rounds/check_lists.hpp"
#include "rounds/inspection.hpp"
#include "rounds/rounds.hpp"
#include "rounds/statements.hpp"
#include "rounds/view.hpp"

namespace yanlu::rounds {
namespace {

using organisation::Caller;

std::string state_zh(const Context& context, ItemState state) {
    const auto* found = settings(context.rulebook).check().state(code_of(state));
    return found ? found->zh : std::string(code_of(state));
}

Json files_json(Context& context, const Check& check) {
    Json out = Json::array();
    if (!check.evidence.contains("attachments")) return out;
    for (const auto& id : check.evidence["attachments"]) {
        if (const auto file = registry::find_attachment(context.database, AttachmentId{id.get<std::int64_t>()}))
            out.push_back(registry::attachment_json(*file));
    }
    return out;
}

Json actions_json(Context& context, const Caller& caller, const Round& round, const Line& line, const Check& check) {
    const auto& machine = settings(context.rulebook).check();
    Json out = Json::array();
    for (const char* action : {"confirm", "reject", "take_back"}) {
        const auto* step = machine.transition(code_of(check.state), action);
        if (!step) continue;
        out.push_back(
            allowed_action(context, caller, step->zh, action, step->asks, why_not_act(context, caller, round, line, check, action)));
    }
    return out;
}

Json check_json(Context& context, const Caller& caller, const Round& round, const Line& line, const Check& check) {
    return {{"id", check.id.value},
            {"item", check.item},
            {"state", code_of(check.state)},
            {"state_zh", state_zh(context, check.state)},
            {"is_veto", check.is_veto},
            {"is_by_machine", !check.first_by},
            {"found_on", check.found_on.iso()},
            {"values", values_json(context, check.item, check.evidence)},
            {"files", files_json(context, check)},
            {"note", check.note},
            {"finding_id", check.finding ? Json(check.finding->value) : Json(nullptr)},
            {"first_by", person_name(context, check.first_by).value_or(context.rulebook.message("rounds.the_machine"))},
            {"first_at", rfc3339(check.first_at)},
            {"second_by", check.second_by ? Json(person_name(context, check.second_by).value_or("")) : Json(nullptr)},
            {"second_at", instant_or_null(check.second_at)},
            {"second_note", check.second_note},
            {"allowed_actions", actions_json(context, caller, round, line, check)}};
}

Json item_head(const Context& context, const Item& item) {
    Json out = item_json(context, item);
    out["checks"] = Json::array();
    return out;
}

// Every item that applies, with what was found; of the machine's items only those with something.
Json items_json(Context& context, const Caller& caller, const Round& round, const Line& line, const std::vector<Check>& checks) {
    Json out = Json::array();
    for (const Item* item : settings(context.rulebook).chosen(round.scope, round.items)) {
        if (!item->applies_to(line.platform, line.account_kind)) continue;
        Json each = item_head(context, *item);
        for (const Check& check : checks) {
            if (check.item == item->id) each["checks"].push_back(check_json(context, caller, round, line, check));
        }
        if (!item->is_by_machine || !each["checks"].empty()) out.push_back(std::move(each));
    }
    return out;
}

Json line_json(Context& context, const Round& round, const Line& line, const std::vector<Check>& checks) {
    const auto progress = progress_of(person_items(context, round, line), checks);
    const auto inspector = person_name(context, line.inspector);
    const auto problems = std::ranges::count(checks, ItemState::problem, &Check::state);
    const auto to_confirm = std::ranges::count(checks, ItemState::to_confirm, &Check::state);
    return {{"id", line.id.value},
            {"round_id", line.round.value},
            {"account", {{"id", line.account.value}, {"name", line.account_name}}},
            {"platform", line.platform},
            {"platform_zh", platform_zh(context, line.platform)},
            {"unit", {{"id", line.unit.value}, {"name", line.unit_name}}},
            {"area_code", line.area_code},
            {"area_name", line.area_name},
            {"reason", line.reason},
            {"reason_zh", reason_zh(context, line.reason)},
            {"ticket", line.ticket},
            {"inspector", inspector ? Json{{"id", line.inspector->value}, {"name", *inspector}} : Json(nullptr)},
            {"observation", line.observation},
            {"watched_through", line.watched_through ? Json(line.watched_through->iso()) : Json(nullptr)},
            {"verdict", line.verdict},
            {"verdict_zh", verdict_zh(context, line.verdict)},
            {"expected", progress.expected},
            {"answered", progress.answered},
            {"problems", problems},
            {"to_confirm", to_confirm},
            {"version", line.version}};
}

Json list_detail(Context& context, const Caller& caller, const Round& round, const Line& line) {
    const auto checks = checks_of_line(context.database, line.id);
    Json out = line_json(context, round, line, checks);
    out["round"] = {{"id", round.id.value},
                    {"title", round.title},
                    {"state", round.state},
                    {"period_from", round.period_from.iso()},
                    {"period_to", round.period_to.iso()}};
    out["link"] = context.database.value<std::string>(sql::link_of_account, line.account).value_or("");
    out["items"] = items_json(context, caller, round, line, checks);
    const auto next = context.database.value<LineId>(sql::next_line_of, line.round, caller.actor.person, line.id);
    out["next_id"] = next ? Json(next->value) : Json(nullptr);
    return out;
}

}  // namespace

std::vector<const Item*> person_items(Context& context, const Round& round, const Line& line) {
    auto items = settings(context.rulebook).chosen(round.scope, round.items);
    std::erase_if(items, [&](const Item* item) { return item->is_by_machine || !item->applies_to(line.platform, line.account_kind); });
    return items;
}

Progress progress_of(const std::vector<const Item*>& items, const std::vector<Check>& checks) {
    Progress out{static_cast<std::int64_t>(items.size()), 0};
    for (const Item* item : items) {
        if (std::ranges::any_of(checks, [&](const Check& c) { return c.item == item->id && c.state != ItemState::to_check; }))
            ++out.answered;
    }
    return out;
}

Result<Line> line_for(Context& context, const Caller& caller, LineId id) {
    auto line = load_line(context.database, id);
    if (!line) return refuse(RefusalClass::not_found, "api.no_such_record");
    Caller reader = caller;
    reader.expected_version.reset();
    const bool is_own = line->inspector && *line->inspector == caller.actor.person;
    const auto scope = context.rulebook.part<organisation::Permissions>().scope_for(caller, "rounds.read_rounds");
    if (!is_own && (!scope || !scope->holds(line->path) || !round_for(context, reader, line->round)))
        return refuse(RefusalClass::not_found, "api.no_such_record");
    return std::move(*line);
}

Result<Json> show_list(Context& context, const Caller& caller, LineId id) {
    const auto line = line_for(context, caller, id);
    if (!line) return refuse(line.error());
    return list_detail(context, caller, *load_round(context.database, line->round), *line);
}

Result<Json> my_lists(Context& context, const Caller& caller) {
    if (auto refusal = context.rulebook.part<organisation::Permissions>().why_not(caller, "rounds.inspect"))
        return refuse(std::move(*refusal));
    std::map<LineId, std::vector<Check>> checks;
    for (Check& check : context.database.all(sql::checks_of_inspector, read_check, caller.actor.person))
        checks[check.line].push_back(std::move(check));
    std::map<RoundId, Json> rounds;
    std::optional<Round> round;  // of the line before: they come round by round
    for (const Line& line : context.database.all(sql::lines_of_inspector, read_line, caller.actor.person)) {
        if (!round || round->id != line.round) round = load_round(context.database, line.round);
        auto& entry = rounds[line.round];
        if (entry.is_null())
            entry = {{"round", {{"id", round->id.value}, {"title", round->title}}}, {"accounts", 0}, {"done", 0}, {"lines", Json::array()}};
        Json each = line_json(context, *round, line, checks[line.id]);
        entry["accounts"] = entry["accounts"].get<int>() + 1;
        if (each["answered"] == each["expected"]) entry["done"] = entry["done"].get<int>() + 1;
        entry["lines"].push_back(std::move(each));
    }
    Json items = Json::array();
    for (auto& [id, entry] : rounds) items.push_back(std::move(entry));
    return Json{{"items", std::move(items)}};
}

Result<Json> list_lines(Context& context, const Caller& caller, RoundId id, const LineFilter& filter, const api::Page& page) {
    const auto round = round_for(context, caller, id);
    if (!round) return refuse(round.error());
    const auto scope = context.rulebook.part<organisation::Permissions>().scope_for(caller, "rounds.read_rounds");
    const std::int64_t inspector = filter.is_unassigned ? -1 : filter.inspector ? filter.inspector->value : 0;
    const auto found =
        context.database.all(sql::lines, read_line, id, scope->path_from, scope->path_to, filter.verdict, filter.area, filter.platform,
                             filter.reason, inspector, filter.words, page.after_integer(0, 0), page.rows_to_read());
    Json items = Json::array();
    for (const Line& line : found) items.push_back(line_json(context, *round, line, checks_of_line(context.database, line.id)));
    const auto next = page.cut(items, [](const Json& last) { return Json{last["id"]}; });
    const auto total = context.database.value<std::int64_t>(sql::count_lines, id, scope->path_from, scope->path_to, filter.verdict,
                                                            filter.area, filter.platform, filter.reason, inspector, filter.words);
    return api::list(std::move(items), next, total.value_or(0));
}

Result<Json> list_checks(Context& context, const Caller& caller, RoundId id, const std::string& state, const api::Page& page) {
    const auto round = round_for(context, caller, id);
    if (!round) return refuse(round.error());
    const auto scope = context.rulebook.part<organisation::Permissions>().scope_for(caller, "rounds.read_rounds");
    const auto found = context.database.all(sql::checks_in_state, read_check, id, state, scope->path_from, scope->path_to,
                                            page.after_integer(0, 0), page.rows_to_read());
    Json items = Json::array();
    for (const Check& check : found) {
        const auto line = load_line(context.database, check.line);
        const Item* item = settings(context.rulebook).item(check.item);
        Json each = check_json(context, caller, *round, *line, check);
        each["title"] = item ? item->title : check.item;
        each["account"] = {{"id", line->account.value}, {"name", line->account_name}};
        each["line_id"] = line->id.value;
        each["platform_zh"] = platform_zh(context, line->platform);
        each["unit_name"] = line->unit_name;
        items.push_back(std::move(each));
    }
    const auto next = page.cut(items, [](const Json& last) { return Json{last["id"]}; });
    const auto total = context.database.value<std::int64_t>(sql::count_checks_seen, id, state, scope->path_from, scope->path_to);
    return api::list(std::move(items), next, total.value_or(0));
}

}  // namespace yanlu::rounds
