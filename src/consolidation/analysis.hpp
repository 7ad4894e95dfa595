// The registry, the posts and the findings of a period → a card for each account in force, and the pairs that overlap. Reads only; the same
// day, the same moment of knowledge and the same settings give the same result at any later time.
#pragma once

#include <string>
#include <vector>

#include "consolidation/settings.hpp"
#include "ledger/context.hpp"

namespace yanlu::consolidation {

struct Card {
    AccountId id;
    std::string name;
    std::string platform;
    UnitId host;
    UnitId supervisor;
    Measures measures;
    std::int64_t worth = 0;
    Proposal proposal;  // its target is a place in `cards`
};

struct Question {
    Date as_of;
    Instant known_at;
};

struct Analysis {
    Question question;
    Date period_from;
    std::int64_t posts = 0;
    std::vector<Card> cards;             // by id
    std::vector<OverlappingPair> pairs;  // places in `cards`, the strongest first
};

Analysis analyse(Context& context, const Question& question, const Settings& settings);
// Proposals anew under other thresholds; measures and pairs stay.
void propose_again(Analysis& analysis, const Settings& settings, const Thresholds& thresholds);
std::vector<Candidate> candidates_of(const std::vector<Card>& cards);
std::vector<CandidatePair> candidate_pairs_of(const std::vector<OverlappingPair>& pairs);

// SHA-256 over what was found, for comparing a run with its replay.
std::string digest_of(const Analysis& analysis);
Json numbers_json(const Measures& measures);
Json reasons_json(const Proposal& proposal, const std::vector<Card>& cards);

}  // namespace yanlu::consolidation
