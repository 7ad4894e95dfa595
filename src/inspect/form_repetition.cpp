// The same sentence twice in a row, the same paragraph twice, a phrase doubled on the spot, and headings whose numbers jump.
#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <unordered_map>
#include <utility>

#include "base/text.hpp"
#include "inspect/form_slip.hpp"

namespace yanlu::inspect {
namespace {

constexpr std::size_t han_bytes = 3;
constexpr std::size_t least_sentence = 12 * han_bytes;   // a shorter one may be a refrain: 早上好。早上好。
constexpr std::size_t least_paragraph = 40 * han_bytes;  // a shorter one may be a heading or a signature
constexpr std::size_t least_phrase = 5;                  // characters
constexpr std::size_t most_phrase = 12;

bool is_han_at(std::string_view text, std::size_t at) {
    const auto lead = static_cast<unsigned char>(text[at]);
    return lead >= 0xE4 && lead <= 0xE9 && at + han_bytes <= text.size();
}

// Bytes of the sentence's end mark at `at`, 0 if there is none.
std::size_t sentence_end_at(std::string_view text, std::size_t at) {
    if (text[at] == '\n') return 1;
    for (const std::string_view mark : {"。", "！", "？", "；"}) {
        if (text.substr(at).starts_with(mark)) return mark.size();
    }
    return 0;
}

// What stands there more often is a refrain, a form or a table, not a slip of pasting.
constexpr std::size_t most_often = 3;

// Sentences in a row that are the same.
class Row {
public:
    Row(std::string_view text, FormSlips& out) : text_(text), out_(out) {}

