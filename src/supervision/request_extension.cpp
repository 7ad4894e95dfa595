// 申请延期: once, before the deadline, by no more than the original length; the clock runs on while it is decided.
#include "supervision/step.hpp"

namespace yanlu::supervision {
namespace {

std::optional<Refusal> check(const Step& step) {
    const Finding& finding = step.finding;
    const Instant asked = step.input.due_on->ends_at();
    const Instant due = finding.rectify_due_at.value_or(*finding.due_at);
    const Instant latest = due + (finding.original_due_at.value_or(due) - finding.dispatched_at.value_or(finding.opened_at));
    if (asked > due && asked <= Date::of(latest).ends_at()) return std::nullopt;
    return Refusal{RefusalClass::invalid,
                   "supervision.extension_out_of_range",
                   "due_on",
                   "",
                   {{"from", Date::of(due).iso()}, {"to", Date::of(latest).iso()}}};
}

void take(Step& step) {
    ++step.finding.extensions;
    step.finding.requested_due_at = step.input.due_on->ends_at();
    step.note = "申请延期至 " + step.input.due_on->iso() + "：" + step.input.reason;
}

}  // namespace

const Verb request_extension{
    .action = "request_extension", .permission = "supervision.request_extension", .is_hosts = true, .check = check, .take = take};

}  // namespace yanlu::supervision
