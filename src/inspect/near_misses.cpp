// Protected terms: the slips that were punished (中华人民共合国, 齐齐哈市) are all one edit away from a name that everybody knows.
// A wrong first or last character counts only where the rule book says so: 外国共产党 is not a slip of 中国共产党, 住房和城乡建设厅 not of
// …部.
#include <algorithm>
#include <cstdio>
#include <set>

#include "base/text.hpp"
#include "inspect/rules.hpp"

namespace yanlu::inspect {
namespace {

constexpr char32_t first_han = 0x4E00;
constexpr char32_t last_han = 0x9FA5;

std::string range(char32_t from, char32_t to) {
    char out[32];
    std::snprintf(out, sizeof out, "\\x{%X}-\\x{%X}", static_cast<unsigned>(from), static_cast<unsigned>(to));
    return out;
}

// Any Chinese character but the right one.
std::string han_except(char32_t c) {
    if (c < first_han || c > last_han) return "[" + range(first_han, last_han) + "]";
    std::string out = "[";
    if (c > first_han) out += range(first_han, c - 1);
    if (c < last_han) out += range(c + 1, last_han);
    return out + "]";
}

}  // namespace

std::string escape_regex(std::string_view literal) {
    std::string out;
    for (const char c : literal) {
        if (std::string_view("\\^$.|?*+()[]{}/-").find(c) != std::string_view::npos) out += '\\';
        out += c;
    }
    return out;
}

std::vector<NearMiss> near_misses(std::string_view term, bool with_edges) {
    const std::u32string right = to_code_points(term);
    std::set<std::u32string> literals;
    for (std::size_t i = 0; i + 1 < right.size(); ++i) {
        std::u32string swapped = right;
        std::swap(swapped[i], swapped[i + 1]);
        literals.insert(swapped);
        if (i == 0) continue;
        literals.insert(right.substr(0, i) + right.substr(i + 1));
        literals.insert(right.substr(0, i) + right[i] + right.substr(i));
    }
    std::vector<NearMiss> out;
    for (const auto& literal : literals) {
        const bool is_right = literal.find(right) != std::u32string::npos || right.find(literal) != std::u32string::npos;
        if (!is_right) out.push_back({escape_regex(to_utf8(literal)), literal.size()});
    }
    const std::size_t edge = with_edges ? 0 : 1;
    for (std::size_t i = edge; i + edge < right.size(); ++i) {
        out.push_back({to_utf8(right.substr(0, i)) + han_except(right[i]) + to_utf8(right.substr(i + 1)), right.size()});
    }
    return out;
}

}  // namespace yanlu::inspect
