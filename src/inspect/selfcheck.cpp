// `yanlu inspect --selfcheck FILE`: how many planted slips of protected terms the engine finds in these texts, and what it alarms at
// beside.
#include <fmt/core.h>
#include <fmt/ostream.h>

#include <algorithm>
#include <ostream>

#include "base/share.hpp"
#include "base/text.hpp"
#include "inspect/commands.hpp"
#include "inspect/document_reader.hpp"
#include "inspect/trial.hpp"

namespace yanlu::inspect {
namespace {

constexpr std::uint64_t seed = 20260101;
constexpr std::size_t most_planted = 3000;
constexpr std::size_t most_shown = 40;
constexpr double least_recall = 0.97;
constexpr double most_alarms = 1.0;  // a 100,000 characters

// A plain text counts by its lines: each is a paragraph.
std::vector<std::string> texts_of(DocumentReader& reader) {
    std::vector<std::string> texts;
    for (auto document = reader.next(); document && *document; document = reader.next()) {
        for (const auto line : split((*document)->text, '\n')) {
            if (!trim(line).empty()) texts.emplace_back(line);
        }
    }
    return texts;
}

std::string share(std::int64_t found, std::int64_t all) {
    const auto [least, most] = interval_95(found, all);
    return fmt::format("{} / {}  {:.1f}%（{:.1f}–{:.1f}）", found, all,
                       all == 0 ? 100.0 : 100.0 * static_cast<double>(found) / static_cast<double>(all), 100 * least, 100 * most);
}

void print(const TrialFigures& figures, std::ostream& output) {
    for (const auto& [slip, counts] : figures.by_slip)
        fmt::print(output, "{:<12} {:<7} {}\n", name_of(slip.first), name_of(slip.second), share(counts.second, counts.first));
    fmt::print(output, "{:<20} {}\n", "all", share(figures.found, figures.planted));
    fmt::print(output, "false alarms: {} in {} characters, {:.2f} a 100,000\n", figures.false_alarms, figures.characters,
               figures.alarms_per_100k());
    for (std::size_t i = 0; i < std::min(most_shown, figures.missed.size()); ++i) {
        const auto& slip = figures.missed[i];
        fmt::print(output, "missed: {}[{}]{}  ({}, {} {})\n", slip.before, slip.written, slip.after, slip.right, name_of(slip.kind),
                   name_of(slip.place));
    }
    for (std::size_t i = 0; i < std::min(most_shown, figures.alarms.size()); ++i) fmt::print(output, "false: {}\n", figures.alarms[i]);
}

}  // namespace

int selfcheck(DocumentReader& reader, const std::filesystem::path& rulebook, std::ostream& output) {
    const TrialFigures figures = try_serious_wording(Engine(rulebook), texts_of(reader), seed, most_planted);
    print(figures, output);
    return figures.recall() >= least_recall && figures.alarms_per_100k() <= most_alarms ? 0 : 1;
}

}  // namespace yanlu::inspect
