// A finding as dashboards count it, and every question they ask of it. A number is how many lines a question takes, the list behind it is
// those lines: the two cannot differ.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "base/date.hpp"
#include "base/id.hpp"

namespace yanlu::overview {

struct FindingLine {
    FindingId id;
    std::string rule;
    std::string kind;  // group of rules (rulebook/finding_kinds.yaml)
    std::string severity;
    std::string state;
    UnitId host;
    std::string path;   // of the host
    AccountId account;  // none: a finding about the unit itself
    Instant opened_at;
    bool is_gone = false;  // the violation itself was no longer seen
    std::optional<Instant> dispatched_at;
    std::optional<Instant> due_at;          // of the order as dispatched, moved by the time in which its clock stood, not by extensions
    std::optional<Instant> rectify_due_at;  // with extensions
    std::optional<Instant> closed_at;
};

// `at`: the state that is asked for is that of this moment. [from, to): the stretch in which something was found, fell due or was closed.
struct Moment {
    Instant at;
    Instant from;
    Instant to;
};

// Where a finding has got to, each line exactly one.
enum class Fate {
    warned,         // a warning nobody has to act on yet
    to_verify,      // waits for verification
    rejected,       // not upheld, before it was dispatched
    vanished,       // closed before it was dispatched: the violation went by itself
    to_dispatch,    // verified, waits to be dispatched
    on_time,        // closed within the limit as dispatched
    late,           // closed after it
    open_in_limit,  // with the unit, the limit (with extensions) has not passed
    overdue,        // with the unit, it has
    withdrawn,      // dispatched, then not upheld: an appeal was granted
};
inline constexpr std::size_t fate_count = 10;
const std::array<std::string_view, fate_count>& fate_codes();

bool is_open(const FindingLine& line, Instant at);
Fate fate_of(const FindingLine& line, Instant at);
// Somebody upheld it, or it was dispatched: what speaks against an account.
bool is_upheld(const FindingLine& line, Instant at);

struct LineMeasure {
    std::string_view code;
    bool (*takes)(const FindingLine&, const Moment&);
};
// open, overdue, stale: at the moment. found, closed, due, due_met: within the stretch; and for what was found in it each fate
// (fate_on_time …), verified, dispatched. failing, rectified: serious and general ones that were upheld, and those of them that are closed.
const LineMeasure* line_measure(std::string_view code);
// For callers that name it themselves.
bool takes(std::string_view code, const FindingLine& line, const Moment& moment);

struct LineFilter {
    std::string measure;
    std::string severity = {};
    std::string rule = {};
    std::string kind = {};
    bool is_about_unit = false;  // no account's

    bool takes(const FindingLine& line, const Moment& moment) const;
};

// The part of a path right below another: "/1/2/" in "/1/2/30/4/" gives 30; the unit itself gives nothing.
std::optional<UnitId> child_of(std::string_view place, std::string_view path);

// In thousandths, rounded half up; nothing where nothing counts.
std::optional<std::int64_t> per_mille(std::int64_t part, std::int64_t whole);

}  // namespace yanlu::overview
