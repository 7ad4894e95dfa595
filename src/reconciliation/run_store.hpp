// A run as rows: its lists, who stands with whom, what is doubted, what differs and what became of it.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "reconciliation/domain/differences.hpp"
#include "reconciliation/reconciliations.hpp"

namespace yanlu::reconciliation {

// The lists of a run in their order, with their rows.
struct RunLists {
    std::vector<StoredList> lists;
    std::vector<std::vector<ListRow>> rows;
    std::vector<ComparedList> compared;
};

// The unit that a difference is put to: the account's host, else the unit that the row names.
struct Owner {
    std::optional<UnitId> unit = {};
    std::string path = "/";  // of nobody: seen by the whole city's callers alone
};
class Owners {
public:
    Owners(Context& context, const NameForms& forms) : context_(context), forms_(forms) {}
    Owner of(AccountId account, const ListedAccount& row);

private:
    void read_units();
    Context& context_;
    const NameForms& forms_;
    bool is_read_ = false;
    std::map<std::u32string, Owner> units_;
};

struct Standing {
    std::int64_t version_id = 0;
    std::string state = "open";
    std::string decision = {};
    Owner owner = {};
    std::string reason = {};
    std::optional<PersonId> decided_by = {};
    Date valid_from = {};
};

// What people decided before about the same subject holds until they decide otherwise.
class EarlierDecisions {
public:
    explicit EarlierDecisions(storage::Connection& database);
    const Standing* find(const std::string& decision_key) const;

private:
    std::map<std::string, Standing> decisions_;
};

struct DifferenceRow {
    std::int64_t group = 0;
    AccountId account = {};
    std::string subject_key;
    ListedAccount subject;
    const Difference* difference = nullptr;
    Json evidence = Json::array();
    Standing standing;
};

// One group's differences, ready to be stored.
class DifferenceMaker {
public:
    DifferenceMaker(Context& context, const RunLists& lists, const NameForms& forms, Date as_of)
        : lists_(lists), forms_(forms), as_of_(as_of), owners_(context, forms), earlier_(context.database) {}
    DifferenceRow make(std::int64_t group_number, const Group& group, const Difference& difference);

private:
    Json said_json(const Said& said) const;
    const RunLists& lists_;
    const NameForms& forms_;
    Date as_of_;
    Owners owners_;
    EarlierDecisions earlier_;
};

// Inside a transaction.
void insert_differences(Context& context, RunId run, const std::vector<DifferenceRow>& rows);
void insert_members(storage::Connection& database, RunId run, const std::vector<Group>& groups);
std::optional<Standing> standing_of(storage::Connection& database, DifferenceId id);
// From `from` on the difference stands as `next`; before that day it stood as it did.
void enter(Context& context, DifferenceId id, const Standing& now, Standing next, Date from);

PairDecisions pair_decisions(storage::Connection& database);
void keep_pair_decision(Context& context, const std::string& left_key, const std::string& right_key, bool is_same, PersonId by);
// How many differences of each kind the run has, by state; doubts; for the run's head.
Json counts_of(Context& context, RunId run, const organisation::Scope& scope);

}  // namespace yanlu::reconciliation
