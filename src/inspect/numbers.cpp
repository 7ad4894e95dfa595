// Collects clusters of digit runs, joins neighbouring runs where their lengths are ones that people write (3-4-4, 4-4-4-4 …), and asks
// the validators.
#include "inspect/numbers.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "inspect/evasion.hpp"
#include "inspect/validators.hpp"

namespace yanlu::inspect {
namespace {

using Group = NumberFinder::Group;
using Cluster = NumberFinder::Cluster;

constexpr std::size_t most_groups = 24;
constexpr std::size_t shortest_number = 11;  // digits: a mobile
constexpr std::size_t longest_number = 19;   // a bank card

// Length of a separator at `at`, 0 if there is none.
std::size_t separator_at(std::string_view text, std::size_t at) {
    if (at >= text.size()) return 0;
    if (text[at] == ' ' || text[at] == '-' || text[at] == '.') return 1;
    return text.substr(at).starts_with("·") ? 2 : 0;
}

void read_cluster(std::string_view text, std::size_t at, Cluster& cluster) {
    cluster.assign(1, {at, end_of_digits(text, at)});
    const std::size_t width = separator_at(text, cluster.back().end);
    const std::string_view separator = text.substr(cluster.back().end, width);
    while (width > 0 && cluster.size() < most_groups && text.substr(cluster.back().end).starts_with(separator)) {
        const std::size_t next = cluster.back().end + width;
        if (next >= text.size() || !is_digit(text[next])) break;
        cluster.push_back({next, end_of_digits(text, next)});
    }
}

std::string_view letters_before(std::string_view text, std::size_t at) {
    std::size_t from = at;
    while (from > 0 && is_ascii_letter_or_digit(text[from - 1]) && !is_digit(text[from - 1])) --from;
    return text.substr(from, at - from);
}

// 13800138000/13900139000: the whole run on the other side of the stroke is as long as a telephone number and no path of a link.
bool is_telephone_before(std::string_view text, std::size_t stroke) {
    std::size_t from = stroke;
    while (from > 0 && is_digit(text[from - 1])) --from;
    const std::size_t digits = stroke - from;
    return digits >= 7 && digits <= 12 && (from == 0 || std::string_view("/=&?_.").find(text[from - 1]) == std::string_view::npos);
}
bool is_telephone_behind(std::string_view text, std::size_t stroke) {
    const std::size_t digits = end_of_digits(text, stroke + 1) - stroke - 1;
    const std::size_t end = stroke + 1 + digits;
    return digits >= 7 && digits <= 12 && (end == text.size() || std::string_view("/=&?_.").find(text[end]) == std::string_view::npos);
}

// Part of a longer token to the left: a file name, a hash, a decimal, a serial number.
bool continues_left(std::string_view text, const Cluster& cluster, std::size_t first) {
    static const Words labels{"tel", "TEL", "Tel", "phone", "Phone", "mobile", "Mobile", "vx",
                              "VX",  "wx",  "WX",  "V",     "v",     "ID",     "NO",     "No"};
    const std::size_t start = cluster[first].start;
    if (first > 0) {
        const std::string_view country = text.substr(cluster[first - 1].start, cluster[first - 1].end - cluster[first - 1].start);
        return text[start - 1] != ' ' && country != "86" && country != "0086";
    }
    const std::string_view letters = letters_before(text, start);
    if (!letters.empty()) return std::ranges::find(labels, letters) == labels.end();
    if (start == 0) return false;
    const char left = text[start - 1];
    if (left == '/' && is_telephone_before(text, start - 1)) return false;
    if (std::string_view("/_=&%#@*~\\").find(left) != std::string_view::npos) return true;
    return (left == '.' || left == '-') && start > 1 && is_ascii_letter_or_digit(text[start - 2]);
}

bool continues_right(std::string_view text, const Cluster& cluster, std::size_t next, std::size_t end) {
    if (next < cluster.size()) return text[end] != ' ';
    if (end >= text.size()) return false;
    const char right = text[end];
    if (is_ascii_letter_or_digit(right) || std::string_view("_=&%*\\").find(right) != std::string_view::npos) return true;
    const bool is_followed = end + 1 < text.size() && is_ascii_letter_or_digit(text[end + 1]);
    if (right == '/' && is_telephone_behind(text, end)) return false;
    return is_followed && (right == '.' || right == '-' || right == '/');
}

std::size_t count_digits(const Cluster& cluster, std::size_t first, std::size_t count) {
    std::size_t digits = 0;
    for (std::size_t i = first; i < first + count; ++i) digits += cluster[i].end - cluster[i].start;
    return digits;
}

std::string joined(std::string_view text, const Cluster& cluster, std::size_t first, std::size_t count) {
    std::string out;
    for (std::size_t i = first; i < first + count; ++i) out += text.substr(cluster[i].start, cluster[i].end - cluster[i].start);
    return out;
}

// 8077 156 4602 4074 5060: short runs on one side of those that would fit are figures of a table, not one number written in parts.
bool is_row_of_figures(const Cluster& cluster, std::size_t first, std::size_t count) {
    constexpr std::size_t short_run = 7;
    const auto is_figure = [&](std::size_t i) {
        const std::size_t length = cluster[i].end - cluster[i].start;
        return length > 2 && length < short_run;
    };
    return (first > 0 && is_figure(first - 1)) || (first + count < cluster.size() && is_figure(first + count));
}

// Lengths of digit runs that people write, one character a run. Digits that all stand alone are an evasion of any kind of number.
using Shapes = std::span<const std::string_view>;
constexpr std::array<std::string_view, 7> mobile_shapes{"344", "38", "74", "434", "335", "353", "443"};
constexpr std::array<std::string_view, 9> id_card_shapes{"684", "648", "666", "3384", "6444", "34443", "64224", "6822", "3348"};
constexpr std::array<std::string_view, 6> bank_shapes{"4444", "44443", "44442", "44441", "664", "6444"};

bool is_usual(const Cluster& cluster, std::size_t first, std::size_t count, Shapes shapes) {
    if (count == 1) return true;
    std::string lengths;
    for (std::size_t i = first; i < first + count; ++i) lengths += static_cast<char>('0' + cluster[i].end - cluster[i].start);
    return lengths.find_first_not_of('1') == std::string::npos || std::ranges::find(shapes, lengths) != shapes.end();
}

}  // namespace

NumberFinder::NumberFinder(const RuleSet& set)
    : id_card_(set.find("personal_data.id_card")),
      id_card_old_(set.find("personal_data.id_card_old")),
      mobile_(set.find("personal_data.mobile")),
      bank_card_(set.find("personal_data.bank_card")) {}

bool NumberFinder::admit(const RuleSet& set, const Passage& passage, std::size_t rule, Group span, bool is_certain,
                         std::vector<Sighting>& out) const {
    const Rule& r = set.rules[rule];
    const Conditions& conditions = set.conditions[r.conditions];
    if (conditions.is_ruled_out(passage, span.start, span.end)) return false;
    const bool is_supported = conditions.is_supported(passage, span.start, span.end);
    if (!is_supported && !is_certain) return false;
    Sighting sighting{rule, span.start, span.end, r.description.severity, is_supported ? r.confidence : r.confidence - 150, {}};
    conditions.soften(passage, sighting);
    out.push_back(std::move(sighting));
    return true;
}

// The rule that the digits break, if they pass its validator and its conditions.
bool NumberFinder::judge(const RuleSet& set, const Passage& passage, const Candidate& candidate, std::vector<Sighting>& out) const {
    const std::string_view digits = candidate.digits;
    const auto fits = [&](Shapes shapes) {
        return digits.ends_with('X') || digits.ends_with('x') || is_usual(candidate.cluster, candidate.first, candidate.count, shapes);
    };
    const auto try_rule = [&](const std::optional<std::size_t>& rule, bool is_valid, bool is_certain) {
        return rule && is_valid && admit(set, passage, *rule, candidate.span, is_certain, out);
    };
    const bool is_union_pay = digits.starts_with("62") && (digits.size() == 16 || digits.size() == 19);
    return try_rule(id_card_, fits(id_card_shapes) && is_id_card(digits, passage.published_on), true) ||
           try_rule(id_card_old_, candidate.count == 1 && is_old_id_card(digits), false) ||
           try_rule(mobile_, fits(mobile_shapes) && is_mobile(digits), true) ||
           try_rule(bank_card_, fits(bank_shapes) && is_bank_card(digits) && !is_social_credit_code(digits), is_union_pay);
}

void NumberFinder::take_spelled(const RuleSet& set, const Passage& passage, std::size_t pair, std::vector<Sighting>& out) const {
    const auto number = spelled_number(passage.text, pair);
    if (!number) return;
    const auto& [digits, start, end] = *number;
    const auto try_rule = [&](const std::optional<std::size_t>& rule, bool is_valid, bool is_certain) {
        return rule && is_valid && admit(set, passage, *rule, {start, end}, is_certain, out);
    };
    if (try_rule(id_card_, is_id_card(digits, passage.published_on), true) || try_rule(mobile_, is_mobile(digits), true)) return;
    try_rule(bank_card_, is_bank_card(digits), digits.starts_with("62"));
}

// Tries the groups from `first` on; returns how many it used up (at least one).
std::size_t NumberFinder::inspect_from(const RuleSet& set, const Passage& passage, const Cluster& cluster, std::size_t first,
                                       std::vector<Sighting>& out) const {
    const std::string_view text = passage.text;
    if (continues_left(text, cluster, first)) return 1;
    for (std::size_t count = cluster.size() - first; count > 0; --count) {  // 6222 0212 3456 7890 128 before its first four groups
        const std::size_t length = count_digits(cluster, first, count);
        if (length < shortest_number || length > longest_number) continue;
        if (count > 1 && is_row_of_figures(cluster, first, count)) continue;
        Group span{cluster[first].start, cluster[first + count - 1].end};
        std::string digits = joined(text, cluster, first, count);
        if (digits.size() == 17 && span.end < text.size() && (text[span.end] == 'X' || text[span.end] == 'x')) digits += text[span.end++];
        if (digits.size() == 13 && digits.starts_with("86") && count == 1) {  // +8613800138000
            digits.erase(0, 2);
            span.start += 2;
        }
        if (continues_right(text, cluster, first + count, span.end)) continue;
        if (judge(set, passage, {digits, span, cluster, first, count}, out)) return count;
    }
    return 1;
}

void NumberFinder::find(const RuleSet& set, const Passage& passage, const Signs& signs, std::vector<Sighting>& out) const {
    const std::string_view text = passage.text;
    thread_local Cluster cluster;
    std::size_t read_to = 0;
    for (const Sign& sign : signs.all()) {
        if (!sign.is(Sign::digit) || sign.at < read_to) continue;
        read_cluster(text, sign.at, cluster);
        read_to = cluster.back().end;
        if (count_digits(cluster, 0, cluster.size()) < shortest_number) continue;
        for (std::size_t i = 0; i < cluster.size();) i += inspect_from(set, passage, cluster, i, out);
    }
}

}  // namespace yanlu::inspect
