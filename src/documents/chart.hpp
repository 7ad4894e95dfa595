// Counts → a chart as PNG in black, grey and blue for an official paper, drawn with the Chinese font that the system has.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace yanlu::documents {

struct ChartItem {
    std::string name;
    std::int64_t value = 0;  // the length of the bar, the height of the point
    std::string label = {};  // what is printed for it; empty: the value
};

// bars: lying, one below the other, for names; trend: points joined in the order of time.
struct Chart {
    enum class Kind { bars, trend };
    Kind kind = Kind::bars;
    std::string title;
    std::vector<ChartItem> items;
};

inline constexpr std::size_t most_chart_items = 60;

// Whether a font with Chinese characters is installed: without one no chart is drawn (a picture of empty boxes helps nobody).
bool can_draw_charts();
// Nothing without such a font or without items. What goes beyond most_chart_items is left out.
std::optional<std::string> draw_chart(const Chart& chart);

}  // namespace yanlu::documents
