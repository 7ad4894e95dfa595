#include "papers/instructions.hpp"

#include "api/response.hpp"
#include "flow/time_left.hpp"
#include "flow/todo.hpp"
#include "ledger/perform.hpp"
#include "organisation/permissions.hpp"
#include "organisation/unit_store.hpp"
#include "papers/papers.hpp"
#include "papers/statements.hpp"
#include "papers/view.hpp"

namespace yanlu::papers {
namespace {

using organisation::Caller;

struct Instruction {
    InstructionId id;
    PaperId paper;
    std::string given_by, body;
    Date given_on;
    UnitId unit;
    Date due_on;
    std::string state, result;
    std::optional<Instant> reported_at, closed_at;
    Instant created_at;
    std::int64_t version = 0;
    std::string unit_name, unit_path, title, paper_path;

    Json facts() const {
        return {{"paper_id", paper.value}, {"unit_id", unit.value}, {"due_on", due_on.iso()},
                {"state", state},          {"body", body},          {"result", result}};
    }
};

Instruction read_instruction(const storage::Row& row) {
    return {row.get<InstructionId>(0),
            row.get<PaperId>(1),
            row.get<std::string>(2),
            row.get<std::string>(3),
            row.get<Date>(4),
            row.get<UnitId>(5),
            row.get<Date>(6),
            row.get<std::string>(7),
            row.get<std::string>(8),
            row.get<std::optional<Instant>>(9),
            row.get<std::optional<Instant>>(10),
            row.get<Instant>(11),
            row.integer(12),
            row.get<std::string>(13),
            row.get<std::string>(14),
            row.get<std::string>(15),
            row.get<std::string>(16)};
}

bool reaches(const Context& context, const Caller& caller, std::string_view verb, const std::string& path) {
    return !context.rulebook.part<organisation::Permissions>().why_not(caller, verb, path);
}

Json instruction_json(Context& context, const Caller& caller, const Instruction& each) {
    Json out{{"id", each.id.value},
             {"paper_id", each.paper.value},
             {"paper_title", each.title},
             {"given_by", each.given_by},
             {"body", each.body},
             {"given_on", each.given_on.iso()},
             {"unit", {{"id", each.unit.value}, {"name", each.unit_name}}},
             {"due_on", each.due_on.iso()},
             {"state", each.state},
             {"state_zh", context.rulebook.message("papers.instruction_state." + each.state)},
             {"result", each.result},
             {"reported_at", instant_or_null(each.reported_at)},
             {"closed_at", instant_or_null(each.closed_at)},
             {"version", each.version},
             {"may_report", each.state == "open" && reaches(context, caller, "papers.report_instruction", each.unit_path)},
             {"may_close", each.state == "reported" && reaches(context, caller, "papers.record_instruction", each.paper_path)}};
    const auto due = each.state == "open" ? std::optional(each.due_on.ends_at()) : std::nullopt;
    flow::add_time(out, context.rulebook.calendar(), each.created_at, due, context.clock.now());
    return out;
}

std::optional<Instruction> load(Context& context, InstructionId id) { return context.database.one(sql::instruction, read_instruction, id); }

void record(ledger::Journal& journal, const Instruction& before, const Instruction& after, const std::string& event,
            const std::string& reason) {
    journal.record({.subject_kind = "paper_instruction",
                    .subject_id = after.id.value,
                    .from = before.state,
                    .to = after.state,
                    .reason = reason,
                    .before = before.facts(),
                    .after = after.facts(),
                    .facts = {{"event", event}, {"paper_id", after.paper.value}}});
}

void open_tasks(Context& context, const Instruction& each) {
    for (const char* role : {"supervising_officer", "section_head"})
        flow::open_todo(context, {"paper",
                                  "paper",
                                  each.paper.value,
                                  "report_instruction",
                                  each.title,
                                  each.unit,
                                  role,
                                  {},
                                  flow::Deadline{each.due_on.ends_at(), false}});
}

void write(Context& context, const Instruction& each, const std::optional<PersonId>& reported_by,
           const std::optional<PersonId>& closed_by) {
    context.database.execute(sql::update_instruction, each.id, each.state, each.result, reported_by, each.reported_at, closed_by,
                             each.closed_at);
}

Result<Instruction> found(Context& context, const Caller& caller, InstructionId id, std::string_view verb,
                          std::string Instruction::* path) {
    auto each = load(context, id);
    if (!each || !paper_for(context, caller, "", each->paper)) return refuse(RefusalClass::not_found, "api.no_such_record");
    if (auto refusal = context.rulebook.part<organisation::Permissions>().why_not(caller, verb, (*each).*path))
        return refuse(std::move(*refusal));
    return std::move(*each);
}

}  // namespace

Json instructions_of(Context& context, const Caller& caller, PaperId id) {
    const auto scope = context.rulebook.part<organisation::Permissions>().scope_for(caller, "papers.read");
    Json out = Json::array();
    for (const auto& each : context.database.all(sql::instructions_of_paper, read_instruction, id)) {
        if (scope && (scope->holds(each.unit_path) || scope->holds(each.paper_path)))
            out.push_back(instruction_json(context, caller, each));
    }
    return out;
}

Result<Json> record_instruction(Context& context, const Caller& caller, PaperId id, const NewInstruction& given) {
    const Json request{{"paper_id", id.value},        {"given_by", given.given_by},
                       {"body", given.body},          {"given_on", given.given_on.iso()},
                       {"unit_id", given.unit.value}, {"due_on", given.due_on.iso()}};
    return ledger::perform(context, caller.command("papers.record_instruction", request),
                           [&](storage::Connection&, ledger::Journal& journal) -> Result<Json> {
                               const auto paper = paper_for(context, caller, "papers.record_instruction", id);
                               if (!paper) return refuse(paper.error());
                               if (!organisation::find_unit(context.database, given.unit)) return invalid("papers.no_such_unit", "unit_id");
                               if (given.due_on < given.given_on || given.given_on > context.clock.today())
                                   return invalid("papers.instruction_days", "due_on");
                               const auto made = storage::allocate<InstructionId>(context.database);
                               context.database.execute(sql::insert_instruction, made, id, given.given_by, given.body, given.given_on.iso(),
                                                        given.unit, given.due_on.iso(), caller.actor.person, context.clock.now());
                               const auto each = load(context, made);
                               open_tasks(context, *each);
                               Instruction before = *each;
                               before.state = "";
                               record(journal, before, *each, "record_instruction", "");
                               return instruction_json(context, caller, *each);
                           });
}

Result<Json> report_instruction(Context& context, const Caller& caller, InstructionId id, const std::string& result) {
    return ledger::perform(context, caller.command("papers.report_instruction", {{"id", id.value}, {"result", result}}),
                           [&](storage::Connection&, ledger::Journal& journal) -> Result<Json> {
                               auto each = found(context, caller, id, "papers.report_instruction", &Instruction::unit_path);
                               if (!each) return refuse(each.error());
                               if (each->state != "open") return refuse(RefusalClass::conflict, "papers.instruction_not_open");
                               const Instruction before = *each;
                               each->state = "reported";
                               each->result = result;
                               each->reported_at = context.clock.now();
                               write(context, *each, caller.actor.person, std::nullopt);
                               flow::complete_todos_at(context, "paper", each->paper.value, "report_instruction", each->unit,
                                                       caller.actor.person);
                               record(journal, before, *each, "report_instruction", "");
                               return instruction_json(context, caller, *load(context, id));
                           });
}

Result<Json> close_instruction(Context& context, const Caller& caller, InstructionId id, bool is_accepted, const std::string& reason) {
    return ledger::perform(context,
                           caller.command("papers.close_instruction", {{"id", id.value}, {"is_accepted", is_accepted}, {"reason", reason}}),
                           [&](storage::Connection&, ledger::Journal& journal) -> Result<Json> {
                               auto each = found(context, caller, id, "papers.record_instruction", &Instruction::paper_path);
                               if (!each) return refuse(each.error());
                               if (each->state != "reported") return refuse(RefusalClass::conflict, "papers.instruction_not_reported");
                               if (!is_accepted && reason.empty()) return invalid("api.missing", "reason", {{"field", "reason"}});
                               const Instruction before = *each;
                               each->state = is_accepted ? "closed" : "open";
                               if (is_accepted) each->closed_at = context.clock.now();
                               write(context, *each, std::nullopt, is_accepted ? std::optional(caller.actor.person) : std::nullopt);
                               if (!is_accepted) open_tasks(context, *each);
                               record(journal, before, *each, is_accepted ? "close_instruction" : "reopen_instruction", reason);
                               return instruction_json(context, caller, *load(context, id));
                           });
}

Result<Json> list_instructions(Context& context, const Caller& caller, const std::string& state, const api::Page& page) {
    const auto scope = context.rulebook.part<organisation::Permissions>().scope_for(caller, "papers.read");
    if (!scope) return refuse(scope.error());
    Json items = Json::array();
    for (const auto& each : context.database.all(sql::instructions, read_instruction, scope->path_from, scope->path_to, state,
                                                 page.after_text(0, ""), page.after_integer(1, 0), page.rows_to_read()))
        items.push_back(instruction_json(context, caller, each));
    const auto next = page.cut(items, [](const Json& last) { return Json::array({last["due_on"], last["id"]}); });
    const auto total = context.database.value<std::int64_t>(sql::count_instructions, scope->path_from, scope->path_to, state);
    return api::list(std::move(items), next, total.value_or(0));
}

}  // namespace yanlu::papers
