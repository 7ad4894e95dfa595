// Of what differs, what counts: a source line, a title of its own place and punctuation do not.
#include "releases/domain/deviation.hpp"

#include <gtest/gtest.h>

#include "base/rulebook.hpp"
#include "compare/comparer.hpp"

namespace yanlu::releases {
namespace {

constexpr const char* title = "关于东湖路暂停供水的通告";
constexpr const char* text = "因供水管网改造，3月5日22时起，东湖路一带暂停供水，预计3月6日6时恢复。受影响用户约1200户，请提前储水。";

struct Case {
    const char* name;
    const char* post_title;
    std::string post_text;
    std::vector<std::pair<bool, std::string>> deviations;  // is a fact; what the release says
};

std::string replaced(std::string in, const std::string& from, const std::string& to) { return in.replace(in.find(from), from.size(), to); }

class Deviations : public ::testing::TestWithParam<Case> {};

TEST_P(Deviations, R3_2dOnlyWhatTheReleaseSaysOtherwiseCounts) {
    static const Rulebook rulebook{YANLU_SOURCE_DIR "/rulebook"};
    static const compare::Comparer comparer(rulebook);
    const compare::Version release{title, text};
    const compare::Version post{GetParam().post_title, GetParam().post_text};
    Json compared = comparer.compare(release, post);
    compared["edits"] = comparer.edits(release, post);
    std::vector<std::pair<bool, std::string>> found;
    for (const auto& each : deviations_of(compared, text, GetParam().post_title)) found.emplace_back(each.is_fact, each.right);
    EXPECT_EQ(found, GetParam().deviations) << compared.dump(1);
}

INSTANTIATE_TEST_SUITE_P(All, Deviations,
                         ::testing::Values(Case{"Same", title, text, {}},
                                           Case{"SourceBehind", title, std::string(text) + "\n来源：云湾市人民政府办公室", {}},
                                           Case{"TitleInText", "", "【" + std::string(title) + "】" + text, {}},
                                           Case{"NoTitle", "", text, {}},
                                           Case{"Punctuation", title, replaced(text, "储水。", "储水！"), {}},
                                           Case{"Day", title, replaced(text, "3月5日", "3月8日"), {{true, "3月5日"}}},
                                           Case{"OtherWritingOfAFact", title, replaced(text, "1200户", "一千二百户"), {{false, "1200"}}},
                                           Case{"Word", title, replaced(text, "提前储水", "尽快储水"), {{false, "提前"}}},
                                           Case{"LeftOut", title, replaced(text, "，请提前储水", ""), {{false, "，请提前储水"}}},
                                           Case{"Within", title, replaced(text, "受影响用户约", "受影响用户大约"), {{false, ""}}}),
                         [](const auto& each) { return std::string(each.param.name); });

}  // namespace
}  // namespace yanlu::releases
