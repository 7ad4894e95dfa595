// The typo model inside the engine: hits of its own, silence where others speak, and the rest working without it.
#include "inspect/typo_rule.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>

#include <gtest/gtest.h>
#include <unistd.h>

#include "base/rulebook.hpp"
#include "inspect/inspect.hpp"

namespace yanlu::inspect {
namespace {

namespace fs = std::filesystem;

const fs::path shipped = fs::path(YANLU_SOURCE_DIR) / "rulebook";
const std::string slip = "各有关单位：\n要坚持问题导向，及时整改存在问体。";

const Engine& engine() {
    static const Engine instance(shipped);
    return instance;
}

// The shipped rule book's inspection rules, with a models folder of its own.
class ModelsFolder {
public:
    explicit ModelsFolder(const std::string& name) : root_(fs::path(::testing::TempDir()) / (name + std::to_string(::getpid()))) {
        fs::create_directories(root_ / "models");
        for (const char* folder : {"lexicons", "patterns"}) fs::copy(shipped / folder, root_ / folder, fs::copy_options::recursive);
        std::ifstream in(shipped / "models/typo.yaml");
        settings_.assign(std::istreambuf_iterator<char>(in), {});
    }
    ~ModelsFolder() { fs::remove_all(root_); }
    const fs::path& root() const { return root_; }
    void replace(const std::string& from, const std::string& to) {
        const auto at = settings_.find(from);
        ASSERT_NE(at, std::string::npos) << from;
        settings_.replace(at, from.size(), to);
    }
    void write_settings() const { std::ofstream(root_ / "models/typo.yaml") << settings_; }

private:
    fs::path root_;
    std::string settings_;
};

std::size_t hits_of_model(const std::vector<Hit>& hits) {
    return static_cast<std::size_t>(std::ranges::count(hits, "typo.model", &Hit::rule));
}

TEST(TypoRule, R3_2bASlipIsAHitWithPlaceSuggestionAndReason) {
    const auto hits = engine().inspect({.text = slip}, Checks::all);
    ASSERT_EQ(hits.size(), 1U);
    EXPECT_EQ(hits[0].rule, "typo.model");
    EXPECT_EQ(hits[0].kind, "typo");
    EXPECT_EQ(hits[0].start, 22);
    EXPECT_EQ(hits[0].end, 23);
    EXPECT_EQ(hits[0].excerpt, "体");
    EXPECT_EQ(hits[0].suggestion, "题");
    EXPECT_FALSE(hits[0].why.empty());
    EXPECT_GT(hits[0].confidence, 500);
    EXPECT_LE(hits[0].confidence, 1000);
}

TEST(TypoRule, BulkIntakeDoesWithoutTheModel) { EXPECT_TRUE(engine().inspect({.text = slip}).empty()); }

TEST(TypoRule, WhatAnotherRuleHasSeenIsNotSaidTwice) {
    const std::string text = "各单位要认真布署，抓好落实。";
    EXPECT_EQ(engine().inspect({.text = text}, Checks::all), engine().inspect({.text = text}));
}

TEST(TypoRule, AnyBytesAreTaken) {
    const std::string text = "\xFF\xC0要坚持问题导\xE5向，及时整改存在问体。\xE9";
    for (const auto& hit : engine().inspect({.title = text, .text = text}, Checks::all)) EXPECT_LT(hit.start, hit.end);
}

TEST(TypoRule, AMissingModelIsToldAndTheRestWorks) {
    ModelsFolder folder("missing");
    folder.write_settings();
    const Engine other(folder.root());
    EXPECT_NE(other.typo_model_fault().find("cannot open"), std::string::npos);
    EXPECT_EQ(hits_of_model(other.inspect({.text = slip}, Checks::all)), 0U);
    EXPECT_EQ(other.inspect({.text = "各单位要认真布署。"}, Checks::all).size(), 1U);
}

TEST(TypoRule, AnotherFileThanTheRuleBookNamesIsNotUsed) {
    ModelsFolder folder("altered");
    folder.write_settings();
    folder.replace("digest: \"", "digest: \"0");
    folder.write_settings();
    fs::copy_file(shipped / "models/typo.model", folder.root() / "models/typo.model");
    EXPECT_NE(Engine(folder.root()).typo_model_fault().find("digest"), std::string::npos);
}

TEST(TypoRule, WordsOfTheOfficeAreLetAlone) {
    ModelsFolder folder("except");
    fs::copy_file(shipped / "models/typo.model", folder.root() / "models/typo.model");
    folder.replace("except: []", "except: [存在问体]");
    folder.write_settings();
    EXPECT_EQ(hits_of_model(Engine(folder.root()).inspect({.text = slip}, Checks::all)), 0U);
}

TEST(TypoRule, BelowTheThresholdASlipIsAHint) {
    ModelsFolder folder("threshold");
    fs::copy_file(shipped / "models/typo.model", folder.root() / "models/typo.model");
    const auto settings = Rulebook::load_yaml(shipped / "models/typo.yaml");
    folder.replace("general: " + settings["model"]["thresholds"]["general"].as<std::string>(), "general: 1000");
    folder.write_settings();
    const auto hits = Engine(folder.root()).inspect({.text = slip}, Checks::all);
    ASSERT_EQ(hits.size(), 1U);
    EXPECT_EQ(hits[0].severity, Severity::hint);
}

TEST(TypoRule, WrongSettingsAreToldByFile) {
    ModelsFolder folder("wrong");
    folder.replace("hint: ", "hint: 9");
    folder.write_settings();
    EXPECT_THROW(Engine{folder.root()}, RulebookError);
}

}  // namespace
}  // namespace yanlu::inspect