    void take(std::string_view sentence, std::size_t end, bool is_heading) {
        if (sentence.empty()) return;
        if (sentence != last_) {
            last_ = is_heading ? std::string_view() : sentence;  // a heading is often the first sentence's wording
            count_ = 1;
            reported_ = 0;
        } else if (++count_ <= most_often && sentence.size() >= least_sentence) {
            out_.push_back({FormFault::repetition, static_cast<std::size_t>(sentence.data() - text_.data()), end});
            ++reported_;
        } else {
            out_.resize(out_.size() - std::exchange(reported_, 0), FormSlip{FormFault::repetition, 0, 0});
        }
    }

private:
    std::string_view text_;
    FormSlips& out_;
    std::string_view last_;
    std::size_t count_ = 0;
    std::size_t reported_ = 0;  // of this row
};

void find_repeated_sentences(std::string_view text, FormSlips& out) {
    Row row(text, out);
    std::size_t start = 0;
    for (std::size_t at = 0; at < text.size();) {
        if (is_han_at(text, at)) {
            at += han_bytes;
            continue;
        }
        const std::size_t mark = sentence_end_at(text, at);
        if (mark == 0) {
            ++at;
            continue;
        }
        const bool is_line_end = text[at] == '\n';
        row.take(trim(text.substr(start, at - start)), at + (is_line_end ? 0 : mark), is_line_end);
        at += mark;
        start = at;
    }
}

void find_repeated_paragraphs(std::string_view text, FormSlips& out) {
    if (text.size() < 2 * least_paragraph || text.find('\n') == std::string_view::npos) return;
    std::unordered_map<std::string_view, std::size_t> seen;
    FormSlips found;
    for (const auto line : split(text, '\n')) {
        const std::string_view paragraph = trim(line);
        if (paragraph.size() < least_paragraph || ++seen[paragraph] == 1) continue;
        const auto begin = static_cast<std::size_t>(paragraph.data() - text.data());
        found.push_back({FormFault::repetition, begin, begin + paragraph.size()});
    }
    for (auto& slip : found) {
        if (seen[text.substr(slip.start, slip.end - slip.start)] <= most_often) out.push_back(std::move(slip));
    }
}

// 市住房和城乡建设局市住房和城乡建设局: the second of two equal phrases of whole characters.
bool is_doubled(std::string_view text, std::size_t at, std::size_t length) {
    if (at + 2 * length > text.size() || std::memcmp(text.data() + at, text.data() + at + length, length) != 0) return false;
    for (std::size_t i = at; i < at + length; i += han_bytes) {
        if (!is_han_at(text, i)) return false;
    }
    // 哈哈哈哈哈哈, 加油加油加油: a short period inside is a cry
    for (std::size_t period = han_bytes; period <= 2 * han_bytes; period += han_bytes) {
        if (std::memcmp(text.data() + at, text.data() + at + period, length - period) == 0) return false;
    }
    return true;
}

// Four bytes at once: nearly every place differs in them already.
std::uint32_t head_at(std::string_view text, std::size_t at) {
    std::uint32_t head = 0;
    std::memcpy(&head, text.data() + at, sizeof head);
    return head;
}

void find_doubled_phrases(std::string_view text, FormSlips& out) {
    for (std::size_t at = 0; at + 2 * least_phrase * han_bytes <= text.size();) {
        if (!is_han_at(text, at)) {
            ++at;
            continue;
        }
        std::size_t found = 0;
        const std::uint32_t head = head_at(text, at);
        for (std::size_t length = least_phrase * han_bytes; length <= most_phrase * han_bytes && found == 0; length += han_bytes) {
            if (at + 2 * length > text.size()) break;
            if (head_at(text, at + length) == head && is_doubled(text, at, length)) found = length;
        }
        if (found > 0) out.push_back({FormFault::repetition, at + found, at + 2 * found});
        at += found > 0 ? 2 * found : han_bytes;
    }
}

constexpr std::array<std::string_view, 10> numerals{"一", "二", "三", "四", "五", "六", "七", "八", "九", "十"};

std::size_t numeral_at(std::string_view text) {
    for (std::size_t i = 0; i < numerals.size(); ++i) {
        if (text.starts_with(numerals[i])) return i + 1;
    }
    return 0;
}

// 一 … 九十九 at the head of `text`, which moves past it; 0 if there is none.
std::size_t take_numeral(std::string_view& text) {
    std::size_t value = numeral_at(text);
    if (value == 0) return 0;
    text.remove_prefix(han_bytes);
    if (value < 10 && text.starts_with("十")) {
        text.remove_prefix(han_bytes);
        value *= 10;
    }
    if (value < 10 || value % 10 != 0) return value;
    const std::size_t ones = numeral_at(text);
    if (ones == 0 || ones == 10) return value;
    text.remove_prefix(han_bytes);
    return value + ones;
}

struct Heading {
    std::size_t level;  // 0: 一、 1: （一）
    std::size_t number;
    std::size_t bytes;
};

std::optional<Heading> heading_of(std::string_view line) {
    std::string_view rest = line;
    const bool is_second = rest.starts_with("（");
    if (is_second) rest.remove_prefix(han_bytes);
    const std::size_t number = take_numeral(rest);
    const std::string_view closing = is_second ? "）" : "、";
    if (number == 0 || !rest.starts_with(closing)) return std::nullopt;
    rest.remove_prefix(han_bytes);
    if (!is_second && numeral_at(rest) > 0) return std::nullopt;  // 三、四年级
    return Heading{is_second ? std::size_t{1} : 0, number, line.size() - rest.size()};
}

}  // namespace

void find_repetitions(const Passage& passage, FormSlips& out) {
    find_repeated_sentences(passage.text, out);
    find_repeated_paragraphs(passage.text, out);
    find_doubled_phrases(passage.text, out);
}

void find_numbering_slips(const Passage& passage, FormSlips& out) {
    std::array<std::size_t, 2> last{};
    for (const auto line : split(passage.text, '\n')) {
        const std::string_view content = trim(line);
        const auto heading = content.size() < 2 * han_bytes ? std::nullopt : heading_of(content);
        if (!heading) continue;
        std::size_t& before = last[heading->level];
        if (before > 0 && heading->number != before + 1 && heading->number != 1) {
            const auto start = static_cast<std::size_t>(content.data() - passage.text.data());
            out.push_back({FormFault::numbering, start, start + heading->bytes});
        }
        before = heading->number;
        if (heading->level == 0) last[1] = 0;
    }
}

}  // namespace yanlu::inspect
