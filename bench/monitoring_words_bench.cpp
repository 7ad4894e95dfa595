// An office's own words in the inspection: how long a release of so many takes to hold, how much slower texts are read, what memory they
// cost; and what drafts wait while the engine is exchanged.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <thread>
#include <vector>

#include <malloc.h>
#include <unistd.h>

#include "base/text.hpp"
#include "monitoring/inspection.hpp"
#include "storage/migrations.hpp"

namespace yanlu::monitoring {
namespace {

namespace fs = std::filesystem;
using std::chrono::steady_clock;

double milliseconds_since(steady_clock::time_point start) {
    return std::chrono::duration<double, std::milli>(steady_clock::now() - start).count();
}

// A database file with so many words released; gone at the end.
class Words {
public:
    explicit Words(std::int64_t words) : folder_(fs::temp_directory_path() / ("yanlu-words-" + std::to_string(getpid()))) {
        fs::create_directories(folder_);
        database_ = open();
        storage::migrate(*database_, SystemClock());
        add(1, words);
    }
    ~Words() {
        database_.reset();
        fs::remove_all(folder_);
    }
    std::unique_ptr<storage::Connection> open() const { return storage::open((folder_ / "yanlu.db").string()); }
    storage::Connection& database() { return *database_; }

    // Names as offices list them: two to five characters out of the 3,000 commonest, all different.
    void add(std::int64_t change, std::int64_t words) {
        std::string script =
            "BEGIN; INSERT INTO word_changes (id, action, title, reason, state, word_count, trial, proposed_by, proposed_unit_id, "
            "proposed_at, "
            "decided_by, decided_at, decision_note, version) VALUES (" +
            std::to_string(change) + ", 'add', '名', '由', 'released', 1, '{}', 1, 1, 0, 2, " + std::to_string(change) + ", '', 1);";
        for (std::int64_t i = 0; i < words; ++i) {
            const std::int64_t id = change * 1'000'000 + i;
            script += "INSERT INTO own_words VALUES (" + std::to_string(id) + ", " + std::to_string(change) + ", '" + word(id) +
                      "', '', 'typo', 'general', '', '', '', '', '', " + std::to_string(change) + ", 9223372036854775807);";
        }
        database_->run_script(script + "COMMIT;");
    }

private:
    static std::string word(std::int64_t seed) {
        std::u32string out;
        std::uint64_t state = static_cast<std::uint64_t>(seed) * 0x9E3779B97F4A7C15U + 1;
        for (std::int64_t k = 0; k < 3 + seed % 3; ++k) {
            state ^= state >> 29;
            state *= 0xBF58476D1CE4E5B9U;
            out += static_cast<char32_t>(0x4E00 + (state >> 40) % 3000);
        }
        return to_utf8(out);
    }
    fs::path folder_;
    std::unique_ptr<storage::Connection> database_;
};

std::string text_to_read() {
    if (const char* file = std::getenv("YANLU_BENCH_TEXT")) {
        std::ifstream in(file, std::ios::binary);
        std::string text(1 << 22, '\0');
        in.read(text.data(), static_cast<std::streamsize>(text.size()));
        text.resize(static_cast<std::size_t>(in.gcount()));
        return text;
    }
    static const std::u32string words = U"发布本单位政务信息回应群众关切做好政策解读工作推进营商环境建设加强社区服务和应急管理";
    std::string text;
    for (std::size_t k = 0; text.size() < 1 << 20; ++k)
        text += to_utf8(std::u32string_view(words).substr(k * 5 % (words.size() - 8), 8)) + (k % 9 ? "" : "。\n");
    return text;
}

void release_and_read(benchmark::State& state) {
    const Rulebook rulebook{YANLU_SOURCE_DIR "/rulebook"};
    Words words(state.range(0));
    const Inspection inspection(rulebook);
    const std::string text = text_to_read();
    (void)inspection.engine()->inspect({{}, text, Instant{1'772'328'600'000}});
    const auto before = mallinfo2().uordblks + mallinfo2().hblkhd;
    const auto start = std::clock();
    inspection.follow(words.database());
    state.counters["release_cpu_ms"] = 1e3 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
    state.counters["MiB"] = static_cast<double>(mallinfo2().uordblks + mallinfo2().hblkhd - before) / (1 << 20);
    const auto engine = inspection.engine();
    std::size_t hits = 0;
    for (auto _ : state) hits += engine->inspect({{}, text, Instant{1'772'328'600'000}}).size();
    state.counters["hits"] = benchmark::Counter(static_cast<double>(hits), benchmark::Counter::kAvgIterations);
    state.SetBytesProcessed(static_cast<std::int64_t>(text.size()) * static_cast<std::int64_t>(state.iterations()));
}
BENCHMARK(release_and_read)->Arg(0)->Arg(10'000)->Arg(100'000)->Unit(benchmark::kMillisecond);

// A thread reads drafts of 500 characters, each with a connection of its own and a look for what is new, while another takes 100,000 words
// over.
void drafts_during_a_release(benchmark::State& state) {
    const Rulebook rulebook{YANLU_SOURCE_DIR "/rulebook"};
    const std::string draft = text_to_read().substr(0, 1500);
    for (auto _ : state) {
        Words words(10'000);
        const Inspection inspection(rulebook);
        inspection.follow(words.database());
        std::atomic<bool> is_done = false;
        std::vector<double> waits;
        waits.reserve(1 << 20);
        words.add(2, 90'000);
        std::thread reader([&] {
            const auto own = words.open();
            std::this_thread::sleep_for(std::chrono::milliseconds(20));  // the other one has begun
            while (!is_done) {
                const auto start = steady_clock::now();
                inspection.follow_or_go_on(*own);
                (void)inspection.proofreader()->inspect({{}, draft, Instant{1'772'328'600'000}}, inspect::Checks::without_typo_model);
                waits.push_back(milliseconds_since(start));
            }
        });
        const auto start = steady_clock::now();
        inspection.follow(words.database());
        state.counters["release_ms"] = milliseconds_since(start);
        is_done = true;
        reader.join();
        std::ranges::sort(waits);
        state.counters["drafts"] = static_cast<double>(waits.size());
        state.counters["p50_ms"] = waits[waits.size() / 2];
        state.counters["p99_ms"] = waits[waits.size() * 99 / 100];
        state.counters["max_ms"] = waits.back();
    }
}
BENCHMARK(drafts_during_a_release)->Iterations(1)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace yanlu::monitoring
