#include "inspect/person_checks.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "inspect/persons.hpp"

namespace yanlu::inspect {
namespace {

constexpr std::size_t reach_of_patient = 26;  // code points before the word that tells the illness
constexpr std::size_t reach_of_illness = 14;  // and behind it
constexpr int adult = 14;                     // 不满十四周岁
constexpr std::size_t least_persons = 3;
constexpr std::size_t reach_of_list = 240;  // code points behind the word that makes a list delicate
constexpr std::size_t widest_gap = 30;      // code points between two persons of a list

// The end of the illness named within reach of `at`, in the same sentence; 0 if none is.
std::size_t end_of_illness(std::string_view text, std::size_t at) {
    static constexpr std::array words{"癌",     "瘤",   "病",   "症",   "炎",   "乙肝", "丙肝", "结核", "梗死", "梗塞",   "衰竭",
                                      "综合征", "中风", "瘫痪", "白血", "阳性", "新冠", "残疾", "心脏", "梅毒", "高血压", "糖尿病"};
    const std::string_view rest = after(text, at, reach_of_illness);
    const std::string_view sentence = rest.substr(0, std::min({rest.find("。"), rest.find('\n'), rest.find("；")}));
    std::size_t found = 0;
    for (const std::string_view word : words) {
        const std::size_t begin = sentence.find(word);
        if (begin != std::string_view::npos) found = std::max(found, at + begin + word.size());
    }
    return found;
}

// Backwards over any of the words.
std::size_t skip_back(std::string_view text, std::size_t at, std::initializer_list<std::string_view> words) {
    for (bool is_moving = true; is_moving;) {
        is_moving = false;
        for (const auto word : words) {
            if (!text.substr(0, at).ends_with(word)) continue;
            at -= word.size();
            is_moving = true;
        }
    }
    return at;
}

// The name in front of what describes it: （女，6岁 or ，男，汉族，2016年. The sighting then begins with it.
bool extend_to_person(const Passage& passage, Sighting& sighting, std::size_t described_from) {
    const std::size_t end =
        skip_back(passage.text, described_from, {"，",   ",",    "、",   "（",   "(",    " ",  "\t", "：",   ":",    "今年", "年仅", "现年",
                                                 "年龄", "男孩", "女孩", "男童", "女童", "男", "女", "汉族", "性别", "生于", "于"});
    const std::size_t length = person_name_before(passage.text, end);
    sighting.start = end - length;
    return length > 0;
}

std::size_t start_of_digits(std::string_view text, std::size_t end) {
    while (end > 0 && is_digit(text[end - 1])) --end;
    return end;
}

int number_of(std::string_view digits) {
    int value = 0;
    for (const char c : digits.substr(0, 6)) value = value * 10 + (c - '0');
    return value;
}

}  // namespace

bool check_patient(const Passage& passage, Sighting& sighting) {
    const std::string_view text = passage.text;
    const std::size_t end = end_of_illness(text, sighting.end);
    if (end == 0) return false;
    const std::size_t from = step_back(text, sighting.start, reach_of_patient);
    const std::string_view clause = text.substr(from, sighting.start - from);
    const std::size_t stop = std::max({clause.rfind("。") + 1, clause.rfind("；") + 1, clause.rfind('\n') + 1});
    std::size_t begin = from + stop;
    while (begin < sighting.start && is_continuation_byte(text[begin])) ++begin;  // the rest of the mark
    for (std::size_t at = begin; at < sighting.start; at = step_forward(text, at, 1)) {
        if (person_name_at(text, at) == 0) continue;
        sighting.start = at;
        sighting.end = end;
        return true;
    }
    return false;
}

bool check_illness(const Passage& passage, Sighting& sighting) {
    const std::string_view text = passage.text;
    const std::size_t linked = skip_back(text, sighting.start, {"因", "患有", "患", "系", "为", "是"});
    const std::string_view rest = text.substr(sighting.end);
    const bool is_told = linked < sighting.start || rest.starts_with("患者") || rest.starts_with("病人") || rest.starts_with("患儿");
    const std::size_t end = skip_back(text, linked, {"，", ",", "（", "(", " "});
    const std::size_t length = is_told ? person_name_before(text, end) : 0;
    sighting.start = end - length;
    return length > 0;
}

bool check_medical_number(const Passage& passage, Sighting& sighting) {
    std::size_t at = sighting.end;
    for (const std::string_view mark : {"码", "为", "：", ":", " ", "是"}) {
        if (passage.text.substr(at).starts_with(mark)) at += mark.size();
    }
    std::size_t end = at;
    std::size_t digits = 0;
    for (; end < passage.text.size() && is_ascii_letter_or_digit(passage.text[end]) && end - at < 20; ++end)
        digits += is_digit(passage.text[end]);
    if (digits < 5) return false;
    sighting.end = end;
    return true;
}

bool check_minor_age(const Passage& passage, Sighting& sighting) {
    if (passage.text.substr(sighting.end).starts_with("的")) return false;  // 王小明6岁的女儿
    const std::size_t unit = sighting.start + 1;                            // the expression begins with the last digit
    const std::size_t digits = start_of_digits(passage.text, unit);
    const std::size_t places = unit - digits;
    if (places == 0 || places > 2 || number_of(passage.text.substr(digits, places)) >= adult) return false;
    return extend_to_person(passage, sighting, digits);
}

// 2016年5月3日出生, ……于2016年5月: the year in front of the word or behind it; 0 if there is none. `from` is where the words about it
// begin.
int year_of_birth(std::string_view text, const Sighting& sighting, std::size_t& from) {
    std::size_t behind = sighting.end;
    for (const std::string_view mark : {"期", "：", ":", " "}) {
        if (text.substr(behind).starts_with(mark)) behind += mark.size();
    }
    if (text.substr(sighting.start).starts_with("出生") && behind + 4 < text.size() && is_digit(text[behind])) {
        from = sighting.start;
        return number_of(text.substr(behind, 4));
    }
    std::size_t at = skip_back(text, sighting.end, {"生", "出", "日", "月", "0", "1", "2", "3", "4", "5", "6", "7", "8", "9"});
    if (!text.substr(0, at).ends_with("年")) return 0;
    at -= std::string_view("年").size();
    from = start_of_digits(text, at);
    return at - from == 4 ? number_of(text.substr(from, 4)) : 0;
}

bool check_minor_birth(const Passage& passage, Sighting& sighting) {
    std::size_t from = sighting.start;
    const int year = year_of_birth(passage.text, sighting, from);
    if (!passage.published_on) return false;  // who was a child when it came out is not known
    const int that_year = passage.published_on->year();
    return year > that_year - adult && year <= that_year && extend_to_person(passage, sighting, from);
}

bool check_person_list(const Passage& passage, Sighting& sighting) {
    const std::string_view text = passage.text;
    // a list goes over lines, but a sentence that has ended speaks of others
    const std::size_t limit = std::min(step_forward(text, sighting.end, reach_of_list), text.find("。", sighting.end));
    std::size_t persons = 0;
    std::size_t first = 0;
    std::size_t last = sighting.end;
    for (std::size_t at = sighting.end; at < limit;) {
        const std::size_t length = person_name_at(text, at);
        if (length == 0) {
            at = step_forward(text, at, 1);
            continue;
        }
        if (persons > 0 && step_forward(text, last, widest_gap) < at) break;
        if (persons++ == 0) first = at;
        at += length;
        last = at;
    }
    if (persons < least_persons) return false;
    sighting.start = first;
    sighting.end = last;
    return true;
}

}  // namespace yanlu::inspect
