// The guards that the three process tables name, and the desk that each state lies on.
#include <algorithm>
#include <stdexcept>

#include "accountability/settle_ladder.hpp"
#include "accountability/statements.hpp"
#include "accountability/steps.hpp"
#include "flow/machines.hpp"
#include "flow/todo.hpp"
#include "organisation/unit_store.hpp"
#include "registry/account_process.hpp"

namespace yanlu::accountability {
namespace {

using organisation::Caller;

const std::vector<std::string>& known_guards() {
    static const std::vector<std::string> names{"basis_stands",    "basis_is_gone",   "not_own_unit",     "commitments_are_kept",
                                                "account_goes_on", "account_is_gone", "not_the_proposer", "has_evidence"};
    return names;
}

// Nobody decides on his own unit. The office itself has nobody above it here: its leader records what was decided above.
bool is_not_own(Context& context, const Caller& caller, const UnitPlace& place) {
    if (caller.is_system || caller.actor.unit != place.unit) return true;
    return caller.role == "city_office_leader" && organisation::city_office(context.database) == place.unit;
}

bool can_be_closed(Context& context, const std::optional<CaseAccount>& account) {
    return account && registry::account_machine(context.rulebook).transition(account->state, "advise_closure");
}

bool is_cancelled(const std::optional<CaseAccount>& account) { return account && account->state == "cancelled"; }

bool is_gone(const Case& subject, const std::optional<CaseAccount>& account) {
    if (!account) return false;
    return account->state == "cancelled" || (subject.said("measure") == "shut_down" && account->state == "shut_down");
}

bool basis_stands(Context& context, const Case& subject) {
    return still_counting(context, subject) >= least_for(context.rulebook, subject.kind);
}

bool all_kept(Context& context, const Case& subject) {
    const auto commitments = commitments_of(context.database, subject.id);
    return std::ranges::all_of(commitments, [](const Commitment& each) { return each.state == "kept"; });
}

struct Desk {
    UnitId unit;
    std::string role;
};

bool is_staffed(Context& context, const Desk& desk) {
    return *context.database.value<std::int64_t>(sql::count_appointed, desk.unit, desk.role, context.clock.today().iso()) > 0;
}

Desk first_staffed(Context& context, const std::vector<Desk>& desks) {
    const auto found = std::ranges::find_if(desks, [&](const Desk& desk) { return is_staffed(context, desk); });
    return found == desks.end() ? desks.back() : *found;
}

class Desks {
public:
    Desks(Context& context, const UnitPlace& place)
        : context_(context), place_(place), office_(organisation::city_office(context.database).value_or(place.unit)) {}

