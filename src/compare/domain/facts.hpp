// Facts of a text: dates, times, amounts, telephone numbers, links, numbers of documents, names; each with where it stands and what it says
// whatever way it is written (3月5日, 三月五日 and 2026-03-05 say the same day; 1.2万 and 12000 the same number).
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "compare/domain/vocabulary.hpp"

namespace yanlu::compare {

enum class FactKind { date, weekday, time, money, percent, quantity, number, telephone, link, document_number, place, person };
std::string_view name_of(FactKind kind);  // "date", "weekday" …

// Amounts are in ten-thousandths.
inline constexpr std::int64_t one = 10'000;

struct Fact {
    FactKind kind = FactKind::number;
    std::size_t start = 0;  // code points, [start, end)
    std::size_t end = 0;
    std::u32string written;  // the telling part: digits of a telephone, characters of a name, a number's unit stays outside
    std::int64_t amount = 0;
    std::int64_t slack = 0;  // of 1.2万余, 约300: how far the exact number may lie off
    std::size_t unit = no_unit;
    int year = 0;  // 0: not said
    int month = 0;
    int day = 0;
    int minutes = -1;            // of a day
    bool has_half_day = false;   // 上午, 下午 … or 24 hours
    bool says_half_day = false;  // in words
};

// The same characters where only width, brackets or dashes differ, one for one, so that offsets stay.
std::u32string plain(std::u32string_view text);

// In the order of the text, without overlaps. `text` has gone through plain().
std::vector<Fact> extract_facts(std::u32string_view text, const Vocabulary& words);

// Whether both say the same, or one of them less precisely: 3月5日 and 2026年3月5日, 人社局 and 市人社局.
bool says_the_same(const Fact& a, const Fact& b, const Vocabulary& words);
// How the fact is shown: 2026-03-05, 14:30, 12000 元.
std::string value_of(const Fact& fact, const Vocabulary& words);

}  // namespace yanlu::compare
