// What 3,000 names of units and 500 persons in office add to the inspection: time beside the same texts without them, hits on texts that
// do not speak of them (false), and slips planted beside their titles. YANLU_BENCH_TEXT=FILE, one document a line; YANLU_BENCH_SHOW=1
// prints what was missed and what was false, YANLU_BENCH_SEED=N draws other persons and slips.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>
#include <tuple>
#include <vector>

#include <benchmark/benchmark.h>

#include "base/clock.hpp"
#include "base/text.hpp"
#include "inspect/characters.hpp"
#include "monitoring/office_holders.hpp"

namespace {

using namespace yanlu;

const Rulebook& rulebook() {
    static const Rulebook instance{YANLU_SOURCE_DIR "/rulebook"};
    return instance;
}

const std::vector<std::string>& documents() {
    static const std::vector<std::string> all = [] {
        std::vector<std::string> lines;
        const char* path = std::getenv("YANLU_BENCH_TEXT");
        std::ifstream in(path ? path : YANLU_SOURCE_DIR "/README.zh-CN.md");
        for (std::string line; std::getline(in, line) && lines.size() < 20000;) lines.push_back(line);
        return lines;
    }();
    return all;
}

std::vector<std::string> characters_of(const char* text) {
    std::vector<std::string> out;
    for (const char32_t c : to_code_points(text)) out.push_back(to_utf8({&c, 1}));
    return out;
}

std::uint64_t seed_or(std::uint64_t usual) {
    const char* seed = std::getenv("YANLU_BENCH_SEED");
    return seed ? std::strtoull(seed, nullptr, 10) : usual;
}

// Frequent names, such as thousands bear, are among them: every fifth.
std::vector<monitoring::OfficeHolder> persons() {
    static const auto surnames = characters_of("王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余");
    static const auto given =
        characters_of("建国伟强志明华军平海文红光永林春生东晓波辉超玉新德勇立俊杰宏斌宇飞鹏刚毅峰涛敏静丽娟燕芳慧霞秀英");
    static const std::vector<std::string> frequent{"王伟", "张伟", "李强",   "李伟",   "王强",   "刘伟",   "张勇",  "李军",
                                                   "王军", "张杰", "王建国", "李建国", "张建华", "刘志强", "陈建平"};
    static const std::vector<std::pair<std::string, std::string>> offices{
        {"云湾市人民政府", "副市长"},       {"中共云湾市委员会", "市委常委"}, {"云湾市教育局", "局长"},
        {"云湾市财政局", "党组书记、局长"}, {"云湾市公安局", "副局长"},       {"云湾市发展和改革局", "局长"},
        {"云湾市卫生健康局", "副局长"},     {"云湾市石榴镇人民政府", "镇长"}, {"石榴镇", "党委书记"},
        {"云湾市人民医院", "院长"},         {"云湾市人大常委会", "副主任"},   {"云湾市政协", "副主席"},
        {"云湾市人民政府办公室", "主任"},   {"云湾市东门街道办事处", "主任"}, {"云湾市第一中学", "校长"}};
    SeededRng rng(seed_or(20261130));
    std::vector<monitoring::OfficeHolder> out;
    for (std::size_t i = 0; i < 500; ++i) {
        monitoring::OfficeHolder holder;
        const auto pick = [&](const std::vector<std::string>& from) { return from[rng.below(from.size())]; };
        holder.name = i % 5 == 0 ? pick(frequent) : pick(surnames) + pick(given) + (rng.below(4) == 0 ? "" : pick(given));
        std::tie(holder.unit, holder.titles) =
            i == 0 ? std::pair<std::string, std::string>("云湾市人民政府", "市委副书记、市长") : offices[rng.below(offices.size())];
        out.push_back(std::move(holder));
    }
    return out;
}

monitoring::CityNames units() {
    static const auto places = characters_of("东西南北中上下新老大小青白红金银龙凤石沙河湖海山水松竹梅桃柳");
    static const std::vector<std::string> bodies{"镇人民政府", "街道办事处",   "社区服务中心", "人民医院",
                                                 "中心小学",   "文化服务中心", "综合执法队",   "市场监督管理分局"};
    monitoring::CityNames names{"云湾市", {}};
    for (std::size_t i = 0; names.units.full.size() < 3000; ++i)
        names.units.full.push_back(
            {"云湾市" + places[i % places.size()] + places[i / places.size() % places.size()] + bodies[i % bodies.size()], {}});
    return names;
}

const inspect::Engine& base_engine() {
    static const inspect::Engine instance(rulebook().root());
    return instance;
}

const inspect::Engine& engine_with_names() {
    static const inspect::Engine instance = [] {
        auto extras = monitoring::extras_of(rulebook(), units());
        monitoring::append(extras, monitoring::extras_of(rulebook(), units(), persons()));
        return base_engine().with(extras);
    }();
    return instance;
}

bool is_of_names(const inspect::Hit& hit) { return hit.rule.starts_with("office."); }

void show(const char* what, const std::string& text) {
    if (std::getenv("YANLU_BENCH_SHOW")) std::fprintf(stderr, "%s %s\n", what, text.c_str());
}

std::string around(const std::string& text, const inspect::Hit& hit) {
    const auto points = to_code_points(text);
    const auto from = static_cast<std::size_t>(std::max<std::int64_t>(0, hit.start - 12));
    return hit.rule + " " + to_utf8(std::u32string_view(points).substr(from, static_cast<std::size_t>(hit.end) - from + 8)) + " → " +
           hit.suggestion + " " + hit.why;
}

void inspect_all(benchmark::State& state, const inspect::Engine& engine) {
    std::int64_t bytes = 0;
    std::int64_t characters = 0;
    std::int64_t false_alarms = 0;
    std::int64_t hints = 0;
    for (auto _ : state) {
        for (const auto& text : documents()) {
            bytes += static_cast<std::int64_t>(text.size());
            const auto hits = engine.inspect({{}, text, {}});
            for (const auto& hit : hits) {
                if (!is_of_names(hit)) continue;
                (hit.severity == inspect::Severity::hint ? hints : false_alarms) += 1;
                show("false:", around(text, hit));
            }
        }
    }
    for (const auto& text : documents()) characters += static_cast<std::int64_t>(count_code_points(text));
    const double hundred_thousands = static_cast<double>(characters) * static_cast<double>(state.iterations()) / 1e5;
    state.SetBytesProcessed(bytes);
    state.counters["alarms_per_100k"] = static_cast<double>(false_alarms) / hundred_thousands;
    state.counters["hints_per_100k"] = static_cast<double>(hints) / hundred_thousands;
}
void without_names(benchmark::State& state) { inspect_all(state, base_engine()); }
void with_names(benchmark::State& state) { inspect_all(state, engine_with_names()); }
BENCHMARK(without_names)->Unit(benchmark::kMillisecond);
BENCHMARK(with_names)->Unit(benchmark::kMillisecond);

enum class Kind { alike, other, missing, doubled, swapped };

std::u32string slipped(std::u32string name, Kind kind, const inspect::CharacterTables& tables, Rng& rng) {
    const std::size_t at = rng.below(kind == Kind::swapped ? name.size() - 1 : name.size());
    static const std::u32string others = U"的在有和人这中大为上个我以要时来用们生到作地出就分成会可主发年动同工也能下过子";
    const std::u32string alike = tables.alike_to(name[at]);
    switch (kind) {
        case Kind::alike:
            if (!alike.empty()) name[at] = alike[rng.below(alike.size())];
            return name;
        case Kind::other:
            name[at] = others[rng.below(others.size())];
            return name;
        case Kind::missing:
            return name.size() < 3 ? name : name.erase(at, 1);
        case Kind::doubled:
            return name.insert(at, 1, name[at]);
        case Kind::swapped:
            std::swap(name[at], name[at + 1]);
            return name;
    }
    return name;
}

std::string sentence(const monitoring::OfficeHolder& holder, const std::string& name, Rng& rng) {
    const std::string title = holder.titles.substr(holder.titles.rfind("、") == std::string::npos ? 0 : holder.titles.rfind("、") + 3);
    switch (rng.below(4)) {
        case 0:
            return "昨日，" + holder.unit + title + name + "到企业调研。";
        case 1:
            return "会议由" + title + name + "主持，各镇街负责同志参加。";
        case 2:
            return "云湾市召开动员会，" + name + title + "讲话。";
        default:
            return "据介绍，" + title + name + "在会上表示，要抓好落实。";
    }
}

// Share of slips that are found, by what was done to the name.
void planted(benchmark::State& state) {
    const auto kind = static_cast<Kind>(state.range(0));
    const inspect::CharacterTables tables(rulebook().root() / "lexicons");
    SeededRng rng(seed_or(7));
    std::int64_t all = 0;
    std::int64_t found = 0;
    for (auto _ : state) {
        for (const auto& holder : persons()) {
            const auto written = to_utf8(slipped(to_code_points(holder.name), kind, tables, rng));
            if (written == holder.name) continue;
            const std::string text = sentence(holder, written, rng);
            const auto hits = engine_with_names().inspect({{}, text, {}});
            ++all;
            if (std::ranges::any_of(hits, is_of_names))
                ++found;
            else
                show("missed:", text + " " + holder.name);
        }
    }
    state.counters["planted"] = static_cast<double>(all);
    state.counters["recall"] = static_cast<double>(found) / static_cast<double>(all);
}
BENCHMARK(planted)->DenseRange(0, 4)->ArgName("kind")->Iterations(1);

}  // namespace
