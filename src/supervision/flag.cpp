// The ladder of the rule book at this moment.
#include "supervision/flag.hpp"

#include "supervision/settings.hpp"

namespace yanlu::supervision {

Json flag_json(const Context& context, const RunningClock& clock) {
    const auto& settings = context.rulebook.part<RectificationSettings>();
    const Rung* rung = rung_reached(settings.ladder, context.rulebook.calendar(), clock, context.clock.now());
    const SupervisionLight& light = rung ? settings.light(rung->light) : settings.lights.front();
    return {{"level", rung ? rung->level : 0},
            {"level_zh", rung ? Json(rung->zh) : Json(nullptr)},
            {"light", light.code},
            {"light_zh", light.zh}};
}

}  // namespace yanlu::supervision
