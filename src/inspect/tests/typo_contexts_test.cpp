// Contexts in which the model is not believed, and their neighbours in which it is.
#include "inspect/typo_contexts.hpp"

#include <filesystem>

#include <gtest/gtest.h>

#include "base/text.hpp"

namespace yanlu::inspect {
namespace {

struct Case {
    const char* text;
    const char* suspect;
    bool is_right;
};

bool is_right_in(const Case& c) {
    static const TypoContexts contexts(std::filesystem::path(YANLU_SOURCE_DIR) / "rulebook/models/typo_contexts.yaml");
    const std::u32string text = to_code_points(c.text);
    const std::u32string suspect = to_code_points(c.suspect);
    const std::size_t at = text.find(suspect);
    EXPECT_NE(at, text.npos) << c.text;
    return contexts.is_right(text, at, at + suspect.size());
}

TEST(TypoContexts, R3_2bLettersForCountriesForeignNamesEnumerationsAndRedoubledWordsAreNoSlips) {
    const Case cases[] = {{"中方愿同孟方一道努力", "孟", true},
                          {"推动中斐关系向前", "斐", true},
                          {"欢迎企业来法投资", "法", true},
                          {"关于推进芬中伙伴关系", "芬中", true},
                          {"总理内坦尼亚胡表示", "坦", true},
                          {"科学观、文化观等博大精深", "观", true},
                          {"平平安安、健健康康、快快乐乐", "康", true},
                          {"访芬期间，双方建立了伙伴关系", "芬", true},
                          {"赴希投资兴业", "希", true},
                          {"出席中蒙俄三国元首会晤", "蒙俄", true},
                          {"河内市委书记丁进勇率领的代表团", "勇", true},
                          {"邓景辉、刘中民、李桂科等五人", "中", true},
                          {"刘中民、李桂科、柯卫东，", "柯", true},
                          {"会议由书记丁进永主持，任务以经完成", "以", false},
                          {"郑州市、黄岗市，", "岗", false},
                          {"建设、生产、张罗", "生", false},
                          {"访问其间", "其", false},
                          {"整改存在问体，方案已定", "体", false},
                          {"其中法治建设问体", "法", false},
                          {"认真克服困难", "克", false},
                          {"民主、民族、团结", "主", false},
                          {"大大的好好看", "看", false}};
    for (const auto& c : cases) EXPECT_EQ(is_right_in(c), c.is_right) << c.text << ' ' << c.suspect;
}

TEST(TypoContexts, WithoutAFileTheModelIsBelieved) {
    const TypoContexts none("/nonexistent/typo_contexts.yaml");
    EXPECT_FALSE(none.is_right(U"中方愿同孟方一道", 4, 5));
    EXPECT_FALSE(none.is_right(U"", 0, 1));
    EXPECT_TRUE(none.words().empty());
}

}  // namespace
}  // namespace yanlu::inspect
