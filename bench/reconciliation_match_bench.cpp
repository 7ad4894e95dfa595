// Matching lists of a city, a province and the nation against a badly told second list; the reference is the preparation of the same names
// alone, without comparing anything.
#include <benchmark/benchmark.h>

#include "reconciliation/abbreviations.hpp"
#include "reconciliation/domain/trial_lists.hpp"

namespace yanlu::reconciliation {
namespace {

constexpr std::uint64_t seed = 301;

NameForms make_forms() {
    const Rulebook rulebook{YANLU_SOURCE_DIR "/rulebook"};
    return rulebook.part<AbbreviationBook>().forms();
}

const NameForms& forms() {
    static const NameForms made = make_forms();
    return made;
}

void prepare_names(benchmark::State& state) {
    const TrialLists lists = make_trial_lists(seed, static_cast<std::size_t>(state.range(0)));
    for (auto _ : state) {
        Vocabulary words(forms());
        for (const auto* list : {&lists.left, &lists.right})
            for (const ListedAccount& row : *list) benchmark::DoNotOptimize(words.prepare(row));
    }
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(lists.left.size() + lists.right.size()));
}

void match_lists(benchmark::State& state) {
    const TrialLists lists = make_trial_lists(seed, static_cast<std::size_t>(state.range(0)));
    TrialFigures figures;
    for (auto _ : state) figures = measure(lists, match(lists.left, lists.right, forms()));
    if (figures.precision() < 9900 || figures.recall() < 9700) state.SkipWithError("the matching has become wrong");
    state.counters["precision"] = static_cast<double>(figures.precision()) / 10'000;
    state.counters["recall"] = static_cast<double>(figures.recall()) / 10'000;
    state.counters["doubtful"] = static_cast<double>(figures.doubtful_share()) / 10'000;
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(lists.left.size() + lists.right.size()));
}

BENCHMARK(prepare_names)->Arg(10'000)->Arg(116'000)->Unit(benchmark::kMillisecond);
// 116,000 accounts with 5 % missing on either side: 110,000 rows against more than 110,000.
BENCHMARK(match_lists)->Arg(310)->Arg(10'000)->Arg(116'000)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace yanlu::reconciliation
