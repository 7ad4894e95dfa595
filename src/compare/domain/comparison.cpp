// Facts are paired over the whole texts, the likeliest pairs first: what stands around a fact weighs most, then whether it says the same,
// then whether its sentence speaks of the same.
#include "compare/domain/comparison.hpp"

#include <algorithm>
#include <numeric>
#include <optional>

#include "compare/domain/names.hpp"
#include "compare/domain/sentences.hpp"

namespace yanlu::compare {
namespace {

constexpr std::size_t most_facts = 1500;
constexpr std::size_t before_fact = 8;  // characters
constexpr std::size_t behind_fact = 5;
constexpr double worth_of_same = 0.5;
constexpr double worth_of_sentence = 0.6;

enum class Group { date, weekday, time, amount, telephone, link, document_number, place, person };

Group group_of(const Fact& fact) {
    switch (fact.kind) {
        case FactKind::date:
            return Group::date;
        case FactKind::weekday:
            return Group::weekday;
        case FactKind::time:
            return Group::time;
        case FactKind::telephone:
            return Group::telephone;
        case FactKind::link:
            return Group::link;
        case FactKind::document_number:
            return Group::document_number;
        case FactKind::place:
            return Group::place;
        case FactKind::person:
            return Group::person;
        default:
            return Group::amount;
    }
}

bool is_word(char32_t c) { return (c >= 0x3400 && c <= 0x9FFF) || (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z'); }
bool ends_sentence(char32_t c) { return std::u32string_view(U"。!?;\n").find(c) != std::u32string_view::npos; }

struct Surroundings {
    std::u32string before;
    std::u32string behind;
};

// The text with 0 wherever a figure stands: what surrounds a fact are words, not other facts.
std::u32string without_figures(std::u32string_view text, const std::vector<Fact>& facts) {
    std::u32string out(text);
    for (const Fact& fact : facts) {
        if (fact.kind == FactKind::place || fact.kind == FactKind::person) continue;
        std::fill(out.begin() + static_cast<std::ptrdiff_t>(fact.start), out.begin() + static_cast<std::ptrdiff_t>(fact.end), U'\0');
    }
    return out;
}

Surroundings surroundings_of(std::u32string_view text, const Fact& fact) {
    Surroundings out;
    for (std::size_t i = fact.start; i > 0 && out.before.size() < before_fact && !ends_sentence(text[i - 1]); --i) {
        if (is_word(text[i - 1])) out.before.insert(out.before.begin(), text[i - 1]);
    }
    for (std::size_t i = fact.end; i < text.size() && out.behind.size() < behind_fact && !ends_sentence(text[i]); ++i) {
        if (is_word(text[i])) out.behind.push_back(text[i]);
    }
    return out;
}

// Share of common characters, the nearer ones counting more; `nearest_last` tells at which end the fact stands.
double closeness(std::u32string_view a, std::u32string_view b, bool nearest_last) {
    if (a.empty() && b.empty()) return 1;
    if (a.empty() || b.empty()) return 0.2;
    const std::size_t shorter = std::min(a.size(), b.size());
    std::size_t equal = 0;
    while (equal < shorter && (nearest_last ? a[a.size() - 1 - equal] == b[b.size() - 1 - equal] : a[equal] == b[equal])) ++equal;
    const double touching = std::min(1.0, static_cast<double>(equal) / 3.0);
    return 0.5 * touching + 0.5 * likeness(a, b);
}

double closeness(const Surroundings& a, const Surroundings& b) {
    return 0.65 * closeness(a.before, b.before, true) + 0.35 * closeness(a.behind, b.behind, false);
}

struct Pair {
    std::size_t a;
    std::size_t b;
    double score;
    bool is_same;
    bool may_differ;
};

class Pairing {
public:
    Pairing(std::u32string_view a, std::u32string_view b, const Vocabulary& words)
        : words_(words), a_(cut(a, words)), b_(cut(b, words)), overlaps_(a_, b_) {
        a_.facts.resize(std::min(a_.facts.size(), most_facts));
        b_.facts.resize(std::min(b_.facts.size(), most_facts));
        const std::u32string words_a = without_figures(a, a_.facts);
        const std::u32string words_b = without_figures(b, b_.facts);
        for (const Fact& fact : a_.facts) around_a_.push_back(surroundings_of(words_a, fact));
        for (const Fact& fact : b_.facts) around_b_.push_back(surroundings_of(words_b, fact));
    }

    Comparison run() {
        weigh();
        has_a_.assign(a_.facts.size(), false);
        has_b_.assign(b_.facts.size(), false);
        for (const Pair& pair : pairs_) {
            if (pair.is_same || pair.may_differ) take(pair);
        }
        for (const Pair& pair : pairs_) {
            if (!pair.is_same && is_left_in_sentence(pair)) take(pair);
        }
        const bool is_one_matter = speak_of_one_matter();
        for (const Pair& pair : pairs_) {
            if (is_one_matter && !pair.is_same && is_left_in_text(pair)) take(pair);
        }
        drop_said_elsewhere();
        std::ranges::sort(out_.differences, {}, [](const Difference& each) { return each.a.start; });
        out_.only_a = unspoken(a_, has_a_, b_);
        out_.only_b = unspoken(b_, has_b_, a_);
        return std::move(out_);
    }

private:
    void take(const Pair& pair) {
        if (has_a_[pair.a] || has_b_[pair.b]) return;
        has_a_[pair.a] = has_b_[pair.b] = true;
        if (pair.is_same)
            ++out_.agreeing;
        else
            out_.differences.push_back({a_.facts[pair.a], b_.facts[pair.b]});
    }

    // Neither has met another, and nothing else says that both may not stand for one thing.
    bool may_be_left(const Pair& pair) const {
        const Fact& a = a_.facts[pair.a];
        const Fact& b = b_.facts[pair.b];
        if (has_a_[pair.a] || has_b_[pair.b] || a.kind != b.kind) return false;
        if (group_of(a) == Group::amount && (!is_alike(a, b) || a.kind == FactKind::number)) return false;
        if (a.kind == FactKind::place && !may_be_confused(a, b, words_)) return false;
        return !is_said_freely(a, b_, has_b_) && !is_said_freely(b, a_, has_a_);
    }

    // Said by a fact that has not met its like yet.
    bool is_said_freely(const Fact& fact, const Sentences& in, const std::vector<bool>& has) const {
        for (std::size_t i = 0; i < has.size(); ++i) {
            if (!has[i] && says_the_same(fact, in.facts[i], words_)) return true;
        }
        return false;
    }

    // All other facts of two sentences have met; what is left of this kind is one in each.
    bool is_left_in_sentence(const Pair& pair) const {
        const std::size_t sa = a_.sentence_of[pair.a];
        const std::size_t sb = b_.sentence_of[pair.b];
        if (overlaps_.of(sa, sb) < 0.5 || !may_be_left(pair)) return false;
        return left_of_kind(a_, a_.sentences[sa].facts, has_a_, a_.facts[pair.a]) == 1 &&
               left_of_kind(b_, b_.sentences[sb].facts, has_b_, b_.facts[pair.b]) == 1;
    }

    // The same over the whole texts, where most of what they say agrees.
    bool is_left_in_text(const Pair& pair) const {
        if (!may_be_left(pair)) return false;
        return left_of_kind(a_, all_of(a_), has_a_, a_.facts[pair.a]) == 1 && left_of_kind(b_, all_of(b_), has_b_, b_.facts[pair.b]) == 1;
    }

    bool speak_of_one_matter() const {
        const auto met = static_cast<std::size_t>(std::ranges::count(has_a_, true)) - out_.differences.size();
        const std::size_t fewer = std::min(a_.facts.size(), b_.facts.size());
        return met >= 2 && met * 2 >= fewer;
    }

    static std::vector<std::size_t> all_of(const Sentences& text) {
        std::vector<std::size_t> out(text.facts.size());
        std::iota(out.begin(), out.end(), std::size_t{0});
        return out;
    }

    bool is_said(const Fact& fact, const Sentences& in) const {
        return std::ranges::any_of(in.facts, [&](const Fact& each) { return says_the_same(fact, each, words_); });
    }

    static std::size_t left_of_kind(const Sentences& of, const std::vector<std::size_t>& among, const std::vector<bool>& has,
                                    const Fact& like) {
        return static_cast<std::size_t>(std::ranges::count_if(among, [&](std::size_t i) {
            return i < has.size() && !has[i] && of.facts[i].kind == like.kind && of.facts[i].unit == like.unit;
        }));
    }

    void weigh() {
        for (std::size_t i = 0; i < a_.facts.size(); ++i) {
            for (std::size_t j = 0; j < b_.facts.size(); ++j) {
                if (auto pair = weighed(i, j)) pairs_.push_back(*pair);
            }
        }
        std::ranges::stable_sort(pairs_, std::ranges::greater{}, &Pair::score);
    }

    std::optional<Pair> weighed(std::size_t i, std::size_t j) const {
        const Fact& a = a_.facts[i];
        const Fact& b = b_.facts[j];
        if (group_of(a) != group_of(b)) return std::nullopt;
        const bool is_same = says_the_same(a, b, words_);
        const double around = closeness(around_a_[i], around_b_[j]);
        const double sentence = overlaps_.of(a_.sentence_of[i], b_.sentence_of[j]);
        const double score = around + worth_of_sentence * sentence + (is_same ? worth_of_same : 0);
        return Pair{i, j, score, is_same, !is_same && may_differ(a, b, around, sentence)};
    }

    // Whether two unlike facts stand for one thing.
    bool may_differ(const Fact& a, const Fact& b, double around, double sentence) const {
        if (sentence < 0.35) return false;
        switch (group_of(a)) {
            case Group::place:
                return may_be_confused(a, b, words_) ? around >= 0.3
                                                     : around >= 0.6 && sentence >= 0.6 && !is_said(a, b_) && !is_said(b, a_);
            case Group::person:
                return around >= 0.45;
            case Group::amount:
                return around >= (is_alike(a, b) ? 0.42 : 0.7);
            case Group::telephone:
            case Group::link:
                return around >= 0.35;
            default:
                return around >= 0.42 || (sentence > 0.8 && around >= 0.25);
        }
    }

    bool is_alike(const Fact& a, const Fact& b) const {
        return a.kind == b.kind && a.written == b.written && (a.unit == b.unit || a.unit == words_.generic || b.unit == words_.generic);
    }

    // A pair whose two facts both stand in the other text elsewhere, in sentences of their own, was paired wrongly.
    void drop_said_elsewhere() {
        std::erase_if(out_.differences, [&](const Difference& each) {
            const bool has_a = std::ranges::any_of(
                out_.differences, [&](const Difference& other) { return &other != &each && says_the_same(each.a, other.b, words_); });
            const bool has_b = std::ranges::any_of(
                out_.differences, [&](const Difference& other) { return &other != &each && says_the_same(other.a, each.b, words_); });
            const bool is_name = group_of(each.a) == Group::place;
            return is_name && has_a && has_b;
        });
    }

    std::vector<Fact> unspoken(const Sentences& of, const std::vector<bool>& is_paired, const Sentences& other) const {
        std::vector<Fact> out;
        for (std::size_t i = 0; i < of.facts.size(); ++i) {
            const Fact& fact = of.facts[i];
            if (is_paired[i] || fact.kind == FactKind::place) continue;
            if (!is_said(fact, other)) out.push_back(fact);
        }
        return out;
    }

    const Vocabulary& words_;
    Sentences a_;
    Sentences b_;
    Overlaps overlaps_;
    std::vector<Surroundings> around_a_, around_b_;
    std::vector<Pair> pairs_;
    std::vector<bool> has_a_, has_b_;
    Comparison out_;
};

}  // namespace

Comparison compare_texts(std::u32string_view a, std::u32string_view b, const Vocabulary& words) {
    const std::u32string plain_a = plain(a);
    const std::u32string plain_b = plain(b);
    Comparison out = Pairing(plain_a, plain_b, words).run();
    return out;
}

}  // namespace yanlu::compare
