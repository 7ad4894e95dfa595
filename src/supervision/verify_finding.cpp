// 核实: a person confirms what was found. A serious finding is looked at by a second person (二次核实) before anybody dispatches it.
#include "supervision/step.hpp"

namespace yanlu::supervision {

const Verb verify_finding{.action = "verify", .permission = "supervision.verify_finding", .take = [](Step& step) {
                              step.finding.verified_by = step.caller.actor.person;
                              if (step.finding.is_serious()) step.outcome = "verify_serious";
                          }};

const Verb confirm_finding{.action = "confirm", .permission = "supervision.verify_finding", .take = [](Step& step) {
                               step.finding.confirmed_by = step.caller.actor.person;
                           }};

}  // namespace yanlu::supervision
