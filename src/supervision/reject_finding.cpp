// 不属实: a false alarm with its reason; counts in the rule's false-alarm rate, and keeps the violation from being opened again.
#include "supervision/step.hpp"

namespace yanlu::supervision {

const Verb reject_finding{
    .action = "reject", .permission = "supervision.reject_finding", .take = [](Step& step) { step.finding.triage = "false_alarm"; }};

}  // namespace yanlu::supervision
