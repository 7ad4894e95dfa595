// Lines of a stream with a limit: a longer line is skipped piece by piece and told, never held.
#pragma once

#include <cstddef>
#include <istream>
#include <memory>
#include <string>

namespace yanlu {

class LineReader {
public:
    static constexpr std::size_t max_line_bytes = std::size_t{1} << 20;

    explicit LineReader(std::unique_ptr<std::istream> stream, std::size_t limit = max_line_bytes)
        : stream_(std::move(stream)), limit_(limit) {}

    // The next line without its end (LF or CRLF) into `line`; false at the end. A line over the limit gives is_too_long and an empty text.
    bool next(std::string& line, bool& is_too_long);

private:
    bool refill();
    std::unique_ptr<std::istream> stream_;
    std::size_t limit_;
    std::string buffer_;
    std::size_t at_ = 0;
};

}  // namespace yanlu
