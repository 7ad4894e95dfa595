// The office sets a parameter of a rule: from its day on, with its reason, and never for days that have passed.
#include <gtest/gtest.h>

#include "organisation/permissions.hpp"
#include "supervision/evaluate.hpp"
#include "supervision/rule_parameters.hpp"
#include "supervision/tests/city.hpp"

namespace yanlu::supervision {
namespace {

using organisation::Caller;

class SetRuleParameterSuite : public ::testing::TestWithParam<std::string> {
protected:
    Caller chief(const std::string& role = "city_office_section_chief") {
        Caller out;
        out.actor.person = PersonId{22};
        out.actor.unit = UnitId{1};
        out.role = role;
        out.unit_path = "/1/";
        out.scope = city.rulebook.part<organisation::Permissions>().sight(role, out.unit_path);
        return out;
    }
    NewParameterValue ten_days(int days_from_today) {
        return {"2.4d-stale-update", "max_idle_days", "10", city.context.clock.today() + days_from_today, "本市规定"};
    }
    Result<Json> set(const NewParameterValue& input, const std::string& role = "city_office_section_chief") {
        Context& context = city.context;
        return set_rule_parameter(context, chief(role), input);
    }
    std::string limit_on(int days_from_today) {
        Context& context = city.context;
        const Date day = context.clock.today() + days_from_today;
        const auto evaluator = Evaluator::prepare(context, {day, std::nullopt, {}, {"2.4d-stale-update"}}).value();
        return evaluator.parameters_on(day).at(0).value;
    }

    testing::City city{GetParam()};
};

TEST_P(SetRuleParameterSuite, R2_4d_TheValueHoldsFromItsDayAndIsShownWithItsReason) {
    const auto answer = set(ten_days(3));
    ASSERT_TRUE(answer) << answer.error().code;
    EXPECT_EQ(limit_on(2), "14");
    EXPECT_EQ(limit_on(3), "10");
    const Json& parameter = answer->at("parameters").at(0);
    EXPECT_EQ(parameter.at("value"), 14);
    EXPECT_EQ(parameter.at("settings").at(0).at("value"), 10);
    EXPECT_EQ(parameter.at("settings").at(0).at("source"), "本市规定");
}

TEST_P(SetRuleParameterSuite, R2_4d_AValueForTheSameDayIsReplaced) {
    ASSERT_TRUE(set(ten_days(3)));
    NewParameterValue twelve = ten_days(3);
    twelve.value = "12";
    const auto answer = set(twelve);
    ASSERT_TRUE(answer) << answer.error().code;
    EXPECT_EQ(answer->at("parameters").at(0).at("settings").size(), 1U);
    EXPECT_EQ(limit_on(3), "12");
}

TEST_P(SetRuleParameterSuite, R2_4d_WrongValuesAreRefusedAndNothingChanges) {
    EXPECT_EQ(set(ten_days(-1)).error().code, "supervision.parameter_backdated");
    NewParameterValue words = ten_days(0);
    words.value = "十天";
    EXPECT_EQ(set(words).error().code, "supervision.bad_parameter_value");
    NewParameterValue unknown = ten_days(0);
    unknown.parameter = "no_such";
    EXPECT_EQ(set(unknown).error().code, "supervision.unknown_parameter");
    EXPECT_EQ(set(ten_days(0), "city_office_clerk").error().kind, RefusalClass::forbidden);
    EXPECT_EQ(limit_on(0), "14");
}

YANLU_ON_BOTH_ENGINES(SetRuleParameterSuite);

}  // namespace
}  // namespace yanlu::supervision
