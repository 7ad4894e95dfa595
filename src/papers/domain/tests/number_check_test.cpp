// Contradictions: real notices as their published numbers stand, the kinds of slips one by one, and texts that must pass.
#include <fstream>
#include <sstream>

#include <gtest/gtest.h>

#include "base/text.hpp"
#include "papers/domain/number_check.hpp"

namespace yanlu::papers {
namespace {

PaperText text_from(const std::string& whole) {
    PaperText out;
    for (const auto line : split(whole, '\n')) {
        if (trim(line).empty()) continue;
        if (out.title.empty()) {
            out.title = trim(line);
        } else {
            out.body.emplace_back(std::string(trim(line)));
        }
    }
    return out;
}

std::string codes(const PaperText& text, const RecordedNumbers& recorded = {}, std::optional<Date> issued_on = std::nullopt) {
    std::string out;
    for (const auto& each : contradictions({text, recorded, issued_on})) out += (out.empty() ? "" : " ") + each.code;
    return out;
}
std::string codes(const std::string& line, const RecordedNumbers& recorded = {}) { return codes(text_from("标题\n" + line), recorded); }

std::string read(const std::string& name) {
    std::ifstream in(YANLU_SOURCE_DIR "/src/papers/tests/notices/" + name);
    std::stringstream out;
    out << in.rdbuf();
    return out.str();
}

TEST(RealNotices, R4_3bExactlyTheTwoThatContradictThemselvesAreFlagged) {
    EXPECT_EQ(codes(text_from(read("wuxi_2021q4.txt"))), "rate_does_not_follow");
    EXPECT_EQ(codes(text_from(read("minhou.txt"))), "two_values");
    for (const char* name : {"hainan_2023q3.txt", "suzhou_2023q1.txt", "state_council_2020.txt"}) {
        ASSERT_FALSE(read(name).empty()) << name;
        EXPECT_EQ(codes(text_from(read(name))), "") << name;
    }
    const PaperText wuxi = text_from(read("wuxi_2021q4.txt"));
    const auto found = contradictions({wuxi, {}, std::nullopt});
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].args.at("right"), "94.8%");
    EXPECT_EQ(found[0].args.at("part"), "437");
}

TEST(NumberCheck, R4_3bEachKindOfSlipIsFound) {
    const std::pair<const char*, const char*> table[] = {
        {"共检查政务新媒体100个，合格97个，不合格2个。", "not_the_sum"},
        {"共检查政务新媒体100个，合格98个，合格率98.1%。", "rate_does_not_follow"},
        {"共检查政务新媒体100个，不合格率3.0%，不合格2个。", "rate_does_not_follow"},
        {"全市在册政务新媒体310个，抽查100个，抽查比例为33.3%。", "rate_does_not_follow"},
        {"共检查政务新媒体100个。二是检查政务新媒体101个。", "two_values"},
        {"全市在册政务新媒体90个，共检查政务新媒体100个。", "more_than_whole"},
        {"共检查政务新媒体100个，微信60个、微博30个、其他11个。", "parts_do_not_add_up"},
        {"共检查政务新媒体100个（市级60个、区级30个）。", "parts_do_not_add_up"},
        {"有3个政务新媒体超过2周未更新：“甲”微信、“乙”微博。", "list_has_other_length"},
        {"“甲”“乙”“丙”等2个账号超过2周未更新。", "list_has_other_length"},
        {"共检查政务新媒体461个，合格率95.1%。", "rate_is_no_fraction"},
        {"请于2026年2月30日前报送。", "no_such_day"},
        {"检查时间为2026年3月9日至2026年3月1日。", "ends_before_it_begins"},
        {"共检查政务新媒体１００个，合格98个，合格率98.1％。", "rate_does_not_follow"},  // full-width digits
    };
    for (const auto& [line, expected] : table) EXPECT_EQ(codes(line), expected) << line;
}

