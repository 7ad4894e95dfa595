#include "compare/domain/names.hpp"

#include <algorithm>

namespace yanlu::compare {
namespace {

constexpr std::size_t longest_name = 24;
constexpr std::size_t longest_core = 6;
constexpr std::u32string_view pronouns = U"该本我此全各贵其";

bool is_han(char32_t c) { return c >= 0x4E00 && c <= 0x9FFF; }

std::u32string shortened(std::u32string text, const Vocabulary& words) {
    for (const auto& each : words.shortened) {
        for (auto at = text.find(each.full); at != text.npos; at = text.find(each.full, at + each.brief.size()))
            text.replace(at, each.full.size(), each.brief);
    }
    return text;
}

class Names {
public:
    Names(std::u32string_view text, const Vocabulary& words, std::vector<Fact>& facts) : text_(text), words_(words), facts_(facts) {}

    void add() {
        std::vector<Fact> names;
        names_ = &names;
        std::size_t from = 0;
        for (const Fact& fact : facts_) {
            if (is_part_of_name(fact)) continue;
            stretch(from, fact.start);
            from = fact.end;
        }
        stretch(from, text_.size());
        std::erase_if(facts_, [&](const Fact& fact) { return is_part_of_name(fact) && lies_in(fact, names); });
        facts_.insert(facts_.end(), names.begin(), names.end());
        std::ranges::stable_sort(facts_, {}, &Fact::start);
    }

private:
    // 第一 of 第一人民医院
    static bool is_part_of_name(const Fact& fact) {
        return fact.kind == FactKind::quantity && fact.unit == no_unit && !fact.written.empty();
    }
    static bool lies_in(const Fact& fact, const std::vector<Fact>& names) {
        return std::ranges::any_of(names, [&](const Fact& name) { return name.start <= fact.start && fact.end <= name.end; });
    }

    // Runs of ideographs between two facts.
    void stretch(std::size_t from, std::size_t to) {
        while (from < to) {
            while (from < to && !is_han(text_[from])) ++from;
            std::size_t end = from;
            while (end < to && is_han(text_[end])) ++end;
            if (end > from) run(from, end);
            from = end;
        }
    }

    void run(std::size_t from, std::size_t end) {
        std::size_t segment = from;
        std::size_t at = from;
        while (at < end) {
            const std::size_t person = read_person(at, from, segment, end);
            const std::size_t name = person > 0 ? person : full_name_at(at, end);
            const std::size_t gap = person > 0 ? person : (name > 0 ? 0 : words_.boundaries.at(text_.substr(0, end), at));
            if (gap > 0) {
                place(segment, at);
                at += gap;
                segment = at;
            } else {
                at += std::max<std::size_t>(1, name);
            }
        }
        place(segment, end);
    }

    // 和 in 人力资源和社会保障 ends no name.
    std::size_t full_name_at(std::size_t at, std::size_t end) const {
        const auto rest = text_.substr(0, end).substr(at);
        const auto found = std::ranges::find_if(words_.shortened, [&](const Shortened& each) { return rest.starts_with(each.full); });
        return found == words_.shortened.end() ? 0 : found->full.size();
    }

    // The longest name that the segment holds: up to its last ending.
    void place(std::size_t start, std::size_t end) {
        for (std::size_t at = end; at > start + 1; --at) {
            const std::size_t ending = words_.place_endings.before(text_.substr(start, at - start), at - start);
            if (ending == 0) continue;
            const auto written = text_.substr(start, at - start);
            if (written.size() <= ending || written.size() > longest_name || words_.no_places.contains(written)) continue;
            Fact fact{.kind = FactKind::place, .start = start, .end = at};
            fact.written = std::u32string(written);
            names_->push_back(std::move(fact));
            return;
        }
    }

    std::size_t surname_at(std::size_t at, std::size_t end) const {
        if (const std::size_t compound = words_.compound_surnames.at(text_.substr(0, end), at)) return compound;
        return at < end && words_.surnames.find(text_[at]) != words_.surnames.npos ? 1 : 0;
    }

    bool goes_on_behind_name(std::size_t at, std::size_t end) const {
        return at == end || words_.name_goes_on.at(text_.substr(0, end), at) > 0 || words_.person_after.at(text_.substr(0, end), at) > 0;
    }

