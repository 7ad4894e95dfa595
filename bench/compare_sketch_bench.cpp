// Sketches of typical posts a second on one core, look-ups in an index of many, and how long two versions take to compare.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <cstdlib>
#include <random>

#include "base/text.hpp"
#include "compare/comparer.hpp"
#include "compare/domain/near_index.hpp"
#include "compare/source_rules.hpp"

namespace {

using namespace yanlu;
using namespace yanlu::compare;

std::string text_of(std::mt19937_64& random, std::size_t characters) {
    std::string out;
    for (std::size_t i = 0; i < characters; ++i) append_utf8(out, i % 18 == 17 ? U'，' : static_cast<char32_t>(0x4E00 + random() % 3000));
    return out;
}

Sketch sketch_by_chance(std::mt19937_64& random) {
    Sketch out;
    for (auto& bin : out) bin = static_cast<std::uint16_t>(random());
    return out;
}

void sketches_of_posts(benchmark::State& state) {
    std::mt19937_64 random(1);
    std::vector<std::string> posts;
    for (int i = 0; i < 200; ++i) posts.push_back(text_of(random, static_cast<std::size_t>(state.range(0))));
    std::u32string folded;
    std::size_t at = 0;
    for (auto _ : state) {
        folded.clear();
        fold(posts[at++ % posts.size()], 20'000, folded);
        benchmark::DoNotOptimize(sketch_of(folded, edited_run));
    }
    state.SetItemsProcessed(state.iterations());
}
BENCHMARK(sketches_of_posts)->Arg(300)->Arg(850);

// One text in a hundred asked for has a copy with a tenth of its bins changed. 10 million take YANLU_BENCH_TEXTS=10000000 and 1.3 GB.
void look_up(benchmark::State& state) {
    const char* wanted = std::getenv("YANLU_BENCH_TEXTS");
    const std::size_t texts = wanted ? std::stoul(wanted) : 1'000'000;
    std::mt19937_64 random(2);
    NearIndex index;
    index.reserve(texts);
    std::vector<Sketch> asked;
    for (std::size_t i = 0; i < texts; ++i) {
        const Sketch sketch = sketch_by_chance(random);
        index.add(sketch);
        if (i % (texts / 1000) == 0) asked.push_back(sketch);
    }
    index.seal();
    for (Sketch& sketch : asked) {
        for (int i = 0; i < 6; ++i) sketch[random() % sketch_bins] = static_cast<std::uint16_t>(random());
    }
    while (asked.size() < 100'000) asked.push_back(sketch_by_chance(random));
    std::ranges::shuffle(asked, random);
    std::vector<Near> near;
    std::size_t at = 0;
    std::size_t found = 0;
    for (auto _ : state) {
        index.find(asked[at++ % asked.size()], 300, near);
        found += near.size();
    }
    state.SetItemsProcessed(state.iterations());
    state.counters["bytes"] = static_cast<double>(index.bytes());
    state.counters["found"] = static_cast<double>(found) / static_cast<double>(state.iterations());
}
BENCHMARK(look_up);

constexpr std::string_view notice =
    "因供水管网改造，3月5日22时起，东湖路一带暂停供水，预计3月6日6时恢复。受影响用户约1200户，请提前储水。咨询电话：0769-"
    "22221111。来源：云湾市水务局";

void two_versions(benchmark::State& state) {
    const Rulebook rulebook(find_rulebook());
    const Comparer& comparer = rulebook.part<Comparer>();
    std::string a, b;
    for (int i = 0; i < 10; ++i) a += notice;
    b = a;
    b.replace(b.find("1200"), 4, "1300");
    for (auto _ : state) benchmark::DoNotOptimize(comparer.compare({"", a}, {"", b}));
}
BENCHMARK(two_versions);

void sources_of_post(benchmark::State& state) {
    const Rulebook rulebook(find_rulebook());
    const SourceRules& rules = rulebook.part<SourceRules>();
    for (auto _ : state) benchmark::DoNotOptimize(rules.find(notice, *Date::parse("2026-03-06")));
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(notice.size()));
}
BENCHMARK(sources_of_post);

}  // namespace
