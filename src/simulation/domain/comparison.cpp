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

Kind kind_of(const std::string& rule) {
    static const std::set<std::string> of_texts{"3.1-serious-wording", "3.2c-advertisement", "4.2b-personal-data", "4.2b-secrecy-marking"};
    static const std::set<std::string> of_structure{"1.1-app-filing-overdue",
                                                    "1.1-no-certified-host",
                                                    "1.4-no-duty-holder",
                                                    "1.4-vendor-contract-expired",
                                                    "2.1a-one-account-per-platform",
                                                    "2.1b-internal-division-account",
                                                    "2.1c-unauthorised-account",
                                                    "2.1d-filing-overdue",
                                                    "2.1e-cancelled-account-alive",
                                                    "2.1e-filing-overdue",
                                                    "2.3a-alive-but-gone",
                                                    "2.3a-cancelled-but-alive",
                                                    "2.3a-concealed",
                                                    "2.3a-filings-out-of-step",
                                                    "2.3a-misreported",
                                                    "2.3a-omitted",
                                                    "2.3a-unregistered",
                                                    "2.3b-cancellation-filing-overdue",
                                                    "2.3b-word-to-office-overdue",
                                                    "2.4d-stale-update",
                                                    "2.4d-stale-warning-early",
                                                    "2.4d-stale-warning-late"};
    return of_texts.contains(rule) ? Kind::of_texts : of_structure.contains(rule) ? Kind::of_structure : Kind::not_planned;
}

}  // namespace yanlu::simulation
