// What goes out comes back the same, in every format; and the forms in which other programs write spreadsheets are read.
#include <gtest/gtest.h>

#include <fstream>

#include "base/clock.hpp"
#include "base/text.hpp"
#include "documents/cell_values.hpp"
#include "documents/table_reader.hpp"
#include "documents/table_writer.hpp"
#include "documents/text_encoding.hpp"
#include "documents/xlsx_reader.hpp"

namespace yanlu::documents {
namespace {

using Table = std::vector<std::vector<std::string>>;

Table read_all(std::string bytes, TableOptions options = {}) {
    auto reader = TableReader::open_bytes(std::move(bytes), options);
    if (!reader) ADD_FAILURE() << reader.error().code;
    Table table;
    Row row;
    for (auto more = reader->next(row); more && *more; more = reader->next(row)) {
        auto& cells = table.emplace_back();
        for (const auto& cell : row.cells) cells.push_back(cell.text);
    }
    return table;
}

std::string written(TableFormat format, const std::vector<ColumnLook>& looks, const Table& rows) {
    return table_bytes(format, "账号", looks, [&](TableWriter& writer) {
        for (const auto& row : rows) writer.row(row);
    });
}

// Texts made of what breaks spreadsheets: quotes, separators, line ends, formula signs, escapes, rare characters.
std::string nasty_text(Rng& rng) {
    static const std::vector<std::string> pieces{"市",       "政府", "\"",  ",",       "\n",      "\r\n", ";",  "=1+1", "+",
                                                 "-",        "@",    "'",   "_x000D_", "_x0041_", " ",    "　", "é",    "𠀀",
                                                 "<b>&amp;", "0012", "1e5", "TRUE",    "，",      "]]>",  "%"};
    std::string text;
    for (std::uint64_t i = rng.below(6); i > 0; --i) text += pieces[rng.below(pieces.size())];
    return text;
}

class RoundTrip : public testing::TestWithParam<TableFormat> {};

TEST_P(RoundTrip, AnyTextComesBackAsItWas) {
    SeededRng rng(7);
    const std::vector<ColumnLook> looks{{.title = "甲"}, {.title = "乙"}, {.title = "末"}};
    Table rows;
    for (int i = 0; i < 2000; ++i) rows.push_back({nasty_text(rng), nasty_text(rng), "."});
    const auto back = read_all(written(GetParam(), looks, rows));
    ASSERT_EQ(back.size(), rows.size() + 1);
    EXPECT_EQ(back[0], (std::vector<std::string>{"甲", "乙", "末"}));
    for (std::size_t i = 0; i < rows.size(); ++i) EXPECT_EQ(back[i + 1], rows[i]) << "row " << i;
}

TEST_P(RoundTrip, TypedColumnsKeepTheirValues) {
    const std::vector<ColumnLook> looks{{.title = "数", .type = ColumnType::integer},
                                        {.title = "日", .type = ColumnType::date},
                                        {.title = "时", .type = ColumnType::instant},
                                        {.title = "码"}};
    const auto bytes = written(GetParam(), looks, {{"-5", "2026-02-28", "2026-03-01T09:30:15+08:00", "911100001000000001"}});
    auto reader = TableReader::open_bytes(bytes);
    Row row;
    ASSERT_TRUE(*reader->next(row));
    ASSERT_TRUE(*reader->next(row));
    EXPECT_EQ(as_integer(row.cells[0]), -5);
    EXPECT_EQ(as_date(row.cells[1])->iso(), "2026-02-28");
    EXPECT_EQ(rfc3339(*as_instant(row.cells[2])), "2026-03-01T09:30:15+08:00");
    EXPECT_EQ(row.cells[3].text, "911100001000000001");
    EXPECT_EQ(row.cells[3].kind, CellKind::text);
    EXPECT_EQ(reader->format(), GetParam());
}

INSTANTIATE_TEST_SUITE_P(Formats, RoundTrip, testing::Values(TableFormat::xlsx, TableFormat::csv, TableFormat::csv_gb18030));

TEST(CsvWriter, MakesFormulasInertAndEndsLinesWithCrLf) {
    const auto bytes = written(TableFormat::csv, {{.title = "名称"}}, {{"=HYPERLINK(\"x\")"}, {"@a"}, {"\tb"}, {"-c"}});
    EXPECT_EQ(bytes, "\xEF\xBB\xBF名称\r\n\"'=HYPERLINK(\"\"x\"\")\"\r\n'@a\r\n\"'\tb\"\r\n'-c\r\n");
}

TEST(CsvReader, TellsEncodingAndSeparatorFromTheContent) {
    EXPECT_EQ(read_all("名称;平台\n甲,乙;微博\n"), (Table{{"名称", "平台"}, {"甲,乙", "微博"}}));
    EXPECT_EQ(read_all("名称\t平台\r甲\t微博"), (Table{{"名称", "平台"}, {"甲", "微博"}}));
    const auto gb = Gb18030().encode("单位名称,平台\r\n某某市人民政府办公室,微信\r\n");
    EXPECT_EQ(read_all(*gb), (Table{{"单位名称", "平台"}, {"某某市人民政府办公室", "微信"}}));
    EXPECT_EQ(read_all("a,\"b\nc\"\"d\",\n"), (Table{{"a", "b\nc\"d", ""}}));
}

// A record that spans the pieces in which the file is read.
TEST(CsvReader, ReadsAcrossPieces) {
    std::string bytes = "a,b\n";
    for (int i = 0; i < 60'000; ++i)
        bytes += "\"" + std::string(static_cast<std::size_t>(i % 97), 'x') + "\"\"\"," + std::to_string(i) + "\r\n";
    const auto table = read_all(bytes);
    ASSERT_EQ(table.size(), 60'001u);
    for (std::size_t i = 0; i < 60'000; ++i) {
        ASSERT_EQ(table[i + 1][0], std::string(i % 97, 'x') + "\"");
        ASSERT_EQ(table[i + 1][1], std::to_string(i));
    }
}

TEST(XlsxSerial, DaysAreThoseTheSpreadsheetShows) {
    EXPECT_EQ(date_text_of_serial(1, false), "1900-01-01");
    EXPECT_EQ(date_text_of_serial(59, false), "1900-02-28");
    EXPECT_EQ(date_text_of_serial(60, false), std::nullopt);  // 1900-02-29 never was
    EXPECT_EQ(date_text_of_serial(61, false), "1900-03-01");
    EXPECT_EQ(date_text_of_serial(46082, false), "2026-03-01");
    EXPECT_EQ(date_text_of_serial(46082.395833333336, false), "2026-03-01 09:30:00");
    EXPECT_EQ(date_text_of_serial(46082 - 1462, true), "2026-03-01");
    EXPECT_EQ(date_text_of_serial(0.5, false), "12:00:00");
    EXPECT_EQ(date_text_of_serial(-1, false), std::nullopt);
    EXPECT_EQ(date_text_of_serial(1e9, false), std::nullopt);
}

TEST(XlsxFormats, DateFormatsAreTold) {
    for (const char* code : {"yyyy/m/d", "m\"月\"d\"日\"", "[$-F800]dddd, mmmm dd", "h:mm", "[h]:mm", "[Red]yyyy"})
        EXPECT_TRUE(is_date_format(code)) << code;
    for (const char* code : {"General", "0.00", "\"day\"0", "[Red]0", "#,##0 \\d", "@", "0_d", "G/通用格式"})
        EXPECT_FALSE(is_date_format(code)) << code;
    EXPECT_TRUE(is_date_format(14));
    EXPECT_TRUE(is_date_format(57));
    EXPECT_FALSE(is_date_format(1));
}

TEST(CellValues, DatesAsPeopleWriteThem) {
    for (const char* text : {"2026-03-01", "2026/3/1", "2026.3.1", "2026年3月1日", "20260301", " ２０２６-０３-０１ "}) {
        const auto day = parse_written_date(text);
        ASSERT_TRUE(day) << text;
        EXPECT_EQ(day->iso(), "2026-03-01") << text;
    }
    for (const char* text :
         {"2026-02-30", "2026-13-01", "26-3-1", "2026年3月", "3/1/2026", "2026-03-01 10:00", "-2026-1-1", "2026--1-1", ""}) {
        EXPECT_FALSE(parse_written_date(text)) << text;
    }
    for (const char* text : {"2026-03-01 09:30", "2026年3月1日 9时30分", "2026年3月1日9:30", "2026.3.1 9:30:00"}) {
        const auto at = parse_written_instant(text);
        ASSERT_TRUE(at) << text;
        EXPECT_EQ(rfc3339(*at), "2026-03-01T09:30:00+08:00") << text;
    }
    EXPECT_FALSE(parse_written_instant("2026-02-30 09:30"));
    EXPECT_FALSE(parse_written_instant("2026-03-01"));
    EXPECT_EQ(as_date({CellKind::number, "46082"})->iso(), "2026-03-01");
    EXPECT_FALSE(as_date({CellKind::text, "46082"}));
}

TEST(TableReader, ChoosesTheSheetByName) {
    const auto bytes = table_bytes(TableFormat::xlsx, "一", {{.title = "a"}}, [](TableWriter& writer) {
        writer.row({"1"});
        writer.sheet("二", {{.title = "b"}});
        writer.row({"2"});
    });
    EXPECT_EQ(read_all(bytes)[1][0], "1");
    EXPECT_EQ(read_all(bytes, {.sheet = "二"})[1][0], "2");
    const auto missing = TableReader::open_bytes(bytes, {.sheet = "三"});
    ASSERT_FALSE(missing);
    EXPECT_EQ(missing.error().code, "documents.sheet_missing");
    EXPECT_EQ(missing.error().args.at("sheets"), "一、二");
}

TEST(TableReader, ALongChoiceListStandsInAHiddenSheet) {
    std::vector<std::string> choices;
    for (int i = 0; i < 100; ++i) choices.push_back("第" + std::to_string(i) + "号单位名称");
    const auto bytes = written(TableFormat::xlsx, {{.title = "单位", .choices = choices}}, {{choices[3]}});
    EXPECT_EQ(read_all(bytes), (Table{{"单位"}, {choices[3]}}));
    EXPECT_EQ(TableReader::open_bytes(bytes)->sheets(), (std::vector<std::string>{"账号", "选项"}));
}

}  // namespace
}  // namespace yanlu::documents
