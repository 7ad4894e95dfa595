// A name that must not be miswritten, and how a slip of it is recognised: one character wrong, missing, doubled or swapped leaves either
// the first or the second half as it was. So the halves are what the pattern scan looks for, and the other half is compared here; only a
// swap across the middle damages both.
#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace yanlu::inspect {

// How ordinary text goes on around a name; tells a slip at a name's edge from the next word.
struct EdgeWords {
    using Characters = std::map<char32_t, std::u32string>;
    std::u32string begins_after;                             // directly before a name: 在, 向, 由 …
    Characters goes_on;                                      // a name's last character → what may follow its double: 部 → 部长, 部门
    std::map<char32_t, std::vector<std::string>> ends_with;  // its first → words that end so, after which its double is right: 全 → 安全
    Characters sounds_like;                                  // its last → what is written by mistake in its place: 部 → 步
    std::vector<std::string> organ_acts;                     // what follows the whole name of an organ alone: 发布, 部长, 印发
};

class ProtectedTerm {
public:
    struct Span {
        std::size_t start;
        std::size_t end;
    };
    static constexpr std::size_t least_length = 5;

    // Whether a wrong first or last character counts too: 外国共产党 is not a slip of 中国共产党, 住房和城乡建设厅 not of …部.
    struct Edges {
        bool first = false;
        bool last = false;
    };
    ProtectedTerm(std::string_view term, Edges edges, std::shared_ptr<const EdgeWords> words);

    const std::string& right() const { return utf8_; }
    std::string first_half() const;
    std::string second_half() const;
    std::string swapped_middle() const;

    // The slip whose intact first half begins at byte `start`, or whose intact second half ends at byte `end`; nothing where the term is
    // written right or something else stands there. `text` is valid UTF-8.
    std::optional<Span> slip_from(std::string_view text, std::size_t start) const;
    std::optional<Span> slip_to(std::string_view text, std::size_t end) const;

private:
    bool is_slip(std::string_view text, Span span) const;
    bool is_substitution(std::u32string_view written) const;
    bool is_edge_slip(std::string_view text, Span span, std::u32string_view written) const;
    bool can_begin_at(std::string_view text, std::size_t at) const;
    bool is_last_doubled(std::string_view text, std::size_t end) const;
    bool is_first_doubled(std::string_view text, std::size_t start) const;
    bool misses_last(std::string_view text, std::size_t end) const;

    std::string utf8_;
    std::u32string right_;
    std::size_t middle_;
    Edges edges_;
    std::shared_ptr<const EdgeWords> words_;
    std::vector<std::u32string> other_lengths_and_swaps_;  // sorted
};

}  // namespace yanlu::inspect
