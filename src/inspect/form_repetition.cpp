// The same sentence twice in a row, the same paragraph twice, a phrase doubled on the spot, and headings whose numbers jump.
#include <algorithm>
#include <array>
#include <cstring>
#include <optional>
#include <span>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/text.hpp"
#include "inspect/form_slip.hpp"

namespace yanlu::inspect {
namespace {

constexpr std::size_t han_bytes = 3;
constexpr std::size_t least_sentence = 12 * han_bytes;   // a shorter one may be a refrain: 早上好。早上好。
constexpr std::size_t least_paragraph = 40 * han_bytes;  // a shorter one may be a heading or a signature
constexpr std::size_t least_phrase = 5;                  // characters
constexpr std::size_t most_phrase = 12;

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

void find_repeated_sentences(std::string_view text, std::span<const Sign> signs, FormSlips& out) {
    Row row(text, out);
    std::size_t start = 0;
    for (const Sign& sign : signs) {
        if (!sign.is(Sign::sentence_end)) continue;
        const bool is_line_end = sign.is(Sign::line_end);
        row.take(trim(text.substr(start, sign.at - start)), is_line_end ? sign.at : sign.end(), is_line_end);
        start = sign.end();
    }
}

// Each line of the text, trimmed.
template <class Take>
void each_line(std::string_view text, std::span<const Sign> signs, Take take) {
    std::size_t start = 0;
    for (const Sign& sign : signs) {
        if (!sign.is(Sign::line_end)) continue;
        take(trim(text.substr(start, sign.at - start)));
        start = sign.end();
    }
    take(trim(text.substr(start)));
}

void find_repeated_paragraphs(std::string_view text, std::span<const Sign> signs, FormSlips& out) {
    if (text.size() < 2 * least_paragraph) return;
    thread_local std::vector<std::string_view> paragraphs;
    paragraphs.clear();
    each_line(text, signs, [](std::string_view line) {
        if (line.size() >= least_paragraph) paragraphs.push_back(line);
    });
    if (paragraphs.size() < 2) return;
    std::unordered_map<std::string_view, std::size_t> seen;
    FormSlips found;
    for (const auto paragraph : paragraphs) {
        if (++seen[paragraph] == 1) continue;
        const auto begin = static_cast<std::size_t>(paragraph.data() - text.data());
        found.push_back({FormFault::repetition, begin, begin + paragraph.size()});
    }
    for (auto& slip : found) {
        if (seen[text.substr(slip.start, slip.end - slip.start)] <= most_often) out.push_back(std::move(slip));
    }
}

// The last two bytes first: half of all characters share the first.
bool is_same_character(const char* a, const char* b) { return std::memcmp(a + 1, b + 1, 2) == 0 && a[0] == b[0]; }

// Characters in a row, around number `at`, that are the same as those `distance` characters further; of a run of `n`.
std::size_t same_around(const char* run, std::size_t n, std::size_t at, std::size_t distance) {
    const auto is_same = [&](std::size_t i) { return is_same_character(run + i * han_bytes, run + (i + distance) * han_bytes); };
    std::size_t first = at;
    while (first > 0 && at - first < distance && is_same(first - 1)) --first;
    std::size_t last = at + 1;
    while (last + distance < n && last - first < distance && is_same(last)) ++last;
    return last - first;
}

// A phrase of n characters that is doubled covers every n-th place of a run: those are enough to see that there is none.
bool may_hold_doubled_phrase(std::string_view run) {
    const std::size_t n = run.size() / han_bytes;
    for (std::size_t length = least_phrase; length <= most_phrase && 2 * length <= n; ++length) {
        for (std::size_t i = length - 1; i + length < n; i += length) {
            const bool is_same = is_same_character(run.data() + i * han_bytes, run.data() + (i + length) * han_bytes);
            if (is_same && same_around(run.data(), n, i, length) >= length) return true;
        }
    }
    return false;
}

// 市住房和城乡建设局市住房和城乡建设局: the second of two equal phrases; `text` is of Han characters alone.
bool is_doubled(std::string_view text, std::size_t at, std::size_t length) {
    if (at + 2 * length > text.size() || std::memcmp(text.data() + at, text.data() + at + length, length) != 0) return false;
    // 哈哈哈哈哈哈, 加油加油加油: a short period inside is a cry
    for (std::size_t period = han_bytes; period <= 2 * han_bytes; period += han_bytes) {
        if (std::memcmp(text.data() + at, text.data() + at + period, length - period) == 0) return false;
    }
    return true;
}

// The shortest phrase that begins at `at` and is doubled; 0 if none is.
std::size_t doubled_phrase_at(std::string_view run, std::size_t at) {
    for (std::size_t length = least_phrase * han_bytes; length <= most_phrase * han_bytes; length += han_bytes) {
        if (is_doubled(run, at, length)) return length;
    }
    return 0;
}

// In a run of Han characters that begins at byte `begin` of the text.
void find_doubled_phrases(std::string_view run, std::size_t begin, FormSlips& out) {
    if (run.size() < 2 * least_phrase * han_bytes || !may_hold_doubled_phrase(run)) return;
    for (std::size_t at = 0; at + 2 * least_phrase * han_bytes <= run.size();) {
        const std::size_t found = doubled_phrase_at(run, at);
        if (found > 0) out.push_back({FormFault::repetition, begin + at + found, begin + at + 2 * found});
        at += found > 0 ? 2 * found : han_bytes;
    }
}

void find_doubled_phrases(std::string_view text, std::span<const Sign> signs, FormSlips& out) {
    std::size_t begin = 0;
    for (const Sign& sign : signs) {
        if (sign.at > begin) find_doubled_phrases(text.substr(begin, sign.at - begin), begin, out);
        begin = sign.end();
    }
    find_doubled_phrases(text.substr(begin), begin, out);
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

void find_repetitions(const Passage& passage, const Signs& signs, FormSlips& out) {
    find_repeated_sentences(passage.text, signs.all(), out);
    find_repeated_paragraphs(passage.text, signs.all(), out);
    find_doubled_phrases(passage.text, signs.all(), out);
}

void find_numbering_slips(const Passage& passage, const Signs& signs, FormSlips& out) {
    std::array<std::size_t, 2> last{};
    each_line(passage.text, signs.all(), [&](std::string_view line) {
        const auto heading = line.size() < 2 * han_bytes ? std::nullopt : heading_of(line);
        if (!heading) return;
        std::size_t& before = last[heading->level];
        if (before > 0 && heading->number != before + 1 && heading->number != 1) {
            const auto start = static_cast<std::size_t>(line.data() - passage.text.data());
            out.push_back({FormFault::numbering, start, start + heading->bytes});
        }
        before = heading->number;
        if (heading->level == 0) last[1] = 0;
    });
}

}  // namespace yanlu::inspect
