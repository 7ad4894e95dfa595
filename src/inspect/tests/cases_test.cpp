// Walks cases.yaml: every rule objects to its bad texts at the marked place, with the right advice, and leaves its good texts alone.
#include <algorithm>
#include <set>

#include <gtest/gtest.h>

#include "base/rulebook.hpp"
#include "base/text.hpp"
#include "inspect/inspect.hpp"

namespace yanlu::inspect {
namespace {

const std::filesystem::path source = YANLU_SOURCE_DIR;

const Engine& engine() {
    static const Engine instance(source / "rulebook");
    return instance;
}

struct Case {
    std::string rule;
    std::string text;
    bool is_bad = false;
    std::int64_t start = 0;
    std::int64_t end = 0;
    std::string suggestion;
    std::optional<Instant> published_at;
};

Case case_of(const YAML::Node& node) {
    Case c;
    c.rule = node["rule"].as<std::string>();
    c.is_bad = static_cast<bool>(node["bad"]);
    c.suggestion = node["suggestion"].as<std::string>("");
    if (node["published_at"]) c.published_at = parse_instant(node["published_at"].as<std::string>());
    std::u32string plain;
    for (const char32_t ch : to_code_points(node[c.is_bad ? "bad" : "good"].as<std::string>())) {
        if (ch == U'⟦')
            c.start = static_cast<std::int64_t>(plain.size());
        else if (ch == U'⟧')
            c.end = static_cast<std::int64_t>(plain.size());
        else
            plain += ch;
    }
    c.text = to_utf8(plain);
    return c;
}

std::vector<Case> cases() {
    std::vector<Case> out;
    for (const auto& node : Rulebook::load_yaml(source / "src/inspect/tests/cases.yaml")) out.push_back(case_of(node));
    return out;
}

std::string told(const std::vector<Hit>& hits) {
    std::string out;
    for (const auto& hit : hits) out += to_json(hit).dump() + "\n";
    return out;
}

TEST(InspectCases, EveryBadTextIsHitWhereItIsMarked_3_2c_4_2b) {
    for (const auto& c : cases()) {
        if (!c.is_bad) continue;
        const auto hits = engine().inspect({{}, c.text, c.published_at}, Checks::all);
        const auto found =
            std::ranges::find_if(hits, [&](const Hit& h) { return h.rule == c.rule && h.start == c.start && h.end == c.end; });
        if (found == hits.end()) {
            ADD_FAILURE() << c.rule << ": " << c.text << "\n" << told(hits);
            continue;
        }
        EXPECT_TRUE(c.suggestion.empty() || found->suggestion == c.suggestion) << c.text << " → " << found->suggestion;
    }
}

TEST(InspectCases, GoodTextsAreLeftAlone_3_2c_4_2b) {
    for (const auto& c : cases()) {
        if (c.is_bad) continue;
        const auto hits = engine().inspect({{}, c.text, c.published_at}, Checks::all);
        const auto graver = std::ranges::find_if(hits, [&](const Hit& h) { return h.rule == c.rule || h.severity != Severity::hint; });
        EXPECT_EQ(graver, hits.end()) << c.rule << ": " << c.text << "\n" << told(hits);
    }
}

TEST(InspectCases, EveryRuleHasAGoodAndABadCase) {
    std::set<std::string> bad;
    std::set<std::string> good;
    for (const auto& c : cases()) (c.is_bad ? bad : good).insert(c.rule);
    for (const auto& rule : engine().rules()) {
        EXPECT_TRUE(bad.contains(rule.id)) << rule.id;
        EXPECT_TRUE(good.contains(rule.id)) << rule.id;
    }
}

TEST(InspectCases, EveryRuleCitesAnArticleThatTheRuleBookHolds) {
    std::set<std::string> keys;
    for (const auto& file : std::filesystem::directory_iterator(source / "rulebook/articles")) {
        for (const auto& article : Rulebook::load_yaml(file.path())["articles"]) keys.insert(article["key"].as<std::string>());
    }
    for (const auto& rule : engine().rules()) EXPECT_TRUE(keys.contains(rule.article)) << rule.id << " cites " << rule.article;
}

}  // namespace
}  // namespace yanlu::inspect
