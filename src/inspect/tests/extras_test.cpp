// What an office adds to the rule book: its lists judged by the day, its units' names protected, exchanged while others inspect.
#include <atomic>
#include <thread>

#include <gtest/gtest.h>

#include "base/date.hpp"
#include "inspect/inspect.hpp"

namespace yanlu::inspect {
namespace {

const Engine& base_engine() {
    static const Engine instance(std::filesystem::path(YANLU_SOURCE_DIR) / "rulebook");
    return instance;
}

Extras list_of(std::vector<ExtraEntry> entries, std::vector<ExtraTerm> terms = {}) {
    Extras extras;
    extras.rules.push_back({.description = {.id = "office.list",
                                            .kind = "serious_wording",
                                            .title = "本单位词表",
                                            .article = "152-2021.3.2",
                                            .severity = Severity::general},
                            .confidence = 800,
                            .why = "本单位词表"});
    extras.entries = std::move(entries);
    extras.terms = std::move(terms);
    return extras;
}

std::vector<std::string> found(const Engine& engine, std::string_view text, const char* day = nullptr) {
    std::vector<std::string> out;
    for (const auto& hit : engine.inspect({{}, text, day ? std::optional(Date::parse(day)->begins_at()) : std::nullopt}))
        out.push_back(hit.excerpt + "→" + hit.suggestion);
    return out;
}
using Found = std::vector<std::string>;

TEST(Extras, EntriesHaveDatesContextAndExceptions_3_2c) {
    const Engine engine =
        base_engine().with(list_of({{.wrong = "智慧云湾", .right = "数字云湾", .valid_from = Date::parse("2026-01-01")},
                                    {.wrong = "老城", .right = "古城", .near = {"保护"}, .within = 4, .except = {"老城区"}},
                                    {.wrong = "新语", .severity = Severity::hint}}));
    EXPECT_EQ(found(engine, "建设智慧云湾", "2026-05-01"), (Found{"智慧云湾→数字云湾"}));
    EXPECT_EQ(found(engine, "建设智慧云湾", "2025-12-31"), (Found{}));
    EXPECT_EQ(found(engine, "老城保护"), (Found{"老城→古城"}));
    EXPECT_EQ(found(engine, "老城改造，老城区保护"), (Found{}));
    EXPECT_EQ(engine.inspect({{}, "新语", {}}).at(0).severity, Severity::hint);
    EXPECT_EQ(found(base_engine(), "建设智慧云湾", "2026-05-01"), (Found{}));
}

TEST(Extras, ANameIsProtectedAndItsSlipIsAHitWhileItIsInForce_3_2c) {
    const Engine engine =
        base_engine().with(list_of({}, {{.term = "云湾市智慧城市管理中心", .valid_to = Date::parse("2026-06-30")}, {.term = "攻府坊"}}));
    EXPECT_EQ(found(engine, "云湾市智慧成市管理中心发布", "2026-05-01"), (Found{"云湾市智慧成市管理中心→云湾市智慧城市管理中心"}));
    EXPECT_EQ(found(engine, "云湾市智慧城市管理中心发布", "2026-05-01"), (Found{}));
    EXPECT_EQ(found(engine, "云湾市智慧成市管理中心发布", "2026-07-01"), (Found{}));
    EXPECT_EQ(found(engine, "攻府坊开街"), (Found{}));  // a short name is only protected
    EXPECT_EQ(found(engine, "攻府开街"), (Found{"攻府→政府"}));
}

TEST(Extras, AcceptedPhrasesAreLeftAlone) {
    Extras extras = list_of({});
    extras.accepted = {"攻府大街"};
    const Engine engine = base_engine().with(extras);
    EXPECT_EQ(found(engine, "攻府大街与攻府"), (Found{"攻府→政府"}));
}

TEST(Extras, FaultsAreNamedBeforeAndRefusedAfter) {
    const Extras extras = list_of({});
    const std::vector<std::pair<ExtraEntry, std::string>> faults{
        {{.wrong = " "}, "empty"},
        {{.wrong = "同", .right = "同"}, "same"},
        {{.wrong = "\xFF"}, "ill_formed"},
        {{.wrong = std::string(65, 'a')}, "too_long"},
        {{.wrong = "甲乙", .near = {""}}, "empty"},
        {{.wrong = "甲乙", .valid_from = Date::parse("2026-02-01"), .valid_to = Date::parse("2026-01-01")}, "dates"},
        {{.rule = 1, .wrong = "甲乙"}, "rule"}};
    for (const auto& [entry, fault] : faults) {
        EXPECT_EQ(fault_of(entry, extras), fault) << entry.wrong;
        EXPECT_THROW(base_engine().with(list_of({entry})), std::invalid_argument) << entry.wrong;
    }
    EXPECT_EQ(fault_of(ExtraTerm{.term = ""}, extras), "empty");
    Extras taken = extras;
    taken.rules[0].description.id = "typo.idiom";
    EXPECT_THROW(base_engine().with(taken), std::invalid_argument);
}

TEST(Extras, AListOfHundredThousandEntriesIsTakenInWhileOthersInspect) {
    std::vector<ExtraEntry> entries;
    for (char32_t c = 0; c < 100000; ++c) {
        const auto digit = [](char32_t n) { return std::string("甲乙丙丁戊己庚辛壬癸").substr(3 * n, 3); };
        std::string word = "词";
        for (char32_t n = c, i = 0; i < 5; n /= 10, ++i) word += digit(n % 10);
        entries.push_back({.wrong = word, .right = "正", .valid_from = Date::parse("2026-01-01")});
    }
    const Engine former = base_engine().with({});
    std::atomic<bool> is_over = false;
    std::atomic<int> wrong = 0;
    std::thread reader([&] {
        while (!is_over) wrong += former.inspect({{}, "词甲甲甲甲甲与攻府", Date::parse("2026-05-01")->begins_at()}).size() != 1;
    });
    const Engine next = base_engine().with(list_of(std::move(entries)));
    is_over = true;
    reader.join();
    EXPECT_EQ(found(next, "词癸癸癸癸癸", "2026-05-01"), (Found{"词癸癸癸癸癸→正"}));
    EXPECT_EQ(found(next, "词癸癸癸癸癸", "2025-05-01"), (Found{}));
    EXPECT_EQ(wrong, 0);
}

}  // namespace
}  // namespace yanlu::inspect
