// Each clock by itself, then the earliest and the latest of them.
#include "filings/domain/clocks.hpp"

#include <algorithm>

namespace yanlu::filings {
namespace {

DueDay due_by(const WorkingCalendar& calendar, const FilingClock& clock, Date start, bool rolls_over) {
    if (clock.counts_working_days) return after_working_days(calendar, std::max(start, calendar.first_day()), clock.n);
    DueDay due{start + clock.n, false};  // plain days need no notice of holidays: never provisional
    if (!rolls_over || due.day < calendar.first_day() || calendar.is_working_day(due.day)) return due;
    return after_working_days(calendar, due.day, 1);
}

}  // namespace

std::optional<Term> term_of(const WorkingCalendar& calendar, const std::vector<FilingClock>& clocks, Date start, bool rolls_over) {
    std::optional<Term> term;
    for (const FilingClock& clock : clocks) {
        const DueDay due = due_by(calendar, clock, start, rolls_over);
        if (!term) {
            term = Term{due.day, due.day, due.is_provisional};
            continue;
        }
        term->due_on = std::min(term->due_on, due.day);
        term->last_due_on = std::max(term->last_due_on, due.day);
        term->is_provisional = term->is_provisional || due.is_provisional;
    }
    return term;
}

}  // namespace yanlu::filings
