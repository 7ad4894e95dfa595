// Near misses of protected terms planted in given texts, and what the engine makes of them: the measurement behind docs/quality.md.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "inspect/inspect.hpp"

namespace yanlu::inspect {

// What a writer's hand does to one character of a name.
enum class SlipKind { substituted, missing, doubled, swapped };
enum class SlipPlace { inside, edge };  // edge: the first or the last character
std::string_view name_of(SlipKind kind);
std::string_view name_of(SlipPlace place);

struct PlantedSlip {
    std::string right;
    std::string written;
    SlipKind kind = SlipKind::substituted;
    SlipPlace place = SlipPlace::inside;
    std::string before;  // a few characters around it, for reading what was missed
    std::string after;
};

struct TrialFigures {
    std::int64_t planted = 0;
    std::int64_t found = 0;
    std::map<std::pair<SlipKind, SlipPlace>, std::pair<std::int64_t, std::int64_t>> by_slip;  // planted, found
    std::int64_t characters = 0;                                                              // inspected, planted places included
    std::int64_t false_alarms = 0;                                                            // serious hits that touch no planted place
    std::vector<PlantedSlip> missed;
    std::vector<std::string> alarms;  // what the false ones objected to

    double recall() const { return planted == 0 ? 1 : static_cast<double>(found) / static_cast<double>(planted); }
    double alarms_per_100k() const {
        return characters == 0 ? 0 : 1e5 * static_cast<double>(false_alarms) / static_cast<double>(characters);
    }
};

// One slip a text, at a random place of a random term that stands in it; texts without a term are inspected for false alarms alone.
// The same seed plants the same slips.
TrialFigures try_serious_wording(const Engine& engine, const std::vector<std::string>& texts, std::uint64_t seed, std::size_t most_planted);

}  // namespace yanlu::inspect
