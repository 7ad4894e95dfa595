// Unicode's confusables and the folding of width, case and invisible characters come from ICU; what it lacks stands in the settings.
#include "public_register/look_alike.hpp"

#include <algorithm>
#include <memory>
#include <stdexcept>

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/uspoof.h>
#include <unicode/utrans.h>

#include "base/text.hpp"

namespace yanlu::public_register {
namespace {

constexpr char32_t end_of_plane = 0x10000;
constexpr std::size_t most_candidates = 5000;  // of the rarest pairs first: 发布 stands in nearly every name

void check(UErrorCode code, const char* what) {
    if (U_FAILURE(code)) throw std::runtime_error(std::string(what) + ": " + u_errorName(code));
}

std::u32string from_utf16(std::u16string_view text) {
    std::u32string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char32_t c = text[i];
        if (U16_IS_LEAD(c) && i + 1 < text.size())
            out += static_cast<char32_t>(U16_GET_SUPPLEMENTARY(c, text[++i]));
        else
            out += c;
    }
    return out;
}

// Traditional → simplified, of every ideograph of the basic plane by itself.
std::u16string simplified() {
    UErrorCode code = U_ZERO_ERROR;
    static constexpr std::u16string_view id = u"Hant-Hans";
    const std::unique_ptr<UTransliterator, decltype(&utrans_close)> table(
        utrans_openU(id.data(), static_cast<int32_t>(id.size()), UTRANS_FORWARD, nullptr, 0, nullptr, &code), utrans_close);
    check(code, "no table of simplified characters");
    std::u16string text;
    for (char16_t c = 0x3400; c < 0xA000; ++c) text += {c, u' '};  // apart, so that no word is formed
    int32_t length = static_cast<int32_t>(text.size());
    int32_t limit = length;
    text.resize(text.size() * 2);
    utrans_transUChars(table.get(), text.data(), &length, static_cast<int32_t>(text.size()), 0, &limit, &code);
    check(code, "cannot simplify characters");
    text.resize(static_cast<std::size_t>(length));
    return text;
}

class Folding {
public:
    Folding() {
        UErrorCode code = U_ZERO_ERROR;
        normaliser_ = unorm2_getNFKCCasefoldInstance(&code);
        checker_.reset(uspoof_open(&code));
        check(code, "ICU's tables cannot be read");
    }
    std::u32string of(char16_t c) const {
        UErrorCode code = U_ZERO_ERROR;
        UChar folded[32];
        const int32_t length = unorm2_normalize(normaliser_, &c, 1, folded, 32, &code);
        if (U_FAILURE(code)) return {};
        UChar skeleton[64];
        const int32_t size = uspoof_getSkeleton(checker_.get(), 0, folded, length, skeleton, 64, &code);
        if (U_FAILURE(code)) return {};
        std::u32string out;
        for (const char32_t each : from_utf16({skeleton, static_cast<std::size_t>(size)})) {
            if (u_isalnum(static_cast<UChar32>(each))) out += static_cast<char32_t>(u_tolower(static_cast<UChar32>(each)));
        }
        return out;
    }

private:
    const UNormalizer2* normaliser_ = nullptr;
    struct Closer {
        void operator()(USpoofChecker* checker) const { uspoof_close(checker); }
    };
    std::unique_ptr<USpoofChecker, Closer> checker_;
};

std::uint64_t pair_of(char32_t a, char32_t b) { return (std::uint64_t{a} << 32) | b; }

// Insertions, deletions and substitutions that make one of the other.
std::size_t distance(const std::u32string& a, const std::u32string& b) {
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t substituted = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, substituted});
        }
    }
    return row[b.size()];
}

// Per cent; a name that holds the other one whole (four characters at least) counts as fully alike but for what was added.
int likeness(const std::u32string& a, const std::u32string& b) {
    constexpr std::size_t least_held = 4;
    constexpr int of_held = 90;
    if (a == b) return 100;
    const auto& shorter = a.size() < b.size() ? a : b;
    const auto& longer = a.size() < b.size() ? b : a;
    if (shorter.size() >= least_held && longer.find(shorter) != std::u32string::npos) return of_held;
    if (longer.empty()) return 0;
    return static_cast<int>(100 - 100 * distance(a, b) / longer.size());
}

}  // namespace

