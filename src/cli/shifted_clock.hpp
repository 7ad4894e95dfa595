// The system's clock, moved by a number of seconds that stands in a file: a walk lets a freezing period pass in a moment. For tests alone.
#pragma once

#include <filesystem>

#include "base/clock.hpp"

namespace yanlu::cli {

class ShiftedClock final : public Clock {
public:
    // Without a file the shift is nought. The file is read again each time, so that time can pass while the server runs.
    explicit ShiftedClock(std::filesystem::path file) : file_(std::move(file)) {}
    Instant now() const override;

private:
    std::filesystem::path file_;
    SystemClock system_;
};

}  // namespace yanlu::cli
