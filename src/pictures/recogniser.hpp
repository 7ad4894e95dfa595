// Text in pictures, by tesseract with the simplified Chinese model: the only file that knows it.
#pragma once

#include <memory>

#include "pictures/domain/reading.hpp"
#include "pictures/raster.hpp"

namespace yanlu::pictures {

class Recogniser {
public:
    // Reads the model; throws if it is not installed.
    Recogniser();
    ~Recogniser();
    Recogniser(const Recogniser&) = delete;
    Recogniser& operator=(const Recogniser&) = delete;

    // As one block, as a page of parts and with letters of the size the model knows best; line by line what it is surest of wins.
    // Lines less certain than `least_certainty` are left out; a doubtful word within a line stays, for a line with a hole is wrong more
    // often than its guess. Sets text, letters and certainty.
    void read(const Raster& raster, std::uint64_t most_pixels, int least_certainty, Reading& out);

private:
    struct Engine;
    std::unique_ptr<Engine> engine_;
};

}  // namespace yanlu::pictures
