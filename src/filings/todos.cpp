// One item a role: whoever acts first closes both.
#include "filings/todos.hpp"

#include "filings/process.hpp"
#include "flow/todo.hpp"

namespace yanlu::filings {
namespace {

constexpr const char* subject_kind = "filing";

std::string title_of(const Context& context, const Filing& filing, const registry::Account& account, const FilingSystem& system) {
    const bool is_word = filing.kind == kind_word;
    return context.rulebook.message(
        is_word ? "filings.todo_word" : "filings.todo_filing",
        {{"account", account.facts.name}, {"occasion", word(context, "occasion", filing.occasion)}, {"system", system.short_zh}});
}

}  // namespace

void open_todos(Context& context, const Filing& filing, const registry::Account& account, const FilingSystem& system) {
    flow::Todo todo{.process = "filing",
                    .subject_kind = subject_kind,
                    .subject_id = filing.id.value,
                    .task = filing.kind == kind_word ? "give_word" : "record_receipt",
                    .title = title_of(context, filing, account, system),
                    .unit = account.facts.host_unit,
                    .role = {}};
    if (filing.term) todo.deadline = flow::Deadline{filing.term->due_on.ends_at(), filing.term->is_provisional};
    for (const char* role : {"editor", "section_head"}) {
        todo.role = role;
        flow::open_todo(context, todo);
    }
}

void close_todos(Context& context, FilingId id, PersonId by) { flow::complete_todos(context, subject_kind, id.value, "", by); }

void renew_todos(Context& context, const Filing& filing, const registry::Account& account, const FilingSystem& system) {
    close_todos(context, filing.id, PersonId{});
    open_todos(context, filing, account, system);
}

}  // namespace yanlu::filings
