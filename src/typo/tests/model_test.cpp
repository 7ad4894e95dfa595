#include "typo/model.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include <gtest/gtest.h>

namespace yanlu::typo {
namespace {

// Bytes at a multiple of 64, as a mapping has them.
struct Aligned {
    std::vector<CountTable::Bucket> room;
    std::size_t size;

    explicit Aligned(std::string_view bytes) : room(bytes.size() / sizeof(CountTable::Bucket) + 1), size(bytes.size()) {
        std::copy(bytes.begin(), bytes.end(), reinterpret_cast<char*>(room.data()));
    }
    std::span<const std::byte> bytes() const { return {reinterpret_cast<const std::byte*>(room.data()), size}; }
};

const std::vector<char32_t> characters{U'帐', U'账', U'户'};
constexpr std::size_t letters = 7;  // with the four that have no character of their own

struct Small {
    std::vector<Confusion> confusions{{5, 1}};
    std::vector<TreeNode> trees{{3, TreeNode::is_leaf, 0}, {0.5F, 0, 1}, {-1, TreeNode::is_leaf, 0}, {2, TreeNode::is_leaf, 0}};

    std::string bytes() const {
        ModelWriter writer;
        add_to(writer);
        return writer.bytes();
    }
    void add_to(ModelWriter& writer) const {
        writer.add(section::characters, std::span<const char32_t>(characters));
        writer.add(section::singles, std::span<const std::uint32_t>(std::vector<std::uint32_t>(letters, 10)));
        CountTableBuilder table(10);
        writer.add(section::ngrams, table.buckets());
        writer.add(section::sounds, std::span<const Sounds>(std::vector<Sounds>(letters)));
        std::vector<std::uint32_t> starts(letters + 1, 0);
        std::fill(starts.begin() + 5, starts.end(), 1);
        writer.add(section::confusion_starts, std::span<const std::uint32_t>(starts));
        writer.add(section::confusions, std::span<const Confusion>(confusions));
        writer.add(section::forests, std::span<const TreeNode>(trees));
        writer.add(section::note, std::string_view("{}"));
    }
};

TEST(TypoModel, WhatWasWrittenIsRead) {
    const Aligned bytes(Small().bytes());
    const Model model = Model::over(bytes.bytes());
    EXPECT_EQ(model.alphabet().character(5), U'账');
    ASSERT_EQ(model.confusions(4).size(), 1U);
    EXPECT_EQ(model.confusions(4)[0].instead, 5);
    EXPECT_TRUE(model.confusions(5).empty());
    EXPECT_TRUE(model.confusions(60'000).empty());
    EXPECT_EQ(model.note(), "{}");
    Features features{};
    EXPECT_NEAR(model.ranker().probability(features), 1 / (1 + std::exp(1.0)), 1e-6);
    features[0] = 0.5F;
    EXPECT_NEAR(model.ranker().probability(features), 1 / (1 + std::exp(-2.0)), 1e-6);
}

TEST(TypoModel, AFileCutShortAnywhereIsRefused) {
    const std::string whole = Small().bytes();
    for (std::size_t size = 0; size < whole.size(); size += 13) {
        const Aligned bytes(std::string_view(whole).substr(0, size));
        EXPECT_THROW(Model::over(bytes.bytes()), ModelError) << size;
        EXPECT_THROW(Model::over(bytes.bytes(), false), ModelError) << size;
    }
}

TEST(TypoModel, AlteredBytesAreRefused) {
    const std::string whole = Small().bytes();
    for (std::size_t at = 512; at < whole.size(); at += 7) {
        std::string altered = whole;
        altered[at] = static_cast<char>(altered[at] ^ 0x20);
        const Aligned bytes(altered);
        EXPECT_THROW(Model::over(bytes.bytes()), ModelError) << at;
    }
}

TEST(TypoModel, NumbersOutOfRangeAreRefusedEvenWithAGoodDigest) {
    Small strange_character;
    strange_character.confusions[0].instead = letters;
    EXPECT_THROW(Model::over(Aligned(strange_character.bytes()).bytes()), ModelError);
    Small backwards;
    backwards.trees[1].left = 0;
    EXPECT_THROW(Model::over(Aligned(backwards.bytes()).bytes()), ModelError);
    Small outside;
    outside.trees[1].left = 2;
    EXPECT_THROW(Model::over(Aligned(outside.bytes()).bytes()), ModelError);
    Small no_feature;
    no_feature.trees[1].feature = feature_count;
    EXPECT_THROW(Model::over(Aligned(no_feature.bytes()).bytes()), ModelError);
    Small endless;
    endless.trees[0].value = 1e9F;
    EXPECT_THROW(Model::over(Aligned(endless.bytes()).bytes()), ModelError);
}

TEST(TypoModel, AFileOfTheFormerFormatIsRefusedByName) {
    std::string former = Small().bytes();
    former[7] = '1';
    const auto reason = [](std::string_view bytes) -> std::string {
        try {
            Model::over(Aligned(bytes).bytes());
        } catch (const ModelError& e) {
            return e.what();
        }
        return "";
    };
    EXPECT_NE(reason(former).find("format 01"), std::string::npos) << reason(former);
    EXPECT_NE(reason(former).find("yanlu-train"), std::string::npos);
    former[0] = 'X';
    EXPECT_EQ(reason(former), "no typo model");
}

TEST(TypoModel, LooksThatDoNotFitAreRefused) {
    const auto with = [](std::uint32_t id, std::vector<float> weights) {
        ModelWriter writer;
        Small().add_to(writer);
        writer.add(id, std::span<const float>(weights));
        return writer.bytes();
    };
    std::vector<float> weights(sizeof(FirstLook) / sizeof(float), 0.5F);
    EXPECT_EQ(Model::over(Aligned(with(section::first_look, weights)).bytes()).first_look().least, 0.5F);
    weights[3] = std::numeric_limits<float>::quiet_NaN();
    EXPECT_THROW(Model::over(Aligned(with(section::first_look, weights)).bytes()), ModelError);
    weights.pop_back();
    EXPECT_THROW(Model::over(Aligned(with(section::first_look, weights)).bytes()), ModelError);
    EXPECT_THROW(Model::over(Aligned(with(section::glance, weights)).bytes()), ModelError);
}

TEST(TypoModel, AFileThatIsNotThereIsNamed) {
    try {
        Model::open("/nowhere/typo.model");
        FAIL();
    } catch (const ModelError& e) {
        EXPECT_NE(std::string(e.what()).find("/nowhere/typo.model"), std::string::npos);
    }
}

}  // namespace
}  // namespace yanlu::typo
