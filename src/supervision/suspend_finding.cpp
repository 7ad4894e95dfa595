// 挂起: the platform's own fault keeps the unit from mending. It asks with proof and a day, once; the issuer grants, and the clock stands
// until that day or until the unit goes on. The pause is counted apart.
#include "flow/machines.hpp"
#include "supervision/clocks.hpp"
#include "supervision/decisions.hpp"
#include "supervision/settings.hpp"

namespace yanlu::supervision {
namespace {

std::optional<Refusal> check_request(const Step& step) {
    const Date today = Date::of(step.now);
    const int most = step.context.rulebook.part<RectificationSettings>().most_suspended_days;
    const Date latest = after_working_days(step.context.rulebook.calendar(), today, most).day;
    const Date until = *step.input.due_on;
    if (until >= today && until <= latest) return std::nullopt;
    return Refusal{RefusalClass::invalid,
                   "supervision.suspension_out_of_range",
                   "due_on",
                   "",
                   {{"from", today.iso()}, {"to", latest.iso()}, {"days", std::to_string(most)}}};
}

void take_request(Step& step) {
    ++step.finding.suspensions;
    step.finding.suspended_until = step.input.due_on->ends_at();
    step.note = "申请挂起至 " + step.input.due_on->iso() + "：" + step.input.reason;
}

std::optional<Refusal> check_decision(const Step& step) {
    if (auto refusal = decision_refusal(step, {"granted", "refused"})) return refusal;
    const bool is_over = step.finding.suspended_until && *step.finding.suspended_until <= step.now;
    if (step.input.decision == "granted" && is_over) return Refusal{RefusalClass::conflict, "supervision.suspension_over", "decision"};
    return std::nullopt;
}

void take_decision(Step& step) {
    Finding& finding = step.finding;
    if (step.input.decision == "granted") {
        finding.clock_stopped_at = step.now;
        if (finding.suspended_until) step.due = flow::Deadline{*finding.suspended_until};
        step.note = decision_note(step, "同意挂起");
    } else {
        step.outcome = "decide_suspension_refused";
        finding.suspended_until.reset();
        step.note = decision_note(step, "不同意挂起");
    }
}

void take_resumption(Step& step) {
    restart_clock(step.finding, step.now);
    step.finding.suspended_until.reset();
}

}  // namespace

const Verb request_suspension{.action = "request_suspension",
                              .permission = "supervision.request_suspension",
                              .is_hosts = true,
                              .check = check_request,
                              .take = take_request};

const Verb decide_suspension{
    .action = "decide_suspension", .permission = "supervision.decide_suspension", .check = check_decision, .take = take_decision};

const Verb resume_rectification{
    .action = "resume", .permission = "supervision.request_suspension", .is_hosts = true, .take = take_resumption};

}  // namespace yanlu::supervision
