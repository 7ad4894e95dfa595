// The whole way on a small corpus: counts, examples, trees, corrections.
#include <algorithm>
#include <cmath>
#include <fstream>
#include <set>

#include <gtest/gtest.h>

#include "base/text.hpp"
#include "training/base_model.hpp"
#include "training/corpus.hpp"
#include "training/evaluation.hpp"
#include "training/examples.hpp"
#include "training/logistic.hpp"
#include "training/looks_training.hpp"
#include "training/ranker_training.hpp"

namespace yanlu::training {
namespace {

namespace fs = std::filesystem;

const Tables& tables() {
    static const Tables instance = [] {
        Tables all = Tables::read(fs::path(YANLU_SOURCE_DIR) / "src/training/tables");
        std::erase_if(all.characters,
                      [](const CharacterRow& row) { return row.strokes.empty() || row.strokes.size() > 9; });  // a third: quicker
        return all;
    }();
    return instance;
}

// Sentences of an office put together from parts, so that the same words come again and again.
std::vector<std::string> small_corpus() {
    const std::vector<std::string> who{"市政府办公室", "各镇街", "市教育局", "有关部门", "市应急管理局", "各单位", "区城市管理局"};
    const std::vector<std::string> what{"要高度重视安全生产工作", "要切实加强组织领导", "要及时整改存在问题",
                                        "应当依法公开信息",       "负责解释本办法",     "要密切配合做好宣传引导"};
    const std::vector<std::string> why{"确保各项工作落到实处", "保障人民群众生命财产安全", "不断优化营商环境", "推动高质量发展"};
    std::vector<std::string> lines;
    for (const auto& a : who) {
        for (const auto& b : what) {
            for (const auto& c : why) lines.push_back(a + b + "，" + c + "。");
        }
    }
    return lines;
}

std::string base_model() {
    static const auto lines = small_corpus();
    std::vector<std::string_view> views(lines.begin(), lines.end());
    typo::ModelWriter writer;
    add_base_sections(writer, views, tables(), {});
    return writer.bytes();
}

struct Trained {
    std::string bytes = base_model();
    std::vector<typo::CountTable::Bucket> room = std::vector<typo::CountTable::Bucket>(bytes.size() / sizeof(typo::CountTable::Bucket));
    typo::Model model = read();
    std::vector<typo::TreeNode> trees;

