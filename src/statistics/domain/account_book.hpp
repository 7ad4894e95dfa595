// All accounts as they stood at the end of a day, each with its place in the tree of that day; and a filter over them. A number of the
// statistics and the list behind it are both this filter, so that they cannot disagree.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/id.hpp"

namespace yanlu::statistics {

struct UnitLine {
    UnitId id;
    std::string name;
    std::string short_name;
    std::string kind;
    std::optional<UnitId> parent;
    bool is_covered = true;
    std::string path;  // of today: scope is a question of today
};
using Units = std::map<std::int64_t, UnitLine>;

// The unit below the city under which a unit stands: a town, a department; the city itself for itself.
UnitId area_of(const Units& units, UnitId unit);

// One stretch of an account's history, as known now.
struct AccountVersion {
    AccountId id;
    std::string platform;
    std::string name;
    std::string kind;
    std::string state;
    UnitId host;
    std::optional<Date> opened_on;
    Date valid_from;
    std::string valid_to;  // ISO: an open end is beyond all days that a Date holds
};

struct AccountLine {
    const AccountVersion* version = nullptr;  // in force on the day
    const UnitLine* host = nullptr;
    UnitId area;
    bool is_in_force = false;
    std::string opened_in;                  // month, empty if not known
    std::vector<std::string> cancelled_in;  // months in which a cancellation was completed, up to the day
};

// `versions` by account and valid_from. Accounts whose host is not among `units` are left out.
std::vector<AccountLine> account_book(const std::vector<AccountVersion>& versions, const Units& units, Date day);

struct AccountFilter {
    std::string path_from = "/";  // scope of the caller and subtree asked for, by today's tree
    std::string path_to = "0";
    std::string under_from = "/";
    std::string under_to = "0";
    std::optional<UnitId> area = {};
    std::optional<AccountId> account = {};
    std::string unit_kind = {};
    std::string platform = {};
    std::string state = {};
    std::optional<bool> is_in_force = {};
    std::optional<bool> is_covered = {};
    std::string opened_in = {};
    std::string cancelled_in = {};

    bool takes(const AccountLine& line) const;
};

std::string month_of(Date day);                        // 2026-03
std::vector<Date> month_ends(Date as_of, int months);  // the last is as_of, before it the ends of earlier months

}  // namespace yanlu::statistics
