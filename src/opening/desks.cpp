// The tree gives the approver, the appointments give the people.
#include "opening/desks.hpp"

#include <algorithm>

#include "flow/todo.hpp"
#include "opening/application_process.hpp"
#include "opening/statements.hpp"
#include "registry/platforms.hpp"

namespace yanlu::opening {
namespace {

using organisation::Unit;

std::vector<PersonId> holders_of(Context& context, UnitId unit, const std::string& role) {
    return context.database.all(
        sql::appointed_people, [](const storage::Row& row) { return row.get<PersonId>(0); }, unit, role, context.clock.today().iso());
}

// Who may sign at one of these desks.
std::vector<PersonId> signers(Context& context, UnitId unit, const std::vector<std::string>& roles, const std::vector<PersonId>& barred) {
    std::vector<PersonId> out;
    for (const auto& role : roles) {
        for (const PersonId person : holders_of(context, unit, role)) {
            const bool is_free = std::ranges::find(barred, person) == barred.end();
            if (is_free && std::ranges::find(out, person) == out.end()) out.push_back(person);
        }
    }
    return out;
}

std::vector<PersonId> barred_at(Context& context, const Application& application, bool is_hosts, UnitId unit) {
    if (!is_hosts && unit != application.form.host_unit) return barred_from_approving(context, application);
    std::vector<PersonId> writers{application.written_by};
    if (application.submitted_by) writers.push_back(*application.submitted_by);
    return writers;
}

std::vector<PersonId> signed_already(Context& context, const Application& application) {
    std::vector<PersonId> out;
    for (const ApplicationAct& act : acts_of(context.database, application.id)) {
        if (act.is_signature() && act.content_number == application.content_number) out.push_back(act.person);
    }
    return out;
}

std::vector<PersonId> barred_now(Context& context, const Application& application, const RouteStep& step) {
    auto barred = barred_at(context, application, step.is_hosts, step.unit);
    std::ranges::copy(signed_already(context, application), std::back_inserter(barred));
    return barred;
}

// The first of a step's roles where somebody sits who may sign; the first of all where nobody does, so that the item is never lost.
std::string desk_role(Context& context, const Application& application, const RouteStep& step) {
    const auto barred = barred_now(context, application, step);
    const auto staffed =
        std::ranges::find_if(step.roles, [&](const auto& role) { return !signers(context, step.unit, {role}, barred).empty(); });
    return staffed == step.roles.end() ? step.roles.front() : *staffed;
}

void open_task(Context& context, const Application& application, std::string task, UnitId unit, std::string role, PersonId person,
               std::optional<flow::Deadline> deadline) {
    flow::open_todo(context, {"application", "application", application.id.value, std::move(task), title_of(context, application), unit,
                              std::move(role), person, std::move(deadline)});
}

std::optional<flow::Deadline> deadline_of(const Application& application) {
    if (!application.due_at) return std::nullopt;
    return flow::Deadline{*application.due_at, application.due_is_provisional};
}

// Back to whoever submitted it.
void open_applicants_task(Context& context, const Application& application, std::string task) {
    open_task(context, application, std::move(task), application.form.host_unit, application.submitted_role,
              application.submitted_by.value_or(PersonId{}), deadline_of(application));
}

std::optional<UnitId> approver_id(Context& context, const RouteRule& rule, const Unit& host) {
    if (rule.approver == "city_office") return organisation::city_office(context.database);
    if (rule.approver == "sector_authority" && host.facts.sector_authority) return host.facts.sector_authority;
    return host.facts.supervising_unit;
}

}  // namespace

OpeningCase case_of(Context& context, const ApplicationForm& form, ApplicationId except) {
    OpeningCase out;
    const auto& settings = context.rulebook.part<OpeningSettings>();
    if (const auto host = organisation::find_unit(context.database, form.host_unit)) {
        out.host_name = host->facts.name;
        out.host_kind = host->facts.kind;
        out.host_is_active = host->facts.is_active();
        out.host_is_below_county = settings.is_below_county(host->facts.level);
        out.has_route = route_for(settings.routes, host->facts.kind) != nullptr;
    }
    if (const auto* platform = context.rulebook.part<registry::Platforms>().find(form.platform)) {
        out.platform_zh = platform->zh;
        out.is_client = platform->is_client;
        out.there = context.database.all(
            sql::accounts_there, [](const storage::Row& row) { return row.get<std::string>(0); }, form.host_unit, form.platform, except);
    }
    return out;
}

Result<Unit> approver_of(Context& context, const RouteRule& rule, const Unit& host) {
    const auto id = approver_id(context, rule, host);
    auto unit = id ? organisation::find_unit(context.database, *id) : std::nullopt;
    if (!unit || !unit->facts.is_active())
        return refuse(RefusalClass::conflict, "opening.no_approver", "host_unit_id", {{"unit", host.facts.name}}, rule.article);
    return std::move(*unit);
}

Result<Route> route_of(Context& context, const Application& application) {
    const auto& settings = context.rulebook.part<OpeningSettings>();
    const auto host = organisation::find_unit(context.database, application.form.host_unit);
    const RouteRule* rule = host ? route_for(settings.routes, host->facts.kind) : nullptr;
    if (!rule) return refuse(RefusalClass::conflict, "opening.no_route", "host_unit_id", {{"unit", host ? host->facts.name : ""}});
    auto approver = approver_of(context, *rule, *host);
    if (!approver) return refuse(approver.error());
    const auto& steps = settings.steps_of(approver->facts.kind == "city_office" ? "city_office" : "unit");
    std::vector<Staffing> staffing;
    for (const StepRule& step : steps) {
        const UnitId unit = step.is_hosts ? host->id : approver->id;
        staffing.push_back(
            {step.may_be_skipped, step.is_hosts, signers(context, unit, step.roles, barred_at(context, application, step.is_hosts, unit))});
    }
    const auto keeps = kept_steps(staffing);
    if (keeps.empty())
        return refuse(RefusalClass::conflict, "opening.nobody_to_approve", "host_unit_id", {{"approver", approver->facts.name}},
                      rule->article);
    Route route{rule, std::move(*approver), {}};
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const UnitId unit = steps[i].is_hosts ? host->id : route.approver.id;
        if (keeps[i]) route.steps.push_back({steps[i].code, steps[i].zh, steps[i].is_hosts, unit, steps[i].roles});
    }
    return route;
}

