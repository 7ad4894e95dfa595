// How facts are read, and which writings of one fact say the same.
#include <gtest/gtest.h>

#include "base/rulebook.hpp"
#include "base/text.hpp"
#include "compare/comparer.hpp"
#include "compare/domain/numerals.hpp"

namespace yanlu::compare {
namespace {

const Vocabulary& words() {
    static const Rulebook rulebook(find_rulebook());
    return rulebook.part<Comparer>().vocabulary();
}

std::vector<std::string> facts_of(std::string_view text) {
    std::vector<std::string> out;
    const auto plain_text = plain(to_code_points(text));
    for (const Fact& fact : extract_facts(plain_text, words()))
        out.push_back(std::string(name_of(fact.kind)) + " " + value_of(fact, words()));
    return out;
}

using Facts = std::vector<std::string>;

TEST(Numerals, AreReadInEveryWriting) {
    const auto amount = [](std::u32string_view text) -> std::int64_t {
        const auto number = read_numeral(text, 0);
        return number && number->end == text.size() ? number->amount : -1;
    };
    EXPECT_EQ(amount(U"12000"), 12'000 * one);
    EXPECT_EQ(amount(U"12,000"), 12'000 * one);
    EXPECT_EQ(amount(U"1.2万"), 12'000 * one);
    EXPECT_EQ(amount(U"1万2千"), 12'000 * one);
    EXPECT_EQ(amount(U"一万二千"), 12'000 * one);
    EXPECT_EQ(amount(U"一万二"), 12'000 * one);
    EXPECT_EQ(amount(U"一万〇二"), 10'002 * one);
    EXPECT_EQ(amount(U"十五"), 15 * one);
    EXPECT_EQ(amount(U"三百二十"), 320 * one);
    EXPECT_EQ(amount(U"两亿三千万"), 230'000'000 * one);
    EXPECT_EQ(amount(U"3.14"), 31'400);
    EXPECT_EQ(amount(U"9999999999999999999"), -1);
    EXPECT_EQ(amount(U"千家"), -1);
}

TEST(Facts, OfDaysAndTimes) {
    EXPECT_EQ(facts_of("2026年3月5日（星期四）上午9时30分"), (Facts{"date 2026-03-05", "weekday 4", "time 09:30"}));
    EXPECT_EQ(facts_of("三月五日下午2时至5时"), (Facts{"date 03-05", "time 14:00", "time 17:00"}));
    EXPECT_EQ(facts_of("2026-03-05 14:30"), (Facts{"date 2026-03-05", "time 14:30"}));
    EXPECT_EQ(facts_of("3月5日至10日"), (Facts{"date 03-05", "date 03-10"}));
    EXPECT_EQ(facts_of("3日内办结"), (Facts{"quantity 3 天"}));
}

TEST(Facts, OfAmountsAndNumbers) {
    EXPECT_EQ(facts_of("补贴1.2万元，共300人，增长5.5%"), (Facts{"money 12000 元", "quantity 300 人", "percent 5.5%"}));
    EXPECT_EQ(facts_of("百分之五，八成"), (Facts{"percent 5%", "percent 80%"}));
    EXPECT_EQ(facts_of("咨询电话：0769-22221111转8，热线12345"), (Facts{"telephone 076922221111转8", "telephone 12345"}));
    EXPECT_EQ(facts_of("详见东府办函〔2021〕152号和https://www.dg.gov.cn/a/"),
              (Facts{"document_number 东府办函〔2021〕152", "link dg.gov.cn/a"}));
    EXPECT_EQ(facts_of("大家一起努力，十分重要"), Facts{});
}

TEST(Facts, AreReadFromAnyCharacters) {
    std::u32string hostile;
    for (char32_t c = 1; c < 0x3000; c += 7) hostile += std::u32string{c, U'9', U'年', U'(', c};
    EXPECT_NO_THROW(extract_facts(plain(hostile), words()));
    EXPECT_NO_THROW(extract_facts(plain(std::u32string(5000, U'9')), words()));
    EXPECT_NO_THROW(extract_facts(plain(std::u32string(5000, U'万')), words()));
}

}  // namespace
}  // namespace yanlu::compare
