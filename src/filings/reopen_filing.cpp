// What was settled is open again, with the deadline that it had: a receipt that was none, or a waiver that is taken back.
#include "filings/filing_view.hpp"
#include "filings/step.hpp"
#include "filings/todos.hpp"
#include "registry/life_cycle.hpp"

namespace yanlu::filings {
namespace {

void clear(Context& context, FoundFiling& found) {
    found.filing.settled_on.reset();
    found.filing.submitted_on.reset();
    found.filing.receipt_number.clear();
    found.filing.receipt_file = {};
    found.filing.note.clear();
    write_filed_fields(context, found.filing.id, {});
    open_todos(context, found.filing, found.account, *found.system);
}

Result<Json> reopen(Context& context, const organisation::Caller& caller, const StepKind& kind, FilingId id, const std::string& reason) {
    const Json request{{"id", id.value}, {"event", kind.event}, {"reason", reason}};
    return ledger::perform(
        context, caller.command(kind.verb, request), [&](storage::Connection&, ledger::Journal& journal) -> Result<Json> {
            const auto found = filing_for(context, caller, kind.verb, id);
            if (!found) return refuse(found.error());
            const auto done = take_step_in(context, journal, caller, kind.event, *found, reason, [&](FoundFiling& changed) -> Result<void> {
                clear(context, changed);
                return {};
            });
            if (!done) return refuse(done.error());
            // The account no longer stands in both systems.
            if (found->filing.kind == kind_filing && tells_present_facts(found->filing.occasion)) {
                if (auto noted = registry::note_filing_due(context, journal, found->account.id, reason); !noted)
                    return refuse(noted.error());
            }
            return filing_detail(context, caller, id);
        });
}

}  // namespace

Result<Json> void_receipt(Context& context, const organisation::Caller& caller, FilingId id, const std::string& reason) {
    return reopen(context, caller, {"void_receipt", "filings.void_receipt"}, id, reason);
}

Result<Json> reinstate_filing(Context& context, const organisation::Caller& caller, FilingId id, const std::string& reason) {
    return reopen(context, caller, {"reinstate", "filings.waive_filing"}, id, reason);
}

}  // namespace yanlu::filings
