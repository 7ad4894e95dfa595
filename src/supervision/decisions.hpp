// What the deciding verbs share.
#pragma once

#include <algorithm>

#include "supervision/step.hpp"

namespace yanlu::supervision {

inline std::optional<Refusal> decision_refusal(const Step& step, const std::vector<std::string>& choices) {
    if (std::ranges::find(choices, step.input.decision) != choices.end()) return std::nullopt;
    std::string listed;
    for (const auto& choice : choices) listed += (listed.empty() ? "" : "、") + choice;
    return Refusal{RefusalClass::invalid, "api.not_one_of", "decision", "", {{"field", "decision"}, {"choices", listed}}};
}

inline std::string decision_note(const Step& step, const std::string& decision) {
    return step.input.reason.empty() ? decision : decision + "：" + step.input.reason;
}

}  // namespace yanlu::supervision
