// A change carries forward until the same field changes again; facts by day equal those of a plain table of days.
#include "registry/domain/timeline.hpp"

#include <gtest/gtest.h>

#include <array>

#include "base/clock.hpp"
#include "registry/domain/account.hpp"
#include "registry/domain/duty_holders.hpp"

namespace yanlu::registry {
namespace {

Date day(int n) { return *Date::parse("2026-01-01") + n; }

AccountFacts named(const std::string& name) { return {.name = name, .host_unit = UnitId{1}}; }

TEST(Timeline, TheOpenEndIsTheSchemas) { EXPECT_EQ(open_end.iso(), "9999-12-31"); }

TEST(Timeline, ALateEntryDoesNotUndoANewerChange) {
    AccountTimeline timeline(day(0), named("旧名"));
    apply(timeline, {.name = "新名"}, day(20));
    apply(timeline, {.name = "中间名", .purpose = "服务"}, day(10));  // entered late
    EXPECT_EQ(timeline.on(day(9))->name, "旧名");
    EXPECT_EQ(timeline.on(day(10))->name, "中间名");
    EXPECT_EQ(timeline.on(day(20))->name, "新名");
    EXPECT_EQ(timeline.on(day(9))->purpose, "");
    EXPECT_EQ(timeline.on(day(30))->purpose, "服务");
    EXPECT_EQ(timeline.on(day(-1)), nullptr);
}

TEST(Timeline, VersionsTouchWithoutGapAndEqualOnesAreOne) {
    AccountTimeline timeline(day(0), named("甲"));
    apply(timeline, {.name = "乙"}, day(5));
    apply(timeline, {.name = "甲"}, day(5));
    EXPECT_EQ(timeline.versions().size(), 1u);
    EXPECT_EQ(timeline.versions().front().to, open_end);
    apply(timeline, {.opened_on = day(-100)}, day(5));  // no fact of a period
    EXPECT_EQ(timeline.versions().size(), 1u);
    EXPECT_EQ(timeline.on(day(0))->opened_on, day(-100));
}

// The slow reference: one value a day and field.
TEST(Timeline, RandomChangesEqualATableOfDays) {
    constexpr int days = 40;
    SeededRng rng(7);
    for (int round = 0; round < 300; ++round) {
        std::array<std::array<int, days>, 2> table{};
        struct Two {
            std::array<int, 2> field{};
            bool operator==(const Two&) const = default;
        };
        Timeline<Two> timeline(day(0), Two{});
        for (int change = 0; change < 8; ++change) {
            const auto from = static_cast<std::size_t>(rng.below(days));
            const auto field = static_cast<std::size_t>(rng.below(2));
            const int value = static_cast<int>(rng.below(4));
            const int replaced = table[field][from];
            for (std::size_t d = from; d < days && table[field][d] == replaced; ++d) table[field][d] = value;
            timeline.set(day(static_cast<int>(from)), [field](Two& facts) -> int& { return facts.field[field]; }, value);
        }
        for (std::size_t d = 0; d < days; ++d) {
            ASSERT_EQ(timeline.on(day(static_cast<int>(d)))->field[0], table[0][d]) << round;
            ASSERT_EQ(timeline.on(day(static_cast<int>(d)))->field[1], table[1][d]) << round;
        }
        const auto versions = timeline.versions();
        for (std::size_t i = 0; i + 1 < versions.size(); ++i) EXPECT_EQ(versions[i].to, versions[i + 1].from);
    }
}

TEST(DutyHolders, APersonsDaysAreOneRow) {
    HolderTimeline timeline;
    apply(timeline, {{"editor", {{"甲", "", "13800000001"}, {"乙", "", ""}}}}, day(0));
    apply(timeline, {{"editor", {{"甲", "", ""}}}}, day(10));  // the phone is kept
    const auto rows = rows_of(timeline);
    ASSERT_EQ(rows.size(), 2u);
    EXPECT_EQ(timeline_of(rows).on(day(10))->at("editor").front().phone, "13800000001");
    for (const HolderRow& row : rows) EXPECT_EQ(row.to, row.holder.person_name == "甲" ? open_end : day(10));
    EXPECT_EQ(rows_of(timeline_of(rows)), rows);
}

TEST(DutyHolders, EarlierDaysHaveNobodyUnlessSaid) {
    HolderTimeline timeline;
    apply(timeline, {{"editor", {{"甲", "", ""}}}}, day(10));
    apply(timeline, {{"principal", {{"乙", "", ""}}}}, day(5));
    EXPECT_TRUE(!timeline.on(day(5))->contains("editor") || timeline.on(day(5))->at("editor").empty());
    EXPECT_EQ(timeline.on(day(5))->at("principal").front().person_name, "乙");
    EXPECT_EQ(timeline.on(day(10))->at("principal").front().person_name, "乙");
}

TEST(DutyHolders, PhonesAreMasked) {
    EXPECT_EQ(masked_phone("13812345678"), "138****5678");
    EXPECT_EQ(masked_phone("12345"), "*****");
}

}  // namespace
}  // namespace yanlu::registry
