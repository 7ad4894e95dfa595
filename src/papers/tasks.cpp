// On whose desk a paper lies: with those who sign it, then with every unit that must sign for it; and what people said on the way.
#include "flow/todo.hpp"
#include "organisation/unit_store.hpp"
#include "papers/papers.hpp"
#include "papers/statements.hpp"
#include "papers/templates.hpp"

namespace yanlu::papers {
namespace {

void open(Context& context, const Paper& paper, std::string_view task, UnitId unit, const std::string& role,
          const std::optional<Instant>& due_at) {
    const auto deadline = due_at ? std::optional(flow::Deadline{*due_at, false}) : std::nullopt;
    flow::open_todo(context, {"paper", "paper", paper.id.value, std::string(task), paper.title, unit, role, {}, deadline});
}

void open_for_signers(Context& context, const Paper& paper) {
    const auto* from = context.rulebook.part<TemplateBook>().find(paper.template_code);
    const bool is_of_city_office = paper.unit == organisation::city_office(context.database);
    for (const auto& role : from ? from->signers : std::vector<std::string>{}) {
        if (role.starts_with("city_office") == is_of_city_office) open(context, paper, "sign", paper.unit, role, std::nullopt);
    }
}

}  // namespace

void move_tasks(Context& context, const Paper& paper, PersonId done_by) {
    flow::complete_todos(context, "paper", paper.id.value, "", done_by);
    if (paper.state == "to_sign") open_for_signers(context, paper);
    if (paper.state != "issued") return;
    for (const auto& receipt : receipts_of(context.database, paper.id)) {
        if (receipt.is_copy || receipt.signed_at) continue;
        for (const char* role : {"supervising_officer", "section_head"})
            open(context, paper, "sign_for", receipt.unit, role, receipt.due_at);
    }
}

void write_note(Context& context, const organisation::Caller& caller, const Paper& paper, std::string_view event, const std::string& body) {
    context.database.execute(sql::insert_note, storage::allocate_ids(context.database), paper.id, paper.text_number, event, body,
                             caller.actor.person, caller.actor.unit, context.clock.now());
}

}  // namespace yanlu::papers
