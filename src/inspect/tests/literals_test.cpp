// The fast matcher of words against one that anybody can read, on made-up texts; and against Vectorscan with the rule book's own words.
#include "inspect/literals.hpp"

#include <algorithm>
#include <cstdlib>
#include <tuple>

#include <gtest/gtest.h>

#include "base/clock.hpp"
#include "inspect/matcher.hpp"
#include "inspect/rules.hpp"
#include "inspect/window.hpp"

namespace yanlu::inspect {
namespace {

using Literal = LiteralMatcher::Literal;

// Few letters, so that words overlap and share their beginnings; of one to four bytes.
const std::vector<std::string> letters{"中", "国", "共", "人", "民", "a", "1", "é", "，", "😀"};

std::string random_text(SeededRng& rng, std::uint64_t most) {
    std::string text;
    for (std::uint64_t n = rng.below(most); n > 0; --n) text += letters[rng.below(letters.size())];
    return text;
}

std::vector<Literal> random_words(SeededRng& rng, unsigned count) {
    std::vector<Literal> words;
    while (words.size() < count) {
        std::string word = random_text(rng, 7);
        if (word.size() >= LiteralMatcher::least_bytes) words.push_back({std::move(word), static_cast<unsigned>(words.size())});
    }
    return words;
}

void in_order(std::vector<Match>& matches) {
    std::ranges::sort(matches, {}, [](const Match& m) { return std::tuple(m.start, m.end, m.pattern); });
}

std::vector<Match> slow_matches(std::string_view text, const std::vector<Literal>& words) {
    std::vector<Match> out;
    for (std::size_t at = 0; at < text.size(); at = step_forward(text, at, 1)) {
        for (const auto& word : words) {
            if (text.substr(at).starts_with(word.text)) out.push_back({word.pattern, at, at + word.text.size()});
        }
    }
    return out;
}

// YANLU_FUZZED_INPUTS=10000000 for the long run that docs/quality.md tells of.
std::uint64_t inputs() {
    const char* wanted = std::getenv("YANLU_FUZZED_INPUTS");
    return wanted ? std::strtoull(wanted, nullptr, 10) : 100'000;
}

TEST(Literals, AgreeWithTheSlowReferenceOnMadeUpTexts) {
    SeededRng rng(5);
    std::uint64_t found = 0;
    for (std::uint64_t done = 0; done < inputs();) {
        const auto words = random_words(rng, 1 + static_cast<unsigned>(rng.below(40)));
        const LiteralMatcher matcher(words);
        for (int i = 0; i < 200; ++i, ++done) {
            const std::string text = random_text(rng, 40);
            std::vector<Match> fast;
            matcher.scan(text, fast);
            auto slow = slow_matches(text, words);
            in_order(fast);
            in_order(slow);
            ASSERT_EQ(fast, slow) << text;
            found += fast.size();
        }
    }
    EXPECT_GT(found, inputs() / 4);
}

TEST(Literals, NothingToLookForFindsNothing) {
    std::vector<Match> matches;
    LiteralMatcher({}).scan("中国共产党", matches);
    EXPECT_TRUE(matches.empty());
}

TEST(Matcher, OwnMatcherAndVectorscanAgreeOnTheRuleBook) {
    const RuleSet set = RuleSet::load(std::filesystem::path(YANLU_SOURCE_DIR) / "rulebook");
    std::vector<Pattern> patterns;
    for (const auto& e : set.expressions) patterns.push_back({e.regex, e.is_caseless, e.word});
    const Matcher own(patterns);
    const Matcher theirs(patterns, WordsBy::vectorscan);
    SeededRng rng(6);
    std::size_t found = 0;
    for (int round = 0; round < 3600; ++round) {
        std::string text;
        for (std::uint64_t n = rng.below(12); n > 0; --n) {
            const auto& e = set.expressions[rng.below(set.expressions.size())];
            text +=
                rng.below(3) == 0 ? letters[rng.below(letters.size())] : std::string(after(e.word, 0, rng.below(e.word.size() / 3 + 1)));
        }
        std::vector<Match> a;
        std::vector<Match> b;
        own.scan(text, a);
        theirs.scan(text, b);
        ASSERT_EQ(a, b) << text;
        found += a.size();
    }
    EXPECT_GT(found, 3000u);
}

}  // namespace
}  // namespace yanlu::inspect
