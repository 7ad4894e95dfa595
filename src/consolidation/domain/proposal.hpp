// Score cards and overlapping pairs → what to do with each account: keep, rectify, merge, close, and why (152号 二(二)).
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "consolidation/domain/score.hpp"

namespace yanlu::consolidation {

// By name, as rulebook/consolidation.yaml lists them; what-if puts others in their place.
using Thresholds = std::map<std::string, std::int64_t, std::less<>>;
const std::vector<std::string>& threshold_names();

struct Reason {
    std::string code;  // consolidation.reason.<code> in the messages
    std::map<std::string, std::int64_t> numbers = {};
    friend bool operator==(const Reason&, const Reason&) = default;
};

struct Candidate {
    Measures measures;
    std::int64_t worth = 0;
    std::int64_t host = 0;  // of the host unit
    std::int64_t supervisor = 0;
};

struct CandidatePair {
    std::uint32_t a = 0;
    std::uint32_t b = 0;
    std::int64_t score = 0;
};

struct Proposal {
    std::string measure = "keep";  // keep | rectify | merge | close | not_judged
    std::vector<Reason> reasons;
    std::int64_t target = -1;  // merge: place of the account that goes on
    friend bool operator==(const Proposal&, const Proposal&) = default;
};

const std::vector<std::string>& measures_proposed();

// By candidate. An account is merged only into one that stays and is worth more.
std::vector<Proposal> propose(const std::vector<Candidate>& candidates, const std::vector<CandidatePair>& pairs,
                              const Thresholds& thresholds);

// Accounts that overlap, joined through each other: places, the worthiest first in each; groups of two at least, the largest first.
std::vector<std::vector<std::uint32_t>> groups_of(const std::vector<Candidate>& candidates, const std::vector<CandidatePair>& pairs,
                                                  std::int64_t from_score);

}  // namespace yanlu::consolidation
