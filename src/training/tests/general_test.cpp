#include "training/general.hpp"

#include <fstream>
#include <string>

#include <gtest/gtest.h>

namespace yanlu::training {
namespace {

namespace fs = std::filesystem;

struct TextFile {
    fs::path path = fs::temp_directory_path() / ("yanlu_general_" + std::to_string(::testing::UnitTest::GetInstance()->random_seed()) +
                                                 ::testing::UnitTest::GetInstance()->current_test_info()->name());
    explicit TextFile(const std::string& text) { std::ofstream(path) << text; }
    ~TextFile() { fs::remove(path); }
};

std::string fault_of(const std::string& text) {
    const TextFile file(text);
    try {
        GeneralModel::read(file.path);
    } catch (const std::runtime_error& e) {
        return e.what();
    }
    return "";
}

TEST(TrainingGeneralModel, WordsAndRunsAreReadStrangersLeftOut) {
    const TextFile file(
        "\\data\\\nngram 1=2\nngram 2=2\n\n\\1-grams:\n-2.5\t众口\t-0.3\n-3\t难调\t0\n\n\\2-grams:\n-0.2\t众口 难调\t-0.1\n-1\t众口 "
        "别\t0\n\n\\3-grams:\n-0.5\t众口 难调 众口\n\n\\end\\\n");
    const GeneralModel model = GeneralModel::read(file.path);
    ASSERT_EQ(model.words.size(), 2U);
    EXPECT_EQ(model.words[0].word, U"众口");
    EXPECT_FLOAT_EQ(model.words[0].log10_back_off, -0.3F);
    ASSERT_EQ(model.runs.size(), 2U);
    EXPECT_EQ(model.runs[0].length, 2);
    EXPECT_FLOAT_EQ(model.runs[0].log10_p, -0.2F);
    EXPECT_EQ(model.runs[1].words, (std::array<std::uint32_t, 3>{0, 1, 0}));
}

TEST(TrainingGeneralModel, WhatIsWrongIsNamedWithItsLine) {
    EXPECT_NE(fault_of("\\1-grams:\n-2.5\t众口\t0\nx\t难调\t0\n").find(":3: no number: x"), std::string::npos);
    EXPECT_NE(fault_of("\\1-grams:\n-2.5\n").find(":2: two columns"), std::string::npos);
    EXPECT_NE(fault_of("").find("no words"), std::string::npos);
    EXPECT_THROW(GeneralModel::read("/nowhere/lm.arpa"), std::runtime_error);
}

}  // namespace
}  // namespace yanlu::training
