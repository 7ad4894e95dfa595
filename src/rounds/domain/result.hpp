// What a round says in the end, as plain values: what notices, assessment and accountability read. Frozen once, never computed again in
// place.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/id.hpp"
#include "base/json.hpp"

namespace yanlu::rounds {

using RoundId = Id<struct RoundTag>;
using LineId = Id<struct RoundLineTag>;    // an account in a round
using CheckId = Id<struct RoundCheckTag>;  // an item on an account in a round

// By platform (code: the platform's), by town (code: the unit's id; "city" for 市直单位) and, with the same meaning, of a whole round.
// failed is among observed; total are all accounts that were eligible, sampled those that were drawn.
struct Breakdown {
    std::string code;
    std::string name;
    std::int64_t total = 0;
    std::int64_t sampled = 0;
    std::int64_t observed = 0;
    std::int64_t failed = 0;

    friend bool operator==(const Breakdown&, const Breakdown&) = default;
};

// expected = observed + failed_to_observe + blocked, for each item and for the round.
struct ItemCoverage {
    std::string item;
    std::string title;
    std::string article;
    bool is_veto = false;
    bool is_by_machine = false;
    std::int64_t expected = 0;
    std::int64_t observed = 0;
    std::int64_t failed_to_observe = 0;
    std::int64_t blocked = 0;
    std::int64_t problems = 0;  // accounts with one or more

    friend bool operator==(const ItemCoverage&, const ItemCoverage&) = default;
};

struct Problem {
    std::string item;
    std::string title;
    std::string article;
    bool is_veto = false;
    Json evidence = Json::object();
    std::optional<FindingId> finding;
    Date found_on;

    friend bool operator==(const Problem&, const Problem&) = default;
};

struct AccountProblems {
    AccountId account;
    std::string account_name;
    std::string platform;
    UnitId unit;
    std::string unit_name;
    std::string town;  // the code of its Breakdown
    std::vector<Problem> items;

    friend bool operator==(const AccountProblems&, const AccountProblems&) = default;
};

// An account that failed in the last round. is_still_failing is absent where it was not observed or is not in use any more.
struct Recheck {
    AccountId account;
    std::string account_name;
    std::string platform;
    std::string unit_name;
    std::vector<std::string> was;  // titles of the items it failed by
    std::optional<bool> is_still_failing;

    friend bool operator==(const Recheck&, const Recheck&) = default;
};

struct RoundResult {
    RoundId round;
    std::string title;
    std::string kind;   // full | sampled
    std::string scope;  // veto_only | full
    Date period_from;
    Date period_to;
    std::string state;  // running (counted now) | closed (frozen)
    std::int64_t version = 0;
    std::optional<Instant> frozen_at;
    std::string digest;  // of the canonical JSON; empty while running
    std::string seed;
    std::int64_t units_total = 0;
    std::int64_t accounts_total = 0;
    std::int64_t accounts_sampled = 0;
    std::int64_t observed = 0;
    std::int64_t failed_to_observe = 0;
    std::int64_t blocked = 0;
    std::int64_t passed = 0;
    std::int64_t failed = 0;
    std::vector<Breakdown> by_platform;
    std::vector<Breakdown> by_town;
    std::vector<ItemCoverage> by_item;
    std::vector<AccountProblems> failures;  // by a veto item; with every problem of the account
    std::vector<AccountProblems> remarks;   // passed, with problems that are no veto
    std::vector<Recheck> recheck;

    friend bool operator==(const RoundResult&, const RoundResult&) = default;
};

// Everything but `digest`, which is of these bytes. canonical(content_of(r)) is the same on every machine.
Json content_of(const RoundResult& result);
RoundResult result_from(const Json& content);
std::string digest_of(const Json& content);

// What does not add up, in words for a developer; empty if sound. Asked before a result is frozen.
std::vector<std::string> contradictions(const RoundResult& result);

// What a later version says differently: the accounts that failed no more or newly, counts before and after.
Json changes_between(const RoundResult& before, const RoundResult& after);

}  // namespace yanlu::rounds
