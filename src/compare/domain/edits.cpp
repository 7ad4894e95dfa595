// Myers' shortest edit script over code points, after what both begin and end with is set aside. Where more than `most_edits` would be
// needed the texts are no versions of one another, and the middle is told as one change.
#include "compare/domain/edits.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>

#include "compare/domain/facts.hpp"

namespace yanlu::compare {
namespace {

constexpr std::int32_t most_edits = 1200;
constexpr std::size_t least_island = 2;  // fewer equal characters between two edits tell nobody anything

struct Seen {
    std::u32string text;
    std::vector<std::size_t> from;  // by character: its place in the original; one more at the end
};

Seen without_blanks(std::u32string_view text) {
    Seen out;
    const std::u32string same = plain(text);
    for (std::size_t i = 0; i < same.size(); ++i) {
        if (std::u32string_view(U" \t\r\n\u200B\uFEFF").find(same[i]) != std::u32string_view::npos) continue;
        out.text.push_back(same[i]);
        out.from.push_back(i);
    }
    out.from.push_back(text.size());
    return out;
}

struct Range {
    std::size_t a_start, a_end, b_start, b_end;
};

class Script {
public:
    Script(std::u32string_view a, std::u32string_view b) : a_(a), b_(b) {}

    // The ranges that differ, in order.
    std::vector<Range> run() {
        const std::int32_t edits = search();
        if (edits < 0) return {{0, a_.size(), 0, b_.size()}};
        trace_back(edits);
        std::ranges::reverse(ranges_);
        return std::move(ranges_);
    }

private:
    using Row = std::vector<std::int32_t>;  // furthest x by diagonal -d … d, two apart

    std::int32_t furthest(const Row& row, std::int32_t d, std::int32_t k) const {
        return k < -d || k > d ? -1 : row[static_cast<std::size_t>((k + d) / 2)];
    }

    // Where diagonal k of step d begins, from the row before.
    std::int32_t begin_of(std::int32_t d, std::int32_t k) const {
        if (d == 0) return 0;
        const Row& row = rows_[static_cast<std::size_t>(d - 1)];
        const std::int32_t down = furthest(row, d - 1, k + 1);
        const std::int32_t right = furthest(row, d - 1, k - 1);
        return right >= 0 && right + 1 > down && k > -d ? right + 1 : down;
    }

    std::int32_t slide(std::int32_t x, std::int32_t k) const {
        const auto width = static_cast<std::int32_t>(a_.size());
        const auto height = static_cast<std::int32_t>(b_.size());
        while (x < width && x - k < height && x >= 0 && x - k >= 0 &&
               a_[static_cast<std::size_t>(x)] == b_[static_cast<std::size_t>(x - k)])
            ++x;
        return x;
    }

    std::int32_t search() {
        const auto width = static_cast<std::int32_t>(a_.size());
        const auto height = static_cast<std::int32_t>(b_.size());
        for (std::int32_t d = 0; d <= most_edits; ++d) {
            rows_.emplace_back(static_cast<std::size_t>(d + 1), -1);
            for (std::int32_t k = -d; k <= d; k += 2) {
                const std::int32_t begin = begin_of(d, k);
                if (begin < 0 || begin > width || begin - k > height || begin - k < 0) continue;
                const std::int32_t x = slide(begin, k);
                rows_.back()[static_cast<std::size_t>((k + d) / 2)] = x;
                if (x == width && x - k == height) return d;
            }
        }
        return -1;
    }

    void trace_back(std::int32_t d) {
        auto x = static_cast<std::int32_t>(a_.size());
        auto y = static_cast<std::int32_t>(b_.size());
        for (; d > 0; --d) {
            const std::int32_t k = x - y;
            const std::int32_t begin = begin_of(d, k);
            const bool is_right = begin != furthest(rows_[static_cast<std::size_t>(d - 1)], d - 1, k + 1);
            const std::int32_t from_x = is_right ? begin - 1 : begin;
            const std::int32_t from_y = from_x - (is_right ? k - 1 : k + 1);
            add(from_x, begin, from_y, begin - k);
            x = from_x;
            y = from_y;
        }
    }

    // From the end to the beginning: joined with the one behind it if they touch.
    void add(std::int32_t x_from, std::int32_t x_to, std::int32_t y_from, std::int32_t y_to) {
        const Range range{static_cast<std::size_t>(x_from), static_cast<std::size_t>(x_to), static_cast<std::size_t>(y_from),
                          static_cast<std::size_t>(y_to)};
        if (!ranges_.empty() && ranges_.back().a_start - range.a_end < least_island &&
            ranges_.back().b_start - range.b_end < least_island) {
            ranges_.back().a_start = range.a_start;
            ranges_.back().b_start = range.b_start;
        } else {
            ranges_.push_back(range);
        }
    }

    std::u32string_view a_;
    std::u32string_view b_;
    std::vector<Row> rows_;
    std::vector<Range> ranges_;
};

std::size_t place(const Seen& text, std::size_t at) { return text.from[at]; }
std::size_t place_behind(const Seen& text, std::size_t start, std::size_t end) {
    return end == start ? text.from[start] : text.from[end - 1] + 1;
}

}  // namespace

std::string_view name_of(EditKind kind) {
    constexpr std::array names{"changed", "left_out", "added"};
    return names[static_cast<std::size_t>(kind)];
}

std::vector<Edit> edits_between(std::u32string_view a, std::u32string_view b) {
    const Seen first = without_blanks(a);
    const Seen second = without_blanks(b);
    const auto head = static_cast<std::size_t>(std::ranges::mismatch(first.text, second.text).in1 - first.text.begin());
    std::u32string_view rest_a = std::u32string_view(first.text).substr(head);
    std::u32string_view rest_b = std::u32string_view(second.text).substr(head);
    while (!rest_a.empty() && !rest_b.empty() && rest_a.back() == rest_b.back()) {
        rest_a.remove_suffix(1);
        rest_b.remove_suffix(1);
    }
    std::vector<Edit> out;
    if (rest_a.empty() && rest_b.empty()) return out;
    for (const Range& r : Script(rest_a, rest_b).run()) {
        const EditKind kind = r.a_start == r.a_end ? EditKind::added : (r.b_start == r.b_end ? EditKind::left_out : EditKind::changed);
        out.push_back({kind, place(first, head + r.a_start), place_behind(first, head + r.a_start, head + r.a_end),
                       place(second, head + r.b_start), place_behind(second, head + r.b_start, head + r.b_end)});
    }
    return out;
}

}  // namespace yanlu::compare
