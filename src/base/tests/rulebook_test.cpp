// The rule book: what it takes in, and that each fault names its file and reason.
#include <fstream>

#include <gtest/gtest.h>
#include <unistd.h>

#include "base/rulebook.hpp"

namespace yanlu {
namespace fs = std::filesystem;
namespace {

// A small rule book in a folder of its own; each test changes one file of it.
class RulebookFolder : public ::testing::Test {
protected:
    RulebookFolder() {
        fs::remove_all(root_);
        put("calendars/2026.yaml",
            "year: 2026\nholidays:\n  - {name: 元旦, from: 2026-01-01, to: 2026-01-03}\nmakeup_workdays: [2026-01-04]\n");
        put("articles/a.yaml",
            "document: 文号\nchecked: 已核\narticles:\n  - {key: a.1, clause: 一, text: 甲}\n  - {key: a.2, text: 乙, checked: 待核}\n");
        put("messages/zh_CN/registry.yaml", "registry:\n  bad_code: \"代码“{code}”不对，共 {count} 位。\"\n  nested: {deep: 深}\n");
    }
    ~RulebookFolder() override { fs::remove_all(root_); }

    void put(const std::string& name, const std::string& text) const {
        fs::create_directories((root_ / name).parent_path());
        std::ofstream(root_ / name) << text;
    }
    Rulebook open() const { return Rulebook(root_); }
    // The reason a rule book is refused; empty if it is taken.
    std::string fault() const {
        try {
            open();
        } catch (const RulebookError& e) {
            return e.what();
        }
        return {};
    }
    fs::path root_ = fs::temp_directory_path() / ("rulebook_test_" + std::to_string(getpid()));
};

}  // namespace

TEST_F(RulebookFolder, ReadsCalendarArticlesAndMessages) {
    const Rulebook book = open();
    EXPECT_FALSE(book.calendar().is_working_day(*Date::parse("2026-01-02")));
    EXPECT_TRUE(book.calendar().is_working_day(*Date::parse("2026-01-04")));
    ASSERT_NE(book.article("a.1"), nullptr);
    EXPECT_TRUE(book.article("a.1")->is_verified);
    EXPECT_FALSE(book.article("a.2")->is_verified);
    EXPECT_EQ(book.article("a.3"), nullptr);
    EXPECT_EQ(book.message("registry.nested.deep"), "深");
}

TEST_F(RulebookFolder, FillsPlaceholdersAndLeavesUnknownOnes) {
    const Rulebook book = open();
    EXPECT_EQ(book.message("registry.bad_code", {{"code", "X{count}"}, {"count", "18"}}), "代码“X{count}”不对，共 18 位。");
    EXPECT_EQ(book.message("registry.bad_code", {{"code", "X"}}), "代码“X”不对，共 {count} 位。");
    EXPECT_EQ(book.message("registry.no_such"), "registry.no_such");
    EXPECT_FALSE(book.has_message("registry.no_such"));
}

TEST_F(RulebookFolder, TheCalendarsVersionChangesWithACorrectedDay) {
    const std::string before = open().calendar().version();
    put("calendars/2026.yaml",
        "year: 2026\nholidays:\n  - {name: 元旦, from: 2026-01-01, to: 2026-01-02}\nmakeup_workdays: [2026-01-04]\n");
    EXPECT_NE(open().calendar().version(), before);
    EXPECT_TRUE(before.starts_with("cn-2026-"));
}

TEST_F(RulebookFolder, FaultsOfTheCalendarNameFileAndDay) {
    const std::string head = "year: 2026\nholidays:\n";
    put("calendars/2026.yaml", head + "  - {from: 2026-02-30, to: 2026-03-01}\n");
    EXPECT_NE(fault().find("not a date: 2026-02-30"), std::string::npos) << fault();
    put("calendars/2026.yaml", head + "  - {from: 2026-12-31, to: 2027-01-02}\n");
    EXPECT_NE(fault().find("not a day of 2026: 2027-01-02"), std::string::npos) << fault();
    put("calendars/2026.yaml", head + "  - {from: 2026-03-02, to: 2026-03-01}\n");
    EXPECT_NE(fault().find("ends before it begins"), std::string::npos) << fault();
    put("calendars/2026.yaml", "holidays: []\n");
    EXPECT_NE(fault().find("2026.yaml"), std::string::npos) << fault();
}

TEST_F(RulebookFolder, YearsAreWithoutGapAndStandOnce) {
    put("calendars/2024.yaml", "year: 2024\nholidays: []\n");
    EXPECT_NE(fault().find("a year is missing"), std::string::npos) << fault();
    put("calendars/2024.yaml", "year: 2026\nholidays: []\n");
    EXPECT_NE(fault().find("a year stands twice"), std::string::npos) << fault();
    fs::remove_all(root_ / "calendars");
    EXPECT_NE(fault().find("no calendar year"), std::string::npos) << fault();
}

TEST_F(RulebookFolder, BrokenYamlAndDoubleKeysAreRefused) {
    put("articles/b.yaml", "document: 文号\narticles:\n  - {key: a.1, text: 又一}\n");
    EXPECT_NE(fault().find("article defined twice: a.1"), std::string::npos) << fault();
    put("articles/b.yaml", "articles: [1\n");
    EXPECT_NE(fault().find("b.yaml"), std::string::npos) << fault();
    put("articles/b.yaml", "document: 文号\narticles:\n  - {text: 无键}\n");
    EXPECT_NE(fault().find("b.yaml"), std::string::npos) << fault();
    fs::remove(root_ / "articles/b.yaml");
    put("messages/zh_CN/b.yaml", "registry: {bad_code: 又一}\n");
    EXPECT_NE(fault().find("message defined twice: registry.bad_code"), std::string::npos) << fault();
}

TEST(Rulebook, TheShippedOneHoldsTheDirectiveClauseByClause) {
    const Rulebook book(fs::path(YANLU_SOURCE_DIR) / "rulebook");
    for (const char* key : {"152-2021.1", "152-2021.2.1", "152-2021.2.4", "152-2021.3.1", "152-2021.3.4", "152-2021.4.3"}) {
        ASSERT_NE(book.article(key), nullptr) << key;
        EXPECT_TRUE(book.article(key)->is_verified) << key;
    }
    EXPECT_NE(book.article("152-2021.2.1")->text.find("3日内"), std::string::npos);
    EXPECT_NE(book.article("152-2021.2.3")->text.find("3个工作日内"), std::string::npos);
    ASSERT_NE(book.article("19-2019.2.1"), nullptr);
    EXPECT_FALSE(book.article("19-2019.2.1")->is_verified);  // commonly quoted, not seen in the original
}

TEST(Rulebook, AMissingFolderIsAFault) { EXPECT_THROW(Rulebook("/no/such/rulebook"), RulebookError); }

}  // namespace yanlu
