// Answers → checks. A veto item that was found wrong waits for a second person; another problem becomes a finding at once.
#include <algorithm>

#include "ledger/perform.hpp"
#include "organisation/permissions.hpp"
#include "registry/attachments.hpp"
#include "rounds/check_lists.hpp"
#include "rounds/inspection.hpp"
#include "rounds/raise_finding.hpp"
#include "rounds/rounds.hpp"
#include "rounds/statements.hpp"

namespace yanlu::rounds {
namespace {

using organisation::Caller;

// One answer on its way into the rows.
class Answering {
public:
    Answering(Context& context, const Caller& caller, const Line& line, const Round& round, ledger::Journal& journal)
        : context_(context),
          caller_(caller),
          line_(line),
          round_(round),
          journal_(journal),
          checks_(checks_of_line(context.database, line.id)) {}

    Result<void> take(const ListAnswers& answers) {
        const auto items = person_items(context_, round_, line_);
        for (const ItemAnswer& answer : answers.items) {
            const auto item = std::ranges::find(items, answer.item, [](const Item* each) { return each->id; });
            if (item == items.end()) return invalid("rounds.no_such_list_item", "items", {{"item", answer.item}});
            if (auto taken = take_one(**item, answer); !taken) return taken;
        }
        if (!answers.rest_is_in_order) return {};
        for (const Item* item : items) {
            if (!is_open(*item)) continue;
            if (auto taken = take_one(*item, {item->id, "in_order"}); !taken) return taken;
        }
        return {};
    }

private:
    Check* find(const Item& item) {
        const auto found = std::ranges::find_if(checks_, [&](const Check& c) { return c.item == item.id && c.violation_key.empty(); });
        return found == checks_.end() ? nullptr : &*found;
    }
    bool is_open(const Item& item) {
        const Check* check = find(item);
        return !check || check->state == ItemState::to_check;
    }

    static std::optional<Refusal> why_not_answer(const Item& item, const ItemAnswer& answer) {
        if (answer.answer != "in_order" && answer.note.empty())
            return Refusal{RefusalClass::invalid, "rounds.note_missing", "items", "", {{"item", item.title}}};
        if (answer.answer == "problem" && item.needs_evidence && answer.attachments.empty())
            return Refusal{RefusalClass::invalid, "rounds.evidence_missing", "items", item.article, {{"item", item.title}}};
        return std::nullopt;
    }

    Result<Json> evidence_of(const ItemAnswer& answer) {
        Json files = Json::array();
        for (const AttachmentId id : answer.attachments) {
            const auto file = registry::own_attachment(context_, caller_, id, "attachments");
            if (!file) return refuse(file.error());
            files.push_back(id.value);
        }
        return files.empty() ? Json::object() : Json{{"attachments", std::move(files)}};
    }

    Result<void> take_one(const Item& item, const ItemAnswer& answer) {
        if (auto refusal = why_not_answer(item, answer)) return refuse(std::move(*refusal));
        auto evidence = evidence_of(answer);
        if (!evidence) return refuse(evidence.error());
        Check* known = find(item);
        Check check = known ? *known : fresh(item);
        const auto& machine = settings(context_.rulebook).check();
        const std::string from(code_of(check.state));
        const auto step = flow::decide(machine, from, "record_" + answer.answer, caller_.role, [&](auto) { return std::nullopt; });
        if (!step) return refuse(step.error());
        const bool waits = answer.answer == "problem" && item.is_veto;
        const std::string event = waits ? "record_veto" : (*step)->event;
        const Json before = known ? check.facts() : Json(nullptr);
        check.state = item_state_of(machine.transition(from, event)->to).value();
        check.note = answer.note;
        check.evidence = std::move(*evidence);
        check.found_on = context_.clock.today();
        check.first_by = caller_.actor.person;
        check.first_at = context_.clock.now();
        check.second_by.reset();
        check.second_at.reset();
        if (check.state == ItemState::problem) {
            if (auto raised = raise_finding(context_, journal_, line_, check); !raised) return raised;
        }
        write(known, check);
        journal_.record({.subject_kind = "round_check",
                         .subject_id = check.id.value,
                         .from = known ? from : "",
                         .to = std::string(code_of(check.state)),
                         .before = before,
                         .after = check.facts(),
                         .facts = {{"event", event}, {"round_id", round_.id.value}, {"item", item.id}}});
        return {};
    }

