// Runs the verbs of this module by the clock; owns no rule.
#include "opening/jobs.hpp"

#include "opening/applications.hpp"

namespace yanlu::opening {

std::vector<jobs::Job> opening_jobs() {
    using namespace std::chrono_literals;
    return {{"opening.lapse", 10min, [](Context& context) { lapse_applications(context); }}};
}

}  // namespace yanlu::opening
