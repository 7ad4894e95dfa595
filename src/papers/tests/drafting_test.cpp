// Drafting on both engines: every shipped template gives a paper, and what it lacks is refused.
#include "papers/statements.hpp"
#include "papers/template_store.hpp"
#include "papers/tests/city.hpp"

namespace yanlu::papers {
namespace {

class DraftingSuite : public testing::PaperCity {};

TEST_P(DraftingSuite, EveryStatementIsUnderstood) {
    for (const auto* statement : sql::all) EXPECT_NO_THROW(database->check(*statement)) << statement->name;
}

TEST_P(DraftingSuite, R4_3bANoticeIsDraftedWithItsNumbersFrozen) {
    const PaperId id = drafted(notice(), clerk());
    const auto paper = load_paper(*database, id);
    ASSERT_TRUE(paper);
    EXPECT_EQ(paper->state, "draft");
    EXPECT_EQ(paper->title, "云湾市人民政府办公室关于2026年第一季度全市政务新媒体检查情况的通报");
    EXPECT_EQ(paper->snapshot["numbers"]["failed"], 2);
    EXPECT_EQ(paper->addressees().size(), 2u);
    const auto text = text_of(*database, id, 1);
    EXPECT_EQ(text.addressee, "海棠镇，清溪镇");
    EXPECT_EQ(text.copied_to, "云湾市公安局");
    EXPECT_EQ(digest_of(text), paper->digest);
    EXPECT_EQ(text.attachments.size(), 2u);
    EXPECT_TRUE(ledger::verify_database(*database).holds());
}

TEST_P(DraftingSuite, R4_3bOnlyWhoMayDraftsAndNothingIsLeftOut) {
    storage::Transaction transaction(*database);
    EXPECT_EQ(testing::code(draft_paper(context, person("editor", first_town, 20), notice())), "organisation.verb_not_granted");
    DraftRequest lacking = notice();
    lacking.values.erase("failed");
    const auto refused = draft_paper(context, clerk(), lacking);
    EXPECT_EQ(testing::code(refused), "papers.value_missing");
    EXPECT_EQ(refused.error().args.at("name"), "failed");
    DraftRequest unknown = notice();
    unknown.template_code = "rectification_notice";  // of another kind
    EXPECT_EQ(testing::code(draft_paper(context, clerk(), unknown)), "papers.no_such_template");
    unknown = notice();
    unknown.addressees = {UnitId{999999}};
    EXPECT_EQ(testing::code(draft_paper(context, clerk(), unknown)), "papers.no_such_unit");
}

YANLU_ON_BOTH_ENGINES(DraftingSuite);

}  // namespace
}  // namespace yanlu::papers
