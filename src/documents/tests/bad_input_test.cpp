// Files that are damaged, hostile or merely unusual: each gives its own refusal, none is read to the end of memory.
#include <gtest/gtest.h>

#include <cstring>
#include <istream>

#include "base/clock.hpp"
#include "documents/csv_reader.hpp"
#include "documents/table_reader.hpp"
#include "documents/zip_archive.hpp"
#include "package.hpp"

namespace yanlu::documents {
namespace {

// The code of the refusal that ends reading; empty if the file is read to its end.
Refusal refusal_of(std::string bytes, TableOptions options = {}) {
    auto reader = TableReader::open_bytes(std::move(bytes), options);
    if (!reader) return reader.error();
    Row row;
    for (;;) {
        const auto more = reader->next(row);
        if (!more) return more.error();
        if (!*more) return {};
    }
}

std::vector<Cell> first_row(const std::string& bytes) {
    auto reader = TableReader::open_bytes(bytes);
    Row row;
    if (!reader || !reader->next(row)) ADD_FAILURE();
    return row.cells;
}

std::string with_part(const std::string& part, const std::string& content) {
    auto parts = workbook_parts("<row r='1'><c r='A1'><v>1</v></c></row>");
    parts[part] = content;
    return zip_of(parts);
}

// Letters that do not compress into something that looks like a bomb.
std::string random_letters(std::size_t n) {
    SeededRng rng(1);
    std::string text;
    while (text.size() < n) text += static_cast<char>('a' + rng.below(26));
    return text;
}

TEST(BadXlsx, CellsAreToldByKind) {
    const auto cells = first_row(workbook_of(
        "<row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' t='inlineStr'><is><r><t>富</t></r><r><t>文本</t></r><rPh><t>fu</t></rPh></is></c>"
        "<c r='C1' s='1'><v>46082</v></c><c r='D1'><f>A1+1</f><v>2</v></c><c r='E1' t='e'><v>#REF!</v></c><c "
        "r='F1'><v>4.4190019900101E+17</v></c>"
        "<c r='G1' t='b'><v>1</v></c><c r='I1'><v>1.3800138E+10</v></c><c s='2'><v>46082</v></c><c "
        "t='inlineStr'><is><t>a_x0007_b</t></is></c></row>",
        "<si><t xml:space='preserve'> 甲 </t><rPh><t>jia</t></rPh></si>"));
    ASSERT_EQ(cells.size(), 11u);
    const std::vector<std::pair<CellKind, std::string>> expected{{CellKind::text, " 甲 "},
                                                                 {CellKind::text, "富文本"},
                                                                 {CellKind::date_time, "2026-03-01"},
                                                                 {CellKind::formula, "2"},
                                                                 {CellKind::error, "#REF!"},
                                                                 {CellKind::digits_lost, "4.4190019900101e+17"},
                                                                 {CellKind::boolean, "TRUE"},
                                                                 {CellKind::empty, ""},
                                                                 {CellKind::number, "13800138000"},
                                                                 {CellKind::date_time, "2026-03-01"},
                                                                 {CellKind::control_characters, "a b"}};
    for (std::size_t i = 0; i < expected.size(); ++i) {
        EXPECT_EQ(cells[i].kind, expected[i].first) << i;
        EXPECT_EQ(cells[i].text, expected[i].second) << i;
    }
}

TEST(BadXlsx, HostileXmlIsRefused) {
    const std::string bomb =
        "<!DOCTYPE x [<!ENTITY a 'aaaaaaaa'><!ENTITY b "
        "'&a;&a;&a;&a;&a;'>]><worksheet><sheetData><row><c><v>&b;</v></c></row></sheetData></worksheet>";
    EXPECT_EQ(refusal_of(with_part("xl/sheets/one.xml", bomb)).code, "documents.xml_doctype");
    EXPECT_EQ(refusal_of(with_part("xl/strings.xml", "<!DOCTYPE sst SYSTEM 'file:///etc/passwd'><sst/>")).code, "documents.xml_doctype");
    EXPECT_EQ(refusal_of(with_part("_rels/.rels", "<!DOCTYPE a><a/>")).code, "documents.xml_doctype");
    std::string deep;
    for (int i = 0; i < 100; ++i) deep += "<a>";
    EXPECT_EQ(refusal_of(with_part("xl/styles.xml", deep)).code, "documents.xml_too_deep");
    EXPECT_EQ(refusal_of(with_part("xl/sheets/one.xml", "<worksheet a='" + random_letters(3 << 20))).code, "documents.xml_tag_too_long");
    EXPECT_EQ(refusal_of(with_part("xl/sheets/one.xml", "<worksheet><sheetData><row>")).code, "documents.xml_malformed");
    EXPECT_EQ(refusal_of(with_part("xl/sheets/one.xml", "<a>\xFF\xFE</a>")).code, "documents.xml_malformed");
}

TEST(BadXlsx, ImpossibleCellsAreRefusedByRowAndColumn) {
    const std::vector<std::string> bad{
        "<row r='3'><c r='B3' t='s'><v>9</v></c></row>",  // no such shared string
        "<row r='3'><c r='B3'><v>abc</v></c></row>",      // not a number
        "<row r='3'><c r='B3'><v>1e999</v></c></row>",
        "<row r='3'><c r='C3'><v>1</v></c><c r='B3'><v>1</v></c></row>",  // backwards
    };
    for (const auto& rows : bad) {
        const auto refusal = refusal_of(workbook_of(rows));
        EXPECT_EQ(refusal.code, "documents.xlsx_broken_sheet") << rows;
        EXPECT_EQ(refusal.args.at("row"), "3");
    }
    EXPECT_EQ(refusal_of(workbook_of("<row r='2'/><row r='2'/>")).code, "documents.xlsx_broken_sheet");
    EXPECT_EQ(refusal_of(workbook_of("<row r='1048577'/>")).code, "documents.xlsx_broken_sheet");
    EXPECT_EQ(refusal_of(workbook_of("<row r='1'><c r='ZZZZ1'><v>1</v></c></row>")).code, "documents.xlsx_broken_sheet");
    EXPECT_EQ(refusal_of(workbook_of("<row r='1'><c r='XFD1'><v>1</v></c></row>")).code, "documents.too_many_columns");
    EXPECT_EQ(refusal_of(workbook_of("<row r='1'><c r='XFD1' s='1'/></row>")).code, "");  // an empty cell that only has a border
}

TEST(BadXlsx, ALongCellIsCutAndTold) {
    const auto cells = first_row(workbook_of("<row><c t='inlineStr'><is><t>" + std::string(40'000, 'x') + "</t></is></c></row>"));
    EXPECT_EQ(cells[0].kind, CellKind::too_long);
    EXPECT_LT(cells[0].text.size(), 200u);
}

TEST(BadZip, BombsAndDamageAreRefused) {
    EXPECT_EQ(refusal_of(with_part("xl/sheets/one.xml", std::string(50'000'000, ' '))).code, "documents.zip_bomb");
    EXPECT_EQ(refusal_of(zip_of({{"../outside", "x"}})).code, "documents.zip_unsafe_name");
    EXPECT_EQ(refusal_of(zip_of({{"/etc/passwd", "x"}})).code, "documents.zip_unsafe_name");
    EXPECT_EQ(refusal_of(zip_of({{"a.txt", "x"}})).code, "documents.not_a_spreadsheet");
    std::map<std::string, std::string> many;
    for (int i = 0; i < 1001; ++i) many["f" + std::to_string(i)] = "";
    EXPECT_EQ(refusal_of(zip_of(many)).code, "documents.zip_too_many_entries");
    auto parts = workbook_parts("");
    parts.erase("xl/sheets/one.xml");
    EXPECT_EQ(refusal_of(zip_of(parts)).code, "documents.zip_part_missing");
    EXPECT_EQ(refusal_of("PK\x03\x04 rubbish").code, "documents.zip_broken");
    EXPECT_EQ(refusal_of("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1").code, "documents.old_excel_format");
    EXPECT_EQ(refusal_of("").code, "documents.file_empty");
}

// What an archive says about its size may be a lie: the bytes are counted while they flow.
TEST(BadZip, ALieAboutTheSizeIsFoundOut) {
    std::string bytes = with_part("xl/strings.xml", std::string(50'000'000, ' '));
    const auto replace_size = [&](const std::string& signature, std::size_t offset) {
        for (auto at = bytes.find(signature); at != std::string::npos; at = bytes.find(signature, at + 4)) {
            std::uint32_t size = 0;
            std::memcpy(&size, bytes.data() + at + offset, 4);
            const std::uint32_t lie = 5;
            if (size == 50'000'000) std::memcpy(bytes.data() + at + offset, &lie, 4);
        }
    };
    replace_size("PK\x01\x02", 24);
    replace_size("PK\x03\x04", 22);
    const auto code = refusal_of(bytes).code;
    EXPECT_TRUE(code == "documents.zip_bomb" || code == "documents.zip_broken") << code;
}

// Every truncation and a byte changed here and there: a refusal or rows, never a crash or an endless loop.
TEST(BadZip, DamagedPackagesNeverCrash) {
    const std::string whole = workbook_of("<row r='1'><c r='A1' t='s'><v>0</v></c></row>", "<si><t>甲</t></si>");
    for (std::size_t n = 0; n < whole.size(); n += 3) refusal_of(whole.substr(0, n));
    int refused = 0;
    for (std::size_t i = 0; i < whole.size(); ++i) {
        std::string damaged = whole;
        damaged[i] = static_cast<char>(damaged[i] ^ 0x55);
        refused += !refusal_of(damaged).code.empty();
    }
    EXPECT_GT(refused, static_cast<int>(whole.size() / 4));
}

TEST(BadCsv, NamesRowAndColumn) {
    const auto bad_utf8 = refusal_of("\xEF\xBB\xBF名称,平台\n甲,\xFF\xFF\n");
    EXPECT_EQ(bad_utf8.code, "documents.csv_not_utf8");
    EXPECT_EQ(bad_utf8.args.at("row"), "2");
    EXPECT_EQ(bad_utf8.args.at("column"), "B");
    std::string mostly_utf8 = "名称\n";
    for (int i = 0; i < 100; ++i) mostly_utf8 += "某某市人民政府\n";
    EXPECT_EQ(refusal_of(mostly_utf8 + "甲\xC3\xC3\xC3\xC3\xC3\n").args.at("row"), "102");
    EXPECT_EQ(refusal_of("\xB5\xA5\xCE\xBB\n\xFF\xFF\xFF\xFF\n").code, "documents.csv_not_gb18030");
    EXPECT_EQ(refusal_of("\xFF\xFE"
                         "a")
                  .code,
              "documents.csv_utf16");
    EXPECT_EQ(refusal_of("a,\"b\n1,2\n").code, "documents.csv_quote_open");
    EXPECT_EQ(refusal_of("a,\"b\"c\n").code, "documents.csv_text_after_quote");
    EXPECT_EQ(refusal_of(std::string(300, ',') + "\n").code, "documents.too_many_columns");
}

// The reader stops at the limit; it does not swallow the line first.
TEST(BadCsv, AHundredMegabyteLineIsRefusedUnread) {
    struct Endless : std::streambuf {
        std::string piece = std::string(1 << 16, 'x');
        std::size_t served = 0;
        int underflow() override {
            served += piece.size();
            setg(piece.data(), piece.data(), piece.data() + piece.size());
            return 'x';
        }
    } endless;
    auto reader = CsvReader::open(std::make_unique<std::istream>(&endless), {});
    Row row;
    EXPECT_EQ(reader->next(row).error().code, "documents.csv_line_too_long");
    EXPECT_LT(endless.served, 8'000'000u);
    EXPECT_EQ(refusal_of("a,b\n" + std::string(100'000'000, 'x') + ",1\n").code, "documents.csv_line_too_long");
    EXPECT_EQ(refusal_of("a,b\n\"" + std::string(2'000'000, '\n') + "\",1\n").code, "documents.csv_line_too_long");
}

TEST(BadCsv, ControlCharactersAreToldNotKept) {
    const auto cells = first_row(std::string("a\0b,c\x1B[31m,d\n", 13));
    EXPECT_EQ(cells[0].kind, CellKind::control_characters);
    EXPECT_EQ(cells[0].text, "a b");
    EXPECT_EQ(cells[1].kind, CellKind::control_characters);
    EXPECT_EQ(cells[2].kind, CellKind::text);
}

TEST(TableReader, AMissingFileIsARefusal) {
    EXPECT_EQ(TableReader::open("/nonexistent/x.xlsx").error().code, "documents.file_unreadable");
    EXPECT_EQ(TableReader::open("/").error().code, "documents.file_unreadable");
}

}  // namespace
}  // namespace yanlu::documents
