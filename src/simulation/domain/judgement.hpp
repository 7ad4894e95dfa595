// What the city's office does to judge its accounts, decided before it is played: rounds of inspection, what inspectors see, notifications
// from above, what the monitor reports, the assessment.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"

namespace yanlu::simulation {

// Every month the veto items that a machine sees, on all accounts; every quarter a sample in full. Drawn on the evening of its last day.
struct PlannedRound {
    bool is_quarterly = false;
    Date from;
    Date to;

    // The days that follow on the last one.
    Date checked_on() const { return to + 1; }
    Date inspected_from() const { return to + 2; }
    static constexpr std::int64_t inspection_days = 4;
    Date confirmed_on() const { return is_quarterly ? to + 6 : to + 1; }
    Date closed_on() const { return is_quarterly ? to + 7 : to + 2; }
    Date drafted_on() const { return to + 8; }
    Date signed_on() const { return to + 9; }
    Date issued_on() const { return to + 10; }
};

// What an inspector finds on an account if the quarter's round draws it; a mistake is not confirmed by the second person.
struct PlannedFlaw {
    std::size_t round = 0;
    std::size_t account = 0;
    std::string item;
    std::string note;
    bool is_veto = true;
    bool is_mistaken = false;
};

// 通报 from outside, as a person enters it.
struct PlannedNotification {
    Date issued_on;
    Date entered_on;
    std::string level;
    std::string document_number;
    std::optional<std::size_t> account = {};  // nothing: the unit as a whole
    std::size_t unit = 0;
    std::string cause;
    bool is_prominent = true;
    std::optional<Date> withdrawn_on = {};
};

struct PlannedReport {
    enum class End { accepted, rejected, merged };
    Date day;
    std::string number;
    std::string code;
    std::size_t account = 0;
    std::optional<std::size_t> post = {};
    End end = End::accepted;
};

// Of the complete quarters of the last year that has one.
struct PlannedAssessment {
    Date from;
    Date to;

    Date begun_on() const { return to + 11; }
    Date handed_in_by() const { return to + 13; }
    Date computed_on() const { return to + 14; }
    Date announced_on() const { return to + 15; }
    Date appealed_on() const { return to + 16; }
    Date decided_on() const { return to + 17; }
    Date finalised_on() const { return to + 18; }
};

struct Judgement {
    std::vector<PlannedRound> rounds;                // by their last day, a month's before its quarter's
    std::vector<PlannedFlaw> flaws;                  // by round
    std::vector<PlannedNotification> notifications;  // by the day they are entered
    std::vector<PlannedReport> reports;              // by day
    std::optional<PlannedAssessment> assessment;
};

// How long a proposal lies before it is decided.
inline constexpr std::int64_t days_to_decide = 6;

Date first_of_month(Date day);
Date first_of_next_month(Date day);
bool is_first_of_quarter(Date day);

}  // namespace yanlu::simulation
