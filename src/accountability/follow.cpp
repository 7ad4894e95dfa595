// Events are delivered at least once: each handler asks what holds now, so that a second delivery changes nothing.
#include "accountability/follow.hpp"

#include <map>
#include <stdexcept>

#include "accountability/notification.hpp"
#include "accountability/statements.hpp"
#include "accountability/steps.hpp"
#include "flow/todo.hpp"
#include "ledger/perform.hpp"
#include "organisation/unit_store.hpp"
#include "registry/life_cycle_store.hpp"

namespace yanlu::accountability {
namespace {

using organisation::Caller;

void move(Context& context, ledger::Journal& journal, Case subject, UnitId to, const std::string& reason) {
    if (subject.unit == to) return;
    const Json before = subject.facts();
    const UnitId from = subject.unit;
    subject.unit = to;
    update_case(context, subject);
    move_tasks(context, subject, {});
    journal.record({.subject_kind = subject.kind,
                    .subject_id = subject.id.value,
                    .from = subject.state,
                    .to = subject.state,
                    .reason = reason,
                    .before = before,
                    .after = subject.facts(),
                    .facts = {{"from_unit_id", from.value}, {"to_unit_id", to.value}}});
}

void run(Context& context, const std::string& verb, const Json& request, const ledger::Body& body) {
    const auto done = ledger::perform(context, Caller::system("job").command(verb, request), body);
    if (!done) throw std::logic_error(verb + " was refused: " + done.error().code);
}

// Open cases go where the unit's accounts went, what concerns no account to the first successor; notifications likewise.
void follow_unit(Context& context, UnitId ended) {
    const auto successors = organisation::successors_of(context.database, ended);
    if (successors.front() == ended) return;
    run(context, "accountability.follow_unit", {{"unit_id", ended.value}}, [&](storage::Connection& database, ledger::Journal& journal) {
        move_notifications(database, ended, successors.front());
        for (const Case& each : open_cases_of_unit(database, ended)) {
            const auto account = account_of(database, each.account);
            move(context, journal, each, account && account->host != ended ? account->host : successors.front(), "单位调整");
        }
        return Result<Json>(Json::object());
    });
}

// A letter goes to whoever supervises the account today.
void follow_account(Context& context, AccountId id) {
    const auto account = account_of(context.database, id);
    if (!account) return;
    const auto cases = context.database.all(sql::open_advices_of_account, [](const storage::Row& row) { return row.get<CaseId>(0); }, id);
    if (cases.empty()) return;
    run(context, "accountability.follow_account", {{"account_id", id.value}}, [&](storage::Connection& database, ledger::Journal& journal) {
        for (const CaseId each : cases) move(context, journal, *find_case(database, each), account->host, "账号主办单位调整");
        return Result<Json>(Json::object());
    });
}

// The registry's last word on an advice that was given: adopted or not_adopted, empty while it is open.
std::string answer_of(storage::Connection& database, AccountId account, std::string& reason) {
    const auto acts = registry::acts_of(database, account);
    if (registry::has_open_advice(acts)) return {};
    const auto* answer = registry::last_act(acts, "answer_advice");
    if (!answer) return {};
    reason = answer->reason;
    return answer->outcome;
}

void settle(Context& context, ledger::Journal& journal, Case& subject) {
    const auto account = account_of(context.database, subject.account);
    const UnitPlace place = place_of(context.database, subject.unit);
    const Caller system = Caller::system("job");
    if (subject.state != "proposed" && !guard_refusal(context, system, subject, place, account, "account_is_gone"))
        return step_by_system(context, journal, subject, "account_gone", {});
    std::string reason;
    const std::string outcome = subject.state == "issued" ? answer_of(context.database, *subject.account, reason) : std::string();
    if (outcome.empty()) return;
    subject.content["answer"] = reason;
    subject.content["answered_on"] = context.clock.today().iso();
    step_by_system(context, journal, subject, outcome == "adopted" ? "adopt" : "reject", reason);
}

void hear_account(Context& context, const jobs::Delivery& event) {
    if (event.subject_kind != "account") return;
    if (event.topic == "account.host_changed") follow_account(context, AccountId{event.subject_id});
    settle_advices_of(context, AccountId{event.subject_id});
}

}  // namespace

void settle_advices_of(Context& context, AccountId account) {
    const auto ids =
        context.database.all(sql::open_advices_of_account, [](const storage::Row& row) { return row.get<CaseId>(0); }, account);
    if (ids.empty()) return;
    run(context, "accountability.settle_advice", {{"account_id", account.value}},
        [&](storage::Connection& database, ledger::Journal& journal) {
            for (const CaseId id : ids) {
                Case subject = *find_case(database, id);
                if (!subject.closed_at) settle(context, journal, subject);
            }
            return Result<Json>(Json::object());
        });
}

std::vector<jobs::Subscription> ladder_subscriptions() {
    const auto ended = [](Context& context, const jobs::Delivery& event) { follow_unit(context, UnitId{event.subject_id}); };
    return {{"unit.merged", ended}, {"unit.split", ended}, {"account.", hear_account}, {"papers.issued", hear_paper}};
}

std::vector<jobs::Job> ladder_jobs() {
    return {{"accountability.settle_advices", std::chrono::hours(1), [](Context& context) {
                 const auto accounts =
                     context.database.all(sql::accounts_advised, [](const storage::Row& row) { return row.get<AccountId>(0); });
                 for (const AccountId account : accounts) settle_advices_of(context, account);
             }}};
}

}  // namespace yanlu::accountability
