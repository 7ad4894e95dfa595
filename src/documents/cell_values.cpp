// Reads the forms of dates and numbers that Chinese office tables contain.
#include "documents/cell_values.hpp"

#include <charconv>
#include <vector>

#include "base/text.hpp"
#include "documents/xlsx_reader.hpp"

namespace yanlu::documents {
namespace {

std::optional<int> to_int(std::string_view digits, std::size_t least, std::size_t most) {
    if (digits.size() < least || digits.size() > most) return std::nullopt;
    int value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error != std::errc{} || end != digits.data() + digits.size() || digits.front() == '-') return std::nullopt;
    return value;
}

void replace_all(std::string& text, std::string_view what, std::string_view by) {
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size())) text.replace(at, what.size(), by);
}

std::optional<Date> date_of_parts(std::string_view y, std::string_view m, std::string_view d) {
    const auto year = to_int(y, 4, 4);
    const auto month = to_int(m, 1, 2);
    const auto day = to_int(d, 1, 2);
    if (!year || !month || !day) return std::nullopt;
    return Date::from_ymd(*year, static_cast<unsigned>(*month), static_cast<unsigned>(*day));
}

// "9时30分" → "9:30", "9时30分15秒" → "9:30:15"
std::string clock_form(std::string text) {
    replace_all(text, "时", ":");
    replace_all(text, "点", ":");
    replace_all(text, "分", ":");
    replace_all(text, "秒", "");
    if (text.ends_with(':')) text.pop_back();
    return text;
}

// Serials from 2000 to 2100: what an unformatted column of dates holds. A smaller number in a date column is more likely a mistake.
bool is_plausible_serial(std::int64_t n) { return n >= 36'526 && n < 73'051; }

}  // namespace

std::optional<Date> parse_written_date(std::string_view written) {
    std::string text = half_width(trim(written));
    replace_all(text, "年", "-");
    replace_all(text, "月", "-");
    if (text.ends_with("日")) text.resize(text.size() - std::string_view("日").size());
    if (text.size() == 8 && text.find_first_not_of("0123456789") == std::string::npos) {
        return date_of_parts(std::string_view(text).substr(0, 4), std::string_view(text).substr(4, 2), std::string_view(text).substr(6, 2));
    }
    for (const char separator : {'-', '/', '.'}) {
        const auto parts = split(text, separator);
        if (parts.size() == 3) return date_of_parts(parts[0], parts[1], parts[2]);
    }
    return std::nullopt;
}

std::optional<Instant> parse_written_instant(std::string_view written) {
    const std::string text = half_width(trim(written));
    if (const auto exact = parse_instant(text)) return exact;
    auto cut = text.find(' ');
    std::size_t skip = 1;
    if (cut == std::string::npos) {
        cut = text.find("日");
        if (cut == std::string::npos) return std::nullopt;
        skip = 0;
        cut += std::string_view("日").size();
    }
    const auto date = parse_written_date(std::string_view(text).substr(0, cut));
    if (!date) return std::nullopt;
    return parse_instant(date->iso() + " " + clock_form(std::string(trim(std::string_view(text).substr(cut + skip)))));
}

std::optional<Date> as_date(const Cell& cell) {
    if (cell.kind == CellKind::text || cell.kind == CellKind::date_time) return parse_written_date(cell.text);
    if (cell.kind != CellKind::number) return std::nullopt;
    const auto number = as_integer(cell);
    if (number && is_plausible_serial(*number)) return parse_written_date(*date_text_of_serial(static_cast<double>(*number), false));
    return parse_written_date(cell.text);
}

std::optional<Instant> as_instant(const Cell& cell) {
    if (cell.kind == CellKind::date_time && cell.text.size() == 10) {  // midnight: the time of day is left out by the reader
        const auto day = parse_written_date(cell.text);
        return day ? std::optional(day->begins_at()) : std::nullopt;
    }
    if (cell.kind == CellKind::text || cell.kind == CellKind::date_time) return parse_written_instant(cell.text);
    return std::nullopt;
}

std::optional<std::int64_t> as_integer(const Cell& cell) {
    if (cell.kind != CellKind::number && cell.kind != CellKind::text) return std::nullopt;
    std::string text = half_width(trim(cell.text));
    replace_all(text, ",", "");
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
}

}  // namespace yanlu::documents
