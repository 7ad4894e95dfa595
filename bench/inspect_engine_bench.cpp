// Inspection against the bare Vectorscan pass over the same patterns and text: bytes_per_second of the two are to be compared.
// Text: generated official sentences with one planted slip in a hundred; or YANLU_BENCH_TEXT=FILE, one document a line.
#include <cstdlib>
#include <fstream>
#include <map>
#include <string>
#include <vector>

#include <benchmark/benchmark.h>

#include "base/clock.hpp"
#include "base/text.hpp"
#include "inspect/folding.hpp"
#include "inspect/inspect.hpp"

namespace {

using namespace yanlu;

std::vector<std::string> generated() {
    const std::vector<std::string> sentences{"市政府召开常务会议，研究部署下一阶段重点工作，听取有关部门情况汇报。",
                                             "会议强调，要坚持以人民为中心的发展思想，切实解决群众急难愁盼问题。",
                                             "截至6月底，全市完成固定资产投资128.6亿元，同比增长7.3%，其中工业投资增长12.1%。",
                                             "各镇街（园区）要压实责任，强化统筹协调，推动各项任务落地见效。",
                                             "中华人民共和国成立以来，在中国共产党领导下，我市经济社会发展取得历史性成就。",
                                             "市人力资源社会保障局将于2026年3月15日在市民服务中心举办春季招聘会，咨询电话0769-22831234。",
                                             "消防部门提醒广大市民：规范用火用电，及时清理楼道杂物，发现险情立即拨打119。",
                                             "根据《中华人民共和国网络安全法》等法律法规规定，健全安全管理、保密管理和应急管理机制。",
                                             "暴雨蓝色预警信号生效，请注意防范强降水可能引发的次生灾害。",
                                             "办理事项所需材料可登录政务服务网查询，也可到各镇街政务服务大厅窗口咨询。"};
    const std::vector<std::string> slips{"人民攻府发布公告。", "家长手机13800138000。", "限时优惠，扫码下单，原价99元。", "机密★10年"};
    SeededRng rng(1);
    std::vector<std::string> documents(4000);
    for (auto& document : documents) {
        while (document.size() < 3000)
            document += rng.below(100) == 0 ? slips[rng.below(slips.size())] : sentences[rng.below(sentences.size())];
    }
    return documents;
}

const std::vector<std::string>& documents() {
    static const std::vector<std::string> all = [] {
        const char* path = std::getenv("YANLU_BENCH_TEXT");
        if (!path) return generated();
        std::vector<std::string> lines;
        std::ifstream in(path);
        for (std::string line; std::getline(in, line);) lines.push_back(line);
        return lines;
    }();
    return all;
}

// Dictionary words of three to eight characters of which one is replaced by another frequent one: what a list of wrong words looks like.
std::vector<inspect::ExtraEntry> made_up_entries(std::size_t n) {
    std::vector<std::string> words;
    std::ifstream in(std::string(YANLU_SOURCE_DIR) + "/src/training/tables/words.tsv");
    for (std::string line; std::getline(in, line);) {
        std::string word = line.substr(0, line.find('\t'));
        if (word.size() >= 9 && word.size() <= 24) words.push_back(std::move(word));
    }
    SeededRng rng(2);
    const std::u32string others =
        U"的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行";
    std::vector<inspect::ExtraEntry> entries;
    while (entries.size() < n) {
        const std::string& right = words[rng.below(words.size())];
        std::u32string wrong = to_code_points(right);
        wrong[rng.below(wrong.size())] = others[rng.below(others.size())];
        if (to_utf8(wrong) != right) entries.push_back({.wrong = to_utf8(wrong), .right = right});
    }
    return entries;
}

// The shipped rule book, and with so many entries besides.
const inspect::Engine& engine_with(std::int64_t entries) {
    static std::map<std::int64_t, inspect::Engine> engines;
    const auto known = engines.find(entries);
    if (known != engines.end()) return known->second;
    static const inspect::Engine shipped(std::string(YANLU_SOURCE_DIR) + "/rulebook");
    inspect::Extras extras;
    extras.rules.push_back({.description = {.id = "bench.list", .kind = "typo"}});
    extras.entries = made_up_entries(static_cast<std::size_t>(entries));
    return engines.emplace(entries, shipped.with(extras)).first->second;
}

template <class Work>
void over_documents(benchmark::State& state, Work work) {
    std::int64_t bytes = 0;
    for (const auto& document : documents()) bytes += static_cast<std::int64_t>(document.size());
    for (auto _ : state) {
        for (const auto& document : documents()) work(document);
    }
    state.SetBytesProcessed(state.iterations() * bytes);
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(documents().size()));
}

void bare_scan(benchmark::State& state) {
    const auto& engine = engine_with(state.range(0));
    engine.scan_bare("");  // builds it
    over_documents(state, [&](const std::string& document) { benchmark::DoNotOptimize(engine.scan_bare(document)); });
}
BENCHMARK(bare_scan)->Unit(benchmark::kMillisecond)->Arg(0)->Arg(10'000)->Arg(100'000);

// What a list of hits costs, however it is made.
template <class Inspect>
void over_hits(benchmark::State& state, Inspect inspect) {
    std::vector<inspect::Hit> hits;
    std::size_t found = 0;
    over_documents(state, [&](const std::string& document) {
        hits.clear();
        inspect(document, hits);
        found += hits.size();
    });
    state.counters["hits"] = static_cast<double>(found) / static_cast<double>(state.iterations());
}

// Words, expressions and serious wording: what the bare pass looks for.
void wording(benchmark::State& state) {
    const auto& engine = engine_with(state.range(0));
    over_hits(state, [&](const std::string& document, auto& hits) { engine.wording_into(document, hits); });
}
BENCHMARK(wording)->Unit(benchmark::kMillisecond)->Arg(0)->Arg(10'000)->Arg(100'000);

// And form, persons and advertising besides.
void inspect_documents(benchmark::State& state) {
    const auto& engine = engine_with(state.range(0));
    over_hits(state, [&](const std::string& document, auto& hits) { engine.inspect_into({{}, document, {}}, hits); });
}
BENCHMARK(inspect_documents)->Unit(benchmark::kMillisecond)->Arg(0)->Arg(10'000)->Arg(100'000);

// And typing slips, at a tenth of that speed.
void inspect_with_typos(benchmark::State& state) {
    const auto& engine = engine_with(state.range(0));
    if (!engine.typo_model_fault().empty()) return state.SkipWithError("no typo model");
    over_hits(state, [&](const std::string& document, auto& hits) { engine.inspect_into({{}, document, {}}, hits, inspect::Checks::all); });
}
BENCHMARK(inspect_with_typos)->Unit(benchmark::kMillisecond)->Arg(10'000)->Iterations(1);

void fold_only(benchmark::State& state) {
    inspect::FoldedText folded;
    over_documents(state, [&](const std::string& document) {
        folded.assign(document);
        benchmark::DoNotOptimize(folded.text().data());
    });
}
BENCHMARK(fold_only)->Unit(benchmark::kMillisecond);

void build_engine(benchmark::State& state) {
    for (auto _ : state) {
        const inspect::Engine instance(std::string(YANLU_SOURCE_DIR) + "/rulebook");
        benchmark::DoNotOptimize(&instance);
    }
}
BENCHMARK(build_engine)->Unit(benchmark::kMillisecond)->Iterations(3);

}  // namespace
