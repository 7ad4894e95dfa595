#include "pictures/recogniser.hpp"

#include <algorithm>
#include <cmath>
#include <ctime>
#include <stdexcept>

#include <tesseract/baseapi.h>
#include <tesseract/resultiterator.h>

#include "base/text.hpp"

namespace yanlu::pictures {
namespace {

using tesseract::PageSegMode;
using tesseract::ResultIterator;

constexpr std::size_t most_letters = 20'000;
constexpr double sure = 92;          // beyond this nothing further is tried
constexpr double small_letter = 26;  // pixels; the model was trained on about 40
constexpr double longest_pass = 12;  // seconds of processor time after which no further pass is begun

struct Attempt {
    std::string text;
    std::vector<Letter> letters;
    double certainty = 0;  // mean of the letters
    double height = 0;     // of a letter, mean, in pixels of the original
};

bool is_ascii_word(std::string_view text) {
    return !text.empty() && static_cast<unsigned char>(text.back()) < 0x80 && text.back() != ' ' && text.back() != '\n';
}

double processor_seconds() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

class Collector {
public:
    Collector(float scale, int least) : scale_(scale), least_(least) {}

    void take(ResultIterator& at) {
        do {
            take_symbol(at);
        } while (out_.letters.size() < most_letters && at.Next(tesseract::RIL_SYMBOL));
    }
    Attempt finish() && {
        if (count_ == 0) return {};
        out_.certainty = sum_ / static_cast<double>(count_);
        out_.height = heights_ / static_cast<double>(count_);
        return std::move(out_);
    }

private:
    void take_symbol(ResultIterator& at) {
        const std::unique_ptr<const char[]> symbol(at.GetUTF8Text(tesseract::RIL_SYMBOL));
        if (at.IsAtBeginningOf(tesseract::RIL_TEXTLINE)) starts_line_ = !out_.text.empty();
        if (at.IsAtBeginningOf(tesseract::RIL_WORD)) starts_word_ = true;
        const int certainty = std::clamp(static_cast<int>(std::lround(at.Confidence(tesseract::RIL_WORD))), 0, 100);
        if (!symbol || !is_valid_utf8(symbol.get()) || certainty < least_) return;
        const Letter letter{box_of(at), certainty};
        separate(symbol.get(), letter);
        append(symbol.get(), letter);
        sum_ += certainty;
        heights_ += letter.box.height;
        ++count_;
    }
    // Words of Han are written without a space between them.
    void separate(std::string_view symbol, const Letter& letter) {
        if (starts_line_)
            append("\n", {{}, letter.certainty});
        else if (starts_word_ && is_ascii_word(out_.text) && is_ascii_word(symbol))
            append(" ", {{}, letter.certainty});
        starts_line_ = starts_word_ = false;
    }
    void append(std::string_view text, const Letter& letter) {
        out_.text += text;
        out_.letters.insert(out_.letters.end(), count_code_points(text), letter);
    }
    Box box_of(ResultIterator& at) const {
        int left = 0, top = 0, right = 0, bottom = 0;
        if (!at.BoundingBox(tesseract::RIL_SYMBOL, &left, &top, &right, &bottom)) return {};
        const auto original = [&](int value) { return static_cast<int>(std::lround(static_cast<float>(value) / scale_)); };
        return {original(left), original(top), original(right - left), original(bottom - top)};
    }

    float scale_;
    int least_;
    Attempt out_;
    double sum_ = 0, heights_ = 0;
    std::size_t count_ = 0;
    bool starts_line_ = false, starts_word_ = false;
};

// How much was read, and how surely: a few sure letters of a page do not win over the page.
double worth(const Attempt& attempt) { return static_cast<double>(attempt.letters.size()) * std::max(0.0, attempt.certainty - 50); }

}  // namespace

struct Recogniser::Engine {
    tesseract::TessBaseAPI tesseract;

    Attempt read(const Raster& grey, float scale, PageSegMode layout, int least) {
        tesseract.SetPageSegMode(layout);
        tesseract.SetImage(grey.get());
        tesseract.SetSourceResolution(70);  // of a screen; without it a guess from the letters, with a warning
        if (tesseract.Recognize(nullptr) != 0) return {};
        const std::unique_ptr<ResultIterator> at(tesseract.GetIterator());
        Collector collector(scale, least);
        if (at && !at->Empty(tesseract::RIL_SYMBOL)) collector.take(*at);
        return std::move(collector).finish();
    }
};

Recogniser::Recogniser() : engine_(std::make_unique<Engine>()) {
    if (engine_->tesseract.Init(nullptr, "chi_sim", tesseract::OEM_LSTM_ONLY) != 0)
        throw std::runtime_error("the model chi_sim of tesseract is not installed");
    engine_->tesseract.SetVariable("debug_file", "/dev/null");
}

Recogniser::~Recogniser() = default;

void Recogniser::read(const Raster& raster, std::uint64_t most_pixels, int least_certainty, Reading& out) {
    const double pixels = static_cast<double>(out.width) * out.height;
    const float fitting = static_cast<float>(std::min(1.0, std::sqrt(static_cast<double>(most_pixels) / pixels)));
    const double begun = processor_seconds();
    Attempt best;
    const auto attempt = [&](float scale, PageSegMode layout) {
        const Raster grey = scaled_grey(raster, scale);
        Attempt next = engine_->read(grey, scale, layout, least_certainty);
        if (worth(next) <= worth(best)) return false;
        best = std::move(next);
        return true;
    };
    const auto has_time = [&] { return processor_seconds() - begun < longest_pass; };
    PageSegMode layout = PageSegMode::PSM_SINGLE_BLOCK;
    attempt(fitting, layout);
    if (has_time() && attempt(fitting, PageSegMode::PSM_AUTO)) layout = PageSegMode::PSM_AUTO;
    const bool can_grow = fitting == 1.0F && pixels * 4 <= static_cast<double>(most_pixels);
    if (has_time() && can_grow && (best.certainty < sure || best.height < small_letter)) attempt(2.0F, layout);
    out.text = std::move(best.text);
    out.letters = std::move(best.letters);
    out.certainty = static_cast<int>(std::lround(best.certainty));
}

}  // namespace yanlu::pictures
