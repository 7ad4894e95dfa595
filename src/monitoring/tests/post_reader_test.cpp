// The same posts from every format; and what is wrong is told by line and field.
#include "monitoring/post_reader.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <regex>

#include "base/line_reader.hpp"
#include "base/rulebook.hpp"
#include "documents/text_encoding.hpp"
#include "monitoring/domain/feed_dates.hpp"
#include "monitoring/domain/html_text.hpp"
#include "organisation/permissions.hpp"

namespace yanlu::monitoring {
namespace {

PostFileOptions options() { return {"weibo", "1001", *parse_instant("2026-03-10T09:00:00+08:00")}; }

struct ReadFile {
    std::vector<PostRow> rows;
    std::string refused;
};

ReadFile read(std::string bytes, const PostFileOptions& with = options()) {
    ReadFile file;
    auto reader = PostReader::open_bytes(std::move(bytes), with);
    if (!reader) return {{}, reader.error().code};
    PostRow row;
    for (;;) {
        const auto more = reader->next(row);
        if (!more) file.refused = more.error().code;
        if (!more || !*more) return file;
        file.rows.push_back(row);
    }
}

std::vector<std::string> codes(const PostRow& row) {
    std::vector<std::string> out;
    for (const auto& problem : row.problems) out.push_back(problem.code.substr(problem.code.find('.') + 1) + "@" + problem.field);
    return out;
}

void expect_first_post(const ReadFile& file) {
    ASSERT_EQ(file.refused, "");
    ASSERT_FALSE(file.rows.empty());
    ASSERT_TRUE(file.rows[0].post) << testing::PrintToString(codes(file.rows[0]));
    const auto& post = *file.rows[0].post;
    EXPECT_EQ(post.platform, "weibo");
    EXPECT_EQ(post.account, "1001");
    EXPECT_EQ(post.platform_id, "5012345678901234567");
    EXPECT_EQ(post.title, "停水通知");
    EXPECT_EQ(post.text, "3月2日停水。\n请提前储水。");
    EXPECT_EQ(rfc3339(post.published_at), "2026-03-01T09:30:00+08:00");
    EXPECT_EQ(post.url, "https://example.com/p/1");
    EXPECT_FALSE(post.is_gone);
}

TEST(PostReader, ReadsJsonl) {
    expect_first_post(read(
        "\xEF\xBB\xBF{\"id\": 5012345678901234567, \"title\": \"停水通知\", \"text\": \"3月2日停水。\\n请提前储水。\", \"published_at\": "
        "\"2026-03-01T09:30:00+08:00\", \"url\": \"https://example.com/p/1\"}\r\n\r\n"));
    expect_first_post(
        read("{\"platform\":\"weibo\",\"account\":1001,\"id\":\"5012345678901234567\",\"title\":\"停水通知\",\"text\":"
             "\"3月2日停水。\\n请提前储水。\","
             "\"published_at\":1772328600,\"url\":\"https://example.com/p/1\",\"observed_at\":1772330000000,\"gone\":false}",
             {"", "", options().now}));
}

TEST(PostReader, ReadsSheets) {
    const std::string csv =
        "内容标识,标题,正文,发布时间,链接\n5012345678901234567,停水通知,\"3月2日停水。\n请提前储水。\",2026/3/1 "
        "9:30,https://example.com/p/1\n";
    expect_first_post(read(csv));
    expect_first_post(read(*documents::Gb18030().encode(csv)));
    expect_first_post(read(documents::table_bytes(
        documents::TableFormat::xlsx, "发布内容", documents::looks_of(post_form()), [](documents::TableWriter& writer) {
            writer.row({"weibo", "1001", "5012345678901234567", "停水通知", "3月2日停水。\n请提前储水。", "2026-03-01T09:30:00+08:00", "",
                        "https://example.com/p/1", "否"});
        })));
}

TEST(PostReader, ReadsFeeds) {
    const std::string rss =
        "<?xml version=\"1.0\" encoding=\"utf-8\"?><rss version=\"2.0\" "
        "xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><title>某某发布</title>"
        "<item><title>停水通知</title><link>https://example.com/p/1</link><guid isPermaLink=\"false\">5012345678901234567</guid>"
        "<description>摘要</description><content:encoded><![CDATA[<p>3月2日停水&#12290;</p><p>请提前储水。</p><script>x</script>]]></"
        "content:encoded>"
        "<pubDate>Sun, 01 Mar 2026 09:30:00 +0800</pubDate></item></channel></rss>";
    expect_first_post(read(rss));
    std::string gb = rss;
    gb.replace(gb.find("utf-8"), 5, "gb2312");
    expect_first_post(read(*documents::Gb18030().encode(gb)));
    expect_first_post(
        read("<feed "
             "xmlns=\"http://www.w3.org/2005/Atom\"><title>某某发布</title><id>feed</id><updated>2026-03-01T00:00:00Z</"
             "updated><entry><title>停水通知</title>"
             "<link rel=\"edit\" href=\"https://example.com/edit\"/><link href=\"https://example.com/p/1\"/><id>5012345678901234567</id>"
             "<updated>2026-03-02T01:30:00Z</updated><published>2026-03-01T01:30:00Z</published>"
             "<content type=\"xhtml\"><div "
             "xmlns=\"http://www.w3.org/1999/xhtml\"><p>3月2日停水。</p><p>请提前储水。</p></div></content></entry></feed>"));
}

TEST(PostReader, ALineTellsAllThatIsWrong) {
    const auto file = read(
        "{\"id\":\"\",\"text\":\"a\\u0007b\",\"published_at\":\"2026-02-30 10:00\"}\n"
        "{\"id\":\"a\",\"text\":\"x\",\"publishd_at\":\"2026-03-01 10:00\"}\n"
        "{\"id\":\"a\",\"text\":[\"x\"],\"published_at\":\"2026-03-01 10:00\"}\n"
        "{\"id\":\"a\",\"id\":\"b\"}\n"
        "[1,2]\n"
        "{\"id\":\"a\"\n"
        "{\"id\":\"\xFF\"}\n"
        "{\"id\":\"a\",\"text\":\"x\",\"published_at\":\"2026-03-11 10:00\",\"url\":\"javascript:1\"}\n"
        "{\"id\":\"a\",\"text\":1,\"published_at\":\"2026-03-01 10:00\",\"gone\":\"yes\"}\n"
        "{\"id\":\"a\",\"published_at\":\"2026-03-01 10:00\"}\n"
        "{\"id\":\"a\",\"text\":\"\\u0007\",\"published_at\":\"2026-03-01 10:00\",\"observed_at\":\"2026-03-11 10:00\"}\n");
    ASSERT_EQ(file.rows.size(), 11u);
    using Codes = std::vector<std::string>;
    EXPECT_EQ(codes(file.rows[0]), (Codes{"not_an_instant@published_at"}));
    EXPECT_EQ(codes(file.rows[1]), (Codes{"field_unknown_near@publishd_at", "required@published_at"}));
    EXPECT_EQ(codes(file.rows[2]), (Codes{"json_nested@"}));
    EXPECT_EQ(codes(file.rows[3]), (Codes{"field_twice@"}));
    EXPECT_EQ(codes(file.rows[4]), (Codes{"json_not_an_object@"}));
    EXPECT_EQ(codes(file.rows[5]), (Codes{"json_malformed@"}));
    EXPECT_EQ(codes(file.rows[6]), (Codes{"line_not_utf8@"}));
    EXPECT_EQ(codes(file.rows[7]), (Codes{"not_a_link@url", "published_in_future@published_at"}));
    EXPECT_EQ(codes(file.rows[8]), (Codes{"not_a_text@text", "not_a_boolean@gone"}));
    EXPECT_EQ(codes(file.rows[9]), (Codes{"empty_post@text"}));
    EXPECT_EQ(codes(file.rows[10]), (Codes{"control_characters@text", "observed_in_future@observed_at"}));
    EXPECT_EQ(file.rows[1].problems[0].args.at("near"), "published_at");
    EXPECT_EQ(file.rows[7].problems[0].args.at("row"), "8");
    EXPECT_EQ(file.rows[7].problems[1].args.at("column"), "发布时间");
    for (const auto& row : file.rows) EXPECT_FALSE(row.post);
}

TEST(PostReader, AHundredMegabyteLineIsSkippedAndTheNextIsRead) {
    struct Lines : std::streambuf {
        std::string piece = std::string(1 << 16, 'x');
        std::string tail = "\n{\"id\":1}";
        std::size_t served = 0;
        int underflow() override {
            std::string& next = served < 100'000'000 ? piece : tail;
            if (served > 100'000'000 + piece.size()) return traits_type::eof();
            if (&next == &tail) served += 1 << 20;
            served += next.size();
            setg(next.data(), next.data(), next.data() + next.size());
            return static_cast<unsigned char>(next[0]);
        }
    } lines;
    LineReader reader(std::make_unique<std::istream>(&lines));
    std::string line;
    bool is_too_long = false;
    ASSERT_TRUE(reader.next(line, is_too_long));
    EXPECT_TRUE(is_too_long);
    EXPECT_LT(line.capacity(), 1000u);
    ASSERT_TRUE(reader.next(line, is_too_long));
    EXPECT_EQ(line, "{\"id\":1}");
    EXPECT_FALSE(reader.next(line, is_too_long));
    EXPECT_EQ(codes(read("{\"id\":\"" + std::string(2'000'000, 'x') + "\"}\n").rows.at(0)), (std::vector<std::string>{"line_too_long@"}));
}

TEST(PostReader, AFileThatIsNoneOfTheseIsRefused) {
    EXPECT_EQ(read("<html><body>404</body></html>").refused, "monitoring.not_a_feed");
    EXPECT_EQ(read("<!DOCTYPE rss [<!ENTITY a \"x\">]><rss/>").refused, "documents.xml_doctype");
    EXPECT_EQ(read("<rss><channel><item>").refused, "documents.xml_malformed");
    EXPECT_EQ(read("<rss>\xFF</rss>").refused, "monitoring.feed_not_utf8");
    EXPECT_NE(read("<?xml version=\"1.0\" encoding=").refused, "");
    EXPECT_EQ(read("<rss/>" + std::string(9 << 20, ' ')).refused, "monitoring.feed_too_large");
    EXPECT_EQ(read("<rss/>", {"weibo", "", options().now}).refused, "monitoring.feed_needs_account");
    EXPECT_EQ(read("甲,乙\n1,2\n").refused, "documents.header_missing");
    EXPECT_EQ(read("").refused, "documents.file_empty");
    EXPECT_EQ(PostReader::open("/nonexistent", options()).error().code, "documents.file_unreadable");
}

TEST(PostReader, FeedEntriesWithoutIdOrDateAreProblemsOfTheirOwn) {
    const auto file = read(
        "<rss><channel><item><title>甲</title><guid>1</guid></item><item><title>乙</title><pubDate>Mon, 30 Feb 2026 10:00:00 "
        "GMT</pubDate><guid>2</guid></item>"
        "<item><title>丙</title><pubDate>Sun, 01 Mar 2026 10:00:00 GMT</pubDate></item></channel></rss>");
    ASSERT_EQ(file.rows.size(), 3u);
    EXPECT_EQ(codes(file.rows[0]), (std::vector<std::string>{"required@published_at"}));
    EXPECT_EQ(codes(file.rows[1]), (std::vector<std::string>{"not_an_instant@published_at"}));
    EXPECT_EQ(codes(file.rows[2]), (std::vector<std::string>{"required@id"}));
}

TEST(PostReader, ReportsOnAccountsComeThrough) {
    const auto file =
        read("{\"outcome\":\"blocked\",\"detail\":\"验证码\",\"observed_at\":\"2026-03-09 10:00\"}\n{\"outcome\":\"fine\"}\n");
    ASSERT_TRUE(file.rows[0].report);
    EXPECT_EQ(file.rows[0].report->outcome, "blocked");
    EXPECT_EQ(file.rows[0].report->account, "1001");
    EXPECT_EQ(codes(file.rows[1]), (std::vector<std::string>{"outcome_unknown@outcome"}));
}

TEST(FeedDates, OfBothStandardsAndOfHabit) {
    for (const char* text : {"Sun, 01 Mar 2026 09:30:00 +0800", "1 Mar 2026 01:30 GMT", "Sun, 1 March 2026 09:30:00 CST",
                             "2026-03-01T09:30:00+08:00", " 2026-03-01 09:30:00 ", "01 Mar 26 01:30:00 Z"}) {
        const auto at = parse_feed_date(text);
        ASSERT_TRUE(at) << text;
        EXPECT_EQ(rfc3339(*at), "2026-03-01T09:30:00+08:00") << text;
    }
    for (const char* text :
         {"Sun, 31 Apr 2026 09:30:00 +0800", "yesterday", "", "1 Mar 2026 09:30:00 XYZ", "1 Foo 2026 09:30:00 GMT", "1 Mar 2026"})
        EXPECT_FALSE(parse_feed_date(text)) << text;
}

TEST(HtmlText, KeepsWhatAReaderSees) {
    EXPECT_EQ(html_to_text("<p>一 &amp; 二</p><div>三<br/>四</div>"), "一 & 二\n三\n四");
    EXPECT_EQ(html_to_text("a < b &unknown; &#x4E2D;&#0;"), "a < b &unknown; 中&#0;");
    EXPECT_EQ(html_to_text("<style>p{}</style>甲<!-- <p>乙 --><script>if (a<b) '<p>'</script>丙"), "甲丙");
    EXPECT_EQ(html_to_text("<p"), "");
    EXPECT_EQ(html_to_text("<script>"), "");
    EXPECT_EQ(html_to_text("  多  个\n\n空 格 "), "多 个 空 格");
    const std::string hostile(2'000'000, '<');
    EXPECT_EQ(html_to_text(hostile).size(), hostile.size());
}

TEST(Messages, EveryCodeOfMonitoringIsWorded) {
    const Rulebook rulebook(YANLU_SOURCE_DIR "/rulebook");
    const auto& verbs = rulebook.part<organisation::Permissions>().verbs();
    const auto is_verb = [&](const std::string& name) {
        return std::ranges::find(verbs, name, &organisation::VerbDescription::verb) != verbs.end();
    };
    const std::regex code("\"(monitoring\\.[a-z0-9_]+)\"");
    int found = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(YANLU_SOURCE_DIR "/src/monitoring")) {
        if (entry.path().extension() != ".cpp" || entry.path().string().find("tests") != std::string::npos) continue;
        std::ifstream in(entry.path());
        const std::string text{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
        for (std::sregex_iterator at(text.begin(), text.end(), code), end; at != end; ++at) {
            if (is_verb((*at)[1].str())) continue;
            ++found;
            EXPECT_TRUE(rulebook.has_message((*at)[1].str())) << (*at)[1];
        }
    }
    EXPECT_GT(found, 30);
}

}  // namespace
}  // namespace yanlu::monitoring
