// A round is drawn on the evening of its last day, checked by the machine the next morning, looked at by people where it is a quarter's,
// and closed; a quarter's is notified.
#include <algorithm>

#include "papers/create_paper.hpp"
#include "rounds/check_lists.hpp"
#include "rounds/inspection.hpp"
#include "rounds/rounds.hpp"
#include "simulation/office.hpp"
#include "simulation/registry_steps.hpp"

namespace yanlu::simulation {
namespace {

// What a machine sees of the veto items; a quarter's round asks everything.
const std::vector<std::string> seen_by_machine{"2.4d-stale-update", "3.1-serious-wording", "4.2b-secrecy-marking"};

std::string title_of(const PlannedRound& round) {
    const std::string year = std::to_string(round.to.year()) + "年";
    if (!round.is_quarterly) return year + std::to_string(round.to.month()) + "月政务新媒体单项否决检查";
    return year + "第" + std::to_string((round.to.month() + 2) / 3) + "季度政务新媒体检查";
}

const PlannedFlaw* flaw_of(const Stage& stage, std::size_t round, AccountId account, const std::string& item) {
    const auto& flaws = stage.plan.judgement.flaws;
    const auto found = std::ranges::find_if(flaws, [&](const PlannedFlaw& flaw) {
        return flaw.round == round && stage.accounts[flaw.account] == account && (item.empty() || flaw.item == item);
    });
    return found == flaws.end() ? nullptr : &*found;
}

}  // namespace

void Inspections::begin(Date day) {
    const auto& planned = stage_.plan.judgement.rounds;
    for (std::size_t i = 0; i < planned.size(); ++i) {
        if (planned[i].to == day) begin(planned[i], rounds_[i]);
    }
}

void Inspections::begin(const PlannedRound& round, Running& running) {
    rounds::RoundPlan plan{.title = title_of(round),
                           .kind = round.is_quarterly ? "sampled" : "full",
                           .scope = round.is_quarterly ? "full" : "veto_only",
                           .period_from = round.from,
                           .period_to = round.to,
                           .scope_unit = stage_.units.front()};
    plan.seed = plan.title;  // so that the same city draws the same accounts
    if (!round.is_quarterly) plan.items = seen_by_machine;
    const Json made = stage_.must(rounds::create_round(stage_.context, people_.office("city_office_clerk"), plan), plan.title);
    running.id = rounds::RoundId{made.at("id").get<std::int64_t>()};
    act(*running.id, "start");
}

void Inspections::act(rounds::RoundId id, const std::string& action) {
    stage_.must(rounds::act_on_round(stage_.context, people_.office("city_office_clerk"), id, action, {}), action + " of a round");
}

void Inspections::work(Date day) {
    const auto& planned = stage_.plan.judgement.rounds;
    for (std::size_t i = 0; i < planned.size(); ++i) {
        if (rounds_[i].id) follow(i, planned[i], rounds_[i], day);
    }
}

void Inspections::follow(std::size_t number, const PlannedRound& round, Running& running, Date day) {
    if (day == round.checked_on()) act(*running.id, "check");
    if (round.is_quarterly) inspect(number, round, *running.id, day);
    if (day == round.confirmed_on()) confirm(number, *running.id);
    if (day == round.closed_on()) close(*running.id);
    if (round.is_quarterly) follow_notice(round, running, day);
}

// Two go through the lists, some accounts every day.
void Inspections::inspect(std::size_t number, const PlannedRound& round, rounds::RoundId id, Date day) {
    const std::int64_t nth = day - round.inspected_from();
    if (nth < 0 || nth >= PlannedRound::inspection_days) return;
    const auto& clerk = people_.office("city_office_clerk");
    if (nth == 0) {
        const rounds::Assignment shares{{clerk.actor.person, people_.monitor().actor.person}};
        stage_.must(rounds::assign_lines(stage_.context, clerk, id, shares), "assignment of a round");
    }
    const auto lines = rounds::lines_of(stage_.context.database, id);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (static_cast<std::int64_t>(i) % PlannedRound::inspection_days != nth) continue;
        const auto& inspector = lines[i].inspector == clerk.actor.person ? clerk : people_.monitor();
        rounds::ListAnswers answers{.items = {}, .rest_is_in_order = true};
        if (const auto* flaw = flaw_of(stage_, number, lines[i].account, ""))
            answers.items.push_back({flaw->item, "problem", flaw->note, {hand_in_proof(stage_, inspector)}});
        stage_.must(rounds::answer_list(stage_.context, inspector, lines[i].id, answers), "check list of " + lines[i].account_name);
    }
}

// The second look is the chief's, who has seen none of it before.
void Inspections::confirm(std::size_t number, rounds::RoundId id) {
    const auto& chief = people_.office("city_office_section_chief");
    for (const auto& check : rounds::checks_of_round(stage_.context.database, id)) {
        if (check.state != rounds::ItemState::to_confirm) continue;
        const auto* flaw = flaw_of(stage_, number, AccountId{check.subject_id}, check.item);
        const bool is_mistaken = flaw && flaw->is_mistaken;
        stage_.must(rounds::act_on_check(stage_.context, chief, check.id, is_mistaken ? "reject" : "confirm",
                                         is_mistaken ? "复看时互动栏目可以正常使用。" : ""),
                    "second look at " + check.item);
    }
}

// Of units that were merged meanwhile the accounts are followed to their new hosts.
void Inspections::close(rounds::RoundId id) {
    const auto& clerk = people_.office("city_office_clerk");
    const auto round = rounds::load_round(stage_.context.database, id);
    if (!rounds::why_not_step(stage_.context, clerk, *round, "follow_units")) act(id, "follow_units");
    act(id, "close");
}

void Inspections::follow_notice(const PlannedRound& round, Running& running, Date day) {
    if (day == round.drafted_on()) {
        const papers::NewPaper wanted{.template_code = "round_notice", .subject_id = running.id->value};
        const Json made =
            stage_.must(papers::create_paper(stage_.context, people_.office("city_office_clerk"), wanted), "notice of a round");
        running.notice = papers::PaperId{made.at("id").get<std::int64_t>()};
        submit_paper(stage_, people_, *running.notice);
    }
    if (day == round.signed_on()) sign_paper(stage_, people_, *running.notice);
    if (day == round.issued_on()) issue_paper(stage_, people_, *running.notice);
}

}  // namespace yanlu::simulation
