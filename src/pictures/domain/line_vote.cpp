#include "pictures/domain/line_vote.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace yanlu::pictures {
namespace {

constexpr double least_overlap = 0.5;  // of the lower one's height
constexpr double worthless = 50;       // a letter less certain than this counts against its line

struct Candidate {
    std::size_t attempt;
    std::size_t place;  // among the lines of its attempt
    Line* line;
};
using Group = std::vector<Candidate>;

int overlap(int a, int a_length, int b, int b_length) { return std::min(a + a_length, b + b_length) - std::max(a, b); }

bool lie_over_another(const Box& a, const Box& b) {
    const double shared = overlap(a.top, a.height, b.top, b.height);
    return shared > least_overlap * std::min(a.height, b.height) && overlap(a.left, a.width, b.left, b.width) > 0;
}

double worth(const Line& line) { return static_cast<double>(line.letters.size()) * (line.certainty - worthless); }

double worth_of(const Group& group, std::size_t attempt) {
    double out = 0;
    for (const auto& each : group) out += each.attempt == attempt ? worth(*each.line) : 0;
    return out;
}

std::size_t best_of(const Group& group, std::size_t attempts) {
    std::size_t best = group.front().attempt;
    for (std::size_t i = 0; i < attempts; ++i)
        if (worth_of(group, i) > worth_of(group, best)) best = i;
    return best;
}

// Joins whatever the next line lies over.
void add(std::vector<Group>& groups, Candidate next) {
    const auto touches = [&](const Group& group) {
        return std::ranges::any_of(
            group, [&](const Candidate& each) { return each.attempt != next.attempt && lie_over_another(each.line->box, next.line->box); });
    };
    Group joined{next};
    for (auto& group : groups) {
        if (!touches(group)) continue;
        joined.insert(joined.end(), group.begin(), group.end());
        group.clear();
    }
    std::erase_if(groups, [](const Group& group) { return group.empty(); });
    groups.push_back(std::move(joined));
}

std::vector<Group> groups_of(std::vector<Attempt>& attempts) {
    std::vector<Group> out;
    for (std::size_t a = 0; a < attempts.size(); ++a)
        for (std::size_t i = 0; i < attempts[a].size(); ++i) add(out, {a, i, &attempts[a][i]});
    return out;
}

double worth(const Attempt& attempt) {
    return std::accumulate(attempt.begin(), attempt.end(), 0.0, [](double sum, const Line& line) { return sum + worth(line); });
}

// Where a group stands in the order of the best attempt: at its first line, or, unknown to it, behind the lines that begin above.
std::size_t place_of(const Group& group, std::size_t leading, const Attempt& order) {
    std::size_t place = order.size();
    for (const auto& each : group)
        if (each.attempt == leading) place = std::min(place, each.place);
    if (place < order.size()) return 2 * place + 1;
    const int top = group.front().line->box.top;
    return 2 * static_cast<std::size_t>(std::ranges::count_if(order, [&](const Line& line) { return line.box.top < top; }));
}

}  // namespace

Attempt vote(std::vector<Attempt> attempts) {
    if (attempts.empty()) return {};
    std::size_t leading = 0;
    for (std::size_t i = 1; i < attempts.size(); ++i)
        if (worth(attempts[i]) > worth(attempts[leading])) leading = i;
    std::vector<std::pair<std::size_t, Line*>> chosen;
    for (auto& group : groups_of(attempts)) {
        const auto best = best_of(group, attempts.size());
        const auto place = place_of(group, leading, attempts[leading]);
        std::ranges::sort(group, {}, &Candidate::place);
        for (const auto& each : group)
            if (each.attempt == best) chosen.emplace_back(best == leading ? 2 * each.place + 1 : place, each.line);
    }
    std::ranges::stable_sort(chosen, {}, [](const auto& each) { return each.first; });
    Attempt out;
    for (const auto& [place, line] : chosen) out.push_back(std::move(*line));
    return out;
}

double usual_height(const Attempt& attempt) {
    std::vector<int> heights;
    for (const auto& line : attempt)
        for (const auto& letter : line.letters)
            if (letter.box.height > 0) heights.push_back(letter.box.height);
    if (heights.empty()) return 0;
    const auto middle = heights.begin() + static_cast<std::ptrdiff_t>(heights.size() / 2);
    std::ranges::nth_element(heights, middle);
    return *middle;
}

}  // namespace yanlu::pictures
