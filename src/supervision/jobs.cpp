// Runs the verbs of this module by the clock; owns no rule.
#include "supervision/jobs.hpp"

#include "base/log.hpp"
#include "supervision/alerts.hpp"
#include "supervision/apply_evaluation.hpp"
#include "supervision/lapses.hpp"
#include "supervision/look_back.hpp"

namespace yanlu::supervision {
namespace {

void evaluate_today(Context& context) {
    const auto summary = apply_evaluation(context, organisation::Caller::system("job"), context.clock.today());
    if (summary)
        log::info("supervision.evaluated", *summary);
    else
        log::warning("supervision.not_evaluated", {{"code", summary.error().code}});
}

}  // namespace

std::vector<jobs::Job> supervision_jobs() {
    using namespace std::chrono_literals;
    return {{"supervision.evaluate", 1h, evaluate_today},
            {"supervision.sign_for_lapsed", 10min, [](Context& context) { sign_for_lapsed(context); }},
            {"supervision.resume_lapsed", 10min, [](Context& context) { resume_lapsed(context); }},
            {"supervision.raise_alarms", 10min, [](Context& context) { raise_alarms(context); }},
            {"supervision.deliver_alerts", 1min, [](Context& context) { deliver_alerts(context); }},
            {"supervision.look_back", 1h, [](Context& context) { look_back(context); }}};
}

}  // namespace yanlu::supervision
