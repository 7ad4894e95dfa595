// One way in, for rules and for people.
#include "supervision/start_finding.hpp"

#include "supervision/desks.hpp"
#include "supervision/process.hpp"

namespace yanlu::supervision {
namespace {

std::string_view event_of(Severity severity) {
    switch (severity) {
        case Severity::hint:
            return "warn";
        case Severity::serious:
            return "open_serious";
        case Severity::general:
            return "open";
    }
    return "open";
}

}  // namespace

Finding blank_finding(Context& context) {
    Finding finding;
    finding.id = storage::allocate<FindingId>(context.database);
    finding.calendar_version = context.rulebook.calendar().version();
    finding.opened_at = context.clock.now();
    return finding;
}

void start_finding(Context& context, ledger::Journal& journal, Finding& finding, Json facts, bool notifies) {
    const std::string_view event = event_of(finding.severity);
    finding.triage = finding.severity == Severity::hint ? "warning" : "shown";
    finding.state = finding_machine(context.rulebook).transition("", event)->to;
    if (const auto deadline = limit_from(context, "", event, finding.opened_at)) {
        finding.due_at = deadline->due_at;
        finding.due_is_provisional = deadline->is_provisional;
        facts["deadline_after"] = rfc3339(deadline->due_at);
    }
    insert_finding(context, finding);
    move_tasks(context, finding, {});
    facts["event"] = event;
    ledger::Change change{"finding", finding.id.value, "", finding.state, "", finding.rule + "@" + finding.rule_version,
                          nullptr,   finding.facts()};
    change.facts = std::move(facts);
    journal.record(std::move(change));
    journal.emit({"finding.opened",
                  "finding",
                  finding.id.value,
                  {{"rule", finding.rule}, {"severity", code_of(finding.severity)}, {"notifies", notifies}}});
}

}  // namespace yanlu::supervision
