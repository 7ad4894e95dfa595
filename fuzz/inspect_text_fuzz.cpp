// Any bytes as title and text, read plainly and as HTML: no crash, no throw, hits inside the text and in order.
#include <cstdint>
#include <cstdlib>

#include "base/rulebook.hpp"
#include "base/text.hpp"
#include "inspect/inspect.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const yanlu::inspect::Engine engine(yanlu::find_rulebook());
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const std::size_t middle = size / 4;
    const auto title = bytes.substr(0, middle);
    const auto text = bytes.substr(middle);
    const auto title_size = static_cast<std::int64_t>(yanlu::count_code_points(title));
    const auto text_size = static_cast<std::int64_t>(yanlu::count_code_points(text));
    for (const bool is_html : {false, true}) {
        std::int64_t last = 0;
        std::string field = "title";
        for (const auto& hit : engine.inspect({.title = title, .text = text, .is_html = is_html})) {
            if (hit.field != field) last = 0;
            field = hit.field;
            const bool is_inside = hit.start >= last && hit.start < hit.end && hit.end <= (field == "title" ? title_size : text_size);
            if (!is_inside || !yanlu::is_valid_utf8(hit.excerpt)) std::abort();
            last = hit.start;
            yanlu::inspect::to_json(hit).dump();
        }
    }
    return 0;
}
