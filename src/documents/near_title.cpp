// Two rows of the distance table suffice; header titles are short.
#include "documents/near_title.hpp"

#include <algorithm>
#include <numeric>

#include "base/text.hpp"

namespace yanlu::documents {
namespace {

constexpr std::size_t longest_compared = 64;

std::u32string comparable(std::string_view word) { return to_code_points(ascii_lower(word)).substr(0, longest_compared); }

}  // namespace

std::size_t edit_distance(std::string_view a_text, std::string_view b_text) {
    const auto a = comparable(a_text);
    const auto b = comparable(b_text);
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t replaced = diagonal + (a[i - 1] != b[j - 1]);
            diagonal = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, replaced});
        }
    }
    return row[b.size()];
}

std::string nearest(std::string_view word, const std::vector<std::string>& known) {
    std::string best;
    std::size_t least = 0;
    for (const auto& candidate : known) {
        const std::size_t distance = edit_distance(word, candidate);
        const std::size_t longer = std::max(count_code_points(word), count_code_points(candidate));
        if (distance * 2 > longer || (!best.empty() && distance >= least)) continue;
        best = candidate;
        least = distance;
    }
    return best;
}

}  // namespace yanlu::documents
