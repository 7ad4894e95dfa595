// The order of a day.
#include "simulation/play.hpp"

#include <stdexcept>

#include "accountability/follow.hpp"
#include "filings/follow_accounts.hpp"
#include "filings/jobs.hpp"
#include "flow/follow_organisation.hpp"
#include "jobs/runner.hpp"
#include "opening/follow_units.hpp"
#include "opening/jobs.hpp"
#include "papers/jobs.hpp"
#include "registry/follow_units.hpp"
#include "rounds/corrections.hpp"
#include "simulation/applications.hpp"
#include "simulation/office.hpp"
#include "simulation/show_case.hpp"
#include "simulation/staff.hpp"
#include "supervision/apply_evaluation.hpp"
#include "supervision/follow_units.hpp"

namespace yanlu::simulation {
namespace {

// What the server's runner does besides the daily evaluation, which a play makes itself.
jobs::Runner city_runner() {
    std::vector<jobs::Subscription> subscriptions;
    for (const auto& some : {flow::organisation_subscriptions(), registry::unit_subscriptions(), filings::account_subscriptions(),
                             opening::unit_subscriptions(), supervision::unit_subscriptions(), rounds::finding_subscriptions(),
                             accountability::ladder_subscriptions()})
        subscriptions.insert(subscriptions.end(), some.begin(), some.end());
    std::vector<jobs::Job> jobs = filings::filing_jobs();
    for (const auto& some : {opening::opening_jobs(), papers::paper_jobs(), accountability::ladder_jobs()})
        jobs.insert(jobs.end(), some.begin(), some.end());
    return {std::move(jobs), std::move(subscriptions)};
}

// Until nothing is left: an event may make another.
void deliver(Stage& stage, const jobs::Runner& runner) {
    jobs::Round round;
    do {
        round = runner.run_due(stage.context);
        if (round.events_failed > 0 || round.jobs_failed > 0) throw std::runtime_error("an event or a job failed while playing");
    } while (round.events_delivered > 0);
}

// The end of a month that the plan has in full.
bool ends_a_month(const Plan& plan, Date day) {
    return !plan.judgement.rounds.empty() && first_of_next_month(day) == day + 1 && first_of_month(day) >= plan.first_day;
}

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
    for (const auto& account : plan.accounts) stage.hosts.push_back(account.host);
    set_up_units(stage);
    People people(stage, password);
    take_over_ledger(stage, people);
    Staff staff(stage, people);
    Collector collector(stage, inspect, rulebook_version);
    Applications applications(stage, people);
    Office office(stage, people);
    ShowCase show_case(stage, people);
    const jobs::Runner runner = city_runner();
    std::vector<MonthScores> months;
    for (Date day = plan.first_day; day <= plan.last_day; day = day + 1) {
        stage.clock.set(at(day, 8, 30));
        applications.work(day);
        register_accounts(stage, people, day);
        reorganise_units(stage, people, day);
        change_accounts(stage, people, day);
        deliver(stage, runner);
        stage.clock.set(at(day, 9, 30));
        staff.work(day);
        stage.clock.set(at(day, 10, 0));
        office.work(day);
        deliver(stage, runner);
        stage.clock.set(at(day, 16, 0));
        file_accounts(stage, people, day);
        deliver(stage, runner);
        stage.clock.set(at(day, 17, 0));
        compare_lists(stage, people, day);
        office.close_the_day(day);
        show_case.work(day);
        deliver(stage, runner);
        stage.clock.set(at(day, 22, 0));
        collector.collect(day);
        stage.clock.set(at(day, 23, 30));
        stage.must(supervision::apply_evaluation(stage.context, stage.caller(), day), "evaluation of " + day.iso());
        stage.clock.set(at(day, 23, 45));
        if (ends_a_month(plan, day)) months.push_back(month_scores(stage.context, {first_of_month(day), day}, stage.clock.now()));
        progress(day - plan.first_day + 1, plan.days());
    }
    PlayReport report{plan.days(),
                      static_cast<std::int64_t>(plan.units.size()),
                      static_cast<std::int64_t>(plan.accounts.size()),
                      collector.posts_taken(),
                      people.logins(),
                      staff.refusals(),
                      std::move(months)};
    return report;
}

}  // namespace yanlu::simulation