    typo::Model read() {
        std::ranges::copy(bytes, reinterpret_cast<char*>(room.data()));
        return typo::Model::over({reinterpret_cast<const std::byte*>(room.data()), bytes.size()});
    }
    Trained() {
        Planter planter(model, 7);
        std::vector<Pair> pairs;
        for (int round = 0; round < 4; ++round) {
            for (const auto& line : small_corpus()) pairs.push_back(planter.plant(to_code_points(line)));
        }
        Examples examples;
        add_examples(model, pairs, {}, examples);
        trees = train_ranker(examples, no_fold, {.trees = 30, .depth = 4});
    }
};
Trained& trained() {
    static Trained instance;
    return instance;
}

TEST(Training, TheSameTextsGiveTheSameBytes) { EXPECT_EQ(base_model(), base_model()); }

TEST(Training, APlantedSlipIsMendedARightSentenceLeftAlone) {
    const typo::Model model = trained().model.with_ranker(trained().trees);
    typo::Corrector corrector(model);
    std::vector<typo::Correction> corrections;
    corrector.correct(U"各镇街要切实加强组织领到，推动高质量发展。", 0.5F, corrections);
    ASSERT_EQ(corrections.size(), 1U);
    EXPECT_EQ(corrections[0].instead, U"导");
    corrector.correct(U"各镇街要切实加强组织领导，推动高质量发展。", 0.5F, corrections);
    EXPECT_TRUE(corrections.empty());
}

// The looks are fitted to the ranker: they give up most of what it thinks impossible, next to nothing of the rest.
TEST(Training, TheLooksFindWhatTheRankerThinksPossible) {
    const typo::Model ranked = trained().model.with_ranker(trained().trees);
    Planter planter(ranked, 9);
    std::vector<std::u32string> texts;
    for (int round = 0; round < 2; ++round) {
        for (const auto& line : small_corpus()) texts.push_back(planter.plant(to_code_points(line)).wrong);
    }
    const auto looks = fit_looks(ranked, texts, {});
    EXPECT_LT(looks.kept_letters, 0.5);
    EXPECT_LT(looks.kept_candidates, 0.5);
    const typo::Model quick = ranked.with_looks(looks.first_look, looks.glance);
    typo::Corrector slow(ranked);
    typo::Corrector fast(quick);
    std::vector<typo::Correction> corrections;
    std::size_t of_slow = 0;
    std::size_t of_fast = 0;
    for (const auto& text : texts) {
        slow.correct(text, 0.5F, corrections);
        of_slow += corrections.size();
        fast.correct(text, 0.5F, corrections);
        of_fast += corrections.size();
    }
    EXPECT_GT(of_slow, 100U);
    EXPECT_GE(of_fast * 100, of_slow * 96);
}

TEST(Training, LogisticRegressionFindsTheOddsOfEachInput) {
    LogisticRows rows{.inputs = 2, .cells_a_row = 1};
    for (int i = 0; i < 1000; ++i) {
        rows.cells.push_back({static_cast<std::uint16_t>(i % 2), 1});
        rows.labels.push_back(i % 2 == 0 ? static_cast<float>(i % 4 == 0) : static_cast<float>(i % 10 == 1));  // 1/2 and 1/5
        rows.weights.push_back(1);
    }
    const auto weights = fit_logistic(rows, 1e-3);
    EXPECT_NEAR(weights[0], 0, 1e-3);
    EXPECT_NEAR(weights[1], std::log(0.25), 1e-3);
}

TEST(Training, EverySlipOfThePlanterLeavesTheRightSentenceKnown) {
    Planter planter(trained().model, 3);
    std::set<std::ptrdiff_t> differences;
    int untouched = 0;
    for (int i = 0; i < 2000; ++i) {
        const auto pair = planter.plant(U"市政府办公室要高度重视安全生产工作，保障人民群众生命财产安全。");
        EXPECT_EQ(pair.right, U"市政府办公室要高度重视安全生产工作，保障人民群众生命财产安全。");
        differences.insert(static_cast<std::ptrdiff_t>(pair.wrong.size()) - static_cast<std::ptrdiff_t>(pair.right.size()));
        untouched += pair.wrong == pair.right;
    }
    EXPECT_TRUE(differences.contains(0) && differences.contains(1) && differences.contains(-1));
    EXPECT_GT(untouched, 700);
    EXPECT_LT(untouched, 1400);
}

TEST(Training, WhatIsKeptBackIsNeverCounted) {
    const fs::path file = fs::path(::testing::TempDir()) / "corpus.txt";
    {
        std::ofstream out(file);
        for (int i = 0; i < 100'000; ++i) out << "第" << i << "行说的是一件别处没有说过的事情\n";
    }
    Corpus corpus(file, 1);
    const Pair kept{to_code_points("第777行说的是一件别处没有说过的事情"), to_code_points("第777行说的是一件别处没有说过的事情")};
    std::set<std::string_view> counted;
    for (const auto line : corpus.to_count()) counted.insert(line);
    const auto to_rank = corpus.to_rank();
    const auto to_measure = corpus.to_measure();
    EXPECT_GT(to_rank.size(), 1000U);
    EXPECT_GT(to_measure.size(), 1000U);
    EXPECT_EQ(counted.size() + to_rank.size() + to_measure.size(), 100'000U);
    for (const auto line : to_rank) EXPECT_FALSE(counted.contains(line));
    for (const auto line : to_measure) EXPECT_FALSE(counted.contains(line));
    corpus.keep_out(std::vector<Pair>{kept});
    EXPECT_TRUE(corpus.to_count().empty());  // every line shares a run of ten characters with the sentence
    EXPECT_GT(corpus.kept_out(), 90'000U);
}

TEST(Training, ScoresAreThoseOfTheHand) {
    std::vector<Judged> sentences(3);
    sentences[0].wrong = 2;
    sentences[0].proposals = {{0.9F, 1, 1}, {0.6F, 1, 0}};
    sentences[2].proposals = {{0.3F, 1, 0}};
    EXPECT_DOUBLE_EQ(score_at(sentences, 0.5).precision, 0.5);
    EXPECT_DOUBLE_EQ(score_at(sentences, 0.5).recall, 0.5);
    EXPECT_DOUBLE_EQ(score_at(sentences, 0.8).precision, 1);
    EXPECT_DOUBLE_EQ(best_recall(sentences, 0.95).recall, 0.5);
    EXPECT_DOUBLE_EQ(flagged(sentences, 0.2), 0.5);
    EXPECT_DOUBLE_EQ(flagged(sentences, 0.5), 0);
    const auto interval = interval_of(sentences, [](auto s) { return score_at(s, 0.8).recall; });
    EXPECT_LE(interval.low, 0.5);
    EXPECT_GE(interval.high, 0.5);
}

}  // namespace
}  // namespace yanlu::training
