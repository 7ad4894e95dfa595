// The rules of filing: when a missed deadline becomes a finding, when it goes, and that a past day answers as it was known then; on both
// engines.
#include <gtest/gtest.h>

#include "supervision/evaluate.hpp"
#include "supervision/tests/city.hpp"

namespace yanlu::supervision {
namespace {

using testing::Account;
using testing::City;

struct Duty {
    std::string system = "state_council";
    std::string occasion = "opening";
    std::string effective_on = "2026-03-10";
    std::string due_on = "2026-03-13";
    std::string last_due_on = "2026-03-13";
    std::string kind = "filing";
};

// What became of it: {state, submitted_on, settled_on} and when that was recorded.
struct Stage {
    std::string state = "due";
    std::optional<std::string> submitted_on = {};
    std::optional<std::string> settled_on = {};
    const char* recorded_at = "2026-03-10T10:00:00+08:00";
};

class FilingRules : public ::testing::TestWithParam<std::string> {
protected:
    void SetUp() override {
        city.add_unit(10, "云湾市教育局", "department", "/1/10/");
        account = city.add_account(10);
    }

    std::int64_t add_duty(const Duty& duty) {
        static constexpr storage::Statement insert{"test.filing",
                                                   "INSERT INTO filing_duties (id, account_id, filing_system, system_zh, kind, occasion, "
                                                   "effective_on, version, created_at) VALUES ($1, $2, $3, '国办系统', $4, $5, $6, 1, 0)"};
        const std::int64_t id = storage::allocate_ids(*city.database);
        city.database->execute(insert, id, account, duty.system, duty.kind, duty.occasion, duty.effective_on);
        return id;
    }
    // The stages in their order: each holds until the next was recorded.
    std::int64_t add(const Duty& duty, const std::vector<Stage>& stages = {{}}) {
        static constexpr storage::Statement insert{
            "test.filing_version",
            "INSERT INTO filing_versions (id, filing_id, state, due_on, last_due_on, is_provisional, calendar_version, submitted_on, "
            "settled_on, receipt_number, form, note, recorded_from, recorded_to) VALUES ($1, $2, $3, $4, $5, 0, '', $6, $7, '', '{}', '', "
            "$8, $9)"};
        const std::int64_t id = add_duty(duty);
        for (std::size_t i = 0; i < stages.size(); ++i) {
            const std::int64_t until = i + 1 < stages.size() ? parse_instant(stages[i + 1].recorded_at)->ms : testing::forever;
            city.database->execute(insert, storage::allocate_ids(*city.database), id, stages[i].state, duty.due_on, duty.last_due_on,
                                   stages[i].submitted_on, stages[i].settled_on, *parse_instant(stages[i].recorded_at), until);
        }
        return id;
    }
    void told(std::int64_t filing, const std::string& source, const std::string& value) {
        static constexpr storage::Statement insert{
            "test.filed_field",
            "INSERT INTO filed_fields (id, filing_id, field, source, value, recorded_from, recorded_to) "
            "VALUES ($1, $2, $3, $3, $4, 0, 9223372036854775807)"};
        city.database->execute(insert, storage::allocate_ids(*city.database), filing, source, value);
    }
    std::vector<std::string> keys(const char* day, const char* rule, std::map<std::string, std::string> overrides = {},
                                  const char* known = nullptr) {
        Question question{*Date::parse(day), std::nullopt, std::move(overrides), {rule}};
        if (known) question.known_as_of = parse_instant(known);
        const auto answer = evaluate(city.context, question);
        EXPECT_TRUE(answer) << answer.error().code;
        std::vector<std::string> out;
        for (const auto& violation : answer->violations) out.push_back(violation.key);
        return out;
    }
    using Keys = std::vector<std::string>;

