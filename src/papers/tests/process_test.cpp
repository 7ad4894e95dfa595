// A paper from draft to the receipts, on both engines: who may do what, what a signature is bound to, what a wrong number does.
#include "documents/official_paper.hpp"
#include "papers/create_paper.hpp"
#include "papers/document_numbers.hpp"
#include "papers/files.hpp"
#include "papers/instructions.hpp"
#include "papers/papers.hpp"
#include "papers/template_use.hpp"
#include "papers/templates.hpp"
#include "papers/tests/city.hpp"
#include "papers/typesetting.hpp"
#include "registry/attachments.hpp"

namespace yanlu::papers {
namespace {

using testing::Caller;
using testing::code;

class PaperProcessSuite : public testing::PaperCity {
protected:
    void SetUp() override {
        PaperCity::SetUp();
        id = drafted(notice(), clerk());
        EXPECT_EQ(code(open_series(context, clerk(), "云府办函", office)), "");
    }
    Caller office_leader() { return person("city_office_leader", office, 9); }
    Caller chief() { return person("city_office_section_chief", office, 8); }
    Caller town_officer() { return person("supervising_officer", first_town, 20); }
    std::string act(const Caller& by, const std::string& action, PaperStep step = {}) {
        return code(act_on_paper(context, by, id, action, step));
    }
    std::string act_on(PaperId paper, const Caller& by, const std::string& action, PaperStep step = {}) {
        return code(act_on_paper(context, by, paper, action, step));
    }
    Paper paper() { return *load_paper(*database, id); }
    std::string sign(const Caller& by) { return act(by, "sign", {.digest = paper().digest}); }
    void issued(bool is_public = true) {
        EXPECT_EQ(act(clerk(), "submit"), "");
        EXPECT_EQ(sign(office_leader()), "");
        EXPECT_EQ(act(clerk(), "issue", {.is_public = is_public}), "");
    }
    TextEdit edit_with(const std::string& from, const std::string& to) {
        const PaperText text = text_of(*database, id, paper().text_number);
        TextEdit edit{text.title, text.addressee, sections_of(text)};
        for (auto& section : edit.sections) {
            const auto at = section.text.find(from);
            if (at != section.text.npos) section.text.replace(at, from.size(), to);
        }
        return edit;
    }
    AttachmentId kept(const Caller& by, const std::string& name, const std::string& bytes) {
        storage::Transaction transaction(*database);
        const auto file = registry::keep_attachment(context, by.actor.person, name, bytes);
        EXPECT_TRUE(file);
        transaction.commit();
        return file->id;
    }
    PaperId id;
};

// Of two series a notice takes that of documents, a letter that of 函; the form that is shown before is the one that will be.
TEST_P(PaperProcessSuite, R4_3bTheSeriesFitsTheForm) {
    EXPECT_EQ(typeset(context, paper()).form, documents::PaperForm::letter);
    EXPECT_EQ(code(open_series(context, clerk(), "云府办", office)), "");
    EXPECT_EQ(typeset(context, paper()).form, documents::PaperForm::document);
    issued();
    EXPECT_EQ(paper().document_number(), "云府办〔2026〕1号");
    const auto shown = typeset(context, paper());
    EXPECT_EQ(shown.form, documents::PaperForm::document);
    EXPECT_EQ(shown.printed_by, "云湾市人民政府办公室");
    Paper letter = paper();
    letter.template_code = "admonition_notice";
    EXPECT_EQ(usual_word(context, letter), "云府办函");
}

// What the template demands and nobody gave is named, all of it.
TEST_P(PaperProcessSuite, R4_3cAPaperWithoutWhatItsTemplateDemandsIsRefused) {
    const auto draft_of = [&](const std::string& name, const Json& values) {
        return create_paper(context, clerk(), {.template_code = name, .addressees = {first_town}, .values = values});
    };
    const auto record = draft_of("accountability_record", {{"unit", "海棠镇"}, {"facts", " "}});
    EXPECT_EQ(code(record), "papers.value_not_given");
    EXPECT_EQ(record.error().field, "values.cause");
    ASSERT_EQ(record.error().others.size(), 2u);
    EXPECT_EQ(record.error().others[0].field, "values.facts");
    EXPECT_EQ(record.error().others[1].args.at("name"), "问责建议");
    const auto list = draft_of("inspection_checklist", {{"round", "三季度"}});
    EXPECT_EQ(code(list), "papers.list_needs_record");
    EXPECT_EQ(list.error().field, "values.accounts");
    const Json full{{"unit", "海棠镇"}, {"cause", "失声失语"}, {"facts", "未回应"}, {"proposal", "移送"}};
    EXPECT_EQ(code(draft_of("accountability_record", full)), "");
}

TEST_P(PaperProcessSuite, R4_3bANoticeIsSignedNumberedIssuedAndSignedForByEveryUnit) {
    EXPECT_EQ(act(clerk(), "submit"), "");
    EXPECT_EQ(act(office_leader(), "sign", {.digest = "other"}), "papers.text_changed");
    EXPECT_EQ(sign(chief()), "papers.guard.may_sign_kind");
    EXPECT_EQ(sign(office_leader()), "");
    EXPECT_EQ(sign(office_leader()), "flow.not_from_this_state");  // two at once: the second is told
    EXPECT_EQ(paper().signed_digest, paper().digest);
    EXPECT_EQ(act(clerk(), "issue", {.is_public = true}), "");
    EXPECT_EQ(paper().document_number(), "云府办函〔2026〕1号");
    EXPECT_EQ(paper().written_on->iso(), "2026-03-10");
    EXPECT_EQ(typeset(context, paper()).form, documents::PaperForm::letter) << "a number of 函 stands under no head of a 文件";
    EXPECT_EQ(code(sign_for_paper(context, town_officer(), id, "已阅")), "");
    EXPECT_EQ(code(sign_for_paper(context, town_officer(), id, "")), "papers.already_signed_for");
    EXPECT_EQ(code(sign_for_paper(context, person("supervising_officer", department, 30), id, "")), "");  // 抄送 may sign as well
    const Json shown = *show_paper(context, clerk(), id);
    EXPECT_EQ(shown["receipts"].size(), 3u);
    EXPECT_EQ(act(clerk(), "remind"), "");
    EXPECT_EQ(act(clerk(), "remind"), "papers.guard.reminded_long_ago");
    EXPECT_TRUE(ledger::verify_database(*database).holds());
}

TEST_P(PaperProcessSuite, R4_3bNobodySignsHisOwnTextAndNothingUnsignedGoesOut) {
    EXPECT_EQ(act(clerk(), "issue"), "flow.not_from_this_state");
    Caller author = office_leader();
    const PaperText text = text_of(*database, id, 1);
    // A leader who was clerk the day before: the same person in another post.
    author.actor.person = clerk().actor.person;
    EXPECT_EQ(act(clerk(), "submit"), "");
    EXPECT_EQ(sign(author), "papers.guard.not_author");
    EXPECT_EQ(act(office_leader(), "send_back"), "api.missing");
    EXPECT_EQ(act(office_leader(), "send_back", {.reason = "措辞再斟酌"}), "");
    EXPECT_EQ(paper().state, "draft");
    EXPECT_EQ(act(person("editor", first_town, 21), "submit"), "api.no_such_record");  // a draft is nobody else's business
}

TEST_P(PaperProcessSuite, R4_3bAWrongNumberTypedByHandIsRefusedWithItsReason) {
    EXPECT_EQ(code(edit_paper(context, clerk(), id, edit_with("不合格2个", "不合格5个"))), "");
    const Json shown = *show_paper(context, clerk(), id);
    ASSERT_FALSE(shown["contradictions"].empty());
    const auto refused = act_on_paper(context, clerk(), id, "submit", {});
    EXPECT_EQ(code(refused), "papers.guard.numbers_agree");
    EXPECT_NE(refused.error().args.at("first").find("5"), std::string::npos);
    EXPECT_EQ(code(edit_paper(context, clerk(), id, edit_with("不合格5个", "不合格2个"))), "");
    EXPECT_EQ(act(clerk(), "submit"), "");
    EXPECT_EQ(paper().text_number, 3);
    const auto live = check_edit(context, clerk(), id, edit_with("合格率98.0%", "合格率98.5%"));
    EXPECT_EQ(live->at("contradictions").at(0).at("code"), "rate_does_not_follow");
}

TEST_P(PaperProcessSuite, R4_3bSignedInTheCitysOwnOfficeSystemWithItsNumberAndScan) {
    EXPECT_EQ(act(clerk(), "send_to_oa"), "");
    const auto scan = kept(clerk(), "签批件.pdf", "%PDF-1.4 scan");
    const Date day = *Date::parse("2026-03-10");
    const auto record = [&](const std::string& number, Date on, std::optional<AttachmentId> file) {
        return act(clerk(), "record_oa", {.document_number = number, .written_on = on, .scan = file});
    };
    EXPECT_EQ(record("云府办函2026年18号", day, scan), "papers.number_malformed");
    EXPECT_EQ(record("云府办函〔2025〕18号", day, scan), "papers.number_of_another_year");
    EXPECT_EQ(record("海府〔2026〕18号", day, scan), "papers.no_such_series");
    EXPECT_EQ(record("云府办函〔2026〕18号", day + 1, scan), "papers.written_in_the_future");
    EXPECT_EQ(record("云府办函〔2026〕18号", day, std::nullopt), "papers.scan_missing");
    EXPECT_EQ(record("云府办函[2026]18号", day, scan), "");
    EXPECT_EQ(act(clerk(), "issue"), "");
    EXPECT_EQ(paper().document_number(), "云府办函〔2026〕18号");
    const Json register_now = *show_register(context, clerk(), "云府办函", 2026);
    EXPECT_EQ(register_now["gaps"].size(), 17u);  // numbers that nobody has explained
    EXPECT_EQ(register_now["next"], 19);
    EXPECT_EQ(code(check_number(context, clerk(), "云府办函〔2026〕18号", day)), "papers.number_is_taken");
}

TEST_P(PaperProcessSuite, DocumentNumbersAreReservedVoidedAndExplained) {
    const auto enter = [&](std::int64_t number, const std::string& state, const std::string& reason) {
        return code(enter_number(context, clerk(), {"云府办函", 2026, number, state, reason}));
    };
    EXPECT_EQ(enter(0, "reserved", ""), "papers.number_needs_reason");
    EXPECT_EQ(enter(0, "reserved", "留给第一季度通报"), "");
    EXPECT_EQ(enter(2, "elsewhere", "关于会议的函"), "");
    EXPECT_EQ(enter(2, "voided", "改"), "papers.number_is_taken");
    EXPECT_EQ(act(clerk(), "submit"), "");
    EXPECT_EQ(sign(office_leader()), "");
    EXPECT_EQ(act(clerk(), "issue", {.number = 9}), "papers.number_not_reserved");
    EXPECT_EQ(act(clerk(), "issue", {.word = "海府"}), "papers.no_such_series");
    EXPECT_EQ(act(clerk(), "issue", {.number = 1}), "");
    EXPECT_EQ(paper().document_number(), "云府办函〔2026〕1号");
    EXPECT_EQ(code(open_series(context, clerk(), "云府办函", office)), "papers.series_exists");
    EXPECT_EQ(code(open_series(context, clerk(), "云府〔办〕", office)), "papers.word_malformed");
}

TEST_P(PaperProcessSuite, R4_3bWhatWasIssuedIsCorrectedByANewPaperOrWithdrawn) {
    issued();
    EXPECT_EQ(act(clerk(), "correct", {.reason = "账号名称有误"}), "");
    const PaperId made = *paper().corrected_by;
    EXPECT_EQ(act(clerk(), "correct", {.reason = "再来"}), "papers.is_being_corrected");
    EXPECT_EQ(act_on(made, clerk(), "submit"), "");
    EXPECT_EQ(act_on(made, office_leader(), "sign", {.digest = load_paper(*database, made)->digest}), "");
    EXPECT_EQ(act_on(made, clerk(), "issue"), "");
    EXPECT_EQ(paper().state, "corrected");
    EXPECT_FALSE(paper().is_public);
    EXPECT_EQ(act_on(made, office_leader(), "withdraw", {.reason = "检查结果有误"}), "");
    EXPECT_EQ(code(sign_for_paper(context, town_officer(), made, "")), "flow.not_from_this_state");
}

TEST_P(PaperProcessSuite, AUnitSeesWhatWasIssuedToItAndNothingElse) {
    EXPECT_EQ(code(show_paper(context, town_officer(), id)), "api.no_such_record");
    EXPECT_EQ(list_papers(context, town_officer(), {}, page("id", true))->at("total"), 0);
    issued(false);
    const auto shown = show_paper(context, town_officer(), id);
    ASSERT_EQ(code(shown), "");
    EXPECT_EQ(shown->at("receipts").size(), 1u);
    EXPECT_FALSE(shown->contains("notes"));
    EXPECT_EQ(list_papers(context, town_officer(), {.waits_for_me = true}, page("id", true))->at("total"), 1);
    EXPECT_EQ(list_papers(context, clerk(), {.words = "云府办函〔2026〕1号"}, page("id", true))->at("total"), 1);
}

TEST_P(PaperProcessSuite, R4_3bTheDraftGoesOutAsDocxAndComesBack) {
    const auto file = docx_of(context, clerk(), id);
    ASSERT_EQ(code(file), "");
    const auto before = text_of(*database, id, 1);
    const auto same = edit_in_docx(before, file->bytes);
    ASSERT_EQ(code(same), "");
    EXPECT_EQ(same->title, before.title);
    EXPECT_EQ(same->addressee, before.addressee);
    EXPECT_EQ(same->sections, sections_of(before));
    PaperText changed = before;
    std::get<Table>(changed.attachments[0].blocks[0]).rows[1][1] = "别的账号";
    const std::string forged = documents::write_docx(typeset(changed, documents::PaperForm::document, "办公室", Json::object()));
    EXPECT_EQ(code(edit_in_docx(before, forged)), "papers.docx_table_changed");
    EXPECT_EQ(code(edit_in_docx(before, "PK nothing")), "documents.docx_broken");
    PaperText worded = before;
    std::get<std::string>(worded.body[0]) += "请认真阅读。";
    const auto upload =
        kept(clerk(), "通报.docx", documents::write_docx(typeset(worded, documents::PaperForm::document, "办公室", Json::object())));
    EXPECT_EQ(code(edit_from_docx(context, clerk(), id, upload)), "");
    EXPECT_EQ(text_of(*database, id, 2), worded);
    EXPECT_EQ(code(workbook_of(context, clerk(), id)), "");
}

TEST_P(PaperProcessSuite, R4_3bEveryTemplateSurvivesItsOwnWordProcessorFile) {
    for (const auto& each : rulebook.part<TemplateBook>().all()) {
        const auto file = template_file(context, clerk(), each.code, 0);
        ASSERT_EQ(code(file), "") << each.code;
        const auto read = documents::read_docx(file->bytes);
        ASSERT_TRUE(read) << each.code;
        const auto back = template_from_blocks(blocks_of(*read));
        ASSERT_TRUE(back) << each.code;
        EXPECT_TRUE(faults_of(*back, each.placeholders).empty()) << each.code;
        EXPECT_EQ(back->text.empty(), false) << each.code;
    }
}

TEST_P(PaperProcessSuite, R4_3bAnUploadedTemplateIsCheckedAndVersioned) {
    const auto upload = [&](const PaperText& text) {
        const auto file =
            kept(clerk(), "模板.docx", documents::write_docx(typeset(text, documents::PaperForm::document, "办公室", Json::object())));
        return upload_template(context, clerk(), "round_notice", file, "按新要求修改");
    };
    PaperText text = as_text(rulebook.part<TemplateBook>().find("round_notice")->shipped);
    PaperText unknown = text;
    unknown.body.emplace_back("{{mayor}}");
    EXPECT_EQ(code(upload(unknown)), "papers.template_unknown");
    PaperText lacking = text;
    lacking.body = {"没有数据、只有{{mayor}}的正文。"};
    const auto refused = upload(lacking);
    EXPECT_EQ(code(refused), "papers.template_unknown");
    ASSERT_EQ(refused.error().others.size(), 1u);  // all at once
    EXPECT_EQ(refused.error().others[0].code, "papers.template_lacks");
    std::get<std::string>(text.body[0]) += "本通报同时抄送市委网信办。";
    const auto made = upload(text);
    ASSERT_EQ(code(made), "");
    EXPECT_EQ(made->at("number"), 1);
    const PaperId next = drafted(notice(), clerk());
    EXPECT_NE(std::get<std::string>(text_of(*database, next, 1).body[0]).find("抄送市委网信办"), std::string::npos);
    EXPECT_EQ(load_paper(*database, next)->template_number, 1);
    EXPECT_EQ(text_of(*database, next, 1).attachments.size(), 2u);
    EXPECT_EQ(code(retire_template(context, clerk(), "round_notice", 1, "有误")), "");
    EXPECT_EQ(load_paper(*database, drafted(notice(), clerk()))->template_number, 0);
}

TEST_P(PaperProcessSuite, ALeadersInstructionIsFollowedToItsResult) {
    issued();
    const Date day = *Date::parse("2026-03-10");
    const auto made = record_instruction(context, clerk(), id, {"分管副市长", "请海棠镇认真整改。", day, first_town, day + 7});
    ASSERT_EQ(code(made), "");
    const InstructionId instruction{made->at("id").get<std::int64_t>()};
    EXPECT_EQ(code(record_instruction(context, clerk(), id, {"分管副市长", "办", day, first_town, day - 1})), "papers.instruction_days");
    EXPECT_EQ(code(close_instruction(context, clerk(), instruction, true, "")), "papers.instruction_not_reported");
    EXPECT_EQ(code(report_instruction(context, person("supervising_officer", second_town, 40), instruction, "办了")),
              "organisation.no_such_record");
    EXPECT_EQ(code(report_instruction(context, town_officer(), instruction, "已整改")), "");
    EXPECT_EQ(code(close_instruction(context, clerk(), instruction, false, "")), "api.missing");
    EXPECT_EQ(code(close_instruction(context, clerk(), instruction, false, "证据不足")), "");
    EXPECT_EQ(code(report_instruction(context, town_officer(), instruction, "已整改，见附件")), "");
    EXPECT_EQ(code(close_instruction(context, clerk(), instruction, true, "")), "");
    EXPECT_EQ(list_instructions(context, clerk(), "closed", page("due_on"))->at("total"), 1);
}

TEST_P(PaperProcessSuite, PapersThatNoRecordFillsInAreDraftedFromWhatThePersonGives) {
    NewPaper wanted{.template_code = "admonition_notice", .addressees = {first_town}};
    wanted.values = {{"unit", "海棠镇人民政府"}, {"account", "海棠发布"}, {"cause", "内容不更新"}, {"persons", "主要负责人"}};
    const auto made = create_paper(context, clerk(), wanted);
    ASSERT_EQ(code(made), "");
    EXPECT_NE(made->at("title").get<std::string>().find("海棠镇人民政府"), std::string::npos);
    EXPECT_EQ(code(create_paper(context, clerk(), {.template_code = "admonition_notice"})), "papers.no_addressee");
    EXPECT_EQ(code(create_paper(context, clerk(), {.template_code = "none"})), "papers.no_such_template");
    NewPaper period{.template_code = "filing_notice", .from = Date::parse("2026-02-01"), .to = Date::parse("2026-01-01")};
    EXPECT_EQ(code(create_paper(context, clerk(), period)), "papers.period_ends_before");
    period.to = Date::parse("2026-03-01");
    EXPECT_EQ(code(create_paper(context, clerk(), period)), "papers.no_filing_findings");
    EXPECT_EQ(code(create_paper(context, clerk(), {.template_code = "rectification_notice", .subject_id = 999999})), "api.no_such_record");
}

YANLU_ON_BOTH_ENGINES(PaperProcessSuite);

}  // namespace
}  // namespace yanlu::papers
