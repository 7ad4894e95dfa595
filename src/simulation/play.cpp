// The order of a day.
#include "simulation/play.hpp"

#include "simulation/staff.hpp"
#include "supervision/apply_evaluation.hpp"

namespace yanlu::simulation {
namespace {

Instant at(Date day, int hour, int minute) { return {day.begins_at().ms + (hour * 60 + minute) * std::int64_t{60'000}}; }

}  // namespace

PlayError::PlayError(const std::string& where, const Refusal& refusal, const Rulebook& rulebook)
    : std::runtime_error(where + ": " + refusal.code + " " + rulebook.message(refusal.code, refusal.args) +
                         (refusal.field.empty() ? "" : " (" + refusal.field + ")")) {}

PlayReport play(Stage& stage, const std::string& password, const monitoring::Inspector& inspect, const std::string& rulebook_version,
                const Progress& progress) {
    const Plan& plan = stage.plan;
    stage.clock.set(at(plan.first_day, 8, 0));
    stage.accounts.resize(plan.accounts.size());
    stage.vacant.resize(plan.accounts.size());
    set_up_units(stage);
    Staff staff(stage, password);
    Collector collector(stage, inspect, rulebook_version);
    for (Date day = plan.first_day; day <= plan.last_day; day = day + 1) {
        stage.clock.set(at(day, 8, 30));
        register_accounts(stage, day);
        apply_changes(stage, day);
        stage.clock.set(at(day, 9, 30));
        staff.work(day);
        stage.clock.set(at(day, 22, 0));
        collector.collect(day);
        stage.clock.set(at(day, 23, 30));
        stage.must(supervision::apply_evaluation(stage.context, stage.caller(), day), "evaluation of " + day.iso());
        progress(day - plan.first_day + 1, plan.days());
    }
    PlayReport report{plan.days(),
                      static_cast<std::int64_t>(plan.units.size()),
                      static_cast<std::int64_t>(plan.accounts.size()),
                      collector.posts_taken(),
                      staff.logins(),
                      staff.refusals()};
    return report;
}

}  // namespace yanlu::simulation
