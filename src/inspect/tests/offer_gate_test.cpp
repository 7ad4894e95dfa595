#include "inspect/offer_gate.hpp"

#include <algorithm>
#include <string>

#include <gtest/gtest.h>

#include "inspect/offer_marks.hpp"

namespace yanlu::inspect {
namespace {

constexpr std::uint32_t mask = (1U << OfferGate::bits_of_gate) - 1;

// A gate for which everything in `words` speaks for an offer and everything else against it.
OfferGate gate_for(const std::string& words, OfferGate::Bounds bounds = {4, 6}) {
    LinearModel::Head head{0, 1, std::vector<std::int8_t>(mask + 1, -1)};
    for (const auto& f : gate_features(words)) head.weights[f.hash & mask] = 2;
    return {std::move(head), bounds};
}

std::vector<std::string> found(const OfferGate& gate, const std::string& text) {
    std::vector<Stretch> stretches;
    gate.find(text, stretches);
    std::vector<std::string> out;
    for (const auto& s : stretches) out.push_back(text.substr(s.start, s.end - s.start));
    return out;
}

using Strings = std::vector<std::string>;

TEST(OfferGate, StretchesThatRiseFarEnoughAreFoundApart_3_2c) {
    const OfferGate gate = gate_for("甲乙丙丁");
    EXPECT_EQ(found(gate, "会议研究部署下一步工作"), Strings{});
    EXPECT_EQ(found(gate, "会议研究甲乙丙丁部署工作"), Strings{"甲乙丙丁"});
    EXPECT_EQ(found(gate, "甲乙丙丁会议研究部署下一步工作甲乙丙"), (Strings{"甲乙丙丁", "甲乙丙"}));
    EXPECT_EQ(found(gate, ""), Strings{});
}

TEST(OfferGate, SignsBetweenCharactersAndLongNumbersChangeNothing_3_2c) {
    const OfferGate gate = gate_for("甲乙丙丁1元");
    EXPECT_EQ(found(gate, "甲 乙*丙-丁"), Strings{"甲 乙*丙-丁"});
    EXPECT_EQ(gate_features("13800138000").size(), gate_features("1").size());
    EXPECT_EQ(gate_features("甲 乙").size(), gate_features("甲乙").size());
}

TEST(OfferGate, AnEndlessOfferIsSeveralStretches) {
    std::string text;
    for (int i = 0; i < 500; ++i) text += "甲乙丙丁";
    std::vector<Stretch> stretches;
    gate_for("甲乙丙丁甲").find(text, stretches);
    ASSERT_GT(stretches.size(), 2U);
    for (const auto& s : stretches) EXPECT_LE(s.end - s.start, 910U);
}

TEST(OfferGate, AnotherKindOfHeadIsRefused) {
    EXPECT_THROW(OfferGate({0, 1, std::vector<std::int8_t>(16)}, {}), std::invalid_argument);
    EXPECT_THROW(OfferGate({1, 1, std::vector<std::int8_t>(mask + 1)}, {}), std::invalid_argument);
}

// Equal marks give equal features, whatever the words around them.
bool are_alike(std::string_view a, std::string_view b) {
    Features of_a;
    Features of_b;
    add_offer_marks(a, of_a);
    add_offer_marks(b, of_b);
    return std::ranges::equal(of_a, of_b, {}, &Feature::hash, &Feature::hash);
}

TEST(OfferMarks, PricesCountHoweverTheyAreWritten_3_2c) {
    EXPECT_TRUE(are_alike("芋头15元", "鞋子九块"));
    EXPECT_TRUE(are_alike("芋头15元一斤", "鞋子九十块一双"));
    EXPECT_TRUE(are_alike("芋头仅15元", "鞋子只九块"));
    EXPECT_TRUE(are_alike("外套八百八十八，", "桌子一千二，"));  // a price without its unit
    EXPECT_FALSE(are_alike("外套八百八十八，", "外套八百八十八人"));
    EXPECT_FALSE(are_alike("芋头15元", "芋头15年"));
    EXPECT_FALSE(are_alike("芋头9折", "芋头9元"));
}

TEST(OfferMarks, WaysToReachTheSellerCount_3_2c) {
    EXPECT_TRUE(are_alike("找老黄13800138000", "找老黄13912345678"));
    EXPECT_FALSE(are_alike("找老黄13800138000", "找老黄138"));
    EXPECT_TRUE(are_alike("abc12345", "shop_9527"));
    EXPECT_FALSE(are_alike("abc12345", "abc"));
}

}  // namespace
}  // namespace yanlu::inspect
