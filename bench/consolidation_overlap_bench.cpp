// Texts of many accounts → overlapping pairs: 5,000 accounts with 100 posts of 225 characters each, planted pairs among them. Beside it the
// reference: reading the same characters once. YANLU_BENCH_FULL=1 adds 110,000 accounts (11 M posts).
#include <benchmark/benchmark.h>

#include <cstdlib>

#include "consolidation/tests/planted_texts.hpp"

namespace yanlu::consolidation {
namespace {

// A stock of texts made once; accounts take theirs from it, so that making texts is not what is measured.
class Stock {
public:
    explicit Stock(std::uint32_t accounts) : accounts_(accounts) {
        testing::PlantedTexts texts({.accounts = made, .posts = posts, .overlaps = {}, .releases = 0});
        for (std::uint32_t i = 0; i < made; ++i) {
            for (auto& [id, body] : texts.posts_of(i)) bodies_.push_back(std::move(body));
        }
    }

    // Every post of an account but the planted ones takes a character run of its own in front, so that no two are the same.
    template <class Visit>
    void each(std::uint32_t account, Visit visit) {
        SeededRng rng(account + 1);
        const bool is_twin = account % 2 == 1 && account < 2 * planted;
        for (std::uint32_t i = 0; i < posts; ++i) {
            const std::uint32_t from = is_twin && i < posts / 3 ? account - 1 : account;
            SeededRng own(from * 1000 + i);
            text_.clear();
            const std::string& body = bodies_[own.below(bodies_.size())];
            const std::u32string points = to_code_points(body);
            for (std::size_t at = 0; at < points.size(); ++at)
                append_utf8(text_, at % 3 == 0 ? static_cast<char32_t>(0x4E00 + own.below(2500)) : points[at]);
            visit(static_cast<std::int64_t>(account) * 1000 + i, text_);
        }
    }
    static constexpr std::uint32_t posts = 100;
    static constexpr std::uint32_t planted = 20;
    std::uint32_t accounts() const { return accounts_; }

private:
    static constexpr std::uint32_t made = 50;
    std::uint32_t accounts_;
    std::vector<std::string> bodies_;
    std::string text_;
};

void overlaps(benchmark::State& state) {
    Stock stock(static_cast<std::uint32_t>(state.range(0)));
    std::size_t in_first_ranks = 0;
    for (auto _ : state) {
        TextAnalysis analysis{TextSettings{}};
        for (std::uint32_t account = 0; account < stock.accounts(); ++account) {
            analysis.begin_account(account, "");
            state.PauseTiming();
            std::vector<std::pair<std::int64_t, std::string>> posts;
            stock.each(account, [&](std::int64_t id, const std::string& text) { posts.emplace_back(id, text); });
            state.ResumeTiming();
            for (const auto& [id, text] : posts) analysis.add_post(id, id, "", text);
            analysis.end_account();
        }
        const TextFindings found = analysis.finish();
        in_first_ranks = 0;
        for (std::size_t i = 0; i < std::min<std::size_t>(Stock::planted, found.pairs.size()); ++i)
            in_first_ranks +=
                found.pairs[i].a % 2 == 0 && found.pairs[i].b == found.pairs[i].a + 1 && found.pairs[i].a < 2 * Stock::planted ? 1 : 0;
    }
    state.counters["planted_in_first_ranks"] = static_cast<double>(in_first_ranks);
    state.counters["posts_per_second"] =
        benchmark::Counter(static_cast<double>(state.iterations()) * stock.accounts() * Stock::posts, benchmark::Counter::kIsRate);
}

void read_once(benchmark::State& state) {
    Stock stock(static_cast<std::uint32_t>(state.range(0)));
    for (auto _ : state) {
        std::u32string folded;
        for (std::uint32_t account = 0; account < stock.accounts(); ++account) {
            state.PauseTiming();
            std::vector<std::string> posts;
            stock.each(account, [&](std::int64_t, const std::string& text) { posts.push_back(text); });
            state.ResumeTiming();
            for (const std::string& text : posts) {
                folded.clear();
                fold(text, 1500, folded);
                benchmark::DoNotOptimize(folded.data());
            }
        }
    }
}

void sizes(benchmark::internal::Benchmark* bench) {
    bench->Arg(5'000);
    const char* full = std::getenv("YANLU_BENCH_FULL");
    if (full && *full == '1') bench->Arg(110'000);
    bench->Unit(benchmark::kSecond)->Iterations(1);
}
BENCHMARK(overlaps)->Apply(sizes);
BENCHMARK(read_once)->Apply(sizes);

}  // namespace
}  // namespace yanlu::consolidation
