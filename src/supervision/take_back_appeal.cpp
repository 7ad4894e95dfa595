// 撤回申诉: by the unit that appealed, while nobody has decided. The order goes on with the clock as the appeal had stopped it; the desk
// that was to decide is told. It was the one appeal: there is no second.
#include "flow/domain/working_time.hpp"
#include "flow/machines.hpp"
#include "supervision/alerts.hpp"
#include "supervision/clocks.hpp"
#include "supervision/desks.hpp"
#include "supervision/step.hpp"

namespace yanlu::supervision {
namespace {

void take(Step& step) { restart_clock(step.finding, step.now); }

void write(Step& step) {
    Context& context = step.context;
    std::vector<PersonId> barred;
    for (const auto& person : {step.finding.dispatched_by, step.finding.verified_by, step.finding.confirmed_by}) {
        if (person) barred.push_back(*person);
    }
    const Desk desk = supervising_desk(context, step.finding, {"city_office_section_chief", "city_office_leader"}, barred);
    const auto unit = unit_facts(context.database, step.finding.holder.value_or(step.finding.host));
    const auto& hours = context.rulebook.part<flow::Machines>().office_hours();
    send_alert(context, step.finding.id,
               {.kind = "copy",
                .unit = desk.unit,
                .role = desk.role,
                .body = context.rulebook.message("supervision.appeal_taken_back_says",
                                                 {{"title", step.finding.title}, {"unit", unit ? unit->short_name : std::string()}}),
                .sent_by = step.caller.actor.person,
                .deliver_at = flow::next_working_time(context.rulebook.calendar(), hours, step.now)});
}

}  // namespace

const Verb take_back_appeal{
    .action = "take_back_appeal", .permission = "supervision.appeal_finding", .is_hosts = true, .take = take, .write = write};

}  // namespace yanlu::supervision
