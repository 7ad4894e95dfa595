// One step on a change of the office's words: may he? → the table and its guards decide → rows, task, entry, event.
#include <algorithm>

#include "api/response.hpp"
#include "flow/machines.hpp"
#include "flow/todo.hpp"
#include "monitoring/inspection_settings.hpp"
#include "monitoring/office_holders.hpp"
#include "monitoring/statements.hpp"
#include "monitoring/word_process.hpp"
#include "organisation/permissions.hpp"

namespace yanlu::monitoring {
namespace {

using organisation::Caller;
using organisation::Permissions;

constexpr const char* proposing = "monitoring.propose_words";
constexpr const char* deciding = "monitoring.decide_words";

struct Verb {
    std::string event;
    std::string permission;
};

const std::vector<Verb>& verbs() {
    static const std::vector<Verb> all{
        {"submit", proposing}, {"release", deciding}, {"reject", deciding}, {"edit", proposing}, {"withdraw", proposing}};
    return all;
}

Refusal guard_refused(std::string_view name) {
    return {RefusalClass::conflict, "monitoring.word_change.guard." + std::string(name), "", "", {}, {}};
}

std::optional<Refusal> guard(const WordChange& change, const Caller& caller, std::string_view name) {
    const bool is_his = caller.actor.person == change.proposed_by;
    const bool is_tried = !change.trial.empty() || change.action == "end";
    const bool holds = name == "is_tried" ? is_tried : name == "is_proposer" ? is_his : !is_his;
    return holds ? std::nullopt : std::optional(guard_refused(name));
}

std::optional<Refusal> why_not(Context& context, const Caller& caller, const WordChange& change, const Verb& verb) {
    if (auto refusal = context.rulebook.part<Permissions>().why_not(caller, verb.permission)) return refusal;
    const auto decided = flow::decide(word_change_machine(context.rulebook), change.state, verb.event, caller.role,
                                      [&](std::string_view name) { return guard(change, caller, name); });
    return decided ? std::nullopt : std::optional(decided.error());
}

void sign(Context& context, const Caller& caller, WordChange& change, const std::string& event, const WordChangeInput& input) {
    if (event == "edit") {
        change.title = input.title;
        change.reason = input.reason;
    } else if (event == "submit") {
        change.proposed_by = caller.actor.person;
        change.proposed_unit = caller.actor.unit;
        change.proposed_at = context.clock.now();
    } else {
        change.decided_by = caller.actor.person;
        change.decided_at = context.clock.now();
        change.decision_note = input.reason;
    }
}

void take_effect(Context& context, const WordChange& change) {
    const Instant now = context.clock.now();
    if (change.content == "holders")
        release_holders(context, change);
    else if (change.action == "add")
        context.database.execute(sql::release_words, change.id, now);
    else
        context.database.execute(sql::end_words_of_change, change.id, now);
}

void move_tasks(Context& context, const WordChange& change, PersonId done_by) {
    flow::complete_todos(context, "word_change", change.id.value, "", done_by);
    if (change.state != "proposed") return;
    const auto office = context.database.value<UnitId>(sql::office_unit);
    if (!office) return;
    flow::Todo todo{"word_change", "word_change", change.id.value, "release", {}, *office, "city_office_leader", {}, {}};
    todo.title = context.rulebook.message("monitoring.word_change.todo", {{"title", change.title}});
    const auto* submitting = word_change_machine(context.rulebook).transition("draft", "submit");
    todo.deadline = flow::deadline_of(context.rulebook.calendar(), context.rulebook.part<flow::Machines>().office_hours(),
                                      *submitting->limit, change.proposed_at);
    flow::open_todo(context, todo);
}

std::optional<Refusal> why_not_input(const flow::Transition& transition, const WordChangeInput& input) {
    for (const auto& [name, value] : {std::pair{"title", &input.title}, std::pair{"reason", &input.reason}}) {
        const bool is_asked = std::ranges::find(transition.asks, name) != transition.asks.end();
        if (is_asked && value->empty()) return invalid("api.missing", name, {{"field", name}}).value();
    }
    return std::nullopt;
}

Result<Json> take(Context& context, const Caller& caller, const Verb& verb, WordChangeId id, const WordChangeInput& input,
                  ledger::Journal& journal) {
    auto change = load_word_change(context.database, id);
    if (!change) return refuse(RefusalClass::not_found, "api.no_such_record");
    const Json before = change->facts();
    if (auto refusal = why_not(context, caller, *change, verb)) return refuse(std::move(*refusal));
    if (caller.expected_version && *caller.expected_version != change->version)
        return refuse(RefusalClass::precondition_failed, "monitoring.word_change.version_changed");
    const flow::Transition& transition = *word_change_machine(context.rulebook).transition(change->state, verb.event);
    if (auto refusal = why_not_input(transition, input)) return refuse(std::move(*refusal));
    sign(context, caller, *change, verb.event, input);
    if (!transition.to.empty()) change->state = transition.to;
    if (change->state == "released") take_effect(context, *change);
    update_word_change(context.database, *change);
    move_tasks(context, *change, caller.actor.person);
    journal.record({.subject_kind = "word_change",
                    .subject_id = id.value,
                    .from = before.at("state").get<std::string>(),
                    .to = change->state,
                    .reason = input.reason,
                    .before = before,
                    .after = change->facts(),
                    .facts = {{"event", verb.event}, {"action", change->action}, {change->content, change->word_count}}});
    journal.emit({"word_change." + verb.event, "word_change", id.value, {{"action", change->action}}});
    return Json{{"id", id.value}};
}

Result<Json> write(Context& context, const Caller& caller, WordChange change, const std::vector<OwnWord>& words) {
    if (auto refusal = context.rulebook.part<Permissions>().why_not(caller, proposing)) return refuse(std::move(*refusal));
    Json request{{"action", change.action}, {"title", change.title}, {"reason", change.reason}, {"words", Json::array()}};
    for (const OwnWord& word : words)
        request["words"].push_back(change.action == "end" ? Json(word.id.value) : to_json(context.rulebook, word));
    const auto done =
        ledger::perform(context, caller.command(proposing, request), [&](storage::Connection&, ledger::Journal& journal) -> Result<Json> {
            return Json{{"id", insert_words(context, caller, change, words, journal).id.value}};
        });
    if (!done) return done;
    return show_word_change(context, caller, WordChangeId{done->at("id").get<std::int64_t>()});
}

}  // namespace

WordChangeProcess::WordChangeProcess(const Rulebook& rulebook)
    : machine_(&rulebook.part<flow::Machines>().require("word_change", {"second_person", "is_proposer", "is_tried"})) {}

const flow::Machine& word_change_machine(const Rulebook& rulebook) { return rulebook.part<WordChangeProcess>().machine(); }

std::optional<Refusal> why_not_so_many(Context& context, std::size_t more) {
    const auto live = context.database.value<std::int64_t>(sql::count_words, std::int64_t{0}, "%", "").value_or(0);
    const auto most = context.rulebook.part<InspectionSettings>().most_words;
    if (live + static_cast<std::int64_t>(more) <= most) return std::nullopt;
    return invalid("monitoring.word.too_many", "wrong", {{"most", std::to_string(most)}, {"live", std::to_string(live)}}).value();
}

Result<Json> add_words(Context& context, const Caller& caller, const std::string& title, const std::string& reason,
                       const std::vector<OwnWord>& words) {
    for (const OwnWord& word : words) {
        if (auto refusal = why_not_word(word)) return refuse(std::move(*refusal));
    }
    if (auto refusal = why_not_so_many(context, words.size())) return refuse(std::move(*refusal));
    WordChange change;
    change.title = title;
    change.reason = reason;
    return write(context, caller, std::move(change), words);
}

Result<Json> end_words(Context& context, const Caller& caller, const std::string& title, const std::string& reason,
                       const std::vector<WordId>& ids) {
    WordChange change;
    change.action = "end";
    change.title = title;
    change.reason = reason;
    std::vector<OwnWord> words;
    for (const WordId id : ids) {
        if (!context.database.value<std::int64_t>(sql::live_word, id))
            return refuse(RefusalClass::not_found, "api.no_such_record", "word_ids");
        words.emplace_back().id = id;
    }
    return write(context, caller, std::move(change), words);
}

Result<Json> act_on_word_change(Context& context, const Caller& caller, WordChangeId id, const std::string& event,
                                const WordChangeInput& input) {
    const auto verb = std::ranges::find(verbs(), event, &Verb::event);
    if (verb == verbs().end()) return refuse(RefusalClass::not_found, "flow.unknown_event", "", {{"event", event}});
    if (auto refusal = context.rulebook.part<Permissions>().why_not(caller, verb->permission)) return refuse(std::move(*refusal));
    const Json request{{"id", id.value}, {"event", event}, {"title", input.title}, {"reason", input.reason}};
    const auto done =
        ledger::perform(context, caller.command(verb->permission, request),
                        [&](storage::Connection&, ledger::Journal& journal) { return take(context, caller, *verb, id, input, journal); });
    if (!done) return done;
    return show_word_change(context, caller, id);
}

Json word_change_actions(Context& context, const Caller& caller, const WordChange& change) {
    Json actions = Json::array();
    for (const Verb& verb : verbs()) {
        const flow::Transition* transition = word_change_machine(context.rulebook).transition(change.state, verb.event);
        if (!transition || (!caller.is_system && !context.rulebook.part<Permissions>().reach(caller.role, verb.permission))) continue;
        const auto refusal = why_not(context, caller, change, verb);
        Json action{{"action", verb.event},
                    {"zh", transition->zh},
                    {"is_allowed", !refusal},
                    {"is_primary", verb.event == "release" || verb.event == "submit"},
                    {"asks", transition->asks}};
        if (refusal) action["refusal"] = api::problem(*refusal, context.rulebook, caller.request_id);
        actions.push_back(std::move(action));
    }
    return actions;
}

}  // namespace yanlu::monitoring
