// Who sees a paper: the side that drafts and signs sees all of its own; a unit sees what was issued to it.
#include "organisation/permissions.hpp"
#include "papers/papers.hpp"
#include "papers/statements.hpp"

namespace yanlu::papers {

using organisation::Caller;

bool is_drafting_side(const Context& context, const Caller& caller) {
    const auto& permissions = context.rulebook.part<organisation::Permissions>();
    return caller.is_system || permissions.reach(caller.role, "papers.draft") || permissions.reach(caller.role, "papers.sign");
}

Result<Paper> paper_for(Context& context, const Caller& caller, std::string_view verb, PaperId id) {
    const auto& permissions = context.rulebook.part<organisation::Permissions>();
    const auto scope = permissions.scope_for(caller, "papers.read");
    if (!scope) return refuse(scope.error());
    auto paper = load_paper(context.database, id);
    const bool is_own = paper && scope->holds(paper->path) && is_drafting_side(context, caller);
    const bool is_received =
        paper && paper->issued_at &&
        context.database.value<std::int64_t>(sql::paper_is_received, id, scope->path_from, scope->path_to).value_or(0) > 0;
    if (!is_own && !is_received) return refuse(RefusalClass::not_found, "api.no_such_record");
    if (!verb.empty()) {
        if (auto refusal = permissions.why_not(caller, verb, paper->path)) return refuse(std::move(*refusal));
    }
    if (caller.expected_version && *caller.expected_version != paper->version)
        return refuse(RefusalClass::precondition_failed, "organisation.version_changed");
    return std::move(*paper);
}

}  // namespace yanlu::papers
