// Figures of an inspection → values, and the notice that comes of them holds against its own numbers.
#include <tuple>

#include <gtest/gtest.h>

#include "papers/domain/document_number.hpp"
#include "papers/domain/round_values.hpp"

namespace yanlu::papers {
namespace {

Date day(const char* iso) { return *Date::parse(iso); }

TEST(PeriodName, SaysMonthQuarterOrYear) {
    const std::tuple<const char*, const char*, const char*> table[] = {{"2026-07-01", "2026-09-30", "2026年第三季度"},
                                                                       {"2026-10-01", "2026-12-31", "2026年第四季度"},
                                                                       {"2026-02-01", "2026-02-28", "2026年2月"},
                                                                       {"2026-01-01", "2026-12-31", "2026年"},
                                                                       {"2026-03-05", "2026-04-02", "2026年3月5日至4月2日"},
                                                                       {"2025-12-20", "2026-01-10", "2025年12月20日至2026年1月10日"},
                                                                       {"2026-02-01", "2026-04-30", "2026年2月1日至4月30日"}};
    for (const auto& [from, to, expected] : table) EXPECT_EQ(period_name(day(from), day(to)), expected);
}

TEST(ChangeText, ComparesTheRatesAsPrinted) {
    EXPECT_EQ(change_text(98, 100, 95, 100), "较上期（95.0%）提高3.0个百分点");
    EXPECT_EQ(change_text(90, 100, 95, 100), "较上期（95.0%）下降5.0个百分点");
    EXPECT_EQ(change_text(95, 100, 95, 100), "与上期（95.0%）持平");
    EXPECT_EQ(change_text(95, 100, 0, 0), "");
}

TEST(NoticeValues, GroupProblemsAndCountThem) {
    InspectionFigures figures{.from = day("2026-07-01"),
                              .to = day("2026-09-30"),
                              .is_sampled = true,
                              .total = 310,
                              .sampled = 100,
                              .inspected = 98,
                              .passed = 96,
                              .failed = 2,
                              .blank = 2};
    figures.platforms = {{"微信订阅号", 200, 70, 1}, {"微博", 110, 28, 1}};
    figures.towns = {{"海棠镇", 160, 60, 2}, {"清溪镇", 150, 38, 0}};
    figures.failing = {{"甲", "微博", "海棠镇", {"内容不更新", "互动功能不可用"}}, {"乙", "微信订阅号", "海棠镇", {"内容不更新"}}};
    figures.before = {{"2026年第二季度", 100, 95}};
    const Json values = notice_values(figures);
    EXPECT_EQ(values["problems"][0]["title"], "内容不更新");
    EXPECT_EQ(values["problems"][0]["count"], 2);
    EXPECT_EQ(values["problems"].size(), 2u);
    EXPECT_EQ(values["failing"][0]["items"], "内容不更新；互动功能不可用");
    EXPECT_EQ(values["share"], "32.3%");
    EXPECT_EQ(values["pass_rate"], "98.0%");
    EXPECT_EQ(values["charts"].size(), 3u);
    EXPECT_EQ(notice_numbers(figures)["sampled"], 100);
}

TEST(DocumentNumber, IsReadInTheFormsPeopleType) {
    const std::pair<const char*, std::optional<DocumentNumber>> table[] = {{"云府办函〔2026〕18号", DocumentNumber{"云府办函", 2026, 18}},
                                                                           {" 云府办函[2026]18号 ", DocumentNumber{"云府办函", 2026, 18}},
                                                                           {"云府办函（2026）18号", DocumentNumber{"云府办函", 2026, 18}},
                                                                           {"云府办函〔2026〕018号", std::nullopt},  // no leading noughts
                                                                           {"云府办函〔26〕18号", std::nullopt},
                                                                           {"云府办函〔2026〕号", std::nullopt},
                                                                           {"〔2026〕18号", std::nullopt},
                                                                           {"云府办函〔2026〕18", std::nullopt},
                                                                           {"号", std::nullopt},
                                                                           {"", std::nullopt}};
    for (const auto& [text, expected] : table) EXPECT_EQ(parse_document_number(text), expected) << text;
    EXPECT_EQ(gaps_in({1, 2, 5}, 10), (std::vector<std::int64_t>{3, 4}));
    EXPECT_EQ(gaps_in({3}, 1), (std::vector<std::int64_t>{1}));
}

}  // namespace
}  // namespace yanlu::papers
