// What holds for the engine as a whole: offsets, order, dates, threads, hostile bytes, and faults in the rule book told by file and rule.
#include "inspect/inspect.hpp"

#include <filesystem>
#include <fstream>
#include <thread>

#include <gtest/gtest.h>
#include <unistd.h>

#include "base/clock.hpp"
#include "base/rulebook.hpp"
#include "base/text.hpp"
#include "inspect/matcher.hpp"
#include "inspect/rules.hpp"

namespace yanlu::inspect {
namespace {

const std::filesystem::path rulebook = std::filesystem::path(YANLU_SOURCE_DIR) / "rulebook";

const Engine& engine() {
    static const Engine instance(rulebook);
    return instance;
}

TEST(Engine, OffsetsAreCodePointsOfTheOriginalWhateverWasFolded) {
    const std::string text = "😀\u200B人民攻\u200B府，手机：１３８ ００１３ ８０００。\xFF攻府";
    const auto hits = engine().inspect({{}, text, {}});
    ASSERT_EQ(hits.size(), 3u);
    EXPECT_EQ(hits[0].start, 4);
    EXPECT_EQ(hits[0].end, 7);
    EXPECT_EQ(hits[0].excerpt, "攻\u200B府");
    EXPECT_EQ(hits[1].rule, "personal_data.mobile");
    EXPECT_EQ(hits[1].start, 11);
    EXPECT_EQ(hits[1].end, 24);
    EXPECT_EQ(hits[1].excerpt, "１３８ **** ８０００");
    EXPECT_EQ(hits[2].start, 26);
}

TEST(Engine, TitleHitsComeFirstAndEachFieldIsInOrder) {
    const auto hits = engine().inspect({"副主仁与攻府", "布署秸桿禁烧", {}});
    std::vector<std::string> order;
    for (const auto& hit : hits) order.push_back(hit.field + ":" + hit.excerpt);
    EXPECT_EQ(order, (std::vector<std::string>{"title:副主仁", "title:攻府", "text:布署", "text:秸桿"}));
}

TEST(Engine, InspectIntoAppends) {
    std::vector<Hit> hits;
    engine().inspect_into({{}, "攻府", {}}, hits);
    engine().inspect_into({{}, "攻府", {}}, hits);
    ASSERT_EQ(hits.size(), 2u);
    EXPECT_EQ(hits[0], hits[1]);
}

TEST(Engine, ManyHitsTakeTimeInProportion) {
    std::string text;
    for (int i = 0; i < 20000; ++i) text += "人民攻府，手机13800138000；";
    EXPECT_EQ(engine().inspect({{}, text, {}}).size(), 40000u);
}

TEST(Engine, ThreadsShareOneEngine) {
    const Document document{"人民攻府", "家长手机13800138000，扫码下单，限时优惠", {}};
    const auto expected = engine().inspect(document);
    std::vector<std::thread> threads;
    std::vector<int> different(4, 0);
    for (auto& mine : different) {
        threads.emplace_back([&] {
            for (int i = 0; i < 500; ++i) mine += engine().inspect(document) != expected;
        });
    }
    for (auto& thread : threads) thread.join();
    EXPECT_EQ(different, std::vector<int>(4, 0));
}

TEST(Engine, RandomBytesNeverThrowAndHitsStayInside) {
    SeededRng rng(11);
    const std::vector<std::string> pieces{"攻府", "1380013", "8000",       "机密★",   "\xFF", "\xE6",  "扫码下单",
                                          "，",   "\n",      "taobao.com", "粤S1234", "5",    "住址："};
    for (int round = 0; round < 3000; ++round) {
        std::string text;
        for (std::uint64_t n = rng.below(25); n > 0; --n) text += pieces[rng.below(pieces.size())];
        const auto size = static_cast<std::int64_t>(count_code_points(text));
        for (const auto& hit : engine().inspect({text, text, {}})) {
            ASSERT_TRUE(0 <= hit.start && hit.start < hit.end && hit.end <= size) << to_json(hit).dump();
        }
    }
}

// All slips of a term: an inner character wrong, missing or doubled, neighbours swapped.
std::vector<std::u32string> slips_of(const std::u32string& right) {
    std::vector<std::u32string> out;
    for (std::size_t i = 0; i + 1 < right.size(); ++i) {
        std::u32string swapped = right;
        std::swap(swapped[i], swapped[i + 1]);
        out.push_back(swapped);
        if (i == 0) continue;
        out.push_back(right.substr(0, i) + U'龘' + right.substr(i + 1));
        out.push_back(right.substr(0, i) + right.substr(i + 1));
        out.push_back(right.substr(0, i) + right[i] + right.substr(i));
    }
    return out;
}

TEST(Engine, EverySlipOfAProtectedTermIsHitAndTheTermIsNot) {
    for (const std::string term : {"中华人民共和国", "中国共产党", "中国特色社会主义", "最高人民检察院", "国家发展和改革委员会"}) {
        EXPECT_TRUE(engine().inspect({{}, "成立" + term + "之际", {}}).empty()) << term;
        for (const auto& wrong : slips_of(to_code_points(term))) {
            const std::string text = "成立" + to_utf8(wrong) + "之际";
            const auto hits = engine().inspect({{}, text, {}});
            ASSERT_FALSE(hits.empty()) << text;
            EXPECT_EQ(hits[0].kind, "serious_wording") << text;
        }
    }
}

TEST(Engine, TwoSlipsInOneTermAreAnotherWord) {
    EXPECT_TRUE(engine().inspect({{}, "中华大民龘和国", {}}).empty());
    EXPECT_TRUE(engine().inspect({{}, "外国共产党、住房和城乡建设厅", {}}).empty());
}

TEST(Matcher, StartsAreFoundForPatternsOfVaryingLength) {
    const Matcher matcher({{.regex = "[0-9]{2,4}元"}, {.regex = "甲.{0,2}乙"}, {.word = "丙"}});
    std::vector<Match> matches;
    const std::string text = "共1234元，甲丁乙丙";
    matcher.scan(text, matches);
    const auto at = [&](std::string_view part) { return text.find(part); };
    const std::vector<Match> longest{{0, at("1234"), at("1234") + 7}, {1, at("甲"), at("甲") + 9}, {2, at("丙"), at("丙") + 3}};
    EXPECT_EQ(matches, longest);
}

TEST(Matcher, AFaultyOrUnboundedExpressionIsNamed) {
    EXPECT_THROW(Matcher({{.word = "甲"}, {.regex = "("}}), std::invalid_argument);
    EXPECT_THROW(Matcher({{.regex = "甲.*"}}), std::invalid_argument);
}

// A folder with one lexicon, removed at the end.
class RuleFolder {
public:
    explicit RuleFolder(const std::string& yaml)
        : root_(std::filesystem::temp_directory_path() / ("yanlu-rules-" + std::to_string(::getpid()))) {
        std::filesystem::create_directories(root_ / "lexicons");
        std::filesystem::create_directories(root_ / "patterns");
        std::ofstream(root_ / "lexicons/test.yaml") << yaml;
    }
    ~RuleFolder() { std::filesystem::remove_all(root_); }
    const std::filesystem::path& root() const { return root_; }

private:
    std::filesystem::path root_;
};

std::string rule_with(const std::string& rest) {
    return "rules:\n  - id: t.r\n    kind: typo\n    title: t\n    article: a\n    severity: hint\n    confidence: 500\n    why: w\n" +
           rest;
}

TEST(RuleSet, EntriesHaveDatesContextsAndExceptions) {
    const RuleFolder folder(
        rule_with("    entries:\n"
                  "      - {wrong: 甲乙, right: 甲丙, valid_from: \"2020-01-01\", valid_to: \"2020-12-31\"}\n"
                  "      - {wrong: 丁戊, right: 丁己, near: [庚], not_near: [辛], within: 3}\n"
                  "      - {wrong: 子丑, right: 子寅, except: [卯子丑]}\n"));
    const Engine small(folder.root());
    const auto count = [&](std::string_view text, const char* day) {
        return small.inspect({{}, text, day ? std::optional(Date::parse(day)->begins_at()) : std::nullopt}).size();
    };
    EXPECT_EQ(count("甲乙", "2020-06-01"), 1u);
    EXPECT_EQ(count("甲乙", "2019-12-31"), 0u);
    EXPECT_EQ(count("甲乙", "2021-01-01"), 0u);
    EXPECT_EQ(count("甲乙", nullptr), 0u);  // undated text is judged as of now, and this entry has ended
    EXPECT_EQ(count("庚，丁戊", nullptr), 1u);
    EXPECT_EQ(count("庚，，，，丁戊", nullptr), 0u);
    EXPECT_EQ(count("庚丁戊辛", nullptr), 0u);
    EXPECT_EQ(count("卯子丑，子丑", nullptr), 1u);
}

TEST(RuleSet, FaultsNameTheFileAndTheRule) {
    const std::vector<std::pair<std::string, std::string>> faults{
        {rule_with("    check: unheard_of\n"), "unknown check: unheard_of"},
        {rule_with("    pairs: |\n      only\n"), "not \"wrong right"},
        {rule_with("    entries: [{wrong: 同, right: 同}]\n"), "must differ"},
        {rule_with("    terms: [太短]\n"), "at least five"},
        {rule_with("    entries: [{wrong: 甲, valid_from: \"2020-02-30\"}]\n"), "not a date"},
        {rule_with("    expressions: [\"(\"]\n"), "expression 0"},
        {"rules:\n  - {id: t.r, kind: unheard_of}\n", "unknown kind"},
        {"rules: [", "test.yaml"},
        {"rules: []\n", "no expressions"},
    };
    for (const auto& [yaml, reason] : faults) {
        const RuleFolder folder(yaml);
        try {
            const Engine small(folder.root());
            ADD_FAILURE() << yaml;
        } catch (const RulebookError& e) {
            EXPECT_NE(std::string(e.what()).find(reason), std::string::npos) << e.what();
        }
    }
}

}  // namespace
}  // namespace yanlu::inspect
