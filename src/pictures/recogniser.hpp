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

    // As one block and as a page of parts, as it is and enlarged; what the recogniser is surest of wins. Words less certain than
    // `least_certainty` are left out. Sets text, letters and certainty.
    void read(const Raster& raster, std::uint64_t most_pixels, int least_certainty, Reading& out);

private:
    struct Engine;
    std::unique_ptr<Engine> engine_;
};

}  // namespace yanlu::pictures
