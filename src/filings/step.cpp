// What all steps share; what differs is in their changes and in the process table.
#include "filings/step.hpp"

#include "filings/filing_view.hpp"
#include "filings/process.hpp"
#include "filings/settle.hpp"

namespace yanlu::filings {

Result<void> take_step_in(Context& context, ledger::Journal& journal, const organisation::Caller& caller, const char* event,
                          const FoundFiling& found, const std::string& reason, const Change& change) {
    const auto transition =
        flow::decide(filing_machine(context.rulebook), found.filing.state, event, caller.role, guards_of(context, found));
    if (!transition) return refuse(transition.error());
    FoundFiling changed = found;
    if (!(*transition)->to.empty()) changed.filing.state = (*transition)->to;
    if (auto done = change(changed); !done) return refuse(done.error());
    record_change(context, journal, found.filing, changed.filing, reason);
    if (found.filing.is_open() && !changed.filing.is_open()) {
        journal.emit({"filing." + changed.filing.state, "filing", changed.filing.id.value, {{"account_id", changed.account.id.value}}});
        return settle(context, journal, changed, caller.actor.person);
    }
    return {};
}

Result<Json> take_step(Context& context, const organisation::Caller& caller, const StepKind& kind, FilingId id, Json request,
                       const std::string& reason, const Change& change) {
    request["id"] = id.value;
    return ledger::perform(context, caller.command(kind.verb, std::move(request)),
                           [&](storage::Connection&, ledger::Journal& journal) -> Result<Json> {
                               const auto found = filing_for(context, caller, kind.verb, id);
                               if (!found) return refuse(found.error());
                               if (auto done = take_step_in(context, journal, caller, kind.event, *found, reason, change); !done)
                                   return refuse(done.error());
                               return filing_detail(context, caller, id);
                           });
}

std::optional<Refusal> why_not_day(const Clock& clock, Date day, const std::string& field) {
    if (day <= clock.today()) return std::nullopt;
    return invalid("filings.day_in_future", field, {{"day", day.iso()}}).value();
}

}  // namespace yanlu::filings
