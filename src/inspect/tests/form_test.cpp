// The checks of form on any text: spans inside it, whole characters, nothing that grows out of proportion; and a dictionary of numbers that
// an office adds to.
#include "inspect/form_slip.hpp"

#include <chrono>
#include <filesystem>
#include <fstream>

#include <gtest/gtest.h>
#include <unistd.h>

#include "base/clock.hpp"
#include "base/rulebook.hpp"
#include "inspect/document_numbers.hpp"
#include "inspect/persons.hpp"

namespace yanlu::inspect {
namespace {

const std::filesystem::path rulebook = std::filesystem::path(YANLU_SOURCE_DIR) / "rulebook";

FormSlips slips_of(std::string_view text, std::optional<Date> day = {}) {
    static const DocumentNumbers numbers(rulebook);
    const Passage passage{text, false, day};
    Signs signs;
    signs.assign(text);
    FormSlips out;
    find_date_slips(passage, signs, out);
    numbers.find(passage, signs, out);
    find_mark_slips(passage, signs, out);
    find_repetitions(passage, signs, out);
    find_numbering_slips(passage, signs, out);
    return out;
}

bool is_whole(std::string_view text, std::size_t at) { return at == text.size() || !is_continuation_byte(text[at]); }

TEST(FormSlips, SpansStandAtWholeCharactersWhateverTheText_3_1) {
    SeededRng rng(7);
    const std::vector<std::string> pieces{
        "2026年", "2",        "月",         "30",     "日",          "（", "）", "“",  "”",        "《",
        "》",     "〔2018〕", "第",         "01号",   "号",          "，", "。", "\n", "星期",     "五",
        "至",     "-",        "一、",       "（二）", "国办发",      "(",  ")",  ":",  "上午9:75", "各镇街要进一步压实责任",
        "[",      "]",        "2026-02-30", "…",      "\xEF\xBF\xBD"};
    for (int round = 0; round < 20000; ++round) {
        std::string text;
        for (std::uint64_t n = rng.next() % 24; n > 0; --n) text += pieces[rng.next() % pieces.size()];
        for (const auto& slip : slips_of(text, Date::parse("2026-03-01"))) {
            ASSERT_LT(slip.start, slip.end) << text;
            ASSERT_LE(slip.end, text.size()) << text;
            ASSERT_TRUE(is_whole(text, slip.start) && is_whole(text, slip.end)) << text;
        }
    }
}

// A sentence cut out of a longer quotation shows half of its marks: a hint. In the middle of a line it is a slip.
TEST(FormSlips, ACutOffQuotationIsAHintInWhateverMarks_3_1) {
    for (const std::string_view text : {"』待人诚恳，家风很好。", "三问：『如果是你，你会怎么办？", "”会议指出，要抓好落实。"}) {
        const FormSlips slips = slips_of(text);
        ASSERT_EQ(slips.size(), 1U) << text;
        EXPECT_TRUE(slips[0].is_doubtful) << text;
    }
    const FormSlips inside = slips_of("这样的『家风值得学习。");
    ASSERT_EQ(inside.size(), 1U);
    EXPECT_FALSE(inside[0].is_doubtful);
}

TEST(FormSlips, LongHostileTextsTakeTimeInProportion_3_1) {
    for (const std::string piece :
         {"（", "）", "“", "，", "2026年2月30日", "国办发〔2018〕1号", "各镇街要进一步压实责任。", "一、甲\n三、乙\n", "《", "9"}) {
        std::string text;
        while (text.size() < 400'000) text += piece;
        const auto begun = std::chrono::steady_clock::now();
        slips_of(text);
        EXPECT_LT(std::chrono::steady_clock::now() - begun, std::chrono::seconds(5)) << piece;
    }
}

TEST(FormSlips, AYearThatIsNotWrittenIsThatNearestToThePublication_3_1) {
    const auto at = [](std::string_view text, const char* day) { return slips_of(text, Date::parse(day)).size(); };
    EXPECT_EQ(at("3月5日（星期四）", "2026-03-01"), 0u);
    EXPECT_EQ(at("3月5日（星期三）", "2026-03-01"), 1u);
    EXPECT_EQ(at("1月3日（星期六）", "2025-12-29"), 0u) << "the year after";
    EXPECT_EQ(slips_of("3月5日（星期三）").size(), 0u) << "no day, no year, no judgement";
    EXPECT_TRUE(slips_of("9月5日（星期三）", Date::parse("2026-03-01")).at(0).is_doubtful);
}

TEST(DocumentNumbers, AnOfficeAddsItsOwnFileAndAFaultIsToldByName_3_1) {
    const auto folder = std::filesystem::temp_directory_path() / ("numbers" + std::to_string(::getpid()));
    std::filesystem::create_directories(folder / "document_numbers");
    const auto write = [&](const std::string& text) { std::ofstream(folder / "document_numbers" / "own.yaml") << text; };
    const auto found = [&](std::string_view text) {
        Signs signs;
        signs.assign(text);
        FormSlips out;
        DocumentNumbers(folder).find({text, false, {}}, signs, out);
        return out;
    };
    write(
        "issuers:\n  - {name: 云湾市人民政府, codes: [云府], last_of_year: {2024: 88}}\n"
        "documents:\n  - {number: 云府〔2024〕12号, title: 云湾市人民政府关于印发《河湖长制管理办法》的通知}\n");
    EXPECT_EQ(found("云府〔2024〕88号").size(), 0u);
    ASSERT_EQ(found("云府〔2024〕89号").size(), 1u) << "above the last of its year";
    const auto other = found("《河湖长制管理办法》（云府〔2024〕21号）");
    ASSERT_EQ(other.size(), 1u);
    EXPECT_EQ(other[0].instead, "云府〔2024〕12号");
    write("issuers: [{codes: [云府]}]\n");
    EXPECT_THROW(DocumentNumbers{folder}, RulebookError);
    std::filesystem::remove_all(folder);
}

TEST(Persons, NamesStandBetweenBoundariesAndMaskedOnesAreNone_4_2b) {
    EXPECT_EQ(person_name_at("王小明，女", 0), 9u);
    EXPECT_EQ(person_name_at("欧阳小明因病", 0), 12u);
    EXPECT_EQ(person_name_at("王某某，女", 0), 0u);
    EXPECT_EQ(person_name_at("严重精神障碍", 0), 0u);
    EXPECT_EQ(person_name_at("高血压患者", 0), 0u);
    const std::string_view text = "学生李想（8岁）";
    EXPECT_EQ(person_name_before(text, text.find("（")), 6u);
}

}  // namespace
}  // namespace yanlu::inspect
