#include "inspect/linear_model.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <fstream>

#include "base/rulebook.hpp"

namespace yanlu::inspect {
namespace {

Features runs_of(std::string_view text) {
    Features out;
    add_runs(text, {}, out);
    return out;
}

bool are_alike(std::string_view a, std::string_view b) {
    const auto [one, other] = std::pair(runs_of(a), runs_of(b));
    return one.size() == other.size() &&
           std::equal(one.begin(), one.end(), other.begin(), [](const Feature& x, const Feature& y) { return x.hash == y.hash; });
}

LinearModel small_model() {
    std::vector<float> weights(16);
    for (std::size_t i = 0; i < weights.size(); ++i) weights[i] = static_cast<float>(i) - 8;
    return LinearModel({LinearModel::quantised(weights, 0.5F)});
}

TEST(LinearModel, NumbersCountByTheirLengthAlone) {
    EXPECT_TRUE(are_alike("只要39元", "只要68元"));
    EXPECT_TRUE(are_alike("电话13800138000", "电话13912345678"));
    EXPECT_TRUE(are_alike("只要一百九十九元", "只要两千三百八元"));
    EXPECT_FALSE(are_alike("只要39元", "只要139元"));
    EXPECT_TRUE(are_alike("加 微 信", "加微信"));
    EXPECT_TRUE(are_alike("微信wx8899abc", "微信lily_2020"));
}

TEST(LinearModel, RunsOfATextTogetherWeighOne) {
    const Features features = runs_of("扫码下单");
    ASSERT_EQ(features.size(), 10U);  // four of one character, three of two, two of three, one of four
    double squares = 0;
    for (const auto& f : features) squares += static_cast<double>(f.value) * f.value;
    EXPECT_NEAR(squares, 1, 1e-5);
    EXPECT_TRUE(runs_of("").empty());
    EXPECT_FALSE(runs_of("\xff\xfe").empty());  // ill-formed bytes are characters like others
}

TEST(LinearModel, PairsAreThoseWithOneOrTwoCharactersBetween) {
    Features features;
    add_runs("扫码下单", {1, 4, 0, 1, 0.5F}, features);
    ASSERT_EQ(features.size(), 13U);  // ten runs; 扫下, 扫单, 码单
    double squares = 0;
    for (auto pair = features.begin() + 10; pair != features.end(); ++pair) squares += static_cast<double>(pair->value) * pair->value;
    EXPECT_NEAR(squares, 0.25, 1e-5);
    Features other;
    add_runs("扫吗下", {1, 4, 0, 1, 0.5F}, other);
    EXPECT_EQ(other.back().hash, features[10].hash);  // whatever stands between
}

TEST(LinearModel, ItsFileIsReadAsItWasWritten) {
    const LinearModel model = small_model();
    const LinearModel read = LinearModel::from_bytes(model.bytes());
    const Features features{{3, 1}, {12, 0.5F}, {16 + 3, 1}};  // 19 falls to the bucket of 3
    EXPECT_EQ(read.heads(), 1U);
    EXPECT_EQ(read.score(0, features), model.score(0, features));
    EXPECT_NEAR(model.score(0, features), 0.5 - 5 + 2 - 5, 0.2);
}

TEST(LinearModel, RefusesAFileThatIsCutOrAnother) {
    const std::string bytes = small_model().bytes();
    for (std::size_t size = 0; size < bytes.size(); ++size)
        EXPECT_THROW(LinearModel::from_bytes(bytes.substr(0, size)), std::invalid_argument) << size;
    const auto file = std::filesystem::temp_directory_path() / "yanlu_linear_model_test.model";
    std::ofstream(file, std::ios::binary) << bytes;
    EXPECT_THROW(LinearModel::open(file, "00"), RulebookError);
    std::filesystem::remove(file);
}

}  // namespace
}  // namespace yanlu::inspect
