// Rule files: what is read from a head, and which faults are named.
#include "supervision/domain/rule.hpp"

#include <gtest/gtest.h>

namespace yanlu::supervision {
namespace {

const std::string sound = R"(-- id: 9.9-sample
-- title: 样例
-- article: 152-2021.1
-- severity: general
-- subject: account
-- closes: by_machine
-- in_force_from: 2021-03-25
-- says: "{account} 有 {n} 处"
-- advice: 改
-- parameters:
--   - {name: limit, title: 上限, type: integer, unit: calendar_day, values: [{from: 2021-03-25, value: 14, source: 系统默认}, {from: 2026-01-01, value: 7, source: 系统默认}]}
-- examples: {violates: 甲, complies: 乙}
--
-- Why it is so.
SELECT 1 AS subject_id, 'k' AS key WHERE 1 < $limit
)";

std::string with(const std::string& from, const std::string& to) {
    std::string text = sound;
    return text.replace(text.find(from), from.size(), to);
}

std::string fault_of(const std::string& text) {
    try {
        parse_rule(text);
        return "";
    } catch (const std::invalid_argument& e) {
        return e.what();
    }
}

TEST(RuleFile, HeadExplanationAndBodyAreTakenApart) {
    const Rule rule = parse_rule(sound);
    EXPECT_EQ(rule.id, "9.9-sample");
    EXPECT_TRUE(rule.is_closed_by_machine);
    EXPECT_EQ(rule.explanation, "Why it is so.");
    EXPECT_EQ(rule.body, "SELECT 1 AS subject_id, 'k' AS key WHERE 1 < $limit");
    EXPECT_EQ(rule.version.size(), 12u);
    EXPECT_NE(rule.version, parse_rule(with("1 <", "2 <")).version);
}

TEST(RuleFile, AParameterHasTheValueOfTheDay) {
    const Parameter limit = parse_rule(sound).parameters.at(0);
    EXPECT_EQ(limit.on(*Date::parse("2025-12-31"))->value, "14");
    EXPECT_EQ(limit.on(*Date::parse("2026-01-01"))->value, "7");
    EXPECT_EQ(limit.on(*Date::parse("2021-03-24")), nullptr);
}

TEST(RuleFile, EveryFaultIsNamed) {
    EXPECT_EQ(fault_of(sound), "");
    EXPECT_EQ(fault_of(with("-- title: 样例\n", "")), "missing `title`");
    EXPECT_EQ(fault_of(with("severity: general", "severity: fatal")), "unknown value of `severity`: fatal");
    EXPECT_EQ(fault_of(with("in_force_from: 2021-03-25", "in_force_from: 2021-02-30")), "not a day: 2021-02-30");
    EXPECT_EQ(fault_of(with("value: 14", "value: many")), "limit: not of its type: many");
    EXPECT_EQ(fault_of(with("{from: 2026-01-01", "{from: 2020-01-01")), "limit: values are not in the order of their days");
    EXPECT_EQ(fault_of(with("SELECT 1", "DELETE 1")), "the body is not one SELECT");
    EXPECT_EQ(fault_of(with("severity: general\n-- subject: account\n-- closes: by_machine",
                            "severity: hint\n-- subject: account\n-- closes: by_person")),
              "a hint must close by_machine");
    EXPECT_EQ(fault_of(with("$limit", "1; DROP TABLE people")), "the body holds a semicolon");
    EXPECT_NE(fault_of(with("-- id: 9.9-sample", "-- id: [9.9")), "");
}

TEST(RuleFile, NamesInASentenceAreFilledIn) { EXPECT_EQ(fill_in("「{a}」{b} {c}{", {{"a", "甲"}, {"b", "{a}"}}), "「甲」{a} {c}{"); }

}  // namespace
}  // namespace yanlu::supervision
