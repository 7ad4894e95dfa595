// Any bytes as the input of `yanlu inspect`, in both forms: documents or refusals, and always an end.
#include <cstdint>
#include <sstream>

#include "inspect/document_reader.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string bytes(reinterpret_cast<const char*>(data), size);
    using namespace yanlu::inspect;
    for (const bool is_json : {true, false}) {
        auto stream = std::make_unique<std::istringstream>(bytes);
        const auto reader = is_json ? read_json_lines(std::move(stream)) : read_plain_text(std::move(stream), "fuzz");
        for (auto document = reader->next(); !document || *document; document = reader->next()) {
        }
    }
    return 0;
}
