// The proposals of an analysis → cases on the desks of those who decide.
#include <set>

#include "consolidation/cases.hpp"
#include "consolidation/statements.hpp"
#include "flow/machines.hpp"
#include "ledger/perform.hpp"
#include "organisation/permissions.hpp"

namespace yanlu::consolidation {
namespace {

using organisation::Caller;

std::vector<Case> cases_of(Context& context, RunId run, const std::set<std::int64_t>& wanted) {
    std::vector<Case> out;
    context.database.each(
        sql::proposals_of_run,
        [&](const storage::Row& row) {
            if (!wanted.empty() && !wanted.contains(row.integer(0))) return;
            Case subject{.run = run,
                         .account = row.get<AccountId>(0),
                         .proposal = row.get<std::string>(1),
                         .measure = row.get<std::string>(1),
                         .state = "proposed",
                         .opened_at = context.clock.now()};
            subject.target = row.get<std::optional<AccountId>>(2);
            subject.reasons = Json::parse(row.text(3));
            out.push_back(std::move(subject));
        },
        run);
    return out;
}

void open(Context& context, Case& subject, const std::optional<Instant>& due_at, PersonId by, ledger::Journal& journal) {
    subject.id = storage::allocate<CaseId>(context.database);
    subject.due_at = due_at;
    insert_case(context.database, subject);
    move_tasks(context, subject, by);
    journal.record(
        {.subject_kind = "consolidation_case",
         .subject_id = subject.id.value,
         .to = subject.state,
         .after = subject.facts(),
         .facts = {
             {"event", "issue"}, {"account_id", subject.account.value}, {"run_id", subject.run.value}, {"measure", subject.measure}}});
}

std::optional<Instant> decision_limit(Context& context) {
    const auto* transition = case_machine(context.rulebook).transition("", "issue");
    if (!transition->limit) return std::nullopt;
    const auto& hours = context.rulebook.part<flow::Machines>().office_hours();
    return flow::deadline_of(context.rulebook.calendar(), hours, *transition->limit, context.clock.now()).due_at;
}

}  // namespace

Result<Json> issue_proposals(Context& context, const Caller& caller, RunId run, const std::vector<AccountId>& accounts) {
    std::set<std::int64_t> wanted;
    for (const AccountId id : accounts) wanted.insert(id.value);
    const auto command = caller.command("consolidation.issue", {{"run_id", run.value}, {"account_ids", Json(wanted)}});
    return ledger::perform(context, command, [&](storage::Connection& database, ledger::Journal& journal) -> Result<Json> {
        if (auto refusal = context.rulebook.part<organisation::Permissions>().why_not(caller, "consolidation.issue"))
            return refuse(std::move(*refusal));
        if (!find_run(database, run)) return refuse(RefusalClass::not_found, "api.no_such_record");
        std::int64_t issued = 0;
        std::int64_t skipped = 0;
        const auto due_at = decision_limit(context);
        for (Case& subject : cases_of(context, run, wanted)) {
            if (!open_cases_of(database, subject.account).empty()) {
                ++skipped;
                continue;
            }
            open(context, subject, due_at, caller.actor.person, journal);
            ++issued;
        }
        if (issued + skipped == 0) return refuse(RefusalClass::conflict, "consolidation.nothing_to_issue");
        database.execute(sql::mark_issued, run, context.clock.now());
        journal.record({.subject_kind = "consolidation_run",
                        .subject_id = run.value,
                        .facts = {{"event", "issue"}, {"issued", issued}, {"skipped", skipped}}});
        return Json{{"issued", issued}, {"skipped", skipped}};
    });
}

}  // namespace yanlu::consolidation
