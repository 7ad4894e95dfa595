// The assessment: units score themselves, the office computes, another announces; one unit appeals and is refused.
#include <algorithm>

#include "assessment/assessments.hpp"
#include "assessment/read_result.hpp"
#include "simulation/office.hpp"

namespace yanlu::simulation {
namespace {

constexpr const char* set_id = "city-example-1";

std::string title_of(const PlannedAssessment& plan) {
    const std::string year = std::to_string(plan.to.year()) + "年";
    if (plan.from.month() == 1 && plan.to.month() == 12) return year + "度政务新媒体考核";
    return year + std::to_string(plan.from.month()) + "—" + std::to_string(plan.to.month()) + "月政务新媒体考核";
}

}  // namespace

void Assessing::work(Date day) {
    const auto& plan = stage_.plan.judgement.assessment;
    if (!plan) return;
    if (day == plan->begun_on()) begin(*plan);
    if (day == plan->begun_on() + 1) hand_in_self_scores();
    if (day == plan->computed_on()) {
        act("begin_verifying", "city_office_clerk");
        act("compute", "city_office_clerk");
    }
    if (day == plan->announced_on()) act("announce", "city_office_section_chief");
    if (day == plan->appealed_on()) appeal();
    if (day == plan->decided_on()) decide_appeal();
    if (day == plan->finalised_on()) act("finalise", "city_office_section_chief");
}

void Assessing::begin(const PlannedAssessment& plan) {
    const assessment::NewAssessment wanted{title_of(plan), set_id, {}, plan.from, plan.to, plan.handed_in_by()};
    const Json made = stage_.must(assessment::create_assessment(stage_.context, people_.office("city_office_clerk"), wanted), "assessment");
    id_ = assessment::AssessmentId{made.at("id").get<std::int64_t>()};
    act("start", "city_office_clerk");
}

void Assessing::act(const std::string& event, const std::string& role) {
    stage_.must(assessment::act_on_assessment(stage_.context, people_.office(role), *id_, event), event + " of the assessment");
}

// Two towns in three hand in; who does not is scored all the same.
void Assessing::hand_in_self_scores() {
    const auto& units = stage_.plan.units;
    for (std::size_t i = 0; i < units.size(); ++i) {
        if (units[i].kind != "town" || i % 3 == 0) continue;
        const auto& officer = people_.of(i, "supervising_officer");
        stage_.must(assessment::save_self_scores(stage_.context, officer, *id_, stage_.units[i],
                                                 {{"rounds", 4 * assessment::one_point, "每季度自查一次。"}}),
                    "self-score");
        stage_.must(assessment::hand_in_self_scores(stage_.context, officer, *id_, stage_.units[i]), "self-score handed in");
    }
}

// The first unit, in the order of the ranking from its end, that lost points for a late filing.
void Assessing::appeal() {
    const auto result = stage_.must(assessment::result_of(stage_.context, *id_), "result of the assessment");
    for (auto unit = result.units.rbegin(); unit != result.units.rend(); ++unit) {
        for (const auto& item : unit->items) {
            if (item.indicator != "filing" || item.cases.empty() || !item.cases.front().why.empty()) continue;
            stage_.must(assessment::appeal(stage_.context, people_.of(people_.index_of(unit->unit), "section_head"), *id_,
                                           {unit->unit, item.indicator, item.cases.front().key, "系统当日故障，次日已补报。"}),
                        "appeal");
            return;
        }
    }
}

void Assessing::decide_appeal() {
    const auto& chief = people_.office("city_office_section_chief");
    const Json appeals = stage_.must(assessment::list_appeals(stage_.context, chief, *id_), "appeals").at("items");
    for (const Json& each : appeals) {
        stage_.must(assessment::decide_appeal(stage_.context, chief, *id_, assessment::AppealId{each.at("id").get<std::int64_t>()},
                                              {.is_granted = false, .reason = "未提供故障证明，维持原扣分。"}),
                    "decision on an appeal");
    }
}

}  // namespace yanlu::simulation
