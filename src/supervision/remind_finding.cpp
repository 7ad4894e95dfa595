// 催办: at most once in the time that the process table gives, and only in working time: what is asked outside it is delivered at its next
// moment, and the distance to the next reminder counts from there. Numbered, with a receipt.
#include "flow/domain/working_time.hpp"
#include "flow/machines.hpp"
#include "supervision/alerts.hpp"
#include "supervision/step.hpp"

namespace yanlu::supervision {
namespace {

void take(Step& step) {
    const auto& hours = step.context.rulebook.part<flow::Machines>().office_hours();
    const Instant deliver_at = flow::next_working_time(step.context.rulebook.calendar(), hours, step.now);
    step.finding.reminded_at = deliver_at;
    step.note = step.input.reason.empty() ? "催办" : "催办：" + step.input.reason;
    if (deliver_at > step.now) step.note += "（非工作时间提出，于 " + rfc3339(deliver_at).substr(0, 16) + " 送达）";
}

}  // namespace

const Verb remind_finding{
    .action = "remind", .permission = "supervision.remind_finding", .take = take, .write = [](Step& step) { send_reminder(step); }};

}  // namespace yanlu::supervision
