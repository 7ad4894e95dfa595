#include "inspect/hit_printer.hpp"

#include <ostream>

#include "base/text.hpp"

namespace yanlu::inspect {
namespace {

// Columns that a terminal gives a character: two for Chinese and full-width ones.
std::size_t width_of(std::string_view text) {
    std::size_t width = 0;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = next_code_point(text, at);
        width += (c >= 0x1100 && c <= 0x115F) || (c >= 0x2E80 && c <= 0xA4CF) || (c >= 0xAC00 && c <= 0xD7A3) ||
                         (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFE30 && c <= 0xFE6F) || (c >= 0xFF00 && c <= 0xFF60) ||
                         (c >= 0x1F300 && c <= 0x1FAFF)
                     ? 2
                     : 1;
    }
    return width;
}

std::string padded(std::string text, std::size_t width) {
    const std::size_t now = width_of(text);
    text.append(now < width ? width - now : 1, ' ');
    return text;
}

// On one line, control characters shown as blanks: nobody's text drives the terminal.
std::string one_line(std::string_view text, std::size_t code_points) {
    std::string out;
    const std::string shown = shorten(text, code_points);
    for (std::size_t at = 0; at < shown.size();) {
        const char32_t c = next_code_point(shown, at);
        append_utf8(out, c < 0x20 || (c >= 0x7F && c < 0xA0) ? U' ' : c);
    }
    return out;
}

}  // namespace

void HitPrinter::print(const std::string& id, const std::vector<Hit>& hits) {
    ++documents_;
    hits_ += static_cast<std::int64_t>(hits.size());
    for (const auto& hit : hits) ++by_severity_[static_cast<std::size_t>(hit.severity)];
    if (form_ == OutputForm::table) return print_rows(id, hits);
    Json all = Json::array();
    for (const auto& hit : hits) all.push_back(to_json(hit));
    output_ << Json{{"id", id}, {"hits", std::move(all)}}.dump() << '\n';
}

void HitPrinter::print_rows(const std::string& id, const std::vector<Hit>& hits) {
    if (hits.empty()) return;
    if (!has_header_) {
        print_row(say("column.id"), say("column.place"), say("column.severity"), say("column.kind"), say("column.excerpt"));
        has_header_ = true;
    }
    for (const auto& hit : hits) {
        const std::string place = hit.field + " " + std::to_string(hit.start) + "-" + std::to_string(hit.end);
        const std::string advice = hit.suggestion == hit.excerpt ? "" : " → " + hit.suggestion;  // personal data: masked, both the same
        print_row(one_line(id, 24), place, say("severity." + std::string(name_of(hit.severity))), say("kind." + hit.kind),
                  one_line(hit.excerpt, 60) + advice + "（" + hit.rule + "，" + hit.article + "）");
    }
}

void HitPrinter::print_row(const std::string& id, const std::string& place, const std::string& severity, const std::string& kind,
                           const std::string& rest) {
    output_ << padded(id, 26) << padded(place, 18) << padded(severity, 6) << padded(kind, 14) << rest << '\n';
}

void HitPrinter::summarise() {
    if (form_ == OutputForm::json_lines) return;
    output_ << say("summary", {{"documents", std::to_string(documents_)},
                               {"hits", std::to_string(hits_)},
                               {"serious", std::to_string(by_severity_[0])},
                               {"general", std::to_string(by_severity_[1])},
                               {"hint", std::to_string(by_severity_[2])}})
            << '\n';
}

}  // namespace yanlu::inspect
