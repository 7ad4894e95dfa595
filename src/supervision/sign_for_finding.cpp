// 签收: the unit has received the order; the rectification's clock runs on.
#include "supervision/clocks.hpp"
#include "supervision/step.hpp"

namespace yanlu::supervision {

const Verb sign_for_finding{.action = "sign_for", .permission = "supervision.sign_for_finding", .is_hosts = true, .take = [](Step& step) {
                                mark_received(step.finding, step.caller.actor.person, step.now);
                            }};

}  // namespace yanlu::supervision
