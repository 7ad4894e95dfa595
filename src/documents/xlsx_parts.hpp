// The small parts of an xlsx package that give meaning to a worksheet's cells: which sheets there are, shared strings, date formats.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "documents/xml_stream.hpp"
#include "documents/zip_archive.hpp"

namespace yanlu::documents {

struct XlsxSheet {
    std::string name;
    std::string part;  // "xl/worksheets/sheet1.xml"
    bool is_hidden = false;
};

// All shared strings in one buffer: a city's ledger repeats few, an attacker may send many.
class SharedStrings {
public:
    void add(std::string_view text);
    std::size_t size() const { return ends_.size(); }
    std::size_t bytes() const { return text_.size(); }
    std::string_view at(std::size_t index) const;

private:
    std::string text_;
    std::vector<std::size_t> ends_;
};

struct XlsxBook {
    std::vector<XlsxSheet> sheets;
    SharedStrings strings;
    std::vector<bool> style_is_date;  // by cell style
    bool counts_from_1904 = false;
};

Result<XlsxBook> read_xlsx_book(const ZipArchive& archive);

// How the parts of a package name each other: id → what kind of part, and where it stands.
struct XlsxRelationship {
    std::string type;    // last segment: "officeDocument", "worksheet"
    std::string target;  // resolved to a name in the archive
};
using XlsxRelationships = std::map<std::string, XlsxRelationship>;
// Of a part; "" is the package itself.
Result<XlsxRelationships> read_relationships(const ZipArchive& archive, const std::string& part);
std::string target_of_type(const XlsxRelationships& relationships, std::string_view type);  // empty if there is none

// Runs one part through a parser built for it.
Result<void> parse_part(const ZipArchive& archive, const std::string& part, XmlStream& xml);

// Whether a number format shows a date or a time (ECMA-376 18.8.30; ids 27–36 and 50–58 are the East Asian dates).
bool is_date_format(int id);
bool is_date_format(std::string_view code);

// "_x000D_" is how the format writes characters that XML cannot hold.
void decode_escapes(std::string& text);
// The inverse for a text that happens to look like an escape.
std::string encode_escapes(std::string_view text);

}  // namespace yanlu::documents
