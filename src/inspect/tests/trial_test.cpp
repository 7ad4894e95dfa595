// The measurement itself, in small: sentences of our own, every kind of slip planted, none alarmed at where nothing was planted.
#include "inspect/trial.hpp"

#include <gtest/gtest.h>

namespace yanlu::inspect {
namespace {

const std::vector<std::string> sentences{
    "中华人民共和国成立以来，中国共产党领导全国各族人民取得了伟大成就。",
    "市人民检察院、市应急管理局和各街道办事处参加了会议。",
    "会议传达学习了国务院办公厅文件，部署了市场监督管理局的检查工作。",
    "要坚持以人民为中心的发展思想，弘扬社会主义核心价值观，推进全面从严治党。",
    "内蒙古自治区、西藏自治区、香港特别行政区的代表出席论坛。",
    "记者从国家税务总局获悉，新政策自下月起施行。",
    "向中国人民解放军和中国人民武装警察部队致以节日的问候。",
    "《中华人民共和国国旗法》和中华人民共和国国歌的有关规定，要安全全面地落实到位。",
    "在发展过程中中国特色社会主义道路越走越宽广，其中中国共产党的领导是关键。",
};

std::vector<std::string> many(std::size_t times) {
    std::vector<std::string> texts;
    for (std::size_t i = 0; i < times; ++i) texts.insert(texts.end(), sentences.begin(), sentences.end());
    return texts;
}

const Engine& engine() {
    static const Engine instance(YANLU_SOURCE_DIR "/rulebook");
    return instance;
}

TEST(Trial, R3_2cWhatIsWrittenRightRaisesNoAlarm) {
    const auto figures = try_serious_wording(engine(), sentences, 1, 0);
    EXPECT_EQ(figures.planted, 0);
    EXPECT_EQ(figures.false_alarms, 0) << figures.alarms.front();
}

TEST(Trial, R3_2cPlantedSlipsOfProtectedTermsAreFound) {
    const auto figures = try_serious_wording(engine(), many(60), 7, 1000);
    EXPECT_GT(figures.planted, 400);
    EXPECT_GE(figures.recall(), 0.97) << figures.missed.front().written << " of " << figures.missed.front().right;
    EXPECT_EQ(figures.false_alarms, 0) << figures.alarms.front();
}

TEST(Trial, TheSameSeedPlantsTheSameSlips) {
    const auto once = try_serious_wording(engine(), many(5), 3, 40);
    const auto again = try_serious_wording(engine(), many(5), 3, 40);
    EXPECT_EQ(once.by_slip, again.by_slip);
    EXPECT_EQ(once.planted, 40);
}

}  // namespace
}  // namespace yanlu::inspect
