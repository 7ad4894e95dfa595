#include "pictures/recogniser.hpp"

#include <algorithm>
#include <cmath>
#include <ctime>
#include <stdexcept>

#include <tesseract/baseapi.h>
#include <tesseract/resultiterator.h>

#include "base/text.hpp"
#include "pictures/domain/line_vote.hpp"

namespace yanlu::pictures {
namespace {

using tesseract::PageSegMode;
using tesseract::ResultIterator;

constexpr std::size_t most_letters = 20'000;
constexpr double longest_pass = 12;   // seconds of processor time after which no further pass is begun
constexpr double best_height = 24;    // of a letter, in pixels: measured over five fonts of 20 to 60 pixels
constexpr double least_change = 0.1;  // a pass of nearly the same size would read the same
constexpr double largest_growth = 2;

bool is_ascii_word(std::string_view text) { return !text.empty() && static_cast<unsigned char>(text.back()) < 0x80 && text.back() != ' '; }

double processor_seconds() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

class Collector {
public:
    Collector(float scale, int least) : scale_(scale), least_(least) {}

    Attempt take(ResultIterator& at) && {
        do {
            take_symbol(at);
        } while (letters_ < most_letters && at.Next(tesseract::RIL_SYMBOL));
        std::erase_if(out_, [](const Line& line) { return line.letters.empty(); });
        for (auto& line : out_) finish(line);
        std::erase_if(out_, [&](const Line& line) { return line.certainty < least_; });
        return std::move(out_);
    }

private:
    static void finish(Line& line) {
        double sum = 0;
        for (const auto& letter : line.letters) {
            line.box = around(line.box, letter.box);
            sum += letter.certainty;
        }
        line.certainty = sum / static_cast<double>(line.letters.size());
    }
    void take_symbol(ResultIterator& at) {
        const std::unique_ptr<const char[]> symbol(at.GetUTF8Text(tesseract::RIL_SYMBOL));
        if (out_.empty() || at.IsAtBeginningOf(tesseract::RIL_TEXTLINE)) out_.emplace_back();
        if (at.IsAtBeginningOf(tesseract::RIL_WORD)) starts_word_ = true;
        const int certainty = std::clamp(static_cast<int>(std::lround(at.Confidence(tesseract::RIL_WORD))), 0, 100);
        if (!symbol || !is_valid_utf8(symbol.get())) return;
        const Letter letter{box_of(at), certainty};
        // Words of Han are written without a space between them.
        if (starts_word_ && is_ascii_word(out_.back().text) && is_ascii_word(symbol.get())) append(" ", {{}, letter.certainty});
        starts_word_ = false;
        append(symbol.get(), letter);
    }
    void append(std::string_view text, const Letter& letter) {
        Line& line = out_.back();
        line.text += text;
        line.letters.insert(line.letters.end(), count_code_points(text), letter);
        ++letters_;
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
    std::size_t letters_ = 0;
    bool starts_word_ = false;
};

void put(const Attempt& attempt, Reading& out) {
    double sum = 0;
    std::size_t count = 0;
    for (const auto& line : attempt) {
        if (!out.text.empty()) {
            out.text += '\n';
            out.letters.push_back({{}, line.letters.front().certainty});
        }
        out.text += line.text;
        out.letters.insert(out.letters.end(), line.letters.begin(), line.letters.end());
        sum += line.certainty * static_cast<double>(line.letters.size());
        count += line.letters.size();
    }
    out.certainty = count == 0 ? 0 : static_cast<int>(std::lround(sum / static_cast<double>(count)));
}

}  // namespace

struct Recogniser::Engine {
    tesseract::TessBaseAPI tesseract;

    Attempt read(const Raster& grey, float scale, PageSegMode layout, int least) {
        tesseract.SetPageSegMode(layout);
        tesseract.SetImage(grey.get());
        tesseract.SetSourceResolution(70);  // of a screen; without it a guess from the letters, with a warning
        if (tesseract.Recognize(nullptr) != 0) return {};
        const std::unique_ptr<ResultIterator> at(tesseract.GetIterator());
        if (!at || at->Empty(tesseract::RIL_SYMBOL)) return {};
        return Collector(scale, least).take(*at);
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
    const double largest = std::sqrt(static_cast<double>(most_pixels) / pixels);
    const auto fitting = static_cast<float>(std::min(1.0, largest));
    const double begun = processor_seconds();
    std::vector<Attempt> attempts;
    const auto attempt = [&](const Raster& grey, float scale, PageSegMode layout) {
        if (processor_seconds() - begun < longest_pass) attempts.push_back(engine_->read(grey, scale, layout, least_certainty));
    };
    const Raster dark = dark_letters(scaled_grey(raster, fitting));
    const Raster bolder = thickened(dark);
    attempt(bolder, fitting, PageSegMode::PSM_SINGLE_BLOCK);
    attempt(bolder, fitting, PageSegMode::PSM_AUTO);
    const double height = usual_height(attempts.front());
    const auto scale = static_cast<float>(std::min({best_height / std::max(height, 1.0), largest_growth, largest}));
    if (height > 0 && std::abs(scale - fitting) > least_change)
        attempt(scaled_grey(dark, scale / fitting), scale, PageSegMode::PSM_SINGLE_BLOCK);
    put(vote(std::move(attempts)), out);
}

}  // namespace yanlu::pictures
