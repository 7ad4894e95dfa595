// Reads 256 KiB at a time.
#include "base/line_reader.hpp"

#include <algorithm>

namespace yanlu {
namespace {

constexpr std::size_t piece_bytes = std::size_t{1} << 18;

}  // namespace

bool LineReader::refill() {
    if (!stream_->good()) return false;
    buffer_.resize(piece_bytes);
    stream_->read(buffer_.data(), static_cast<std::streamsize>(buffer_.size()));
    buffer_.resize(static_cast<std::size_t>(stream_->gcount()));
    at_ = 0;
    return !buffer_.empty();
}

bool LineReader::next(std::string& line, bool& is_too_long) {
    line.clear();
    is_too_long = false;
    bool has_any = false;
    while (at_ < buffer_.size() || refill()) {
        has_any = true;
        const std::size_t end = std::min(buffer_.find('\n', at_), buffer_.size());
        if (!is_too_long) line.append(buffer_, at_, end - at_);
        if (line.size() > limit_) {
            is_too_long = true;
            line.clear();
            line.shrink_to_fit();
        }
        at_ = end;
        if (at_ < buffer_.size()) {
            ++at_;
            break;
        }
    }
    if (line.ends_with('\r')) line.pop_back();
    return has_any;
}

}  // namespace yanlu
