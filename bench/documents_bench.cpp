// Reading 100,000 rows of 8 columns as xlsx and as CSV; the reference is a pass over the same bytes that only counts line ends.
#include <benchmark/benchmark.h>

#include <algorithm>

#include "documents/sheet_import.hpp"

namespace yanlu::documents {
namespace {

constexpr int rows = 100'000;

std::string table(TableFormat format) {
    const std::vector<ColumnLook> looks{{.title = "名称"},
                                        {.title = "平台"},
                                        {.title = "标识"},
                                        {.title = "单位"},
                                        {.title = "日期", .type = ColumnType::date},
                                        {.title = "数量", .type = ColumnType::integer},
                                        {.title = "链接"},
                                        {.title = "说明"}};
    return table_bytes(format, "账号", looks, [](TableWriter& writer) {
        for (int i = 0; i < rows; ++i) {
            const std::string n = std::to_string(i);
            writer.row({"某某发布" + n, "微博", "id" + n, "某某市第" + n + "局办公室", "2026-03-01", n, "https://example.com/u/" + n,
                        "发布本单位政务信息，回应群众关切"});
        }
    });
}

const std::string& table_once(TableFormat format) {
    static const std::string xlsx = table(TableFormat::xlsx);
    static const std::string csv = table(TableFormat::csv);
    static const std::string gb18030 = table(TableFormat::csv_gb18030);
    return format == TableFormat::xlsx ? xlsx : format == TableFormat::csv ? csv : gb18030;
}

void read_table(benchmark::State& state, TableFormat format) {
    const std::string& bytes = table_once(format);
    for (auto _ : state) {
        auto reader = TableReader::open_bytes(bytes);
        Row row;
        int n = 0;
        while (*reader->next(row)) ++n;
        if (n != rows + 1) state.SkipWithError("rows are missing");
    }
    state.SetItemsProcessed(state.iterations() * rows);
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(bytes.size()));
}

void count_line_ends(benchmark::State& state) {
    const std::string& bytes = table_once(TableFormat::csv);
    for (auto _ : state) benchmark::DoNotOptimize(std::ranges::count(bytes, '\n'));
    state.SetItemsProcessed(state.iterations() * rows);
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(bytes.size()));
}

void write_table(benchmark::State& state, TableFormat format) {
    for (auto _ : state) benchmark::DoNotOptimize(table(format));
    state.SetItemsProcessed(state.iterations() * rows);
}

BENCHMARK(count_line_ends)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(read_table, csv, TableFormat::csv)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(read_table, csv_gb18030, TableFormat::csv_gb18030)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(read_table, xlsx, TableFormat::xlsx)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(write_table, csv, TableFormat::csv)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(write_table, xlsx, TableFormat::xlsx)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace yanlu::documents