    // Given names have one or two characters, then the sentence goes on; 0 if it does not.
    std::size_t given_name(std::size_t at, std::size_t end) const {
        for (std::size_t length = 1; length <= 2 && at + length <= end; ++length) {
            if (goes_on_behind_name(at + length, end)) return length;
        }
        return 0;
    }

    bool follows_person(std::size_t at) const {
        return !names_->empty() && names_->back().kind == FactKind::person && names_->back().end + 1 == at && text_[at - 1] == U'、';
    }

    bool is_announced(std::size_t at, std::size_t from) const {
        if (at == from && at > 0 && follows_person(at)) return true;
        const std::size_t end = at == from && at > 0 && text_[at - 1] == U':' ? at - 1 : at;
        return words_.person_before.before(text_, end) > 0;
    }

    // From the beginning of a run of ideographs and of a segment of it; the length of the name that stands at `at`, or 0.
    std::size_t read_person(std::size_t at, std::size_t from, std::size_t segment, std::size_t end) {
        const std::size_t surname = surname_at(at, end);
        const std::size_t given = surname == 0 ? 0 : given_name(at + surname, end);
        if (given == 0) return 0;
        const std::size_t length = surname + given;
        const bool has_title = words_.person_after.at(text_.substr(0, end), at + length) > 0;
        if (!is_announced(at, from) && !(has_title && at == segment)) return 0;
        Fact fact{.kind = FactKind::person, .start = at, .end = at + length};
        fact.written = std::u32string(text_.substr(at, length));
        names_->push_back(std::move(fact));
        return length;
    }

    std::u32string_view text_;
    const Vocabulary& words_;
    std::vector<Fact>& facts_;
    std::vector<Fact>* names_ = nullptr;
};

struct Cores {
    std::u32string_view a;
    std::u32string_view b;
    std::size_t common = 0;
};

Cores cores_of(std::u32string_view a, std::u32string_view b) {
    Cores cores{a, b};
    while (!cores.a.empty() && !cores.b.empty() && cores.a.back() == cores.b.back()) {
        cores.a.remove_suffix(1);
        cores.b.remove_suffix(1);
        ++cores.common;
    }
    while (!cores.a.empty() && !cores.b.empty() && cores.a.front() == cores.b.front()) {
        cores.a.remove_prefix(1);
        cores.b.remove_prefix(1);
        ++cores.common;
    }
    return cores;
}

// Whether all characters of `brief` stand in `full` in this order.
bool is_abbreviation(std::u32string_view brief, std::u32string_view full) {
    for (const char32_t c : full) {
        if (!brief.empty() && brief.front() == c) brief.remove_prefix(1);
    }
    return brief.empty();
}

bool is_same_place(std::u32string_view a, std::u32string_view b, const Vocabulary& words) {
    if (a.size() < b.size()) std::swap(a, b);
    if (!is_abbreviation(b, a)) return false;
    const Cores cores = cores_of(a, b);
    const bool is_telling = cores.b.empty() && cores.a.size() <= 2 && cores.a.find_first_of(words.telling_characters) != cores.a.npos;
    return !is_telling;
}

}  // namespace

void add_names(std::u32string_view text, const Vocabulary& words, std::vector<Fact>& facts) { Names(text, words, facts).add(); }

bool is_same_name(const Fact& a, const Fact& b, const Vocabulary& words) {
    if (a.kind == FactKind::person) {
        const auto shorter = std::min(a.written.size(), b.written.size());
        return a.written == b.written ||
               (shorter >= 2 && a.written.size() != b.written.size() && a.written.substr(0, shorter) == b.written.substr(0, shorter));
    }
    return is_same_place(shortened(a.written, words), shortened(b.written, words), words);
}

bool may_be_confused(const Fact& a, const Fact& b, const Vocabulary& words) {
    if (a.kind == FactKind::person) return true;
    const std::u32string first = shortened(a.written, words);
    const std::u32string second = shortened(b.written, words);
    const Cores cores = cores_of(first, second);
    if (cores.common == 0 || std::max(cores.a.size(), cores.b.size()) > longest_core) return false;
    const auto is_pronoun = [](std::u32string_view core) { return !core.empty() && pronouns.find(core[0]) != pronouns.npos; };
    return !is_pronoun(cores.a) && !is_pronoun(cores.b);
}

}  // namespace yanlu::compare