    City city{GetParam()};
    std::int64_t account = 0;
};

constexpr const char* opening = "2.1d-filing-overdue";
constexpr const char* change = "2.1e-filing-overdue";
constexpr const char* cancelling = "2.3b-cancellation-filing-overdue";
constexpr const char* word = "2.3b-word-to-office-overdue";
constexpr const char* in_step = "2.3a-filings-out-of-step";

TEST_P(FilingRules, R2_1d_TheThirdDayIsInTimeTheFourthIsNot) {
    add({});
    EXPECT_EQ(keys("2026-03-09", opening), Keys{});
    EXPECT_EQ(keys("2026-03-13", opening), Keys{});
    EXPECT_EQ(keys("2026-03-14", opening), Keys{"state_council:opening:2026-03-10"});
    EXPECT_EQ(keys("2026-03-14", change), Keys{});
}

TEST_P(FilingRules, R2_1d_AReceiptOfTheLastDayIsInTimeHoweverLateItIsEntered) {
    add({}, {{}, {.state = "filed", .settled_on = "2026-03-13", .recorded_at = "2026-03-16T09:00:00+08:00"}});
    EXPECT_EQ(keys("2026-03-14", opening), Keys{});
    // As known on the 14th it was overdue.
    EXPECT_EQ(keys("2026-03-14", opening, {}, "2026-03-14T23:00:00+08:00"), Keys{"state_council:opening:2026-03-10"});
}

TEST_P(FilingRules, R2_1d_ALateFilingIsAFindingUntilTheDayItWasMade) {
    add({}, {{}, {.state = "filed", .settled_on = "2026-03-16", .recorded_at = "2026-03-16T09:00:00+08:00"}});
    EXPECT_EQ(keys("2026-03-15", opening).size(), 1u);
    EXPECT_EQ(keys("2026-03-16", opening), Keys{});
}

TEST_P(FilingRules, R2_1d_SubmittedInTimeCountsUnlessTheParameterSaysOtherwise) {
    add({}, {{}, {.state = "submitted", .submitted_on = "2026-03-12", .recorded_at = "2026-03-12T09:00:00+08:00"}});
    EXPECT_EQ(keys("2026-03-20", opening), Keys{});
    EXPECT_EQ(keys("2026-03-20", opening, {{"submitted_counts", "0"}}).size(), 1u);
    add({.system = "city_platform"},
        {{}, {.state = "submitted", .submitted_on = "2026-03-15", .recorded_at = "2026-03-15T09:00:00+08:00"}});
    EXPECT_EQ(keys("2026-03-20", opening), Keys{"city_platform:opening:2026-03-10"});
}

TEST_P(FilingRules, R2_1d_TheOtherSystemsAndABackfillAreNotThisRules) {
    add({.system = "app_filing"});
    add({.occasion = "backfill"});
    add({}, {{}, {.state = "waived", .settled_on = "2026-03-11", .recorded_at = "2026-03-11T09:00:00+08:00"}});
    for (const char* rule : {opening, change, cancelling, word}) EXPECT_EQ(keys("2026-06-01", rule), Keys{}) << rule;
    EXPECT_EQ(keys("2026-06-01", "1.1-app-filing-overdue"), Keys{"opening:2026-03-10"});
}

TEST_P(FilingRules, R2_1e_ChangesAndShutDownsAreJudged) {
    add({.occasion = "amendment"});
    add({.system = "city_platform", .occasion = "shutdown"});
    auto found = keys("2026-03-14", change);
    std::ranges::sort(found);
    EXPECT_EQ(found, (Keys{"city_platform:shutdown:2026-03-10", "state_council:amendment:2026-03-10"}));
    EXPECT_EQ(keys("2026-03-13", change), Keys{});
}

TEST_P(FilingRules, R2_3b_TheFindingFollowsTheLaterOfTwoClocksUnlessTheParameterSaysOtherwise) {
    add({.occasion = "cancellation", .effective_on = "2026-04-30", .due_on = "2026-05-03", .last_due_on = "2026-05-08"});
    EXPECT_EQ(keys("2026-05-08", cancelling), Keys{});
    EXPECT_EQ(keys("2026-05-09", cancelling), Keys{"state_council:cancellation:2026-04-30"});
    EXPECT_EQ(keys("2026-05-03", cancelling, {{"follows_later_clock", "0"}}), Keys{});
    EXPECT_EQ(keys("2026-05-04", cancelling, {{"follows_later_clock", "0"}}).size(), 1u);
}

TEST_P(FilingRules, R2_3b_TheWordToTheOfficeIsAFindingOfItsOwn) {
    add({.system = "word_to_office", .occasion = "freezing", .kind = "word"});
    EXPECT_EQ(keys("2026-03-13", word), Keys{});
    EXPECT_EQ(keys("2026-03-14", word), Keys{"freezing:2026-03-10"});
    EXPECT_EQ(keys("2026-03-14", cancelling), Keys{});
}

TEST_P(FilingRules, R2_3a_WhatWasFiledWronglyIsOutOfStepAfterTheGrace) {
    const Stage filed{.state = "filed", .settled_on = "2026-03-11", .recorded_at = "2026-03-11T09:00:00+08:00"};
    const auto filing = add({}, {{}, filed});
    told(filing, "name", "云湾发布厅");
    told(filing, "certified_host", "云湾市教育局");
    EXPECT_EQ(keys("2026-03-14", in_step), Keys{});
    EXPECT_EQ(keys("2026-03-15", in_step), Keys{"state_council:name"});
    EXPECT_EQ(keys("2026-03-12", in_step, {{"grace_days", "0"}}), Keys{"state_council:name"});
    // A later filing that says the name mends it; one that is open is on its way.
    add({.occasion = "amendment", .effective_on = "2026-03-20", .due_on = "2026-03-23", .last_due_on = "2026-03-23"});
    EXPECT_EQ(keys("2026-03-19", in_step), Keys{"state_council:name"});
    EXPECT_EQ(keys("2026-03-21", in_step), Keys{});
}

TEST_P(FilingRules, R2_3a_TheLastFilingOfEachSystemIsWhatCounts) {
    const auto first = add({}, {{}, {.state = "filed", .settled_on = "2026-03-11", .recorded_at = "2026-03-11T09:00:00+08:00"}});
    told(first, "name", "旧名");
    const auto second = add({.occasion = "amendment", .effective_on = "2026-03-20"},
                            {{}, {.state = "filed", .settled_on = "2026-03-21", .recorded_at = "2026-03-21T09:00:00+08:00"}});
    told(second, "name", "云湾发布");
    EXPECT_EQ(keys("2026-03-19", in_step), Keys{"state_council:name"});
    EXPECT_EQ(keys("2026-04-19", in_step), Keys{});
}

YANLU_ON_BOTH_ENGINES(FilingRules);

}  // namespace
}  // namespace yanlu::supervision
