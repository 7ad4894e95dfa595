// The command line: files compared, groups of near duplicates, the labelled pairs and sources of tests/corpora/compare.
#include "compare/commands.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include <unistd.h>

namespace yanlu::compare {
namespace {

namespace fs = std::filesystem;

class CompareCommand : public ::testing::Test {
protected:
    void SetUp() override { fs::create_directories(folder); }
    void TearDown() override { fs::remove_all(folder); }

    std::string file(const std::string& name, const std::string& text) const {
        std::ofstream(folder / name, std::ios::binary) << text;
        return (folder / name).string();
    }
    int run(const CompareOptions& options) {
        output.str("");
        errors.str("");
        return compare_command(options, rulebook, output, errors);
    }
    // The whole corpus reaches the bar of 0.95 in recall and precision.
    void reaches_bar(const std::string& corpus) {
        EXPECT_EQ(run({.score = std::string(YANLU_SOURCE_DIR) + "/tests/corpora/compare/" + corpus}), 0) << output.str() << errors.str();
    }

    const Rulebook rulebook{find_rulebook()};
    const fs::path folder = fs::temp_directory_path() / ("yanlu-compare-" + std::to_string(::getpid()));
    std::ostringstream output, errors;
};

TEST_F(CompareCommand, R3_2dTellsByItsExitWhetherFactsDiffer) {
    const auto a = file("a.txt", "报名截止3月5日，名额30个。");
    const auto b = file("b.txt", "报名截止3月6日，名额三十个。");
    EXPECT_EQ(run({.files = {a, b}}), 1);
    EXPECT_NE(output.str().find("3月5日"), std::string::npos);
    EXPECT_EQ(output.str().find("三十"), std::string::npos);
    EXPECT_EQ(run({.files = {a, a}}), 0);
    EXPECT_EQ(run({.files = {a, b}, .word_for_word = true, .as_json = true}), 1);
    EXPECT_EQ(run({.files = {a, "/nowhere"}}), 2);
    EXPECT_EQ(run({.files = {a, file("c.txt", "\xff\xfe")}}), 2);
    EXPECT_EQ(run({}), 2);
}

TEST_F(CompareCommand, R3_2dFindsNearDuplicatesAmongMany) {
    const std::string text = "因供水管网改造，东湖路一带暂停供水，预计次日清晨恢复，请受影响的居民和单位提前做好储水准备";
    const auto line = [](const std::string& id, const std::string& body) { return "{\"id\":\"" + id + "\",\"text\":\"" + body + "\"}\n"; };
    const auto list =
        file("posts.jsonl", line("a", text) + line("b", "图书馆本周举办亲子阅读活动，欢迎市民朋友带孩子前来参加，名额有限，报满即止") +
                                line("c", text + "，谢谢"));
    EXPECT_EQ(run({.among = list}), 1);
    EXPECT_EQ(output.str(), "a\tc\n");
    EXPECT_EQ(run({.among = file("broken.jsonl", "{\n[1]\n")}), 2);
}

TEST_F(CompareCommand, R3_2dReachesTheBarOnLabelledPairs) {
    reaches_bar("pairs_dev.jsonl");
    reaches_bar("pairs_held_out.jsonl");
}

TEST_F(CompareCommand, R3_2bReachesTheBarOnLabelledSources) {
    reaches_bar("sources_dev.jsonl");
    reaches_bar("sources_held_out.jsonl");
}

}  // namespace
}  // namespace yanlu::compare
