// A set of indicators as data: what is vetoed, what is deducted, what is added, for which units, and how accounts become a unit's score.
#pragma once

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "assessment/domain/points.hpp"
#include "base/date.hpp"

namespace yanlu::assessment {

enum class Kind { veto, deduct, bonus };
enum class Level { account, unit };
// What an indicator counts.
enum class Measure {
    rule,                // findings of the rules it names
    round_failures,      // accounts that failed in inspection rounds of the period
    rounds_held,         // rounds that the unit should have held and did not
    filing_punctuality,  // filings that were due in the period and late
    rectification,       // orders to rectify that fell due in the period and were late
    error_reports,       // 找错 messages not handled, or late
    entry,               // what a person or an imported sheet says of a unit
};
enum class Counts {
    cases,       // each case costs `each`
    accounts,    // an account costs `each` once, however many cases it has
    proportion,  // late or failed ones take their share of the indicator's points
};

struct Indicator {
    std::string id;
    std::string title;
    Kind kind = Kind::deduct;
    Level level = Level::account;
    Measure measure = Measure::rule;
    Counts counts = Counts::cases;
    Points points = 0;                        // full marks, and the most it can take or give
    Points each = 0;                          // a case
    Points each_late = 0;                     // error_reports: handled, but late
    std::int64_t required = 0;                // rounds_held: how many in a full year
    std::int64_t days = 0;                    // error_reports: handled within
    std::vector<std::string> rules = {};      // rule: ids of supervision rules
    std::vector<std::string> items = {};      // round_failures: items of the check list; empty: all
    std::vector<std::string> yields_to = {};  // a case that one of these has taken is not taken here again (不重复扣分)
    std::string article = {};
    std::string source = {};
    std::string says = {};  // what is asked for, in words
    std::int64_t line = 0;  // in the set's own text
    bool is_inherited = false;
    friend bool operator==(const Indicator&, const Indicator&) = default;
};

// What happens to the points of an indicator that a class is exempt from.
enum class Redistribution {
    scale,   // what the others take grows until the full mark is 100 again (75 points × 4/3)
    spread,  // the named indicators can take so much more
    full,    // the class has them
};
struct Exemption {
    std::string indicator;
    Redistribution by = Redistribution::scale;
    std::map<std::string, Points> to = {};
    friend bool operator==(const Exemption&, const Exemption&) = default;
};

struct ObjectClass {
    std::string code;
    std::string zh;
    std::vector<std::string> unit_kinds;
    bool needs_service_account = false;  // only units that run a service account or a client
    std::vector<Exemption> exempt = {};
    friend bool operator==(const ObjectClass&, const ObjectClass&) = default;
};

enum class Mean { mean, minimum, by_accounts, by_posts };
enum class VetoReach { account, unit };  // a vetoed account fails itself alone, or the whole unit

struct IndicatorSet {
    std::string id;
    std::string title;
    std::string source;
    std::string extends = {};
    std::string checked = {};  // 已核 or 待核
    Date valid_from;
    Points fail_line = 60 * one_point;
    Points veto_score = 0;
    Points bonus_gate = 80 * one_point;
    Points bonus_cap = 0;
    std::int64_t website_weight = 0;  // per cent; the rest is the media's
    bool rates_without_website = true;
    Mean account_to_unit = Mean::mean;
    Mean unit_to_object = Mean::mean;
    Mean of_sites = Mean::mean;
    VetoReach veto_reach = VetoReach::account;
    bool counts_from_begin = false;  // only findings that began in the period; else all that were present in it
    bool counts_accounts_that_ended = false;
    std::vector<ObjectClass> classes;
    std::vector<Indicator> indicators;  // in the order in which they take cases
    friend bool operator==(const IndicatorSet&, const IndicatorSet&) = default;

    const Indicator* indicator(std::string_view code) const {
        const auto found = std::ranges::find(indicators, code, &Indicator::id);
        return found == indicators.end() ? nullptr : &*found;
    }
    const ObjectClass* object_class(std::string_view code) const {
        const auto found = std::ranges::find(classes, code, &ObjectClass::code);
        return found == classes.end() ? nullptr : &*found;
    }
    std::int64_t media_weight() const { return 100 - website_weight; }
};

std::string_view code_of(Kind kind);
std::string_view code_of(Level level);
std::string_view code_of(Measure measure);
std::string_view code_of(Counts counts);
std::string_view code_of(Mean mean);

}  // namespace yanlu::assessment
