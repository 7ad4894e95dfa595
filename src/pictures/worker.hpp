// The process that opens a stranger's picture: `yanlu picture-worker …`, started by reader.hpp and by nobody else. The file comes on
// standard input, the answer goes to standard output as JSON: an array of readings, with a line end after each frame that was looked at, or
// {"refusal": code, "args": {…}}.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "pictures/domain/reading.hpp"
#include "pictures/recogniser.hpp"
#include "pictures/sandbox.hpp"

namespace yanlu::pictures {

inline constexpr std::string_view worker_verb = "picture-worker";

struct WorkOrder {
    enum class Kind { picture, frames, program } kind = Kind::picture;  // frames: JPEG after JPEG; program: of others, see `arguments`
    Bounds bounds = {};
    std::uint64_t most_bytes = std::size_t{8} << 20;
    std::uint64_t most_pixels = 40'000'000;
    std::uint64_t recognised_pixels = 8'000'000;
    std::int64_t least_certainty = 50;
    std::int64_t seconds_between_frames = 1;
    std::vector<std::string> arguments = {};  // of the program, its path first
    std::int64_t wall_seconds = 0;            // of the caller's clock; 0: as for a picture
};
std::vector<std::string> arguments_of(const WorkOrder& order);

// Without the process around it, for fuzzing: `recogniser` may be null.
Result<Reading> read_bytes(std::string_view bytes, const WorkOrder& order, Recogniser* recogniser);
std::vector<std::string_view> split_jpegs(std::string_view stream, std::size_t most);

// main() of the worker.
int worker_main(int argc, char** argv);

}  // namespace yanlu::pictures
