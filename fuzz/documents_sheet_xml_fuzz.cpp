// Any bytes as the worksheet of a sound package: the zip layer is passed, so the XML reader gets the whole input.
#include <cstdint>
#include <map>

#include "documents/table_reader.hpp"
#include "documents/tests/package.hpp"
#include "documents/zip_writer.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    auto parts = yanlu::documents::workbook_parts("", "<si><t>甲</t></si>");
    parts["xl/sheets/one.xml"] = "<worksheet><sheetData><row r='1'>" + std::string(reinterpret_cast<const char*>(data), size);
    auto reader = yanlu::documents::TableReader::open_bytes(yanlu::documents::zip_bytes({parts.begin(), parts.end()}));
    if (!reader) return 0;
    yanlu::documents::Row row;
    for (auto more = reader->next(row); more && *more; more = reader->next(row)) {
    }
    return 0;
}
