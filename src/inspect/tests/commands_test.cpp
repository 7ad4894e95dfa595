// `yanlu inspect FILE` through files and streams: both forms in, both forms out, exit codes, and what is said about unreadable lines.
#include "inspect/commands.hpp"

#include <filesystem>
#include <fstream>
#include <sstream>

#include <gtest/gtest.h>
#include <unistd.h>

#include "base/json.hpp"
#include "base/text.hpp"

namespace yanlu::inspect {
namespace {

const Rulebook& rulebook() {
    static const Rulebook instance(std::filesystem::path(YANLU_SOURCE_DIR) / "rulebook");
    return instance;
}

struct Told {
    int exit;
    std::string output;
    std::string errors;
};

Told run(const std::string& bytes, OutputForm output = OutputForm::json_lines, InputForm input = InputForm::automatic) {
    std::istringstream in(bytes);
    std::ostringstream out;
    std::ostringstream errors;
    const int code = inspect_command({"-", input, output, false}, rulebook(), in, out, errors);
    return {code, out.str(), errors.str()};
}

Json line_of(const std::string& output, std::size_t n) { return Json::parse(split(output, '\n')[n]); }

TEST(InspectCommand, JsonLinesInJsonLinesOut) {
    const auto told =
        run("{\"id\":\"a\",\"title\":\"人民攻府\",\"text\":\"一切正常\"}\n"
            "{\"id\":7,\"text\":\"会议部署工作\",\"published_at\":\"2026-03-01\",\"url\":\"unknown fields are let be\"}\n");
    EXPECT_EQ(told.exit, 1);
    EXPECT_EQ(told.errors, "");
    const Json first = line_of(told.output, 0);
    EXPECT_EQ(first["id"], "a");
    ASSERT_EQ(first["hits"].size(), 1u);
    EXPECT_EQ(first["hits"][0]["field"], "title");
    EXPECT_EQ(first["hits"][0]["start"], 2);
    EXPECT_EQ(first["hits"][0]["end"], 4);
    EXPECT_EQ(first["hits"][0]["severity"], "serious");
    EXPECT_EQ(first["hits"][0]["article"], "19-2019.1.1");
    EXPECT_GT(first["hits"][0]["confidence"].get<double>(), 0.5);
    EXPECT_LE(first["hits"][0]["confidence"].get<double>(), 1.0);
    EXPECT_EQ(line_of(told.output, 1), (Json{{"id", "7"}, {"hits", Json::array()}}));
}

TEST(InspectCommand, ManyDocumentsAreInspectedSideBySideAndPrintedInTheirOrder) {
    std::string bytes;
    for (int i = 0; i < 3000; ++i) {
        if (i % 500 == 7) bytes += "not json\n";
        bytes += "{\"id\":" + std::to_string(i) + ",\"text\":\"" + std::string(i % 97 * 3, ' ') + (i % 3 == 0 ? "人民攻府" : "一切正常") +
                 "\"}\n";
    }
    const auto told = run(bytes, OutputForm::json_lines, InputForm::json_lines);
    EXPECT_EQ(told.exit, 2);
    const auto lines = split(trim(told.output), '\n');
    ASSERT_EQ(lines.size(), 3000u);
    for (int i = 0; i < 3000; ++i) {
        const Json line = Json::parse(lines[static_cast<std::size_t>(i)]);
        ASSERT_EQ(line["id"], std::to_string(i));
        ASSERT_EQ(line["hits"].size(), i % 3 == 0 ? 1u : 0u) << i;
        if (i % 3 == 0) {
            ASSERT_EQ(line["hits"][0]["start"], i % 97 * 3 + 2);
        }
    }
    EXPECT_LT(told.errors.find("第8行"), told.errors.find("第509行")) << told.errors;
}

TEST(InspectCommand, ExitsZeroWithoutHits) {
    EXPECT_EQ(run("{\"id\":\"a\",\"text\":\"会议部署工作\"}\n").exit, 0);
    EXPECT_EQ(run("").exit, 0);
}

TEST(InspectCommand, PlainTextIsOneDocumentWithOffsetsOfTheWhole) {
    std::string text = "第一行\r\n";
    while (text.size() < 3'000'000) text += "会议部署下一步工作，强调要抓好落实。\r\n";
    const auto start = static_cast<std::int64_t>(count_code_points(text)) + 2;
    text += "人民攻府\r\n";
    const auto told = run(text);
    EXPECT_EQ(told.exit, 1);
    const Json only = line_of(told.output, 0);
    ASSERT_EQ(only["hits"].size(), 1u);
    EXPECT_EQ(only["hits"][0]["start"], start);
    EXPECT_EQ(only["hits"][0]["end"], start + 2);
}

TEST(InspectCommand, EveryUnreadableLineIsNamedAndTheOthersAreInspected) {
    const auto told =
        run("{\"id\":1,\"text\":\"攻府\"}\nnot json\n{\"id\":2}\n{\"text\":\"无编号\"}\n{\"id\":3,\"text\":\"x\",\"title\":5}\n"
            "{\"id\":4,\"text\":\"x\",\"published_at\":\"2026-02-30\"}\n{\"id\":5,\"text\":\"\xFF\"}\n[1]\n{\"id\":6,\"text\":\"正常\"}\n",
            OutputForm::json_lines, InputForm::json_lines);
    EXPECT_EQ(told.exit, 2);
    EXPECT_EQ(line_of(told.output, 0)["hits"].size(), 1u);
    EXPECT_EQ(line_of(told.output, 1)["id"], "6");
    for (const char* part :
         {"第2行不是合法的 JSON", "第3行缺少正文", "第4行的编号", "第5行的标题", "第6行的发布时间 published_at 无法识别：\"2026-02-30\"",
          "第7行不是 UTF-8", "第8行不是合法的 JSON", "另有 7 行"}) {
        EXPECT_NE(told.errors.find(part), std::string::npos) << part << "\n" << told.errors;
    }
}

TEST(InspectCommand, AHugeLineIsRefusedAndTheNextOneRead) {
    const std::string huge = "{\"id\":1,\"text\":\"" + std::string(40'000'000, 'a') + "\"}\n";
    const auto told = run(huge + "{\"id\":2,\"text\":\"攻府\"}\n");
    EXPECT_EQ(told.exit, 2);
    EXPECT_NE(told.errors.find("第1行超过16 MiB"), std::string::npos) << told.errors;
    EXPECT_EQ(line_of(told.output, 0)["id"], "2");
    const auto plain = run(std::string(40'000'000, 'a'), OutputForm::json_lines, InputForm::plain_text);
    EXPECT_EQ(plain.exit, 2);
    EXPECT_NE(plain.errors.find("第1行超过16 MiB"), std::string::npos) << plain.errors;
}

TEST(InspectCommand, PlainTextOfAnotherEncodingIsRefused) {
    const auto told = run("第一行\n\xD5\xFE\xB8\xAE\n", OutputForm::json_lines, InputForm::plain_text);
    EXPECT_EQ(told.exit, 2);
    EXPECT_NE(told.errors.find("第2行不是 UTF-8"), std::string::npos) << told.errors;
}

TEST(InspectCommand, AMissingFileIsRefused) {
    std::istringstream in;
    std::ostringstream out;
    std::ostringstream errors;
    EXPECT_EQ(inspect_command({"/nonexistent/posts.jsonl"}, rulebook(), in, out, errors), 2);
    EXPECT_NE(errors.str().find("/nonexistent/posts.jsonl"), std::string::npos);
    EXPECT_EQ(inspect_command({"/"}, rulebook(), in, out, errors), 2);
}

TEST(InspectCommand, ReadsAFileByItsName) {
    const auto file = std::filesystem::temp_directory_path() / ("yanlu-inspect-" + std::to_string(::getpid()) + ".txt");
    std::ofstream(file) << "人民攻府";
    std::istringstream in;
    std::ostringstream out;
    std::ostringstream errors;
    EXPECT_EQ(inspect_command({file.string(), InputForm::automatic, OutputForm::json_lines, false}, rulebook(), in, out, errors), 1);
    EXPECT_EQ(Json::parse(out.str())["id"], file.filename().string());
    std::filesystem::remove(file);
}

TEST(InspectCommand, TheTableShowsPlaceAdviceAndSumsAndNoPersonalData) {
    const auto told = run("{\"id\":\"a\",\"text\":\"人民攻府，家长手机13800138000\"}\n", OutputForm::table);
    EXPECT_EQ(told.exit, 1);
    for (const char* part : {"编号", "text 2-4", "严重", "攻府 → 政府", "138****8000", "共检测 1 条，命中 2 处：严重 1，一般 1，提示 0"}) {
        EXPECT_NE(told.output.find(part), std::string::npos) << part << "\n" << told.output;
    }
    EXPECT_EQ(told.output.find("13800138000"), std::string::npos);
}

}  // namespace
}  // namespace yanlu::inspect