Reading::Reading(const Settings& settings) : table_(end_of_plane) {
    add_unicode();
    add_groups(settings.confusables);
    for (const auto& word : settings.decorations) decorations_.push_back(of_whole(word));
}

void Reading::add_unicode() {
    const Folding folding;
    for (char32_t c = 1; c < end_of_plane; ++c) {
        if (!U_IS_SURROGATE(c)) table_[c] = folding.of(static_cast<char16_t>(c));
    }
    const std::u32string text = from_utf16(simplified());
    char32_t c = 0x3400;
    for (std::size_t i = 0; i + 1 < text.size() && c < 0xA000; i += 2, ++c) {
        if (text[i] != c && text[i] < end_of_plane && table_[c].size() == 1) table_[c] = table_[text[i]];
    }
}

// Whatever is read as a member of a group is read as the group's first one.
void Reading::add_groups(const std::vector<std::string>& groups) {
    std::map<char32_t, char32_t> first;
    for (const auto& group : groups) {
        const auto members = to_code_points(group);
        const auto read = [&](char32_t c) { return c < end_of_plane && !table_[c].empty() ? table_[c][0] : c; };
        for (const char32_t c : members) first.try_emplace(read(c), read(members[0]));
        for (const char32_t c : members) {
            if (c < end_of_plane && table_[c].empty()) table_[c] = std::u32string(1, read(members[0]));  // '|' is no letter
        }
    }
    for (auto& reading : table_) {
        for (char32_t& c : reading) {
            if (const auto found = first.find(c); found != first.end()) c = found->second;
        }
    }
}

std::u32string Reading::of_whole(std::string_view text) const {
    std::u32string out;
    for (const char32_t c : to_code_points(text)) {
        if (c < end_of_plane)
            out += table_[c];
        else if (u_isalnum(static_cast<UChar32>(c)))
            out += c;
    }
    return out;
}

std::u32string Reading::of(std::string_view text) const {
    const std::u32string whole = of_whole(text);
    std::u32string out = whole;
    for (const auto& word : decorations_) {
        for (auto at = out.find(word); at != std::u32string::npos; at = out.find(word)) out.erase(at, word.size());
    }
    return out.empty() ? whole : out;
}

void LookAlikes::add(std::string_view name, std::size_t place) {
    const auto number = static_cast<std::uint32_t>(entries_.size());
    entries_.push_back({reading_.of(name), place});
    const auto& reading = entries_.back().reading;
    if (reading.size() == 1) by_pair_[pair_of(reading[0], 0)].push_back(number);
    for (std::size_t i = 0; i + 1 < reading.size(); ++i) {
        auto& of_pair = by_pair_[pair_of(reading[i], reading[i + 1])];
        if (of_pair.empty() || of_pair.back() != number) of_pair.push_back(number);
    }
}

std::vector<std::size_t> LookAlikes::candidates(const std::u32string& reading) const {
    std::vector<const std::vector<std::uint32_t>*> lists;
    const auto take = [&](char32_t a, char32_t b) {
        if (const auto found = by_pair_.find(pair_of(a, b)); found != by_pair_.end()) lists.push_back(&found->second);
    };
    if (reading.size() == 1) take(reading[0], 0);
    for (std::size_t i = 0; i + 1 < reading.size(); ++i) take(reading[i], reading[i + 1]);
    std::ranges::sort(lists, {}, [](const auto* list) { return list->size(); });
    std::vector<std::size_t> out;
    for (const auto* list : lists) {
        out.insert(out.end(), list->begin(), list->end());
        if (out.size() >= most_candidates) break;
    }
    std::ranges::sort(out);
    out.erase(std::ranges::unique(out).begin(), out.end());
    return out;
}

std::vector<std::size_t> LookAlikes::find(std::string_view name, std::size_t most) const {
    const std::u32string reading = reading_.of(name);
    std::vector<std::pair<int, std::size_t>> found;  // (unlikeness, entry)
    for (const std::size_t number : candidates(reading)) {
        const int alike = likeness(reading, entries_[number].reading);
        if (alike >= least_likeness_) found.emplace_back(100 - alike, number);
    }
    std::ranges::sort(found);
    std::vector<std::size_t> out;
    for (std::size_t i = 0; i < std::min(most, found.size()); ++i) out.push_back(entries_[found[i].second].place);
    return out;
}

}  // namespace yanlu::public_register
