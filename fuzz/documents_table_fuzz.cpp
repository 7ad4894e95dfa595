// Any bytes as a spreadsheet: rows or a refusal, never a crash, a hang or memory without bound.
#include <cstdint>

#include "documents/table_reader.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    auto reader = yanlu::documents::TableReader::open_bytes({reinterpret_cast<const char*>(data), size});
    if (!reader) return 0;
    yanlu::documents::Row row;
    for (auto more = reader->next(row); more && *more; more = reader->next(row)) {
    }
    return 0;
}
