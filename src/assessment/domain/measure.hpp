// What an indicator sees: the facts of a unit or an account as cases, before any limit.
#pragma once

#include <unordered_map>
#include <vector>

#include "assessment/domain/objects.hpp"

namespace yanlu::assessment {

struct Seen {
    Case what;
    Points costs = 0;          // by itself
    bool is_confirmed = true;  // nobody has verified it yet
};
struct Measured {
    std::vector<Seen> seen;  // by day, then key
    std::int64_t whole = 0;  // of how many
};

// The facts by account and by unit, made once.
class FactIndex {
public:
    explicit FactIndex(const Facts& facts);

    Measured of_account(const Indicator& indicator, const IndicatorSet& set, std::int64_t account) const;
    Measured of_units(const Indicator& indicator, const IndicatorSet& set, const Object& object) const;

private:
    struct Records {
        std::vector<const FindingFact*> findings;
        std::vector<const FilingFact*> filings;
        std::vector<const RoundFailure*> failures;
        std::vector<const RoundHeld*> rounds;
        std::vector<const ErrorReport*> reports;
        std::vector<const Entry*> entries;
    };
    void measure(const Indicator& indicator, const IndicatorSet& set, const Records& records, Measured& out) const;
    void add_finding(const Indicator&, const IndicatorSet&, const FindingFact&, Measured&) const;
    void add_order(const Indicator&, const FindingFact&, Measured&) const;
    void add_filing(const Indicator&, const FilingFact&, Measured&) const;
    void add_failure(const Indicator&, const RoundFailure&, Measured&) const;
    void add_report(const Indicator&, const ErrorReport&, Measured&) const;
    void add_missing_rounds(const Indicator&, std::size_t held, Measured&) const;
    std::string problem_of(const FindingFact& finding) const;

    const Facts& facts_;
    std::unordered_map<std::int64_t, Records> by_account_;
    std::unordered_map<std::int64_t, Records> by_unit_;
    std::unordered_map<std::int64_t, const FindingFact*> findings_;
    std::map<std::pair<std::int64_t, std::string>, std::int64_t> filing_of_;  // (account, key of a rule of filing) → filing
};

}  // namespace yanlu::assessment
