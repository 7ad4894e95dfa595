// Documents from a stream: JSON lines {id, text, title?, published_at?}, or one plain text in pieces of whole lines. Memory stays flat.
#pragma once

#include <cstdint>
#include <istream>
#include <memory>
#include <optional>
#include <string>

#include "base/date.hpp"
#include "base/line_reader.hpp"
#include "base/result.hpp"

namespace yanlu::inspect {

struct InputDocument {
    std::string id;
    std::string title = {};
    std::string text = {};
    std::optional<Instant> published_at = {};
    std::int64_t first_code_point = 0;  // where a piece of a plain text begins in the whole
};

// A refusal means that this line was not read; the next call goes on with the one after it.
class DocumentReader {
public:
    static constexpr std::size_t max_line_bytes = std::size_t{16} << 20;

    virtual ~DocumentReader() = default;
    // Nothing at the end.
    virtual Result<std::optional<InputDocument>> next() = 0;
};

std::unique_ptr<DocumentReader> read_json_lines(std::unique_ptr<std::istream> stream);
// All pieces carry `id`. A line that is not UTF-8 or too long ends the text with a refusal.
std::unique_ptr<DocumentReader> read_plain_text(std::unique_ptr<std::istream> stream, std::string id);

}  // namespace yanlu::inspect
