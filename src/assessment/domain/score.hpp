// The assessment itself: (facts, set, decisions) → scores, a pure function. Every point taken or given names the record behind it.
#pragma once

#include <map>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "assessment/domain/facts.hpp"
#include "assessment/domain/indicator_set.hpp"

namespace yanlu::assessment {

// What people decided over the facts.
struct Decisions {
    std::map<std::int64_t, std::string> classes = {};  // unit → class, where the office puts it elsewhere; empty: not assessed
    // Cases that an appeal has struck out: (unit assessed, indicator, case) → the appeal.
    std::map<std::tuple<std::int64_t, std::string, std::string>, std::int64_t> struck = {};
    // What an item takes or gives instead: (unit assessed, indicator) → (points, appeal).
    std::map<std::pair<std::int64_t, std::string>, std::pair<Points, std::int64_t>> set_to = {};
};

// One record that an indicator looked at.
struct Case {
    std::string key;  // "finding:123": the problem, the same whichever indicator sees it
    std::string says;
    Date day;
    std::int64_t account = 0;
    Points points = 0;     // what it takes (or gives), within the indicator's limit
    std::string why = {};  // why it takes nothing: already_taken, limit_reached, struck_out, once_an_account, unverified
    std::int64_t appeal = 0;
    friend bool operator==(const Case&, const Case&) = default;
};

struct Item {
    std::string indicator;
    Points points = 0;       // taken (or given, for a bonus)
    std::int64_t whole = 0;  // of how many: filings due, orders due
    bool is_vetoed = false;
    std::vector<Case> cases;
    friend bool operator==(const Item&, const Item&) = default;
};

enum class Verdict { passed, failed, vetoed, not_rated };

struct AccountScore {
    std::int64_t account = 0;
    std::int64_t unit = 0;  // its host
    Points score = 0;
    Verdict verdict = Verdict::passed;  // not_rated: nobody looked at it
    std::vector<Item> items;            // only those with cases
    friend bool operator==(const AccountScore&, const AccountScore&) = default;
};

struct Sheet {
    std::int64_t unit = 0;
    std::string object_class;
    std::optional<Points> website = {};
    std::optional<Points> media = {};
    Points bonus = 0;
    std::optional<Points> total = {};
    Verdict verdict = Verdict::not_rated;
    // Why it is not rated: all_ended, no_account, not_observed, website_missing; or part_of_period: rated for as long as it had an account.
    std::string basis = {};
    std::int64_t rank = 0;  // within its class, 0: none
    std::int64_t accounts_rated = 0;
    std::vector<Item> items;  // of the unit itself; bonus as well
    std::vector<AccountScore> accounts;
    std::vector<std::int64_t> sites;
    friend bool operator==(const Sheet&, const Sheet&) = default;
};

struct Scores {
    std::vector<Sheet> sheets;  // by unit
    friend bool operator==(const Scores&, const Scores&) = default;
};

Scores assess(const Facts& facts, const IndicatorSet& set, const Decisions& decisions = {});

std::string_view code_of(Verdict verdict);
Json to_json(const Case& each);
Json to_json(const Item& item);
Json to_json(const AccountScore& account);
Json to_json(const Sheet& sheet, bool with_accounts = true);
Case case_of(const Json& json);
Item item_of(const Json& json);
AccountScore account_score_of(const Json& json);
Sheet sheet_of(const Json& json);  // with accounts if they stand in it

}  // namespace yanlu::assessment
