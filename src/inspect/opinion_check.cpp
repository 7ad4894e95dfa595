#include "inspect/opinion_check.hpp"

#include <array>
#include <string_view>
#include <utility>

namespace yanlu::inspect {
namespace {

constexpr std::size_t characters_of_quotation = 600;  // the farthest that an open quotation mark is looked for
constexpr std::size_t characters_before = 40;

// More opened than closed before the place.
bool is_within(std::string_view text, std::string_view open, std::string_view close) {
    const std::size_t opened = text.rfind(open);
    if (opened == text.npos) return false;
    const std::size_t closed = text.rfind(close);
    return closed == text.npos || closed < opened;
}

bool is_quoted(std::string_view before_place) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 5> marks{
        {{"“", "”"}, {"「", "」"}, {"『", "』"}, {"‘", "’"}, {"《", "》"}}};
    for (const auto& [open, close] : marks) {
        if (is_within(before_place, open, close)) return true;
    }
    std::size_t straight = 0;
    for (const char c : before_place) straight += c == '"';
    return straight % 2 == 1;
}

// 王阿姨说：我觉得 …；居民表示，我认为 …
const Words speech{"说：",   "说:",  "说，", "说道", "表示", "告诉记者", "坦言", "感慨", "直言", "问：",   "问:",  "答：", "答:",   "留言",
                   "评论：", "称，", "称：", "回忆", "笑言", "谈到",     "写道", "写下", "讲述", "分享道", "心声", "采访", "记者："};
// Told at the head of the text or of the line: somebody else speaks there.
const Words letters{"来信", "投稿", "征文",   "作文", "心得", "演讲", "口述",   "自述",   "访谈", "专访", "日记", "手记",
                    "感想", "家书", "一封信", "致辞", "讲话", "寄语", "作者",   "文/",    "文｜", "忏悔", "问卷", "网友",
                    "网民", "读者", "留言",   "问答", "故事", "问：", "【问】", "情景剧", "剧本", "辩论"};

}  // namespace

bool check_own_voice(const Passage& passage, Sighting& sighting) {
    const std::string_view text = passage.text;
    if (is_quoted(before(text, sighting.start, characters_of_quotation))) return false;
    const std::string_view line = line_before(text, sighting.start);
    if (holds_any(before(text, sighting.start, characters_before), speech) || holds_any(line, letters)) return false;
    return !holds_any(after(text, 0, characters_before), letters);
}

}  // namespace yanlu::inspect
