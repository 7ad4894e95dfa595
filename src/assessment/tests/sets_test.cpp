// Indicator sets: what the loader refuses and on which line; releases by a second person; what was in force when.
#include "assessment/tests/city.hpp"
#include "organisation/domain/unit.hpp"

namespace yanlu::assessment {
namespace {

const References& references() {
    static const References known{
        {"3.2c-advertisement"}, {"152-2021.3.2"}, {"town", "department"}, [](const std::string& id) -> std::optional<std::string> {
            if (id == "round-a") return "id: round-a\nextends: round-b\n";
            if (id == "round-b") return "id: round-b\nextends: round-a\n";
            return std::nullopt;
        }};
    return known;
}

const std::string good = R"(id: mine
title: 本市指标
source: 本市
checked: 待核
valid_from: 2026-01-01
bonus: {gate: 80, cap: 10}
classes:
  - {code: town, zh: 镇街, unit_kinds: [town]}
indicators:
  - {id: ads, title: 广告, measured_by: rule, rules: [3.2c-advertisement], points: 60, each: 5, article: 152-2021.3.2}
  - {id: rest, title: 其他, level: unit, measured_by: entry, points: 40, source: 本市}
  - {id: praise, title: 表彰, kind: bonus, level: unit, measured_by: entry, points: 10, source: 本市}
)";

std::string with(const std::string& from, const std::string& to) {
    std::string text = good;
    const auto at = text.find(from);
    EXPECT_NE(at, std::string::npos) << from;
    return text.replace(at, from.size(), to);
}

std::string first_fault(const std::string& text) {
    const auto read = read_set(text, references());
    return read.faults.empty()
               ? ""
               : std::to_string(read.faults[0].line) + " " + read.faults[0].code.substr(std::string("assessment.set.").size());
}

TEST(ReadSet, R4_3aASoundSetIsRead) {
    EXPECT_EQ(first_fault(good), "");
    const IndicatorSet set = read_set(good, references()).set;
    EXPECT_EQ(set.indicators.size(), 3U);
    EXPECT_EQ(set.bonus_cap, 10 * one_point);
    EXPECT_EQ(set.indicator("ads")->line, 10);
}

TEST(ReadSet, R4_3aFaultsAreNamedWithTheirLineBeforeAnythingIsComputed) {
    const std::vector<std::pair<std::string, std::string>> table{
        {with("points: 60", "points: 50"), "0 points_do_not_sum"},
        {with("each: 5", "each: 61"), "10 cap_below_case"},
        {with("rules: [3.2c-advertisement]", "rules: [9.9-weather]"), "10 unknown_rule"},
        {with("article: 152-2021.3.2", "article: 152-2021.9.9"), "10 unknown_article"},
        {with(", article: 152-2021.3.2", ""), "10 no_source"},
        {with("gate: 80", "gate: 100"), "0 gate_out_of_reach"},
        {with("cap: 10", "cap: 5"), "12 bonus_above_cap"},
        {with("bonus: {gate: 80, cap: 10}", "bonus: {gate: 80}"), "0 bonus_without_cap"},
        {with("bonus: {gate", "veto: {score: 60}\nbonus: {gate"), "0 veto_would_pass"},
        {with("bonus: {gate", "weights: {website: 30, media: 60}\nbonus: {gate"), "6 weights_do_not_sum"},
        {with("title: 本市指标", "titel: 本市指标"), "1 missing"},
        {with("unit_kinds: [town]", "unit_kinds: [village]"), "0 unknown_unit_kind"},
        {with("unit_kinds: [town]}", "unit_kinds: [town]}\n  - {code: late, zh: 后, unit_kinds: [town]}"), "0 class_out_of_reach"},
        {with("unit_kinds: [town]", "unit_kinds: [town], exempt: [{indicator: ads}, {indicator: rest}]"), "0 nothing_left"},
        {with("unit_kinds: [town]", "unit_kinds: [town], exempt: [{indicator: rest, redistribute: spread, to: {ads: 30}}]"),
         "0 spread_does_not_sum"},
        {with("unit_kinds: [town]", "unit_kinds: [town], exempt: [{indicator: weather}]"), "0 exempt_of_nothing"},
        {with("points: 40", "points: 40, yields_to: [rest]"), "0 yields_in_circle"},
        {with("points: 40", "points: 40, yields_to: [weather]"), "11 unknown_indicator"},
        {with("points: 40", "points: 40, counts: proportion"), "11 no_whole"},
        {with("measured_by: entry, points: 40", "measured_by: rounds_held, each: 1, points: 40"), "11 needs_required"},
        {with("id: rest", "id: ads"), "11 indicator_twice"},
        {with("points: 60", "points: 6O"), "10 bad_points"},
        {with("points: 60", "points: 60, colour: red"), "10 unknown_field"},
        {with("checked: 待核", "checked: 待核\nextends: round-a"), "5 extends_in_circle"},
        {with("checked: 待核", "checked: 待核\nextends: weather"), "5 unknown_set"},
        {"id: [", "1 not_yaml"},
        {"", "0 not_a_map"}};
    for (const auto& [text, fault] : table) EXPECT_EQ(first_fault(text), fault) << text.substr(0, 400);
}

TEST(ReadSet, R4_3aEveryFaultHasWords) {
    const Rulebook rulebook(YANLU_SOURCE_DIR "/rulebook");
    for (const auto& fault : read_set("titel: x\nclasses: 3\nindicators: [{kind: red}]\n", references()).faults)
        EXPECT_TRUE(rulebook.has_message(fault.code)) << fault.code;
}

class Sets : public testing::AssessedCity {};
YANLU_ASSESSED_ON_BOTH_ENGINES(Sets);

TEST_P(Sets, R4_3aARuleBooksSetsAreSound) {
    const Json sets = list_sets(city.context, chief()).value()["items"];
    ASSERT_EQ(sets.size(), 3U);
    for (const Json& set : sets) {
        EXPECT_EQ(set["faults"], Json::array());
        EXPECT_EQ(set["checked"], "待核");
    }
}

TEST_P(Sets, R4_3aAnOfficesSetIsInForceOnceASecondPersonHasReleasedIt) {
    EXPECT_EQ(code_of(propose_set(city.context, clerk(), with("points: 60", "points: 50"))), "assessment.set_is_faulty");
    EXPECT_EQ(code_of(propose_set(city.context, head(), good)), "organisation.verb_not_granted");
    const Instant before = city.clock.now();
    city.clock.advance(std::chrono::hours(1));
    const Json made = propose_set(city.context, chief(), good).value();
    EXPECT_EQ(made["version"], 1);
    EXPECT_EQ(made["state"], "proposed");
    EXPECT_FALSE(set_in_force(city.context, "mine", city.clock.now()));
    EXPECT_EQ(code_of(decide_set(city.context, chief(), "mine", 1, true, "")), "assessment.second_person");
    EXPECT_EQ(code_of(decide_set(city.context, leader(), "mine", 1, false, "")), "api.missing");
    ASSERT_TRUE(decide_set(city.context, leader(), "mine", 1, true, ""));
    EXPECT_EQ(code_of(decide_set(city.context, leader(), "mine", 1, true, "")), "assessment.set_decided");
    EXPECT_TRUE(set_in_force(city.context, "mine", city.clock.now()));
    EXPECT_FALSE(set_in_force(city.context, "mine", before));
    EXPECT_TRUE(assess_as_of(city.context, "mine", *Date::parse("2026-01-01"), *Date::parse("2026-06-30"), city.clock.now()));
}

}  // namespace
}  // namespace yanlu::assessment
