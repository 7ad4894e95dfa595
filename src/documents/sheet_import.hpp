// A spreadsheet read against a form: which columns there are, what each may hold. Every row comes out with its values and with all its
// problems at once; refused rows go back to the user in a workbook that says why, and that can be corrected and sent in again.
// Knows nothing of databases: registry, organisation and monitoring describe their forms and store the rows.
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/rulebook.hpp"
#include "documents/table_reader.hpp"
#include "documents/table_writer.hpp"

namespace yanlu::documents {

enum class ValueKind {
    text,
    integer,
    date,     // → YYYY-MM-DD
    instant,  // → RFC 3339 at +08:00
    choice,   // → the choice's code
    phone,    // mobile or landline, blanks and hyphens kept out of mobiles
    code,     // an identifier: no blanks, half width; a number that a spreadsheet has rounded is refused
};

struct Choice {
    std::string code;   // "subscription_account"
    std::string title;  // 订阅号
};

struct FormColumn {
    std::string key;    // name in the parsed row and `field` of its refusals
    std::string title;  // header in the sheet
    bool is_required = false;
    ValueKind kind = ValueKind::text;
    std::vector<Choice> choices = {};
    std::size_t max_characters = 1000;
    std::string help = {};                  // for 填写说明
    std::vector<std::string> aliases = {};  // other headers found in old ledgers
    // A stricter check of the owner (credit code, link …): the value to keep, or why not. Row and column are added to its args.
    std::function<Result<std::string>(const std::string&)> check = {};
};

struct SheetForm {
    std::string title;  // name of the sheet, 账号
    std::vector<FormColumn> columns;
    std::vector<std::string> unique_keys = {};   // together they may stand once in a file
    std::vector<std::string> instructions = {};  // sentences for 填写说明
    std::vector<std::string> passed_over = {};   // titles of our own export that say nothing to an import
    std::size_t max_rows = 200'000;
};

struct ImportedRow {
    std::size_t number = 0;                     // as the user sees it in the sheet
    std::map<std::string, std::string> values;  // by key; empty cells are absent
    std::vector<Refusal> problems;              // args: row, column (its title), cell ("C12")
    std::vector<std::string> shown;             // the cells as they stood, for the problems workbook
    bool has(const std::string& key) const { return values.contains(key); }
};

class SheetImport {
public:
    // Finds the header within the first 10 rows (a title above it is skipped). Unknown, missing and doubled columns are refused together,
    // an unknown one with the nearest known title. 序号, 原行号 and 问题原因 are always ignored.
    static Result<SheetImport> open(TableReader reader, SheetForm form);

    // The next row that is not blank; false at the end.
    Result<bool> next(ImportedRow& row);
    const SheetForm& form() const { return form_; }
    const std::vector<std::string>& header() const { return header_; }

private:
    SheetImport(TableReader reader, SheetForm form) : reader_(std::move(reader)), form_(std::move(form)) {}
    Result<void> find_header();
    Result<void> match_header(const Row& row);
    void read_cell(std::size_t column, const Cell& cell, ImportedRow& row) const;
    void check_required(ImportedRow& row) const;
    void check_unique(ImportedRow& row);

    TableReader reader_;
    SheetForm form_;
    std::vector<std::string> header_;
    std::vector<std::optional<std::size_t>> form_column_;  // by column of the sheet
    std::map<std::string, std::size_t> first_seen_;        // unique key → row
    std::size_t rows_ = 0;
    Row raw_;
};

// Code, row and column worded in Chinese; several are joined by ；.
std::string describe(const Rulebook& rulebook, const std::vector<Refusal>& problems);

// The refused rows as they stood, with 原行号 in front and 问题原因 behind.
class ProblemsWorkbook {
public:
    ProblemsWorkbook(const std::filesystem::path& file, const SheetImport& import)
        : ProblemsWorkbook(file, import.form().title, import.header()) {}
    // For rows that come from elsewhere; `header` empty: number and reason alone.
    ProblemsWorkbook(const std::filesystem::path& file, const std::string& sheet, const std::vector<std::string>& header);
    void add(const ImportedRow& row, const std::string& reason) { add(row.number, row.shown, reason); }
    void add(std::size_t number, std::vector<std::string> shown, const std::string& reason);
    std::size_t rows() const { return rows_; }
    void finish() { writer_.finish(); }

private:
    TableWriter writer_;
    std::vector<std::string> header_;
    std::size_t rows_ = 0;
};

// An empty sheet with header and choice lists, and a second sheet 填写说明.
std::string form_template(const SheetForm& form, TableFormat format = TableFormat::xlsx);
std::vector<ColumnLook> looks_of(const SheetForm& form);

}  // namespace yanlu::documents
