// rulebook/inspection.yaml: how the pages treat what the inspection finds.
#pragma once

#include <cstdint>

#include "base/rulebook.hpp"

namespace yanlu::monitoring {

struct InspectionSettings {
    explicit InspectionSettings(const Rulebook& rulebook);

    std::int64_t certain_confidence = 0;  // per mille
    std::int64_t longest_title = 0;       // characters
};

}  // namespace yanlu::monitoring
