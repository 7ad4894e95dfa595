// Seconds out of a file onto the system's time.
#include "cli/shifted_clock.hpp"

#include <fstream>

namespace yanlu::cli {

Instant ShiftedClock::now() const {
    std::int64_t seconds = 0;
    if (!file_.empty()) std::ifstream(file_) >> seconds;
    return system_.now() + std::chrono::seconds(seconds);
}

}  // namespace yanlu::cli