    Check fresh(const Item& item) {
        Check check;
        check.id = storage::allocate<CheckId>(context_.database);
        check.round = round_.id;
        check.line = line_.id;
        check.item = item.id;
        check.subject_kind = "account";
        check.subject_id = line_.account.value;
        check.is_veto = item.is_veto;
        return check;
    }

    void write(Check* known, const Check& check) {
        if (known) {
            *known = check;
            update_check(context_.database, *known);
        } else {
            insert_check(context_.database, check);
            checks_.push_back(check);
        }
    }

    Context& context_;
    const Caller& caller_;
    const Line& line_;
    const Round& round_;
    ledger::Journal& journal_;
    std::vector<Check> checks_;
};

// Whoever runs the round may answer anything; an inspector what is his or nobody's.
std::optional<Refusal> why_not_inspect(Context& context, const Caller& caller, const Round& round, const Line& line) {
    if (auto refusal = context.rulebook.part<organisation::Permissions>().why_not(caller, "rounds.inspect", line.path)) return refusal;
    if (round.state != "running") return Refusal{RefusalClass::conflict, "rounds.guard.round_is_running", "", "", {}};
    if (!line.inspector || *line.inspector == caller.actor.person || !why_not_step(context, caller, round, "assign")) return std::nullopt;
    return Refusal{RefusalClass::forbidden, "rounds.anothers_list", "", "", {}};
}

bool waits_for_confirmation(Context& context, LineId line) {
    return std::ranges::any_of(checks_of_line(context.database, line), [](const Check& c) { return c.state == ItemState::to_confirm; });
}

// The inspector's to-do item of the round goes once his last account is done.
void complete_when_done(Context& context, const Caller& caller, const Round& round) {
    if (has_open_line(context, round, caller.actor.person)) return;
    complete_inspection(context, round, caller.actor);
}

Result<Json> answer(Context& context, const Caller& caller, LineId id, const ListAnswers& answers, ledger::Journal& journal) {
    const auto line = line_for(context, caller, id);
    if (!line) return refuse(line.error());
    const auto round = load_round(context.database, line->round);
    if (auto refusal = why_not_inspect(context, caller, *round, *line)) return refuse(std::move(*refusal));
    if (caller.expected_version && *caller.expected_version != line->version)
        return refuse(RefusalClass::precondition_failed, "organisation.version_changed");
    if (auto taken = Answering(context, caller, *line, *round, journal).take(answers); !taken) return refuse(taken.error());
    context.database.execute(sql::touch_line, id);
    if (waits_for_confirmation(context, id)) ask_for_confirmation(context, *round);
    if (line->inspector == caller.actor.person) complete_when_done(context, caller, *round);
    return show_list(context, caller, id);
}

Json request_json(LineId id, const ListAnswers& answers) {
    Json items = Json::array();
    for (const auto& each : answers.items) {
        Json files = Json::array();
        for (const AttachmentId file : each.attachments) files.push_back(file.value);
        items.push_back({{"item", each.item}, {"answer", each.answer}, {"note", each.note}, {"attachments", std::move(files)}});
    }
    return {{"id", id.value}, {"items", std::move(items)}, {"rest_is_in_order", answers.rest_is_in_order}};
}

}  // namespace

Result<Json> answer_list(Context& context, const Caller& caller, LineId id, const ListAnswers& answers) {
    return ledger::perform(context, caller.command("rounds.answer_list", request_json(id, answers)),
                           [&](storage::Connection&, ledger::Journal& journal) { return answer(context, caller, id, answers, journal); });
}

}  // namespace yanlu::rounds
