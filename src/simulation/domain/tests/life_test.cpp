// The clocks of filing against days counted by hand on the published calendars.
#include "simulation/domain/life.hpp"

#include <gtest/gtest.h>

#include "base/rulebook.hpp"
#include "simulation/demo_data.hpp"

namespace yanlu::simulation {
namespace {

Date day(const char* iso) { return *Date::parse(iso); }

const Holidays& holidays() {
    static const Holidays known = read_demo(Rulebook(YANLU_SOURCE_DIR "/rulebook")).holidays;
    return known;
}

struct Clock {
    Occasion occasion;
    const char* system;
    const char* effective_on;
    const char* last_day;
};

TEST(Life, R2_1d_R2_1e_R2_3b_ClocksByHand) {
    const Clock clocks[] = {
        {Occasion::opening, state_council, "2026-03-10", "2026-03-13"},
        {Occasion::opening, city_platform, "2025-12-30", "2026-01-02"},        // across the year, ends on a holiday, does not move
        {Occasion::amendment, state_council, "2024-02-27", "2024-03-01"},      // leap day
        {Occasion::shutdown, city_platform, "2026-02-27", "2026-03-02"},       // no leap day
        {Occasion::freezing, state_council, "2026-02-13", "2026-02-25"},       // 14 February is a makeup workday, then the festival
        {Occasion::freezing, word_to_office, "2026-02-26", "2026-03-02"},      // 27, makeup Saturday 28, 2 March
        {Occasion::freezing, city_platform, "2025-12-31", "2026-01-06"},       // makeup Sunday 4 January, 5, 6
        {Occasion::cancellation, state_council, "2026-03-05", "2026-03-10"},   // Thursday: working days are the later clock
        {Occasion::cancellation, city_platform, "2026-03-09", "2026-03-12"},   // Monday: both end on one day
        {Occasion::cancellation, word_to_office, "2026-09-30", "2026-10-10"},  // 8, 9, makeup Saturday 10
    };
    for (const auto& clock : clocks)
        EXPECT_EQ(last_day_in_time(holidays(), clock.occasion, clock.system, day(clock.effective_on))->iso(), clock.last_day)
            << code_of(clock.occasion) << " " << clock.effective_on;
}

TEST(Life, R2_3a_OldLedgersHaveNoClock) {
    EXPECT_FALSE(last_day_in_time(holidays(), Occasion::backfill, state_council, day("2026-03-10")));
}

TEST(Life, R2_1d_ClientsAreFiledOnceMoreSinceTheMeasure) {
    const auto systems = [](Occasion occasion, const char* platform, const char* on) {
        return systems_of(occasion, platform, day(on)).size();
    };
    EXPECT_EQ(systems(Occasion::opening, "app", "2026-01-24"), 2u);
    EXPECT_EQ(systems(Occasion::opening, "app", "2026-01-25"), 3u);
    EXPECT_EQ(systems(Occasion::opening, "weibo", "2026-01-25"), 2u);
    EXPECT_EQ(systems(Occasion::cancellation, "weibo", "2026-01-25"), 3u) << "the word to the office";
}

}  // namespace
}  // namespace yanlu::simulation
