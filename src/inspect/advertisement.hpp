// Commercial advertising: no single word proves it. Promotion, price, contact and purchase wording close together do.
#pragma once

#include <vector>

#include "inspect/rules.hpp"

namespace yanlu::inspect {

struct SignalAt {
    Signal signal;
    std::size_t rule;
    std::size_t start;
    std::size_t end;
};

// Weighs the signals of a passage; adds sightings of advertisement.promotion and, inside such a place, of advertisement.superlative.
void weigh_signals(const RuleSet& set, const Passage& passage, std::vector<SignalAt>& signals, std::vector<Sighting>& out);

}  // namespace yanlu::inspect
