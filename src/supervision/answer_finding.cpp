// 反馈: what was done, why it happened, how it is prevented, with pictures of before and after. The handler hands in, the unit's leader
// signs; then the machine looks first and a person who had no part in it re-checks.
#include "supervision/answers.hpp"
#include "supervision/recheck.hpp"
#include "supervision/step.hpp"

namespace yanlu::supervision {
namespace {

void leave_unit(Step& step) { step.finding.answered_at = step.now; }

void take(Step& step) {
    Finding& finding = step.finding;
    finding.answered_by = step.caller.actor.person;
    finding.answer_signed_by.reset();
    step.note = "整改情况：" + step.input.answer;
    if (!step.input.cause.empty()) step.note += "\n原因：" + step.input.cause;
    if (!step.input.prevention.empty()) step.note += "\n防范措施：" + step.input.prevention;
    const bool is_leaders = step.caller.role == "leader";
    if (!is_leaders && signing_role(step.context, finding.holder.value_or(finding.host), *finding.answered_by)) {
        step.outcome = "answer_to_sign";
        return;
    }
    if (is_leaders) finding.answer_signed_by = finding.answered_by;
    leave_unit(step);
}

void write(Step& step) {
    const bool waits = step.outcome == "answer_to_sign";
    keep_answer(step, waits ? "waiting" : "handed_in");
    if (waits) return;
    if (step.finding.answer_signed_by) sign_last_answer(step);
    record_recheck(step.context, step.finding);
}

void take_signature(Step& step) {
    step.finding.answer_signed_by = step.caller.actor.person;
    leave_unit(step);
}

void write_signature(Step& step) {
    sign_last_answer(step);
    record_recheck(step.context, step.finding);
}

}  // namespace

const Verb answer_finding{.action = "answer",
                          .permission = "supervision.answer_finding",
                          .is_hosts = true,
                          .asks = [](const Finding&) { return std::vector<std::string>{"cause", "prevention", "before", "after"}; },
                          .take = take,
                          .write = write};

const Verb sign_answer{
    .action = "sign_answer", .permission = "supervision.sign_answer", .is_hosts = true, .take = take_signature, .write = write_signature};

const Verb send_back_answer{
    .action = "send_back_answer", .permission = "supervision.sign_answer", .is_hosts = true, .write = [](Step& step) {
        settle_answer(step.context, step.finding.id, "sent_back");
    }};

const Verb take_back_answer{
    .action = "take_back_answer", .permission = "supervision.answer_finding", .is_hosts = true, .write = [](Step& step) {
        settle_answer(step.context, step.finding.id, "taken_back");
    }};

}  // namespace yanlu::supervision
