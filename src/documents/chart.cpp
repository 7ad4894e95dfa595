// Cairo draws, fontconfig finds the font. The only file that includes either.
#include "documents/chart.hpp"

#include <algorithm>
#include <memory>
#include <stdexcept>

#include <cairo.h>
#include <fontconfig/fontconfig.h>

#include "documents/paper_text.hpp"

namespace yanlu::documents {
namespace {

// Pixels; at the 156 mm of the type area about 200 a inch.
constexpr int width = 1240;
constexpr int margin = 30;
constexpr double title_size = 32;
constexpr double text_size = 25;
constexpr int row_height = 44;
constexpr int bar_height = 26;
constexpr int names_width = 330;
constexpr int labels_width = 150;
constexpr int trend_height = 520;

// The family of the best font that covers Chinese, empty if none does.
std::string chinese_family() {
    const std::unique_ptr<FcPattern, decltype(&FcPatternDestroy)> wanted(FcNameParse(reinterpret_cast<const FcChar8*>("sans:lang=zh-cn")),
                                                                         FcPatternDestroy);
    if (!wanted) return "";
    FcConfigSubstitute(nullptr, wanted.get(), FcMatchPattern);
    FcDefaultSubstitute(wanted.get());
    FcResult result = FcResultNoMatch;
    const std::unique_ptr<FcPattern, decltype(&FcPatternDestroy)> found(FcFontMatch(nullptr, wanted.get(), &result), FcPatternDestroy);
    FcCharSet* characters = nullptr;
    FcChar8* family = nullptr;
    if (!found || FcPatternGetCharSet(found.get(), FC_CHARSET, 0, &characters) != FcResultMatch ||
        FcPatternGetString(found.get(), FC_FAMILY, 0, &family) != FcResultMatch)
        return "";
    return FcCharSetHasChar(characters, U'镇') ? std::string(reinterpret_cast<const char*>(family)) : std::string();
}

const std::string& family() {
    static const std::string found = chinese_family();
    return found;
}

struct Colour {
    double red, green, blue;
};
constexpr Colour ink{0.13, 0.13, 0.13}, line{0.75, 0.75, 0.75}, blue{0.16, 0.36, 0.62};

class Canvas {
public:
    explicit Canvas(int height)
        : surface_(cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height), cairo_surface_destroy),
          cairo_(cairo_create(surface_.get()), cairo_destroy) {
        cairo_set_source_rgb(cairo_.get(), 1, 1, 1);
        cairo_paint(cairo_.get());
        cairo_select_font_face(cairo_.get(), family().c_str(), CAIRO_FONT_SLANT_NORMAL, CAIRO_FONT_WEIGHT_NORMAL);
    }

