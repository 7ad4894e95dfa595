// Set differences over sorted lines.
#include "simulation/domain/comparison.hpp"

#include <algorithm>
#include <iterator>
#include <set>

namespace yanlu::simulation {

Comparison compare(std::vector<TruthLine> truth, std::vector<TruthLine> found) {
    std::ranges::sort(truth);
    std::ranges::sort(found);
    Comparison out;
    std::ranges::set_difference(truth, found, std::back_inserter(out.missed));
    std::ranges::set_difference(found, truth, std::back_inserter(out.wrong));
    out.matched = truth.size() - out.missed.size();
    return out;
}

ContentComparison compare_content(const std::vector<TruthLine>& planted, const std::vector<TruthLine>& found) {
    const auto names = [](const std::vector<TruthLine>& lines) {
        std::set<std::string> out;
        for (const auto& line : lines) out.insert(line.rule + " " + line.subject_platform_id);
        return out;
    };
    const auto wanted = names(planted);
    const auto seen = names(found);
    ContentComparison out;
    out.planted = wanted.size();
    std::ranges::set_difference(wanted, seen, std::back_inserter(out.missed));
    std::ranges::set_difference(seen, wanted, std::back_inserter(out.wrong));
    out.found = out.planted - out.missed.size();
    return out;
}

bool is_structural(const std::string& rule) {
    static const std::set<std::string> of_texts{"3.1-serious-wording", "3.2c-advertisement", "4.2b-personal-data", "4.2b-secrecy-marking"};
    return !of_texts.contains(rule);
}

}  // namespace yanlu::simulation
