// 签收: one receipt a unit.
#include <algorithm>

#include "flow/todo.hpp"
#include "ledger/perform.hpp"
#include "organisation/permissions.hpp"
#include "organisation/unit_store.hpp"
#include "papers/papers.hpp"
#include "papers/process.hpp"

namespace yanlu::papers {
namespace {

using organisation::Caller;

UnitId receiving_unit(Context& context, const Caller& caller) {
    const auto unit = organisation::answerable_unit(context.database, caller.actor.unit);
    return unit ? unit->id : caller.actor.unit;
}

Result<Json> sign_for(Context& context, const Caller& caller, PaperId id, const std::string& note, ledger::Journal& journal) {
    Caller reader = caller;
    reader.expected_version.reset();
    const auto paper = paper_for(context, reader, "", id);
    if (!paper) return refuse(paper.error());
    const UnitId unit = receiving_unit(context, caller);
    if (auto refusal = context.rulebook.part<organisation::Permissions>().why_not(caller, "papers.sign_for",
                                                                                  organisation::unit_path(context.database, unit)))
        return refuse(std::move(*refusal));
    const auto decided = flow::decide(machine_of(context.rulebook), paper->state, "sign_for", caller.role, nullptr);
    if (!decided) return refuse(decided.error());
    auto receipts = receipts_of(context.database, id);
    const auto mine = std::ranges::find(receipts, unit, &Receipt::unit);
    if (mine == receipts.end()) return refuse(RefusalClass::forbidden, "papers.not_addressed");
    if (mine->signed_at) return refuse(RefusalClass::conflict, "papers.already_signed_for", "", {{"person", mine->signer_name}});
    mine->signed_by = caller.actor.person;
    mine->signed_at = context.clock.now();
    mine->note = note;
    update_receipt(context.database, *mine);
    flow::complete_todos_at(context, "paper", id.value, "sign_for", unit, caller.actor.person);
    journal.record({.subject_kind = "paper",
                    .subject_id = id.value,
                    .from = paper->state,
                    .to = paper->state,
                    .facts = {{"event", "sign_for"}, {"unit_id", unit.value}}});
    journal.emit({"papers.signed_for", "paper", id.value, {{"paper_id", id.value}, {"unit_id", unit.value}}});
    return show_paper(context, reader, id);
}

}  // namespace

Result<Json> sign_for_paper(Context& context, const Caller& caller, PaperId id, const std::string& note) {
    return ledger::perform(context, caller.command("papers.sign_for", {{"id", id.value}, {"note", note}}),
                           [&](storage::Connection&, ledger::Journal& journal) { return sign_for(context, caller, id, note, journal); });
}

}  // namespace yanlu::papers