std::int64_t staffed_step(Context& context, const Application& application, std::int64_t at, PersonId signs_now) {
    const auto last = static_cast<std::int64_t>(application.steps.size()) - 1;
    for (; at < last; ++at) {
        const RouteStep& step = application.steps[static_cast<std::size_t>(at)];
        auto barred = barred_now(context, application, step);
        barred.push_back(signs_now);
        if (!signers(context, step.unit, step.roles, barred).empty()) break;
    }
    return at;
}

void move_tasks(Context& context, const Application& application, PersonId done_by) {
    flow::complete_todos(context, "application", application.id.value, "", done_by);
    if (const RouteStep* step = application.step(); step && application.state == "submitted")
        open_task(context, application, "approve", step->unit, desk_role(context, application, *step), {}, deadline_of(application));
    else if (application.state == "sent_back")
        open_applicants_task(context, application, "submit");
    else if (application.state == "approved")
        open_applicants_task(context, application, "register_opening");
}

void open_countersign_task(Context& context, const Application& application, const Countersign& asked, bool is_provisional) {
    static const std::vector<std::string> roles{
        "section_head", "supervising_officer", "leader", "editor", "city_office_clerk", "city_office_section_chief", "city_office_leader"};
    const auto sits = [&](const std::string& role) {
        const auto people = holders_of(context, asked.unit, role);
        return asked.person ? std::ranges::find(people, *asked.person) != people.end() : !people.empty();
    };
    const auto role = std::ranges::find_if(roles, sits);
    open_task(context, application, "answer_countersign", asked.unit, role == roles.end() ? roles.front() : *role,
              asked.person.value_or(PersonId{}), flow::Deadline{asked.due_at, is_provisional});
}

std::string platform_zh(const Rulebook& rulebook, std::string_view code) {
    const auto* platform = rulebook.part<registry::Platforms>().find(code);
    return platform ? platform->zh : std::string(code);
}

std::string title_of(Context& context, const Application& application) {
    const auto host = organisation::find_unit(context.database, application.form.host_unit);
    return (host ? host->facts.short_name : std::string()) + "申请开设「" + application.form.name + "」（" +
           platform_zh(context.rulebook, application.form.platform) + "）";
}

}  // namespace yanlu::opening
