// Which accounts a round could draw, on a day, and why some of them are in whatever the lot says.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "ledger/context.hpp"
#include "organisation/caller.hpp"
#include "rounds/domain/draw.hpp"
#include "rounds/round.hpp"

namespace yanlu::rounds {

// 市直部门 and the like are one stratum: each alone would be too small to share anything in.
inline constexpr std::string_view city_area = "city";

struct Eligible {
    AccountId account;
    std::string name;
    std::string kind;
    UnitId unit;
    std::string unit_name;
};

struct Population {
    std::vector<Candidate> candidates;
    std::vector<Eligible> accounts;  // at the same places
    std::map<std::string, std::string> area_names;
    std::int64_t units = 0;  // that host one of them
};

Population population_of(Context& context, const Round& round, Date day);

// The day on which accounts are counted: the period's last, or today while it runs.
Date counting_day(const Context& context, const Round& round);

DrawTerms terms_of(const Round& round);

// The unit right below the root under which accounts are counted: its id for a town, else "city".
class Areas {
public:
    Areas(Context& context);
    const std::string& code_for(std::string_view unit_path) const;
    const std::map<std::string, std::string>& names() const { return names_; }

private:
    std::map<std::string, std::string, std::less<>> codes_;  // path of the area → code
    std::map<std::string, std::string> names_;
    std::string city_ = std::string(city_area);
};

}  // namespace yanlu::rounds
