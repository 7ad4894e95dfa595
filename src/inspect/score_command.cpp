// `yanlu inspect --score FILE`: precision and recall of a labelled corpus with 95 % intervals, by kind and by note, and the places missed.
#include <fmt/core.h>
#include <fmt/ostream.h>

#include <algorithm>
#include <ostream>

#include "base/share.hpp"
#include "base/text.hpp"
#include "inspect/commands.hpp"
#include "inspect/scoring.hpp"

namespace yanlu::inspect {
namespace {

constexpr std::size_t most_shown = 40;

std::string share(std::int64_t part, std::int64_t all) {
    if (all == 0) return fmt::format("{:>25}", "-");
    const auto [least, most] = interval_95(part, all);
    return fmt::format("{:>7.2f}% ({:>6.2f}-{:>6.2f}%)", 100.0 * static_cast<double>(part) / static_cast<double>(all), 100 * least,
                       100 * most);
}

void print_row(std::ostream& output, const std::string& name, const Tally& t) {
    const auto [recall, precision] = std::pair(share(t.found, t.labelled), share(t.right, t.hits));
    fmt::print(output, "{:<28} {:>6} {:>6} {} {:>6} {:>6} {}\n", name, t.labelled, t.found, recall, t.hits, t.right, precision);
}

void print_places(std::ostream& output, std::string_view what, const std::vector<std::string>& places) {
    for (std::size_t i = 0; i < std::min(most_shown, places.size()); ++i) fmt::print(output, "{}: {}\n", what, places[i]);
    if (places.size() > most_shown) fmt::print(output, "{}: … {} more\n", what, places.size() - most_shown);
}

void print(const Score& score, std::ostream& output) {
    fmt::print(output, "{:<28} {:>6} {:>6} {:>25} {:>6} {:>6} {:>25}\n", "kind", "places", "found", "recall", "hits", "right", "precision");
    for (const auto& [kind, tally] : score.by_kind) print_row(output, kind, tally);
    if (score.by_note.size() > 1) {
        fmt::print(output, "by note\n");
        for (const auto& [note, tally] : score.by_note) print_row(output, note.empty() ? "-" : note, tally);
    }
    fmt::print(output, "texts {}, characters {}; texts without a label {}, of these with a hit {} {}\n", score.texts, score.characters,
               score.clean_texts, score.flagged_clean_texts, share(score.flagged_clean_texts, score.clean_texts));
    print_places(output, "missed", score.missed);
    print_places(output, "false", score.wrong);
}

}  // namespace

int score_command(std::istream& corpus, const InspectOptions& options, const Rulebook& rulebook, std::ostream& output,
                  std::ostream& errors) {
    try {
        const auto texts = read_labelled(corpus);
        print(score(Engine(rulebook.root()), texts, {options.kinds.begin(), options.kinds.end()}, options.counts_hints), output);
        return 0;
    } catch (const std::invalid_argument& e) {
        errors << rulebook.message("inspect.bad_corpus", {{"reason", e.what()}}) << '\n';
        return 2;
    }
}

}  // namespace yanlu::inspect
