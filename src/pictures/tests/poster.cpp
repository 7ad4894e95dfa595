#include "pictures/tests/poster.hpp"

#include <algorithm>
#include <memory>
#include <numbers>
#include <stdexcept>
#include <utility>

#include <cairo.h>
#include <fontconfig/fontconfig.h>
#include <leptonica/allheaders.h>

#include "base/text.hpp"

namespace yanlu::pictures::testing {
namespace {

using Surface = std::unique_ptr<cairo_surface_t, decltype(&cairo_surface_destroy)>;
using Context = std::unique_ptr<cairo_t, decltype(&cairo_destroy)>;

cairo_status_t append(void* out, const unsigned char* data, unsigned length) {
    static_cast<std::string*>(out)->append(reinterpret_cast<const char*>(data), length);
    return CAIRO_STATUS_SUCCESS;
}

void paint_ground(cairo_t* to, const Poster& poster, double width, double height) {
    if (poster.look == Poster::Look::gradient) {
        cairo_pattern_t* slope = cairo_pattern_create_linear(0, 0, width, height);
        cairo_pattern_add_color_stop_rgb(slope, 0, 0.75, 0.05, 0.05);
        cairo_pattern_add_color_stop_rgb(slope, 1, 0.9, 0.55, 0.15);
        cairo_set_source(to, slope);
        cairo_pattern_destroy(slope);
    } else if (poster.look == Poster::Look::white_on_red) {
        cairo_set_source_rgb(to, 0.8, 0.05, 0.05);
    } else {
        cairo_set_source_rgb(to, 1, 1, 1);
    }
    cairo_paint(to);
}

std::string png(cairo_surface_t* surface) {
    std::string out;
    if (cairo_surface_write_to_png_stream(surface, append, &out) != CAIRO_STATUS_SUCCESS) throw std::runtime_error("no picture");
    return out;
}

std::u32string compared(const std::string& text, bool only_words) {
    static const std::u32string marks = U"，,。.：:；;！!？?（(）)、“”\"‘’'《》<>—-…·";
    std::u32string out;
    for (const char32_t c : to_code_points(half_width(text))) {
        if (c == U' ' || c == U'\n' || c == U'\u3000') continue;
        const auto mark = marks.find(c);
        if (mark == marks.npos)
            out += c;
        else if (!only_words)
            out += c == U'。' ? U'.' : c == U'、' ? U',' : c == U'“' || c == U'”' ? U'"' : c == U'《' ? U'<' : c == U'》' ? U'>' : c;
    }
    return out;
}

}  // namespace

std::string png_of(const Poster& poster) {
    std::size_t longest = 0;
    for (const auto& line : poster.lines) longest = std::max(longest, count_code_points(line));
    const double width = poster.size * (static_cast<double>(longest) + 3);
    const double height = poster.size * 1.7 * (static_cast<double>(poster.lines.size()) + 1.5);
    const Surface surface(cairo_image_surface_create(CAIRO_FORMAT_RGB24, static_cast<int>(width), static_cast<int>(height)),
                          &cairo_surface_destroy);
    const Context to(cairo_create(surface.get()), &cairo_destroy);
    paint_ground(to.get(), poster, width, height);
    if (poster.look == Poster::Look::plain)
        cairo_set_source_rgb(to.get(), 0, 0, 0);
    else
        cairo_set_source_rgb(to.get(), 1, 1, poster.look == Poster::Look::gradient ? 0.8 : 1);
    cairo_rotate(to.get(), poster.turned * std::numbers::pi / 180);
    cairo_select_font_face(to.get(), poster.font.c_str(), CAIRO_FONT_SLANT_NORMAL,
                           poster.look == Poster::Look::plain ? CAIRO_FONT_WEIGHT_NORMAL : CAIRO_FONT_WEIGHT_BOLD);
    cairo_set_font_size(to.get(), poster.size);
    double y = poster.size * 2;
    for (const auto& line : poster.lines) {
        cairo_move_to(to.get(), poster.size * 1.5, y);
        cairo_show_text(to.get(), line.c_str());
        y += poster.size * 1.7;
    }
    return png(surface.get());
}

std::string jpeg_of(const Poster& poster, int quality) {
    const std::string bytes = png_of(poster);
    PIX* pix = pixReadMem(reinterpret_cast<const l_uint8*>(bytes.data()), bytes.size());
    l_uint8* data = nullptr;
    std::size_t size = 0;
    pixWriteMemJpeg(&data, &size, pix, quality, 0);
    std::string out(reinterpret_cast<const char*>(data), size);
    lept_free(data);
    pixDestroy(&pix);
    return out;
}

std::string white_png(std::uint32_t width, std::uint32_t height) {
    const Surface surface(cairo_image_surface_create(CAIRO_FORMAT_A8, static_cast<int>(width), static_cast<int>(height)),
                          &cairo_surface_destroy);
    return png(surface.get());
}

bool has_font(const std::string& family) {
    FcPattern* asked = FcPatternBuild(nullptr, FC_FAMILY, FcTypeString, family.c_str(), static_cast<char*>(nullptr));
    FcFontSet* found = FcFontList(nullptr, asked, nullptr);
    const bool has = found && found->nfont > 0;
    FcFontSetDestroy(found);
    FcPatternDestroy(asked);
    return has;
}

double error_rate(const std::string& right, const std::string& read, bool only_words) {
    const auto a = compared(right, only_words), b = compared(read, only_words);
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = std::exchange(row[0], i);
        for (std::size_t j = 1; j <= b.size(); ++j)
            diagonal = std::exchange(row[j], std::min({row[j] + 1, row[j - 1] + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)}));
    }
    return static_cast<double>(row.back()) / static_cast<double>(std::max<std::size_t>(a.size(), 1));
}

}  // namespace yanlu::pictures::testing
