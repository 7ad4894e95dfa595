// What a reader of HTML sees, and that every byte of it leads back to what it came from.
#include "inspect/html_text.hpp"

#include <gtest/gtest.h>

#include "base/clock.hpp"
#include "base/text.hpp"
#include "inspect/inspect.hpp"

namespace yanlu::inspect {
namespace {

std::string seen(std::string_view html) {
    HtmlText text;
    text.assign(html);
    return std::string(text.text());
}

TEST(HtmlText, TagsScriptsAndCommentsAreGoneBlocksAreLines) {
    EXPECT_EQ(seen("<p class=\"a>b\">政<b>府</b></p><p>公告</p>"), "政府\n公告\n");
    EXPECT_EQ(seen("一<script>var 政府 = '<p>';</script>二<style>p{}</style><!-- 三 -->四<br/>五"), "一二四\n五");
    EXPECT_EQ(seen("3 < 5 且 a<3，<未完"), "3 < 5 且 a<3，<未完");
    EXPECT_EQ(seen("甲<script>没有结束"), "甲");
    EXPECT_EQ(seen("甲<b"), "甲<b");
}

TEST(HtmlText, EntitiesAreReadAndWhatIsNoneIsText) {
    EXPECT_EQ(seen("A&amp;B&lt;&#25919;&#x5E9C;&nbsp;&ldquo;"), "A&B<政府\u00A0“");
    EXPECT_EQ(seen("&unheard; &#xD800; &#x110000; &#; & &amp"), "&unheard; &#xD800; &#x110000; &#; & &amp");
}

TEST(HtmlText, HitsStandAtTheirPlacesInTheHtml) {
    const Engine engine(std::filesystem::path(YANLU_SOURCE_DIR) / "rulebook");
    const std::string html = "<p>市人民<b>攻</b>&#x5E9C;</p><p>手机&nbsp;138&ensp;0013&ensp;8000</p>";
    const auto hits = engine.inspect({.text = html, .is_html = true});
    ASSERT_EQ(hits.size(), 2u);
    const std::u32string points = to_code_points(html);
    const auto part = [&](const Hit& h) {
        return to_utf8(points.substr(static_cast<std::size_t>(h.start), static_cast<std::size_t>(h.end - h.start)));
    };
    EXPECT_EQ(part(hits[0]), "攻</b>&#x5E9C;");
    EXPECT_EQ(hits[0].excerpt, "攻府");
    EXPECT_EQ(part(hits[1]), "138&ensp;0013&ensp;8000");
}

// Whatever the bytes: every character of the text stands at its place in the HTML, or is an entity or a line there; places grow.
TEST(HtmlText, EverySpanLeadsBackOnMadeUpHtml) {
    SeededRng rng(9);
    const std::vector<std::string> pieces{"政", "府",   "<p>", "</p>",     "<b",        ">",    "\"",       "&amp;", "&#65;", "&",
                                          ";",  "<!--", "-->", "<script>", "</script>", "\xFF", "\xE6\x94", "a",     "<br>"};
    for (int round = 0; round < 5000; ++round) {
        std::string html;
        for (std::uint64_t n = rng.below(25); n > 0; --n) html += pieces[rng.below(pieces.size())];
        HtmlText text;
        text.assign(html);
        std::size_t last = 0;
        for (std::size_t at = 0; at < text.text().size();) {
            const std::size_t before = at;
            next_code_point(text.text(), at);
            const std::size_t start = text.original_start(before);
            const std::size_t end = text.original_end(at);
            ASSERT_TRUE(last <= start && start < end && end <= html.size()) << html;
            const std::string_view from = std::string_view(html).substr(start, end - start);
            const std::string_view to = text.text().substr(before, at - before);
            ASSERT_TRUE(from == to || from.front() == '&' || to == "\n") << html;
            last = start;
        }
    }
}

}  // namespace
}  // namespace yanlu::inspect
