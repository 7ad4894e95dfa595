// One row a question.
#include "overview/domain/finding_line.hpp"

#include <algorithm>
#include <cassert>
#include <charconv>

namespace yanlu::overview {
namespace {

bool is_within(const std::optional<Instant>& when, const Moment& m) { return when && *when >= m.from && *when < m.to; }
bool is_found(const FindingLine& line, const Moment& m) { return is_within(line.opened_at, m) && line.opened_at <= m.at; }
bool is_closed(const FindingLine& line, Instant at) { return line.closed_at && *line.closed_at <= at; }
bool is_dispatched(const FindingLine& line, Instant at) { return line.dispatched_at && *line.dispatched_at <= at; }
bool is_not_upheld(const FindingLine& line) { return line.state == "not_upheld"; }
bool is_serious_or_general(const FindingLine& line) { return line.severity != "hint"; }

bool waits_for_verification(const FindingLine& line) { return line.state == "to_verify" || line.state == "to_confirm"; }

// As 整改统计 counts: what is void never fell due, what has not run out yet is no failure.
bool is_due(const FindingLine& line, const Moment& m) {
    return !is_not_upheld(line) && is_within(line.due_at, m) && (is_closed(line, m.at) || *line.due_at <= m.at);
}

bool is_on_time(const FindingLine& line) { return line.closed_at && line.due_at && *line.closed_at <= *line.due_at; }

Fate fate_of_dispatched(const FindingLine& line, Instant at) {
    if (is_closed(line, at)) return is_not_upheld(line) ? Fate::withdrawn : is_on_time(line) ? Fate::on_time : Fate::late;
    // While it is suspended no limit runs.
    const bool is_over = line.rectify_due_at && *line.rectify_due_at <= at && line.state != "suspended";
    return is_over ? Fate::overdue : Fate::open_in_limit;
}

template <Fate fate>
bool found_with(const FindingLine& line, const Moment& m) {
    return is_found(line, m) && fate_of(line, m.at) == fate;
}

bool is_verified(const FindingLine& line, const Moment& m) {
    return is_found(line, m) && (fate_of(line, m.at) == Fate::to_dispatch || is_dispatched(line, m.at));
}

bool is_failing(const FindingLine& line, const Moment& m) {
    return is_found(line, m) && is_serious_or_general(line) && is_upheld(line, m.at);
}

constexpr std::array<std::string_view, fate_count> codes{"warned",  "to_verify", "rejected",      "vanished", "to_dispatch",
                                                         "on_time", "late",      "open_in_limit", "overdue",  "withdrawn"};

constexpr std::array table{
    LineMeasure{"open", [](const FindingLine& l, const Moment& m) { return is_open(l, m.at); }},
    LineMeasure{"overdue", [](const FindingLine& l, const Moment& m) { return is_open(l, m.at) && fate_of(l, m.at) == Fate::overdue; }},
    LineMeasure{"stale",
                [](const FindingLine& l, const Moment& m) { return l.rule == "2.4d-stale-update" && is_open(l, m.at) && !l.is_gone; }},
    LineMeasure{"found", is_found},
    LineMeasure{"closed", [](const FindingLine& l, const Moment& m) { return is_within(l.closed_at, m) && !is_not_upheld(l); }},
    LineMeasure{"due", is_due},
    LineMeasure{"due_met", [](const FindingLine& l, const Moment& m) { return is_due(l, m) && is_on_time(l); }},
    LineMeasure{"due_missed", [](const FindingLine& l, const Moment& m) { return is_due(l, m) && !is_on_time(l); }},
    LineMeasure{"verified", is_verified},
    LineMeasure{"dispatched", [](const FindingLine& l, const Moment& m) { return is_found(l, m) && is_dispatched(l, m.at); }},
    LineMeasure{"failing", is_failing},
    LineMeasure{"rectified", [](const FindingLine& l, const Moment& m) { return is_failing(l, m) && is_closed(l, m.at); }},
    LineMeasure{"fate_warned", found_with<Fate::warned>},
    LineMeasure{"fate_to_verify", found_with<Fate::to_verify>},
    LineMeasure{"fate_rejected", found_with<Fate::rejected>},
    LineMeasure{"fate_vanished", found_with<Fate::vanished>},
    LineMeasure{"fate_to_dispatch", found_with<Fate::to_dispatch>},
    LineMeasure{"fate_on_time", found_with<Fate::on_time>},
    LineMeasure{"fate_late", found_with<Fate::late>},
    LineMeasure{"fate_open_in_limit", found_with<Fate::open_in_limit>},
    LineMeasure{"fate_overdue", found_with<Fate::overdue>},
    LineMeasure{"fate_withdrawn", found_with<Fate::withdrawn>},
};

}  // namespace

const std::array<std::string_view, fate_count>& fate_codes() { return codes; }

bool is_open(const FindingLine& line, Instant at) { return line.opened_at <= at && !is_closed(line, at); }

Fate fate_of(const FindingLine& line, Instant at) {
    if (is_dispatched(line, at)) return fate_of_dispatched(line, at);
    if (is_closed(line, at)) return is_not_upheld(line) ? Fate::rejected : Fate::vanished;
    if (line.state == "warned") return Fate::warned;
    // Dispatched or closed since: as known now it was on its way at the moment, and whether somebody had looked is not told apart.
    return waits_for_verification(line) ? Fate::to_verify : Fate::to_dispatch;
}

bool is_upheld(const FindingLine& line, Instant at) {
    if (is_not_upheld(line)) return false;
    const Fate fate = fate_of(line, at);
    return fate != Fate::warned && fate != Fate::to_verify;
}

const LineMeasure* line_measure(std::string_view code) {
    const auto found = std::ranges::find(table, code, &LineMeasure::code);
    return found == table.end() ? nullptr : &*found;
}

bool takes(std::string_view code, const FindingLine& line, const Moment& moment) {
    const LineMeasure* measure = line_measure(code);
    assert(measure && "a measure that nobody defined");
    return measure->takes(line, moment);
}

bool LineFilter::takes(const FindingLine& line, const Moment& moment) const {
    const auto is = [](const std::string& asked, const std::string& value) { return asked.empty() || asked == value; };
    const LineMeasure* asked = line_measure(measure);
    return asked && is(severity, line.severity) && is(rule, line.rule) && is(kind, line.kind) && (!is_about_unit || !line.account) &&
           asked->takes(line, moment);
}

std::optional<UnitId> child_of(std::string_view place, std::string_view path) {
    if (!path.starts_with(place) || path.size() == place.size()) return std::nullopt;
    std::int64_t id = 0;
    const auto [end, error] = std::from_chars(path.data() + place.size(), path.data() + path.size(), id);
    return error == std::errc() && end != path.data() + path.size() ? std::optional(UnitId{id}) : std::nullopt;
}

std::optional<std::int64_t> per_mille(std::int64_t part, std::int64_t whole) {
    if (whole == 0) return std::nullopt;
    return (2000 * part + whole) / (2 * whole);
}

}  // namespace yanlu::overview
