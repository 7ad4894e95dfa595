// A corpus held against the engine: what counts as found, as right, as clean.
#include "inspect/scoring.hpp"

#include <sstream>

#include <gtest/gtest.h>

namespace yanlu::inspect {
namespace {

const Engine& engine() {
    static const Engine instance(std::filesystem::path(YANLU_SOURCE_DIR) / "rulebook");
    return instance;
}

std::vector<LabelledText> read(const std::string& lines) {
    std::istringstream in(lines);
    return read_labelled(in);
}

TEST(Scoring, FoundMissedAndFalsePlacesAreCountedByKindAndNote) {
    const auto corpus = read(R"({"text":"市人民攻府发布","spans":[{"kind":"serious_wording","begin":9,"end":15}],"note":"organ"}
{"text":"平安无事","spans":[{"kind":"serious_wording","begin":0,"end":6}],"note":"made up"}
{"text":"秸桿与攻府"}

{"text":"一切正常"})");
    const Score s = score(engine(), corpus, {}, false);
    EXPECT_EQ(s.texts, 4);
    EXPECT_EQ(s.clean_texts, 2);
    EXPECT_EQ(s.flagged_clean_texts, 1);
    const Tally& all = s.by_kind.at("serious_wording");
    EXPECT_EQ(std::tuple(all.labelled, all.found, all.hits, all.right), std::tuple(2, 1, 2, 1));
    EXPECT_EQ(s.by_kind.size(), 1u);  // 秸桿 is of a kind that nobody labelled
    EXPECT_EQ(s.by_note.at("organ").found, 1);
    EXPECT_EQ(s.missed, (std::vector<std::string>{"serious_wording ⟦平安⟧无事 (made up)"}));
    EXPECT_EQ(s.wrong, (std::vector<std::string>{"serious_wording 秸桿与⟦攻府⟧"}));
}

TEST(Scoring, ABadLineIsNamed) {
    for (const std::string bad : {"{\"text\":1}", "[]", "{\"text\":\"政府\",\"spans\":[{\"kind\":\"typo\",\"begin\":1,\"end\":3}]}",
                                  "{\"text\":\"政府\",\"spans\":[{\"kind\":\"typo\",\"begin\":0,\"end\":7}]}",
                                  "{\"text\":\"政府\",\"published_at\":\"2026-02-30\"}"}) {
        try {
            read("{\"text\":\"好\"}\n" + bad);
            ADD_FAILURE() << bad;
        } catch (const std::invalid_argument& e) {
            EXPECT_NE(std::string(e.what()).find("line 2"), std::string::npos) << e.what();
        }
    }
}

}  // namespace
}  // namespace yanlu::inspect
