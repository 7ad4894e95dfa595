// A name that must not be miswritten, and how a slip of it is recognised: one character wrong, missing, doubled or swapped leaves either
// the first or the second half as it was. So the halves are what the pattern scan looks for, and the other half is compared here; only a
// swap across the middle damages both.
#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "inspect/characters.hpp"

namespace yanlu::inspect {

// How ordinary text goes on around a name; tells a slip at a name's edge from the next word.
struct EdgeWords {
    using Characters = std::map<char32_t, std::u32string>;
    std::u32string begins_after;                             // directly before a name: 在, 向, 由 …
    std::u32string places;                                   // before the name of an organ: 省, 市, 县 …
    Characters goes_on;                                      // a name's last character → what may follow its double: 部 → 部长, 部门
    std::map<char32_t, std::vector<std::string>> ends_with;  // its first → words that end so, after which its double is right: 全 → 安全
    std::u32string stands_alone;                             // words of one character that may follow the stem of a name: 的, 和, 法 …
    std::u32string organs;                                   // the last character of an organ's name: 部, 局, 院 …
    std::vector<std::string> organ_acts;                     // what follows the whole name of an organ alone: 发布, 部长, 印发
    std::set<std::string, std::less<>> unattested;           // slips of short names that make a word and yet stand in no right text
    CharacterTables characters;
};

// A name can begin behind this character: a break, or one of begins_after.
bool can_begin_after(char32_t left, const EdgeWords& words);

class ProtectedTerm {
public:
    struct Span {
        std::size_t start;
        std::size_t end;
    };
    static constexpr std::size_t least_length = 5;
    static constexpr std::size_t greatest_length = 64;

    // Whether any wrong first or last character counts: 外国共产党 is not a slip of 中国共产党, 住房和城乡建设厅 not of …部. What sounds or
    // looks alike always counts. `only_alike`: inside too, for names of which others differ in one character (云湾市教育局, 海湾市教育局).
    struct Edges {
        bool first = false;
        bool last = false;
        bool only_alike = false;
        bool whole = false;  // without its last character it stands in no right text: 习近平总书, but 中央委员 is right
    };
    ProtectedTerm(std::string_view term, Edges edges, std::shared_ptr<const EdgeWords> words);

    const std::string& right() const { return utf8_; }
    std::string first_half() const;
    std::string second_half() const;
    std::string swapped_middle() const;
    // The two characters beside the half that is looked for; with one edit at most, the text still shows one of them there.
    std::pair<char32_t, char32_t> beside(bool is_first_half) const;

    // The slip whose intact first half begins at byte `start`, or whose intact second half ends at byte `end`; nothing where the term is
    // written right or something else stands there. `text` is valid UTF-8.
    std::optional<Span> slip_from(std::string_view text, std::size_t start) const;
    std::optional<Span> slip_to(std::string_view text, std::size_t end) const;

private:
    class Place;
    bool may_slip_from(std::string_view text, std::size_t half_end) const;
    bool may_slip_to(std::string_view text, std::size_t half_start) const;
    bool is_slip(const Place& place) const;
    bool is_in_government(std::size_t at) const;
    bool is_substitution(const Place& place, std::size_t at) const;
    bool is_wrong_first(const Place& place) const;
    bool is_wrong_last(const Place& place) const;
    bool can_stand_without_last() const;
    bool can_begin_after(char32_t left) const;
    bool is_name_of_organ_begun(const Place& place) const;
    bool is_last_doubled(const Place& place) const;
    bool is_first_doubled(const Place& place) const;
    bool misses_first(const Place& place) const;
    bool is_listed_among_organs(const Place& place) const;
    bool misses_last(const Place& place) const;

    std::string utf8_;
    std::u32string right_;
    std::size_t middle_;
    std::size_t middle_byte_;
    Edges edges_;
    bool is_organ_;
    std::shared_ptr<const EdgeWords> words_;
};

// The two characters after byte `at`, and the two before it, the nearer one first; 0 beyond the text.
std::pair<char32_t, char32_t> two_after(std::string_view text, std::size_t at);
std::pair<char32_t, char32_t> two_before(std::string_view text, std::size_t at);

}  // namespace yanlu::inspect