    double width_of(const std::string& text, double size) {
        cairo_set_font_size(cairo_.get(), size);
        cairo_text_extents_t extents;
        cairo_text_extents(cairo_.get(), text.c_str(), &extents);
        return extents.x_advance;
    }
    // `share` of the text's width lies left of x: 0 begins there, 1 ends there.
    void text(const std::string& given, double x, double baseline, double size, double share, double most = width) {
        const std::string clean = printable_line(given);
        const double full = width_of(clean, size);
        const double fitted = full > most ? size * most / full : size;  // too long a name is set smaller
        use(ink);
        cairo_move_to(cairo_.get(), x - width_of(clean, fitted) * share, baseline);
        cairo_show_text(cairo_.get(), clean.c_str());
    }
    void rectangle(double x, double y, double w, double h, Colour colour) {
        use(colour);
        cairo_rectangle(cairo_.get(), x, y, w, h);
        cairo_fill(cairo_.get());
    }
    void stroke(const std::vector<std::pair<double, double>>& points, double thickness, Colour colour) {
        use(colour);
        cairo_set_line_width(cairo_.get(), thickness);
        cairo_new_path(cairo_.get());  // text leaves a current point behind
        for (const auto& [x, y] : points) cairo_line_to(cairo_.get(), x, y);
        cairo_stroke(cairo_.get());
    }
    std::string png() {
        std::string out;
        const auto append = [](void* into, const unsigned char* bytes, unsigned int size) {
            static_cast<std::string*>(into)->append(reinterpret_cast<const char*>(bytes), size);
            return CAIRO_STATUS_SUCCESS;
        };
        if (cairo_surface_write_to_png_stream(surface_.get(), append, &out) != CAIRO_STATUS_SUCCESS)
            throw std::runtime_error("the chart could not be written");
        return out;
    }

private:
    void use(Colour colour) { cairo_set_source_rgb(cairo_.get(), colour.red, colour.green, colour.blue); }
    std::unique_ptr<cairo_surface_t, decltype(&cairo_surface_destroy)> surface_;
    std::unique_ptr<cairo_t, decltype(&cairo_destroy)> cairo_;
};

const std::string label_of(const ChartItem& item) { return item.label.empty() ? std::to_string(item.value) : item.label; }

std::int64_t greatest(const std::vector<ChartItem>& items) {
    return std::max<std::int64_t>(1, std::ranges::max_element(items, {}, &ChartItem::value)->value);
}

std::string draw_bars(const std::string& title, const std::vector<ChartItem>& items) {
    const int top = margin + 60;
    Canvas canvas(top + static_cast<int>(items.size()) * row_height + margin);
    canvas.text(title, width / 2.0, margin + title_size, title_size, 0.5, width - 2 * margin);
    const double left = margin + names_width;
    const double longest = width - margin - labels_width - left;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const double y = top + static_cast<double>(i) * row_height;
        const double length = longest * static_cast<double>(items[i].value) / static_cast<double>(greatest(items));
        canvas.text(items[i].name, left - 14, y + 23, text_size, 1, names_width - 14);
        canvas.rectangle(left, y, std::max(length, 2.0), bar_height, blue);
        canvas.text(label_of(items[i]), left + length + 12, y + 23, text_size, 0, labels_width);
    }
    canvas.stroke({{left, top - 8.0}, {left, top + static_cast<double>(items.size()) * row_height}}, 1.5, line);
    return canvas.png();
}

// The axis does not begin at nought: pass rates lie close together. The labels say the values.
std::string draw_trend(const std::string& title, const std::vector<ChartItem>& items) {
    Canvas canvas(trend_height);
    canvas.text(title, width / 2.0, margin + title_size, title_size, 0.5, width - 2 * margin);
    const double top = margin + 120, bottom = trend_height - margin - 60, left = margin + 90, right = width - margin - 90;
    const auto least = std::ranges::min_element(items, {}, &ChartItem::value)->value;
    const double span = static_cast<double>(std::max<std::int64_t>(1, greatest(items) - least));
    const double step = items.size() > 1 ? (right - left) / static_cast<double>(items.size() - 1) : 0;
    std::vector<std::pair<double, double>> points;
    for (std::size_t i = 0; i < items.size(); ++i)
        points.emplace_back(left + step * static_cast<double>(i),
                            bottom - (bottom - top) * static_cast<double>(items[i].value - least) / span);
    canvas.stroke({{margin, bottom + 12}, {width - margin, bottom + 12}}, 1.5, line);
    canvas.stroke(points, 3, blue);
    const double room = items.size() > 1 ? step - 8 : width;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const auto& [x, y] = points[i];
        canvas.rectangle(x - 6, y - 6, 12, 12, blue);
        canvas.text(label_of(items[i]), x, y - 18, text_size, 0.5, room);
        canvas.text(items[i].name, x, bottom + 48, text_size, 0.5, room);
    }
    return canvas.png();
}

}  // namespace

bool can_draw_charts() { return !family().empty(); }

std::optional<std::string> draw_chart(const Chart& chart) {
    if (chart.items.empty() || !can_draw_charts()) return std::nullopt;
    std::vector<ChartItem> items = chart.items;
    if (items.size() > most_chart_items) items.resize(most_chart_items);
    return chart.kind == Chart::Kind::bars ? draw_bars(chart.title, items) : draw_trend(chart.title, items);
}

}  // namespace yanlu::documents
