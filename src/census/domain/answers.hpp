// What a unit may say of one account on its sheet, and when a sheet is whole.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.hpp"
#include "base/json.hpp"
#include "base/result.hpp"

namespace yanlu::census {

// The facts of an account that a census asks for; on a snapshot all, in a proposal those that differ.
struct AccountFacts {
    std::string name = {};
    std::string platform = {};
    std::string platform_account_id = {};
    std::string kind = {};
    std::string certified_host = {};
    std::string link = {};
    friend bool operator==(const AccountFacts&, const AccountFacts&) = default;
};

struct Filing {
    std::string system;  // as people call it
    std::string state;   // in words
};

struct Snapshot {
    AccountFacts facts;
    std::string state = {};  // of the account
    std::vector<Filing> filings = {};
};

enum class Verdict { none, confirmed, corrected, not_ours, added };
std::string_view code_of(Verdict verdict);  // "" for none
std::optional<Verdict> verdict_of(std::string_view code);
const std::vector<std::string>& given_verdicts();  // what a person may answer for a listed account

struct LineAnswer {
    Verdict verdict = Verdict::none;
    AccountFacts proposal = {};  // corrected, added: the facts as the unit has them
    std::string note = {};
};

// What the unit says, without what it only repeats: of a corrected line the differing facts (the others empty), of an added one all.
AccountFacts differing(const AccountFacts& snapshot, const AccountFacts& said);

// Why the answer does not do: nothing corrected, no reason for not_ours, an addition without name, platform or id.
std::optional<Refusal> why_not_answer(const AccountFacts& snapshot, const LineAnswer& answer);

// The counts that a signature and a statistic stand for.
struct Tally {
    int listed = 0;
    int unanswered = 0;
    int confirmed = 0;
    int corrected = 0;
    int not_ours = 0;
    int added = 0;

    void count(Verdict verdict);
    int lines() const { return listed + added; }
    int own() const { return confirmed + corrected + added; }
};

// A unit that has accounts cannot say that it has none, and one that has none must say so.
std::optional<Refusal> why_not_whole(const Tally& tally);
std::optional<Refusal> why_not_declared(const Tally& tally, bool declares_none);

Json to_json(const AccountFacts& facts);
AccountFacts facts_from(const Json& json);
Json to_json(const Snapshot& snapshot);
Snapshot snapshot_from(const Json& json);

}  // namespace yanlu::census