    // Who decides: of the office's own accounts its leader, since nobody decides on his own unit.
    Desk deciding() const {
        const Desk leader{office_, "city_office_leader"};
        if (office_ == place_.unit) return leader;
        return first_staffed(context_, {{office_, "city_office_section_chief"}, leader});
    }
    Desk clerical() const { return first_staffed(context_, {{office_, "city_office_clerk"}, {office_, "city_office_section_chief"}}); }
    // Of a record another one than who proposed it: the leader first.
    Desk transferring() const { return first_staffed(context_, {{office_, "city_office_leader"}, {office_, "city_office_section_chief"}}); }
    Desk answering() const {
        const Desk supervising{place_.supervisor, "supervising_officer"};
        if (place_.supervisor && place_.supervisor_kind != "city_office" && is_staffed(context_, supervising)) return supervising;
        return deciding();
    }
    Desk hosting() const { return first_staffed(context_, {{place_.unit, "section_head"}, {place_.unit, "leader"}}); }

private:
    Context& context_;
    const UnitPlace& place_;
    UnitId office_;
};

struct Task {
    std::string event;
    Desk desk;
};

std::vector<Task> tasks_of_admonition(Context& context, const Case& subject, const Desks& desks) {
    if (subject.state != "held") {
        if (!basis_stands(context, subject)) return {{"drop", desks.deciding()}};
        return {{subject.state == "appointed" ? "hold" : "appoint", desks.deciding()}};
    }
    const auto commitments = commitments_of(context.database, subject.id);
    const auto any = [&](std::string_view state) {
        return std::ranges::any_of(commitments, [&](const Commitment& each) { return each.state == state; });
    };
    std::vector<Task> out;
    if (any("reported")) out.push_back({"confirm_commitment", desks.clerical()});
    if (any("open")) out.push_back({"report_commitment", desks.hosting()});
    if (out.empty()) out.push_back({"close", desks.clerical()});
    return out;
}

std::vector<Task> tasks_of_advice(Context& context, const Case& subject, const Desks& desks, const std::optional<CaseAccount>& account) {
    const bool stands = basis_stands(context, subject);
    if (subject.state == "proposed") return {{stands && can_be_closed(context, account) ? "issue" : "drop", desks.deciding()}};
    std::vector<Task> out;
    if (!stands) out.push_back({"revoke", desks.deciding()});
    if (subject.state == "issued") out.push_back({"adopt", desks.answering()});
    if (subject.state == "adopted") out.push_back({"account_gone", desks.hosting()});
    if (subject.state == "not_adopted") out.push_back({"advise_again", desks.deciding()});
    return out;
}

std::vector<Task> tasks_of(Context& context, const Case& subject, const UnitPlace& place, const std::optional<CaseAccount>& account) {
    const Desks desks(context, place);
    if (subject.kind == admonition) return tasks_of_admonition(context, subject, desks);
    if (subject.kind == closure_advice) return tasks_of_advice(context, subject, desks, account);
    if (subject.state == "proposed") return {{"transfer", desks.transferring()}};
    return {{"record_result", desks.deciding()}};
}

Refusal not_now(std::string_view guard) {
    return {RefusalClass::conflict, "accountability.guard." + std::string(guard), "", "152-2021.4.3", {}, {}};
}

Refusal own_unit() { return {RefusalClass::forbidden, "accountability.guard.not_own_unit", "", "152-2021.4.3"}; }

}  // namespace

CaseProcesses::CaseProcesses(const Rulebook& rulebook) {
    const auto& machines = rulebook.part<flow::Machines>();
    admonition_ = &machines.require(admonition, known_guards());
    closure_advice_ = &machines.require(closure_advice, known_guards());
    accountability_ = &machines.require(accountability_record, known_guards());
}

const flow::Machine& CaseProcesses::of(std::string_view kind) const {
    if (kind == admonition) return *admonition_;
    if (kind == closure_advice) return *closure_advice_;
    if (kind == accountability_record) return *accountability_;
    throw std::logic_error("no such kind of case: " + std::string(kind));
}

const flow::Machine& machine_of(const Rulebook& rulebook, std::string_view kind) { return rulebook.part<CaseProcesses>().of(kind); }

bool is_undecided(const Case& subject) {
    return subject.state == "proposed" || (subject.kind == admonition && (subject.state == "postponed" || subject.state == "appointed"));
}

bool is_void(const Case& subject) { return subject.state == "dropped"; }

std::optional<Refusal> guard_refusal(Context& context, const Caller& caller, const Case& subject, const UnitPlace& place,
                                     const std::optional<CaseAccount>& account, std::string_view guard) {
    if (guard == "not_own_unit") return is_not_own(context, caller, place) ? std::nullopt : std::optional(own_unit());
    const bool holds = guard == "basis_stands" ? basis_stands(context, subject)
                       : guard == "basis_is_gone"
                           ? !basis_stands(context, subject) || (subject.state == "proposed" && is_cancelled(account))
                       : guard == "commitments_are_kept" ? all_kept(context, subject)
                       : guard == "account_goes_on"      ? can_be_closed(context, account)
                       : guard == "account_is_gone"      ? is_gone(subject, account)
                       : guard == "not_the_proposer"     ? caller.is_system || subject.proposed_by != caller.actor.person
                                                         : evidence_count(context.database, subject.id) > 0;
    return holds ? std::nullopt : std::optional(not_now(guard));
}

void move_tasks(Context& context, const Case& subject, PersonId done_by) {
    flow::complete_todos(context, subject.kind, subject.id.value, "", done_by);
    if (subject.closed_at) return;
    const UnitPlace place = place_of(context.database, subject.unit);
    const auto account = account_of(context.database, subject.account);
    for (const Task& task : tasks_of(context, subject, place, account)) {
        flow::Todo todo{subject.kind, subject.kind, subject.id.value, task.event, {}, task.desk.unit, task.desk.role, {}, {}};
        todo.title = context.rulebook.message("accountability.todo." + subject.kind + "." + task.event,
                                              {{"unit", place.short_name}, {"account", account ? account->name : place.short_name}});
        if (subject.due_at) todo.deadline = flow::Deadline{*subject.due_at, false};
        flow::open_todo(context, todo);
    }
}

}  // namespace yanlu::accountability