TEST(NumberCheck, R4_3bWhatIsRightPasses) {
    const char* table[] = {
        "共检查政务新媒体100个，合格98个，不合格2个，合格率98.0%。",
        "共检查政务新媒体100个，合格率98%，不合格率2%。",
        "全市在册政务新媒体310个，抽查100个，抽查比例为32.3%；其中2个未能采集。共检查政务新媒体98个，合格97个，不合格1个，合格率99.0%。",
        "检查发现问题5个，涉及3个账号。",
        "共检查政务新媒体100个，合格率98.0%，较上季度合格率95.0%提高3.0个百分点。",
        "“甲”“乙”等5个账号更新不及时。",
        "“甲”和“乙”2个账号更新不及时。",
        "要落实“三审”制度，2个系统同步备案，3个工作日内申请注销。",
        "按照国办秘函〔2019〕19号、粤办函〔2019〕90号要求，对第3季度超过2周未更新的账号逐一核实。",
        "共检查政府网站42家，合格41家，合格率97.6%；检查政务新媒体310个，合格309个，合格率99.7%。",
        "有2个政务新媒体存在此类问题：“甲”微信（海棠镇）、“乙”微博（清溪镇）。",
    };
    for (const char* line : table) EXPECT_EQ(codes(line), "") << line;
}

TEST(NumberCheck, R4_3bTheTextAgreesWithTheFrozenNumbers) {
    const RecordedNumbers recorded = recorded_from({{"total", 310},
                                                    {"sampled", 100},
                                                    {"inspected", 98},
                                                    {"passed", 97},
                                                    {"failed", 1},
                                                    {"platforms", {{{"name", "微信"}, {"count", 70}}, {{"name", "微博"}, {"count", 28}}}}});
    EXPECT_EQ(codes("共检查政务新媒体98个，微信70个、微博28个。合格97个，不合格1个，合格率99.0%。", recorded), "");
    EXPECT_EQ(codes("共检查政务新媒体98个，合格96个，不合格2个。", recorded), "differs_from_record differs_from_record");
    EXPECT_EQ(codes("合格率98.9%。", recorded), "rate_does_not_follow");
    EXPECT_EQ(codes("共检查政务新媒体98个，微信69个、微博29个。", recorded), "differs_from_record differs_from_record");
    EXPECT_EQ(codes("抽查比例为32.0%。", recorded), "rate_does_not_follow");
}

TEST(NumberCheck, R4_3bTablesAddUpAndAreAsLongAsCounted) {
    PaperText text = text_from("标题\n共检查政务新媒体100个，合格98个，不合格2个。");
    const Table towns{{1, 1, 1, 1, 1},
                      1,
                      {{"地区", "检查数", "合格数", "不合格数", "合格率"},
                       {"甲镇", "60", "59", "1", "98.3%"},
                       {"乙镇", "40", "39", "1", "97.5%"},
                       {"合计", "100", "98", "2", "98.0%"}}};
    const Table list{{1, 3}, 1, {{"序号", "账号名称"}, {"1", "甲"}, {"2", "乙"}}};
    text.attachments = {{"不合格政务新媒体名单", {list}}, {"统计表", {towns}}};
    EXPECT_EQ(codes(text), "");
    PaperText wrong = text;
    std::get<Table>(wrong.attachments[1].blocks[0]).rows[3][2] = "97";
    EXPECT_EQ(codes(wrong), "table_total table_row table_rate table_not_as_text");
    wrong = text;
    std::get<Table>(wrong.attachments[1].blocks[0]).rows[1][4] = "98.4%";
    EXPECT_EQ(codes(wrong), "table_rate");
    wrong = text;
    std::get<Table>(wrong.attachments[0].blocks[0]).rows.pop_back();
    EXPECT_EQ(codes(wrong), "list_not_as_counted");
    wrong = text;
    std::get<Table>(wrong.attachments[0].blocks[0]).rows[2][0] = "3";
    EXPECT_EQ(codes(wrong), "table_order");
}

TEST(NumberCheck, R4_3bReportsAreWantedAfterTheIssue) {
    const Date issued = *Date::parse("2026-04-10");
    const auto with = [&](const char* line) { return codes(text_from(std::string("标题\n") + line), {}, issued); };
    EXPECT_EQ(with("于2026年4月9日前将整改情况报送市政府办公室。"), "wanted_before_issue");
    EXPECT_EQ(with("于4月10日前将整改情况报送市政府办公室。"), "wanted_before_issue");
    EXPECT_EQ(with("于4月20日前将整改情况报送市政府办公室。"), "");
    EXPECT_EQ(with("2026年3月1日前开设的账号均已备案。"), "");
    EXPECT_EQ(with("本次检查时间为2026年4月1日至4月20日。"), "ends_after_issue");
}

}  // namespace
}  // namespace yanlu::papers
