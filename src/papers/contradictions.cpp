// Contradictions worded for people, with the section in which they stand.
#include <algorithm>

#include "papers/papers.hpp"

namespace yanlu::papers {
namespace {

// The section of a body line: as many headings as stand before and at it.
std::int64_t section_of(const CheckedText& checked, std::size_t line) {
    const auto found = std::ranges::find(checked.body_lines, line);
    if (found == checked.body_lines.end()) return -1;
    std::int64_t section = 0;
    for (auto each = checked.body_lines.begin(); each <= found; ++each) {
        if (kind_of_line(checked.lines[*each]) == LineKind::heading) ++section;
    }
    return section;
}

std::string message_of(const Rulebook& rulebook, const Contradiction& each) {
    return rulebook.message("papers.number." + each.code, each.args);
}

}  // namespace

std::vector<Contradiction> contradictions_of(Context& context, const Paper& paper, const PaperText& text) {
    const Date day = paper.written_on.value_or(context.clock.today());
    return contradictions({text, recorded_from(paper.snapshot.value("numbers", Json::object())), day});
}

Json contradiction_json(const Rulebook& rulebook, const CheckedText& checked, const PaperText&, const Contradiction& each) {
    return {{"code", each.code},
            {"message", message_of(rulebook, each)},
            {"excerpt", each.excerpt},
            {"section", section_of(checked, each.place.line)},
            {"line", each.place.line < checked.lines.size() ? checked.lines[each.place.line] : ""},
            {"from", each.place.from},
            {"to", each.place.to}};
}

Json contradictions_json(const Rulebook& rulebook, const PaperText& text, const std::vector<Contradiction>& found) {
    const CheckedText checked = lines_of(text);
    Json out = Json::array();
    for (const auto& each : found) out.push_back(contradiction_json(rulebook, checked, text, each));
    return out;
}

std::optional<Refusal> why_contradicts(const Rulebook& rulebook, const std::vector<Contradiction>& found) {
    if (found.empty()) return std::nullopt;
    return Refusal{RefusalClass::invalid,
                   "papers.guard.numbers_agree",
                   "text",
                   "",
                   {{"count", std::to_string(found.size())}, {"first", message_of(rulebook, found.front())}},
                   {}};
}

}  // namespace yanlu::papers
