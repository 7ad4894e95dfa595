// Any bytes as an office's own words (a word a line: wrong, right, near, but for): what fault_of lets through is taken by the engine, and a
// text made of these words is read without a throw, every hit inside of it.
#include <cstdint>
#include <cstdlib>

#include "base/rulebook.hpp"
#include "base/text.hpp"
#include "inspect/inspect.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace yanlu;
    static const inspect::Engine base(find_rulebook());
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    inspect::Extras extras{.rules = {{}}};
    extras.rules.front().description.id = "office.1.typo";
    extras.rules.front().description.kind = "typo";
    for (const auto line : split(bytes, '\n')) {
        const auto cells = split(line, '\t');
        const auto cell = [&](std::size_t at) { return at < cells.size() ? std::string(cells[at]) : std::string(); };
        inspect::ExtraEntry entry{.wrong = cell(0), .right = cell(1), .within = 30};
        if (!cell(2).empty()) entry.near = {cell(2)};
        if (!cell(3).empty()) entry.except = {cell(3)};
        if (inspect::fault_of(entry, extras).empty()) extras.entries.push_back(std::move(entry));
    }
    const auto engine = base.with(extras);
    const std::size_t length = count_code_points(bytes);
    for (const auto& hit : engine.inspect({{}, std::string(bytes), Instant{1'772'328'600'000}})) {
        if (hit.start < 0 || hit.start > hit.end || static_cast<std::size_t>(hit.end) > length) std::abort();
    }
    return 0;
}
