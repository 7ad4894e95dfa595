// The rules over an application as tables: never, in principle not, missing.
#include "opening/domain/opening_rules.hpp"

#include <gtest/gtest.h>

namespace yanlu::opening {
namespace {

std::string plain(const std::string& code) { return code; }

ApplicationForm complete() {
    ApplicationForm form;
    form.host_unit = UnitId{5};
    form.platform = "weibo";
    form.name = "海棠发布";
    form.purpose = "发布本镇政务信息";
    form.certified_host = "云湾市海棠镇人民政府";
    for (const char* duty : {"principal", "leader_in_charge", "section_head", "editor"}) form.holders[duty] = {{"张三", "", ""}};
    return form;
}

OpeningCase town() {
    return {.host_name = "云湾市海棠镇人民政府", .host_kind = "town", .host_is_below_county = true, .platform_zh = "微博"};
}

std::vector<std::string> codes(const OpeningCase& about, const ApplicationForm& form) {
    std::vector<std::string> out;
    for (const Refusal& refusal : why_not_submitted(about, form, plain)) out.push_back(refusal.code);
    return out;
}

TEST(OpeningRules, R2_1aACompleteFormOfATownIsSubmitted) { EXPECT_TRUE(codes(town(), complete()).empty()); }

TEST(OpeningRules, R2_1bAnInternalDivisionIsRefusedWhateverIsSaid) {
    OpeningCase about = town();
    about.host_kind = "internal_division";
    ApplicationForm form = complete();
    form.exception_reason = "确有需要";
    EXPECT_EQ(codes(about, form), std::vector<std::string>{"opening.internal_division"});
    EXPECT_EQ(why_never(about)->article, "152-2021.2.1");
}

TEST(OpeningRules, AUnitThatEndedOrHasNoRouteIsRefused) {
    OpeningCase ended = town();
    ended.host_is_active = false;
    EXPECT_EQ(why_never(ended)->code, "opening.unit_not_active");
    OpeningCase outside = town();
    outside.has_route = false;
    EXPECT_EQ(why_never(outside)->code, "opening.no_route");
    EXPECT_FALSE(why_never(town()));
}

TEST(OpeningRules, R2_1aASecondAccountNeedsAReason) {
    OpeningCase about = town();
    about.there = {"海棠政务"};
    ApplicationForm form = complete();
    EXPECT_EQ(codes(about, form), std::vector<std::string>{"opening.needs_reason.second_account"});
    form.exception_reason = "服务对象不同";
    EXPECT_TRUE(codes(about, form).empty());
    EXPECT_EQ(exceptions_needed(about, form), std::vector<std::string>{"second_account"});
}

TEST(OpeningRules, R2_1bASingleEventNeedsAReasonAndItsName) {
    ApplicationForm form = complete();
    form.is_for_event = true;
    EXPECT_EQ(codes(town(), form), (std::vector<std::string>{"opening.event_missing", "opening.needs_reason.single_event"}));
    form.event = "荔枝文化节";
    form.exception_reason = "市政府统一部署";
    EXPECT_TRUE(codes(town(), form).empty());
}

TEST(OpeningRules, AClientBelowTheCountyNeedsAReasonByItsOwnArticle) {
    OpeningCase about = town();
    about.is_client = true;
    const auto refusals = why_not_submitted(about, complete(), plain);
    ASSERT_EQ(refusals.size(), 1u);
    EXPECT_EQ(refusals[0].code, "opening.needs_reason.client_below_county");
    EXPECT_EQ(refusals[0].article, "12-2026.filing");
    about.host_is_below_county = false;
    EXPECT_TRUE(codes(about, complete()).empty());
}

TEST(OpeningRules, R1_4MissingDutiesAreNamedTogether) {
    ApplicationForm form = complete();
    form.holders.erase("principal");
    form.holders["editor"].clear();
    const auto refusals = why_not_submitted(town(), form, plain);
    ASSERT_EQ(refusals.size(), 1u);
    EXPECT_EQ(refusals[0].args.at("duties"), "duty.principal、duty.editor");
    EXPECT_EQ(refusals[0].article, "152-2021.3.1");
}

TEST(OpeningRules, AnEmptyFormIsToldEverythingAtOnce) {
    const auto found = codes(town(), ApplicationForm{.host_unit = UnitId{5}});
    EXPECT_EQ(found, (std::vector<std::string>{"opening.platform_missing", "opening.name_missing", "opening.purpose_missing",
                                               "opening.certified_host_missing", "opening.duties_missing"}));
}

TEST(OpeningRules, TheCertifiedEntityIsTheHost) {
    EXPECT_TRUE(is_certified_as(" 云湾市海棠镇人民政府 ", "云湾市海棠镇人民政府"));
    EXPECT_TRUE(is_certified_as("云湾市（海棠）镇", "云湾市(海棠)镇"));
    EXPECT_FALSE(is_certified_as("海棠文化公司", "云湾市海棠镇人民政府"));
    ApplicationForm form = complete();
    form.certified_host = "海棠文化公司";
    EXPECT_EQ(codes(town(), form), std::vector<std::string>{"opening.certified_host_differs"});
}

TEST(OpeningRules, AContractThatEndsBeforeItBeginsIsRefused) {
    ApplicationForm form = complete();
    form.contract = PlannedContract{VendorId{3}, *Date::parse("2026-05-01"), *Date::parse("2026-04-30")};
    EXPECT_EQ(codes(town(), form), std::vector<std::string>{"opening.contract_backwards"});
}

TEST(ApplicationForm, ComesBackFromItsJson) {
    ApplicationForm form = complete();
    form.contract = PlannedContract{VendorId{3}, *Date::parse("2026-05-01"), *Date::parse("2027-04-30"), "二人驻场"};
    form.holders["editor"] = {{"李四", "编辑", "13800000000"}};
    EXPECT_EQ(form_from(form_json(form)), form);
}

TEST(ApplicationForm, TheDigestFollowsEveryFieldAndMaterialButNotTheirOrder) {
    const ApplicationForm form = complete();
    const auto digest = content_digest(form, {"aa", "bb"});
    EXPECT_EQ(digest.size(), 64u);
    EXPECT_EQ(digest, content_digest(form, {"bb", "aa"}));
    EXPECT_NE(digest, content_digest(form, {"aa"}));
    ApplicationForm other = form;
    other.purpose += "。";
    EXPECT_NE(digest, content_digest(other, {"aa", "bb"}));
}

}  // namespace
}  // namespace yanlu::opening
