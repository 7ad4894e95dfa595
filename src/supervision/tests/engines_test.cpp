// The same city on SQLite and on PostgreSQL: the same violations and the same episodes, day after day.
#include <gtest/gtest.h>

#include "supervision/episodes.hpp"
#include "supervision/tests/bulk_city.hpp"
#include "supervision/tests/city.hpp"

namespace yanlu::supervision {
namespace {

// Everything the rules say of the generated city, as text.
std::vector<std::string> said_on(const std::string& engine) {
    testing::City city(engine);
    const Date last_day = *Date::parse("2026-06-30");
    testing::BulkCity(*city.database, {.accounts = 310, .posts_an_account = 60, .observed_days = 60, .last_day = last_day}).write();
    std::vector<std::string> said;
    for (const Date day : {last_day, last_day - 30, last_day - 200}) {
        for (const bool is_strict : {false, true}) {
            Question question{day};
            if (is_strict) question.overrides["max_idle_days"] = "7";
            const auto evaluation = evaluate(city.context, question);
            for (const auto& v : evaluation->violations)
                said.push_back(day.iso() + " " + v.rule->id + " " + std::to_string(v.subject_id) + " " + v.key + " " +
                               std::string(code_of(v.severity)) + " " + v.evidence.dump());
            said.push_back(std::to_string(evaluation->coverage.expected) + "/" + std::to_string(evaluation->coverage.observed));
        }
    }
    const auto replayed = episodes(city.context, last_day - 20, last_day);
    for (const Episode& episode : *replayed) said.push_back(to_json(episode).dump());
    return said;
}

TEST(BothEngines, SayTheSameOfAGeneratedCity) {
    const auto engines = storage::testing::engines();
    const auto sqlite = said_on("sqlite");
    EXPECT_GT(sqlite.size(), 500u);
    if (engines.size() < 2) GTEST_SKIP() << "YANLU_TEST_POSTGRES names no server";
    EXPECT_EQ(sqlite, said_on("postgresql"));
}

}  // namespace
}  // namespace yanlu::supervision
