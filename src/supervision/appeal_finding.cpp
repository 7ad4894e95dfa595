// 申诉: once, soon after the dispatch; the clock stops meanwhile unless the finding is serious.
#include "supervision/clocks.hpp"
#include "supervision/step.hpp"

namespace yanlu::supervision {
namespace {

void take(Step& step) {
    mark_received(step.finding, step.caller.actor.person, step.now);
    ++step.finding.appeals;
    if (!step.finding.is_serious()) step.finding.clock_stopped_at = step.now;
}

}  // namespace

const Verb appeal_finding{.action = "appeal", .permission = "supervision.appeal_finding", .is_hosts = true, .take = take};

}  // namespace yanlu::supervision
