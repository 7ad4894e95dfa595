// Each guard is one question; its sentence is in rulebook/messages.
#include "opening/application_process.hpp"

#include <algorithm>
#include <stdexcept>

#include "opening/statements.hpp"

namespace yanlu::opening {
namespace {

struct Asked {
    Context& context;
    const organisation::Caller& caller;
    const Application& application;
};

bool contains(const std::vector<PersonId>& people, PersonId person) { return std::ranges::find(people, person) != people.end(); }

// Person 0 is the system itself, which never counts as somebody who acted before.
bool is_same(const std::optional<PersonId>& who, PersonId person) { return who && person && *who == person; }

bool is_writer(const Application& application, PersonId person) {
    return is_same(application.written_by, person) || is_same(application.submitted_by, person);
}

// Neither himself nor the one on whose behalf he acts.
bool not_writer(const Asked& a) {
    return !is_writer(a.application, a.caller.actor.person) && !is_writer(a.application, a.caller.actor.on_behalf_of);
}

// The endorsing leader of the applicant is of the applicant by nature; the city office applying to itself cannot be told apart.
bool not_of_applicant(const Asked& a) {
    const RouteStep* step = a.application.step();
    if (!step || step->is_hosts || step->unit == a.application.form.host_unit) return true;
    return !contains(people_of_unit(a.context, a.application.form.host_unit), a.caller.actor.person);
}

bool at_own_step(const Asked& a) {
    const RouteStep* step = a.application.step();
    return step && a.caller.actor.unit == step->unit && std::ranges::find(step->roles, a.caller.role) != step->roles.end();
}

bool no_signature_yet(const Asked& a) {
    return std::ranges::none_of(acts_of(a.context.database, a.application.id), [&](const ApplicationAct& act) {
        if (!act.is_signature() || act.content_number != a.application.content_number) return false;
        const PersonId person = a.caller.actor.person;
        return act.person == person || is_same(act.on_behalf_of, person) || is_same(a.caller.actor.on_behalf_of, act.person);
    });
}

bool countersigns_settled(const Asked& a) {
    return std::ranges::none_of(countersigns_of(a.context.database, a.application.id),
                                [&](const Countersign& asked) { return asked.is_open() && a.context.clock.now() < asked.due_at; });
}

bool nobody_acted_yet(const Asked& a) {
    if (a.application.state != "submitted") return true;
    return std::ranges::none_of(acts_of(a.context.database, a.application.id), [&](const ApplicationAct& act) {
        return act.content_number == a.application.content_number && act.event != "submit" && act.event != "remind";
    });
}

bool asked_to_countersign(const Asked& a) {
    return std::ranges::any_of(countersigns_of(a.context.database, a.application.id), [&](const Countersign& asked) {
        return asked.is_open() && asked.unit == a.caller.actor.unit && (!asked.person || is_same(asked.person, a.caller.actor.person));
    });
}

// A reminder of the future stands there where the clock was set back; it does not bar the next one.
bool reminded_long_ago(const Asked& a) {
    if (!a.application.reminded_at) return true;
    const Instant now = a.context.clock.now();
    const auto limit = limit_from(a.context, a.application.state, "remind_lapses", *a.application.reminded_at);
    return now < *a.application.reminded_at || !limit || now >= limit->due_at;
}

struct Guard {
    std::string_view name;
    std::string_view code;  // of the refusal
    bool (*holds)(const Asked&);
};

const std::vector<Guard>& guards() {
    static const std::vector<Guard> table{
        {"not_writer", "opening.guard.not_writer", not_writer},
        {"not_of_applicant", "opening.guard.not_of_applicant", not_of_applicant},
        {"at_own_step", "opening.guard.at_own_step", at_own_step},
        {"no_signature_yet", "opening.guard.no_signature_yet", no_signature_yet},
        {"countersigns_settled", "opening.guard.countersigns_settled", countersigns_settled},
        {"at_last_step", "opening.guard.at_last_step", [](const Asked& a) { return a.application.is_at_last_step(); }},
        {"at_approving_step", "opening.guard.at_approving_step",
         [](const Asked& a) { return a.application.step() && !a.application.step()->is_hosts; }},
        {"nobody_acted_yet", "opening.guard.nobody_acted_yet", nobody_acted_yet},
        {"of_applicant", "opening.guard.of_applicant", [](const Asked& a) { return a.caller.actor.unit == a.application.form.host_unit; }},
        {"asked_to_countersign", "opening.guard.asked_to_countersign", asked_to_countersign},
        {"reminded_long_ago", "opening.guard.reminded_long_ago", reminded_long_ago},
    };
    return table;
}

std::vector<std::string> known_guards() {
    std::vector<std::string> out;
    for (const Guard& guard : guards()) out.emplace_back(guard.name);
    return out;
}

std::map<std::string, std::string> args_of(const Asked& a) {
    const RouteStep* step = a.application.step();
    return {{"step", step ? step->zh : std::string()}};
}

}  // namespace

ApplicationProcess::ApplicationProcess(const Rulebook& rulebook)
    : machine_(&rulebook.part<flow::Machines>().require("application", known_guards())) {}

const flow::Machine& application_machine(const Rulebook& rulebook) { return rulebook.part<ApplicationProcess>().machine(); }

std::optional<flow::Deadline> limit_from(Context& context, std::string_view state, std::string_view event, Instant start) {
    const flow::Transition* transition = application_machine(context.rulebook).transition(state, event);
    if (!transition || !transition->limit) return std::nullopt;
    const auto& hours = context.rulebook.part<flow::Machines>().office_hours();
    return flow::deadline_of(context.rulebook.calendar(), hours, *transition->limit, start);
}

std::optional<Refusal> guard_refusal(Context& context, const organisation::Caller& caller, const Application& application,
                                     std::string_view guard) {
    const auto found = std::ranges::find(guards(), guard, &Guard::name);
    if (found == guards().end()) throw std::logic_error("unknown guard " + std::string(guard));
    const Asked asked{context, caller, application};
    if (found->holds(asked)) return std::nullopt;
    const RefusalClass kind = guard == "reminded_long_ago" ? RefusalClass::too_many : RefusalClass::conflict;
    const bool is_by_article = guard == "not_of_applicant" || guard == "not_writer";
    return Refusal{kind, std::string(found->code), "", is_by_article ? "152-2021.2.1" : "", args_of(asked)};
}

std::vector<PersonId> people_of_unit(Context& context, UnitId unit) {
    return context.database.all(
        sql::people_of_unit, [](const storage::Row& row) { return row.get<PersonId>(0); }, unit, context.clock.today().iso());
}

std::vector<PersonId> barred_from_approving(Context& context, const Application& application) {
    std::vector<PersonId> out = people_of_unit(context, application.form.host_unit);
    out.push_back(application.written_by);
    if (application.submitted_by) out.push_back(*application.submitted_by);
    return out;
}

std::string state_name(const Rulebook& rulebook, std::string_view state) {
    const flow::State* found = application_machine(rulebook).state(state);
    return found ? found->zh : std::string(state);
}

std::string event_name(const Rulebook& rulebook, std::string_view event) {
    const auto& transitions = application_machine(rulebook).transitions();
    const auto found = std::ranges::find(transitions, event, &flow::Transition::event);
    return found == transitions.end() ? std::string(event) : found->zh;
}

}  // namespace yanlu::opening
