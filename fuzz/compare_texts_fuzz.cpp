// Any bytes as two versions: no crash, no throw, every place inside its text; the sources that they name as well.
#include <cstdint>
#include <cstdlib>

#include "base/text.hpp"
#include "compare/comparer.hpp"
#include "compare/source_rules.hpp"

namespace {

void check(const yanlu::Json& place, std::size_t size) {
    const auto start = place["start"].get<std::size_t>();
    const auto end = place["end"].get<std::size_t>();
    if (start > end || end > size || !yanlu::is_valid_utf8(place["excerpt"].get<std::string>())) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const yanlu::Rulebook rulebook(yanlu::find_rulebook());
    const auto& comparer = rulebook.part<yanlu::compare::Comparer>();
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const yanlu::compare::Version a{"", bytes.substr(0, size / 2)};
    const yanlu::compare::Version b{"", bytes.substr(size / 2)};
    const std::size_t size_a = yanlu::count_code_points(a.text);
    const std::size_t size_b = yanlu::count_code_points(b.text);
    auto compared = comparer.compare(a, b);
    for (const auto& edit : comparer.edits(a, b)) compared["differences"].push_back(edit);
    for (const auto& each : compared["differences"]) {
        check(each["a"], size_a);
        check(each["b"], size_b);
    }
    for (const auto& found : rulebook.part<yanlu::compare::SourceRules>().find(bytes, *yanlu::Date::parse("2026-03-06"))) {
        if (found.start >= found.end || found.end > yanlu::count_code_points(bytes)) std::abort();
    }
    return 0;
}
