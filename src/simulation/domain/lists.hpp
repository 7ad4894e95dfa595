// Lists of accounts from outside, as they stand on a day: what each filing system holds by the filings made, with its planted errors; what
// the monitor sees on the platforms; and the days on which they are compared.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/date.hpp"

namespace yanlu::simulation {

struct Plan;

inline constexpr const char* monitor_list = "monitor";
// A list that does not tell a subscription account from a service account.
inline constexpr const char* any_wechat = "wechat";

// A row that a filing system lost.
struct PlannedLoss {
    std::size_t account = 0;
    std::string system;
    Date from;
    std::optional<Date> until;
};

// A cell that says something else than what was filed.
struct PlannedMiscopy {
    std::size_t account = 0;
    std::string system;
    std::string field;  // name, certified_host, state
    std::string value;
    Date from;
    std::optional<Date> until;
};

// An account that the registry does not know all year.
struct PlannedStranger {
    std::string platform;
    std::string platform_account_id;
    std::string name;
    std::size_t host = 0;  // whom the list names; of an account that only the monitor sees, nobody
    std::set<std::string> lists;
    Date from;
};

// From the day on the monitor tells the account by its name alone.
struct PlannedBlur {
    std::size_t account = 0;
    Date from;
};

// Everything is compared on `day`; what is suspected is decided on.
struct PlannedComparison {
    Date day;
    Date decided_on;
};

// As a list prints it.
struct ListedAccount {
    std::string platform;
    std::string platform_account_id;
    std::string name;
    std::string certified_host;
    std::string host_unit;
    std::string state;
    std::optional<Date> opened_on;
};

inline constexpr const char* said_in_use = "正常";
inline constexpr const char* said_shut_down = "已关停";
inline constexpr const char* said_cancelled = "已注销";
inline constexpr const char* said_gone = "不存在";

// What the registry says at the end of the day.
struct RegistryFacts {
    std::string name;
    std::string certified_host;
    std::string host_unit;
};
RegistryFacts registry_facts(const Plan& plan, std::size_t account, Date day);
// The unit's name on the day.
std::string unit_name(const Plan& plan, std::size_t unit, Date day);
std::string renamed_unit(const Plan& plan, std::size_t unit);

// Nothing where the list lacks the account.
std::optional<ListedAccount> listed_in_system(const Plan& plan, std::size_t account, const std::string& system, Date day);
std::optional<ListedAccount> listed_by_monitor(const Plan& plan, std::size_t account, Date day);
std::vector<ListedAccount> list_of(const Plan& plan, const std::string& source, Date day);

}  // namespace yanlu::simulation
