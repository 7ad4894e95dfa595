// One walk over the text: at each place the readers are asked in turn, the surest first.
#include "compare/domain/facts.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include "base/text.hpp"
#include "compare/domain/days_and_times.hpp"
#include "compare/domain/identifiers.hpp"
#include "compare/domain/names.hpp"
#include "compare/domain/numerals.hpp"

namespace yanlu::compare {
namespace {

constexpr std::array kind_names{"date",   "weekday",   "time", "money",           "percent", "quantity",
                                "number", "telephone", "link", "document_number", "place",   "person"};

char32_t char_at(std::u32string_view text, std::size_t at) { return at < text.size() ? text[at] : 0; }
bool is_letter(char32_t c) { return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z'); }

char32_t plain_character(char32_t c) {
    if (c >= 0xFF01 && c <= 0xFF5E && c != U'，') c -= 0xFEE0;
    constexpr std::u32string_view from = U"　\u00A0—–－−～∼〜〔【［〕】］〇零";
    constexpr std::u32string_view to = U"  ----~~~[[[]]]〇〇";
    const auto at = from.find(c);
    return at == from.npos ? c : to[at];
}

class Walk {
public:
    Walk(std::u32string_view text, const Vocabulary& words) : text_(text), words_(words) {}

    std::vector<Fact> run() {
        while (at_ < text_.size()) {
            if (auto fact = read())
                keep(std::move(*fact));
            else
                ++at_;
        }
        return std::move(facts_);
    }

private:
    const Fact* before() const { return facts_.empty() ? nullptr : &facts_.back(); }
    bool stands(std::size_t at, std::u32string_view word) const { return at <= text_.size() && text_.substr(at).starts_with(word); }

    std::optional<Fact> read() {
        if (auto fact = read_document_number(text_, at_, before() ? before()->end : 0)) return fact;
        if (auto fact = read_link(text_, at_)) return fact;
        const bool is_inside = is_digit(text_[at_]) && at_ > 0 && is_digit(text_[at_ - 1]);
        if (is_inside) return std::nullopt;
        if (auto fact = read_telephone(text_, at_, before())) return fact;
        if (auto fact = read_code(text_, at_)) return fact;
        if (auto fact = read_day(text_, at_, before())) return fact;
        if (auto fact = read_weekday(text_, at_)) return fact;
        if (auto fact = read_time(text_, at_, before())) return fact;
        return read_amount();
    }

    void keep(Fact fact) {
        at_ = fact.end;
        // 3至5人: the first has the unit of the second.
        if (fact.unit != no_unit && !facts_.empty() && facts_.back().kind == FactKind::number && facts_.back().written.empty() &&
            is_range(facts_.back(), fact)) {
            facts_.back().kind = fact.kind;
            facts_.back().unit = fact.unit;
        }
        facts_.push_back(std::move(fact));
    }

    bool is_range(const Fact& first, const Fact& second) const {
        const auto between = text_.substr(first.end, second.start - first.end);
        return between == U"-" || between == U"至" || between == U"到" || between == U"~" || between == U"--";
    }

    // 百分之五, 5%, 八成
    std::optional<Fact> read_percent() const {
        std::size_t at = at_;
        if (stands(at, U"百分之")) {
            const auto number = read_numeral(text_, at + 3);
            return number ? amount_fact(FactKind::percent, at_, *number, number->end, no_unit) : std::nullopt;
        }
        const auto number = read_numeral(text_, at);
        if (!number) return std::nullopt;
        if (char_at(text_, number->end) == U'%') return amount_fact(FactKind::percent, at_, *number, number->end + 1, no_unit);
        const bool is_tenth =
            !number->is_arabic && number->amount < 10 * one && char_at(text_, number->end) == U'成' && !stands(number->end, U"成立");
        constexpr std::u32string_view other_words = U"立功员果为长都";
        if (!is_tenth || other_words.find(char_at(text_, number->end + 1)) != other_words.npos) return std::nullopt;
        auto fact = amount_fact(FactKind::percent, at_, *number, number->end + 1, no_unit);
        fact->amount *= 10;
        return fact;
    }

    std::optional<Fact> amount_fact(FactKind kind, std::size_t start, const Numeral& number, std::size_t end, std::size_t unit) const {
        Fact fact{.kind = kind, .start = start, .end = end};
        fact.amount = number.amount;
        fact.unit = unit;
        if (number.is_vague || is_said_about(start)) fact.slack = slack_of(number);
        return fact;
    }

    // What a vague number leaves open: one of its last place that is no round 0.
    static std::int64_t slack_of(const Numeral& number) {
        std::int64_t place = number.last_place;
        while (number.is_arabic && !number.has_multiplier && number.amount > place && number.amount % (place * 10) == 0) place *= 10;
        return place;
    }

    bool is_said_about(std::size_t start) const {
        for (const std::u32string_view word : {U"约", U"近", U"超", U"逾", U"超过", U"将近", U"接近"}) {
            if (text_.substr(0, start).ends_with(word)) return true;
        }
        return false;
    }

    std::optional<Fact> read_amount() const {
        if (auto fact = read_percent()) return fact;
        const bool is_money = text_[at_] == U'¥' || text_[at_] == U'￥' || text_[at_] == U'$';
        const bool is_ordinal = text_[at_] == U'第';
        const std::size_t from = at_ + (is_money || is_ordinal ? 1 : 0);
        const auto number = read_numeral(text_, from);
        if (!number || words_.never_numbers.at(text_, at_) > 0 || is_part_of_word(from)) return std::nullopt;
        if (is_money) return amount_fact(FactKind::money, at_, *number, number->end, words_.money);
        return is_ordinal ? ordinal(*number) : counted(*number);
    }

    // 数十, 几百, 三三两两 say no number.
    bool is_part_of_word(std::size_t from) const {
        if (from == 0 || is_digit(text_[from])) return false;
        constexpr std::u32string_view vague = U"数几上好";
        return vague.find(text_[from - 1]) != vague.npos || is_chinese_digit(text_[from - 1]);
    }

    std::optional<Fact> ordinal(const Numeral& number) const {
        auto fact = amount_fact(FactKind::quantity, at_, number, number.end, no_unit);
        fact->written.assign(1, U'第');
        if (const Unit* unit = words_.unit_at(text_, number.end)) {
            fact->end += unit->written.size();
            fact->unit = unit->kind;
        }
        return fact;
    }

    std::optional<Fact> counted(const Numeral& number) const {
        std::size_t unit_at = number.end;
        while (char_at(text_, unit_at) == U' ' && unit_at < number.end + 2) ++unit_at;
        const Unit* unit = words_.unit_at(text_, unit_at);
        if (unit && is_letter(unit->written.back()) && is_letter(char_at(text_, unit_at + unit->written.size()))) unit = nullptr;
        if (!unit) {
            if (!number.is_arabic || is_letter(char_at(text_, number.end))) return std::nullopt;
            return amount_fact(FactKind::number, at_, number, number.end, no_unit);
        }
        auto fact = amount_fact(unit->kind == words_.money ? FactKind::money : FactKind::quantity, at_, number,
                                unit_at + unit->written.size(), unit->kind);
        if (fact->amount > INT64_MAX / unit->factor / 2) return std::nullopt;
        fact->amount *= unit->factor;
        fact->slack *= unit->factor;
        return fact;
    }

    std::u32string_view text_;
    const Vocabulary& words_;
    std::size_t at_ = 0;
    std::vector<Fact> facts_;
};

bool are_compatible(int a, int b) { return a == 0 || b == 0 || a == b; }

bool is_same_day(const Fact& a, const Fact& b) {
    return are_compatible(a.year, b.year) && are_compatible(a.month, b.month) && are_compatible(a.day, b.day);
}

bool is_same_time(const Fact& a, const Fact& b) {
    if (a.minutes == b.minutes) return true;
    const Fact& early = a.minutes < b.minutes ? a : b;
    return a.minutes % 720 == b.minutes % 720 && !early.has_half_day && early.minutes < 420;
}

// 0769-22221111转8 and 22221111: with or without area code and extension.
bool is_same_telephone(std::u32string_view a, std::u32string_view b) {
    const bool has_extensions = a.find(U'转') != a.npos && b.find(U'转') != b.npos;
    if (!has_extensions) {
        a = a.substr(0, a.find(U'转'));
        b = b.substr(0, b.find(U'转'));
    }
    if (a.size() > b.size()) std::swap(a, b);
    if (!b.ends_with(a)) return false;
    const auto before = b.substr(0, b.size() - a.size());
    return before.empty() || (a.size() >= 7 && before.size() <= 4 && before[0] == U'0');
}

bool is_unit_same(const Fact& a, const Fact& b, const Vocabulary& words) {
    return a.unit == b.unit || a.unit == words.generic || b.unit == words.generic || a.unit == no_unit || b.unit == no_unit;
}

bool is_same_amount(const Fact& a, const Fact& b, const Vocabulary& words) {
    if (a.written != b.written || (a.kind != b.kind && a.kind != FactKind::number && b.kind != FactKind::number)) return false;
    const std::int64_t apart = a.amount > b.amount ? a.amount - b.amount : b.amount - a.amount;
    const bool is_near = apart == 0 || apart < std::max(a.slack, b.slack);
    return is_near && is_unit_same(a, b, words);
}

bool is_counted(const Fact& fact) {
    return fact.kind == FactKind::money || fact.kind == FactKind::percent || fact.kind == FactKind::quantity ||
           fact.kind == FactKind::number;
}

bool is_same_document(std::u32string_view a, std::u32string_view b) { return a.ends_with(b) || b.ends_with(a); }

std::string amount_text(std::int64_t amount) {
    std::string out = std::to_string(amount / one);
    if (amount % one == 0) return out;
    out += '.';
    for (std::int64_t rest = amount % one * 10; rest > 0; rest = rest % one * 10) out += static_cast<char>('0' + rest / one);
    return out;
}

void append_part(std::string& out, int value, char separator) {
    if (!out.empty()) out += separator;
    if (value < 10) out += '0';
    out += std::to_string(value);
}

std::string day_text(const Fact& fact) {
    std::string out;
    for (const int part : {fact.year, fact.month, fact.day}) {
        if (part > 0) append_part(out, part, '-');
    }
    return out;
}

std::string time_text(int minutes) {
    std::string out;
    append_part(out, minutes / 60, ':');
    append_part(out, minutes % 60, ':');
    return out;
}

std::string quantity_text(const Fact& fact, const Vocabulary& words) {
    std::string out = to_utf8(fact.written);
    out += amount_text(fact.amount);
    if (fact.unit == no_unit) return out;
    out += ' ';
    out += to_utf8(words.unit_kinds[fact.unit].shown);
    return out;
}

}  // namespace

std::string_view name_of(FactKind kind) { return kind_names[static_cast<std::size_t>(kind)]; }

std::u32string plain(std::u32string_view text) {
    std::u32string out(text);
    std::ranges::transform(out, out.begin(), plain_character);
    return out;
}

std::vector<Fact> extract_facts(std::u32string_view text, const Vocabulary& words) {
    std::vector<Fact> facts = Walk(text, words).run();
    add_names(text, words, facts);
    return facts;
}

bool says_the_same(const Fact& a, const Fact& b, const Vocabulary& words) {
    switch (a.kind) {
        case FactKind::date:
            return b.kind == a.kind && is_same_day(a, b);
        case FactKind::weekday:
            return b.kind == a.kind && a.day == b.day;
        case FactKind::time:
            return b.kind == a.kind && is_same_time(a, b);
        case FactKind::telephone:
            return b.kind == a.kind && is_same_telephone(a.written, b.written);
        case FactKind::link:
            return b.kind == a.kind && a.written == b.written;
        case FactKind::document_number:
            return b.kind == a.kind && is_same_document(a.written, b.written);
        case FactKind::place:
        case FactKind::person:
            return b.kind == a.kind && is_same_name(a, b, words);
        default:
            return is_counted(b) && is_same_amount(a, b, words);
    }
}

std::string value_of(const Fact& fact, const Vocabulary& words) {
    switch (fact.kind) {
        case FactKind::date:
            return day_text(fact);
        case FactKind::weekday:
            return std::to_string(fact.day);
        case FactKind::time:
            return time_text(fact.minutes);
        case FactKind::percent:
            return amount_text(fact.amount) + "%";
        case FactKind::money:
        case FactKind::quantity:
            return quantity_text(fact, words);
        case FactKind::number:
            return fact.written.empty() ? amount_text(fact.amount) : to_utf8(fact.written);
        default:
            return to_utf8(fact.written);
    }
}

}  // namespace yanlu::compare
