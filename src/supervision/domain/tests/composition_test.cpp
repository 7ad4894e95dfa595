// Relations in front of a body: only those mentioned, in the order in which they read each other; parameters by number.
#include "supervision/domain/composition.hpp"

#include <stdexcept>

#include <gtest/gtest.h>

namespace yanlu::supervision {
namespace {

Relations sample() {
    Relations relations;
    relations.emplace("posts", Relation{"posts", "", false, "SELECT id FROM post_versions WHERE at < $end"});
    relations.emplace("hits", Relation{"hits", "", true, "SELECT id FROM post_hits JOIN posts ON 1 = 1"});
    relations.emplace("units", Relation{"units", "", false, "SELECT id FROM unit_versions"});
    return relations;
}

TEST(Composition, OnlyWhatIsMentionedGoesInFrontDeepestFirst) {
    const Composition composed = compose(sample(), "SELECT id FROM hits WHERE day = $day AND at < $end");
    EXPECT_EQ(composed.sql,
              "WITH posts AS NOT MATERIALIZED (\nSELECT id FROM post_versions WHERE at < $1)\n"
              ", hits AS MATERIALIZED (\nSELECT id FROM post_hits JOIN posts ON 1 = 1)\n"
              "SELECT id FROM hits WHERE day = $2 AND at < $1");
    EXPECT_EQ(composed.parameters, (std::vector<std::string>{"end", "day"}));
}

TEST(Composition, QuotesAndCommentsAreNoNames) {
    const Composition composed = compose(sample(), "SELECT 'posts $x' -- units $y\n FROM other");
    EXPECT_EQ(composed.sql, "SELECT 'posts $x' -- units $y\n FROM other");
    EXPECT_TRUE(composed.parameters.empty());
}

TEST(Composition, ACircleIsRefused) {
    Relations relations = sample();
    relations.at("posts").body = "SELECT id FROM hits";
    EXPECT_THROW(compose(relations, "SELECT 1 FROM hits"), std::invalid_argument);
}

TEST(Composition, ForOneAccountEveryRelationThatBelongsToAccountsIsNarrowed) {
    Relations relations = sample();
    relations.at("posts").account_column = "account_id";
    const Composition composed =
        compose_narrowed(relations, "SELECT id FROM posts JOIN units ON 1 = 1", "SELECT n.* FROM ({query}) AS n WHERE n.{column} = $one");
    EXPECT_EQ(
        composed.sql,
        "WITH posts AS NOT MATERIALIZED (\nSELECT n.* FROM (SELECT id FROM post_versions WHERE at < $1) AS n WHERE n.account_id = $2)\n"
        ", units AS NOT MATERIALIZED (\nSELECT id FROM unit_versions)\n"
        "SELECT id FROM posts JOIN units ON 1 = 1");
    EXPECT_EQ(composed.parameters, (std::vector<std::string>{"end", "one"}));
}

TEST(Composition, TheTablesBehindABodyAreThoseOfItsRelations) {
    using Tables = std::set<std::string, std::less<>>;
    EXPECT_EQ(tables_behind(sample(), "SELECT id FROM hits"), (Tables{"hits", "post_hits", "post_versions", "posts"}));
    EXPECT_EQ(tables_behind(sample(), "SELECT id FROM secrets"), Tables{});
}

TEST(Composition, ARelationFileSaysWhatItIsAbout) {
    const Relation relation = parse_relation("r", "-- about: 某事\n-- materialized: true\n-- note\nSELECT 1\n");
    EXPECT_EQ(relation.about, "某事");
    EXPECT_TRUE(relation.is_materialized);
    EXPECT_EQ(relation.body, "SELECT 1");
    EXPECT_EQ(parse_relation("r", "-- about: 某事\n-- account: id\nSELECT 1").account_column, "id");
    EXPECT_THROW(parse_relation("r", "SELECT 1"), std::invalid_argument);
    EXPECT_THROW(parse_relation("r", "-- about: x\nSELECT 1; SELECT 2"), std::invalid_argument);
    EXPECT_THROW(parse_relation("r", "-- about: x\nDELETE FROM a"), std::invalid_argument);
}

}  // namespace
}  // namespace yanlu::supervision
