#include "training/grammar.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <set>

#include "training/linear_training.hpp"

namespace yanlu::training {
namespace {

Grammar grammar_of(const std::string& text) {
    const auto file = std::filesystem::temp_directory_path() / "yanlu_grammar_test.txt";
    std::ofstream(file) << text;
    Grammar grammar = Grammar::read(file);
    std::filesystem::remove(file);
    return grammar;
}

TEST(Grammar, DrawsEveryChoiceAndFillsLists) {
    const Grammar grammar = grammar_of("@fruit = 荔枝/芒果\n+ 生鲜\n{fruit}(大/)甩卖，{n2}元\n- 价格\n菜价{d}元\n");
    ASSERT_EQ(grammar.templates().size(), 2U);
    EXPECT_TRUE(grammar.templates()[0].is_wanted);
    EXPECT_EQ(grammar.templates()[1].group, "价格");
    std::mt19937_64 random(1);
    std::set<std::string> heads;
    for (int i = 0; i < 100; ++i) {
        const std::string text = grammar.draw(grammar.templates()[0], random);
        heads.insert(text.substr(0, text.find("，")));
    }
    EXPECT_EQ(heads, (std::set<std::string>{"荔枝大甩卖", "荔枝甩卖", "芒果大甩卖", "芒果甩卖"}));
}

TEST(Grammar, NamesTheLineOfAFault) {
    for (const std::string bad : {"+ 组\n{none}\n", "+ 组\n(a/b\n", "没有组\n", "@list\n"})
        EXPECT_THROW(grammar_of(bad), std::runtime_error) << bad;
}

TEST(LinearTraining, LearnsTheSameWeightsFromTheSameSeed) {
    std::vector<LinearExample> examples;
    for (std::uint32_t i = 0; i < 200; ++i) examples.push_back({{{i % 2, 1}, {100 + i % 7, 1}}, i % 2 == 0, 1});
    std::vector<const LinearExample*> all;
    for (const auto& e : examples) all.push_back(&e);
    const LinearOptions options{.bits = 8, .seed = 3};
    const inspect::LinearModel model({train_linear(all, options)});
    EXPECT_EQ(model.bytes(), inspect::LinearModel({train_linear(all, options)}).bytes());
    EXPECT_GT(model.score(0, {{0, 1}}), 1);
    EXPECT_LT(model.score(0, {{1, 1}}), -1);
}

// Of two clues that always stand together one would do; where features are left out at random, both are learned.
TEST(LinearTraining, CluesAreLearnedThoughOthersAreLeftOut) {
    std::vector<LinearExample> examples;
    for (std::uint32_t i = 0; i < 400; ++i) examples.push_back({{{i % 2, 1}, {2 + i % 2, 0.05F}}, i % 2 == 0, 1});
    std::vector<const LinearExample*> all;
    for (const auto& e : examples) all.push_back(&e);
    const inspect::LinearModel whole({train_linear(all, {.bits = 4})});
    const inspect::LinearModel thinned({train_linear(all, {.bits = 4, .dropped = 0.5F, .rounds = 2})});
    EXPECT_GT(thinned.score(0, {{2, 0.05F}}), whole.score(0, {{2, 0.05F}}));
    EXPECT_GT(thinned.score(0, {{0, 1}}), 1);
    EXPECT_LT(thinned.score(0, {{1, 1}}), -1);
}

TEST(LinearTraining, CalibrationMakesScoresProbabilities) {
    std::vector<Scored> scored;
    for (int i = 0; i < 1000; ++i) scored.push_back({4, i % 10 < 7, 1});  // says 98 %, is right in 70
    for (int i = 0; i < 1000; ++i) scored.push_back({-4, i % 10 < 3, 1});
    const Calibration c = calibrate(scored);
    EXPECT_NEAR(inspect::probability_of(4 * c.slope + c.offset), 0.7, 0.02);
    EXPECT_NEAR(inspect::probability_of(-4 * c.slope + c.offset), 0.3, 0.02);
}

}  // namespace
}  // namespace yanlu::training
