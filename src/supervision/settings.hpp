// rulebook/escalation.yaml: lights, the ladder, and the figures of reminders, suspensions, look-backs and recurrence.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/rulebook.hpp"
#include "supervision/domain/escalation.hpp"

namespace yanlu::supervision {

struct SupervisionLight {
    std::string code;
    std::string zh;
};

struct RectificationSettings {
    // Throws RulebookError on a rung without light or recipient, an unknown role or place, levels that do not ascend.
    explicit RectificationSettings(const Rulebook& rulebook);

    const SupervisionLight& light(std::string_view code) const;

    std::vector<SupervisionLight> lights;
    std::vector<Rung> ladder;
    int digest_minute = 0;  // of the day
    std::string order_number;
    std::string reminder_number;
    std::string reminder_says;
    int most_suspended_days = 0;  // working days
    int days_into_quarter = 0;
    int recurrence_days = 0;
};

}  // namespace yanlu::supervision
