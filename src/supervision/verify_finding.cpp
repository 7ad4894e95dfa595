// 核实: a person confirms what the machine found; a serious finding then needs another person to dispatch it.
#include "supervision/step.hpp"

namespace yanlu::supervision {

const Verb verify_finding{.action = "verify", .permission = "supervision.verify_finding", .take = [](Step& step) {
                              step.finding.verified_by = step.caller.actor.person;
                          }};

}  // namespace yanlu::supervision
