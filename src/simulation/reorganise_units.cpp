// Renames, mergers and changes of superior of a day, decided by the office; the accounts follow the events.
#include "organisation/units.hpp"
#include "simulation/people.hpp"

namespace yanlu::simulation {
namespace {

using Kind = PlannedReorganisation::Kind;

constexpr const char* decision = "云机编〔演示〕机构调整方案";

void rename(Stage& stage, const organisation::Caller& clerk, const PlannedReorganisation& act) {
    const PlannedUnit& unit = stage.plan.units[act.unit];
    stage.must(organisation::rename_unit(stage.context, clerk, stage.units[act.unit],
                                         {renamed_unit(stage.plan, act.unit), renamed_unit(stage.plan, act.unit), act.day, decision}),
               "rename " + unit.name);
}

void merge(Stage& stage, const organisation::Caller& clerk, const PlannedReorganisation& act) {
    stage.must(organisation::merge_units(stage.context, clerk, stage.units[act.unit], {stage.units[act.other], act.day, decision}),
               "merge " + stage.plan.units[act.unit].name);
    for (auto& host : stage.hosts) {
        if (host == act.unit) host = act.other;
    }
}

void change_superior(Stage& stage, const organisation::Caller& clerk, const PlannedReorganisation& act) {
    stage.must(organisation::change_superior(stage.context, clerk, stage.units[act.unit], {stage.units[act.other], {}, act.day, decision}),
               "superior of " + stage.plan.units[act.unit].name);
}

}  // namespace

void reorganise_units(Stage& stage, People& people, Date day) {
    for (const PlannedReorganisation& act : stage.plan.reorganisations) {
        if (act.day != day) continue;
        const auto& clerk = people.office("city_office_clerk");
        if (act.kind == Kind::rename) rename(stage, clerk, act);
        if (act.kind == Kind::merge) merge(stage, clerk, act);
        if (act.kind == Kind::change_superior) change_superior(stage, clerk, act);
        people.leave(act.unit);
    }
}

}  // namespace yanlu::simulation
