// A receipt that is none: what was filed is open again, with the deadline that it had, and the account is no longer in both systems.
#include "filings/filing_view.hpp"
#include "filings/step.hpp"
#include "filings/todos.hpp"
#include "registry/life_cycle.hpp"

namespace yanlu::filings {

Result<Json> void_receipt(Context& context, const organisation::Caller& caller, FilingId id, const std::string& reason) {
    const StepKind kind{"void_receipt", "filings.void_receipt"};
    const Json request{{"id", id.value}, {"reason", reason}};
    return ledger::perform(
        context, caller.command(kind.verb, request), [&](storage::Connection&, ledger::Journal& journal) -> Result<Json> {
            const auto found = filing_for(context, caller, kind.verb, id);
            if (!found) return refuse(found.error());
            const auto done = take_step_in(context, journal, caller, kind.event, *found, reason, [&](FoundFiling& changed) -> Result<void> {
                changed.filing.settled_on.reset();
                changed.filing.submitted_on.reset();
                changed.filing.receipt_number.clear();
                changed.filing.receipt_file = {};
                write_filed_fields(context, id, {});
                open_todos(context, changed.filing, changed.account, *changed.system);
                return {};
            });
            if (!done) return refuse(done.error());
            if (found->filing.kind == kind_filing && tells_present_facts(found->filing.occasion)) {
                if (auto noted = registry::note_filing_due(context, journal, found->account.id, reason); !noted)
                    return refuse(noted.error());
            }
            return filing_detail(context, caller, id);
        });
}

}  // namespace yanlu::filings
