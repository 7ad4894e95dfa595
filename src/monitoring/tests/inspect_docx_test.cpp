// What is told of a docx besides its text, by rulebook/docx.yaml.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "documents/zip_writer.hpp"
#include "monitoring/inspect_docx.hpp"

namespace yanlu::monitoring {
namespace {

using documents::DocxContents;
using documents::DocxLink;
using documents::DocxPartKind;

const Rulebook& rulebook() {
    static const Rulebook book(find_rulebook());
    return book;
}
const inspect::Engine& engine() {
    static const inspect::Engine made(find_rulebook());
    return made;
}
JudgedDocx judged(const DocxContents& contents) {
    return judge_docx(rulebook(), contents, [](const std::string& text) { return engine().inspect({.text = text}); });
}
std::vector<std::string> rules_of(const std::vector<inspect::Hit>& hits) {
    std::vector<std::string> out;
    for (const auto& hit : hits) out.push_back(hit.rule);
    return out;
}
using Told = std::vector<std::string>;

TEST(InspectDocx, R4_2bTargetsOfTheOfficesOwnNetworkAreTold) {
    const auto& rules = rulebook().part<DocxRules>();
    for (const char* target :
         {"file:///C:/a.dotx", "FILE://fs/a", "\\\\fs01\\gw", "C:\\a.doc", "d:/a.doc", "smb://fs/a", "http://10.0.0.1/a",
          "https://user@192.168.1.2:8080/", "http://oa/x", "http://OA.yunwan.local/x", "ftp://127.0.0.1"})
        EXPECT_TRUE(rules.is_internal(target)) << target;
    for (const char* target : {"https://www.gov.cn/", "http://8.8.8.8/", "mailto:a@b.cn", "#here", "", "http://", "http://[2001:db8::1]/",
                               "a:b", "https://local.gov.cn"})
        EXPECT_FALSE(rules.is_internal(target)) << target;
}

TEST(InspectDocx, R3_1TrackedChangesWeighAsMuchAsAnyTraceOfADraft) {
    const auto rules = engine().rules();
    const auto draft = std::ranges::find(rules, "secrecy_marking.draft", &inspect::RuleDescription::id);
    ASSERT_NE(draft, rules.end());
    const auto& told = rulebook().part<DocxRules>().rules;
    for (const char* rule : {"secrecy_marking.tracked_changes", "secrecy_marking.comments"}) {
        EXPECT_EQ(told.at(rule).severity, draft->severity) << rule;
        EXPECT_EQ(told.at(rule).article, draft->article) << rule;
    }
}

TEST(InspectDocx, R4_2bDeletedWordsAreJudgedForWhatMustNotLeakAndMasked) {
    DocxContents contents;
    contents.revisions.deletions = 2;
    contents.parts = {
        {.kind = DocxPartKind::deleted, .name = "word/document.xml", .paragraph = 3, .text = "身份证110101199003077475，再接再励"},
        {.kind = DocxPartKind::text_box, .name = "word/document.xml", .paragraph = 4, .near = "各单位", .text = "再接再励"}};
    const auto found = judged(contents);
    EXPECT_EQ(rules_of(found.parts[0].hits), Told{"personal_data.id_card"});
    EXPECT_EQ(found.parts[0].place, "第 3 段的已删除的文字");
    ASSERT_EQ(found.parts[1].hits.size(), 1u);
    EXPECT_EQ(found.parts[1].hits[0].kind, "typo");
    EXPECT_FALSE(found.parts[1].hits[0].is_replacement);
    EXPECT_EQ(found.parts[1].place, "第 4 段“各单位”的文本框");
    ASSERT_EQ(rules_of(found.hits), Told{"secrecy_marking.tracked_changes"});
    EXPECT_EQ(found.hits[0].excerpt.find("19900307"), std::string::npos);
    EXPECT_NE(found.hits[0].why.find("（删除 2 处）"), std::string::npos);
}

TEST(InspectDocx, R4_2bPropertiesOfPeopleAreAHintAndMarksOfProgramsNothing) {
    DocxContents contents;
    contents.properties = {
        {"creator", "python-docx", false}, {"KSOProductBuildVer", "2052", true}, {"Pages", "3", false}, {"Template", "Normal.dotm", false}};
    EXPECT_TRUE(judged(contents).hits.empty());
    contents.properties.push_back({"creator", "王某", false});
    contents.properties.push_back({"联系电话", "13800138000", true});
    const auto found = judged(contents);
    ASSERT_EQ(rules_of(found.hits), Told{"personal_data.file_properties"});
    EXPECT_EQ(found.hits[0].severity, inspect::Severity::hint);
    EXPECT_EQ(found.hits[0].excerpt.find("13800138000"), std::string::npos);
    EXPECT_EQ(found.parts[0].part.text, "作者：王某\n联系电话：13800138000\n");
}

TEST(InspectDocx, R4_2bLinksAreToldByWhereTheyLeadAndHow) {
    DocxContents contents;
    contents.links = {{DocxLink::Kind::hyperlink, "https://www.gov.cn/"},
                      {DocxLink::Kind::hyperlink, "http://10.0.0.1/"},
                      {DocxLink::Kind::linked, "https://img.example.com/a"},
                      {DocxLink::Kind::attached_template, "x.dotx"},
                      {DocxLink::Kind::attached_template, "https://t.example.com/x.dotx"}};
    EXPECT_EQ(rules_of(judged(contents).hits),
              (Told{"link.internal_target", "link.linked_content", "link.internal_target", "link.linked_content"}));
}

TEST(InspectDocx, WhatIsTooMuchIsCounted) {
    DocxContents contents;
    contents.parts_left_out = 2;
    for (int i = 0; i < 3; ++i) {
        std::string text;
        for (int n = 0; n < 90'000; ++n) text += "字";
        contents.parts.push_back({.kind = DocxPartKind::comment, .name = "", .paragraph = i + 1, .text = std::move(text)});
    }
    const auto found = judged(contents);
    EXPECT_EQ(found.parts.size(), 2u);
    EXPECT_EQ(found.left_out, 3u);
}

class DocxFile {
public:
    DocxFile(const std::string& name, const std::string& bytes) : path_(std::filesystem::temp_directory_path() / name) {
        std::ofstream(path_, std::ios::binary) << bytes;
    }
    ~DocxFile() { std::filesystem::remove(path_); }
    int inspect(inspect::OutputForm form, std::string& said) const {
        inspect::InspectOptions options;
        options.file = path_.string();
        options.output = form;
        options.uses_typo_model = false;
        testing::internal::CaptureStdout();
        const int code = inspect_docx_command(options);
        said = testing::internal::GetCapturedStdout();
        return code;
    }

private:
    std::filesystem::path path_;
};

std::string docx_of(const std::string& body) {
    return documents::zip_bytes({{"[Content_Types].xml", "<Types/>"},
                                 {"word/document.xml", "<w:document xmlns:w=\"w\"><w:body>" + body + "</w:body></w:document>"}});
}

TEST(InspectDocx, R3_1TheCommandTellsTextPartsAndFile) {
    EXPECT_TRUE(is_docx_file("稿.DOCX"));
    EXPECT_FALSE(is_docx_file("稿.txt"));
    const DocxFile hiding("yanlu-hiding.docx",
                          docx_of("<w:p><w:r><w:t>通知</w:t></w:r><w:del><w:r><w:delText>手机13800138000</w:delText></w:r></w:del></w:p>"));
    std::string said;
    EXPECT_EQ(hiding.inspect(inspect::OutputForm::table, said), 1);
    for (const char* words : {"138****8000", "secrecy_marking.tracked_changes", "整个文件"})
        EXPECT_NE(said.find(words), std::string::npos) << said;
    EXPECT_EQ(hiding.inspect(inspect::OutputForm::json_lines, said), 1);
    EXPECT_EQ(std::ranges::count(said, '\n'), 3) << said;
    EXPECT_EQ(DocxFile("yanlu-clean.docx", docx_of("<w:p><w:r><w:t>通知</w:t></w:r></w:p>")).inspect(inspect::OutputForm::table, said), 0);
    EXPECT_EQ(DocxFile("yanlu-broken.docx", "PK nothing").inspect(inspect::OutputForm::table, said), 2);
}

}  // namespace
}  // namespace yanlu::monitoring
