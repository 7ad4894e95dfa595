// Whose turn it is: the desk (role at a unit) for each state of a finding, and the to-do item that lies on it.
#pragma once

#include <string>
#include <vector>

#include "ledger/context.hpp"
#include "supervision/finding.hpp"

namespace yanlu::supervision {

// What the process needs to know of a unit, as of today.
struct UnitFacts {
    UnitId id;
    std::string path;
    std::string kind;
    std::string name;
    std::string short_name;
    std::optional<UnitId> supervising;
};
std::optional<UnitFacts> unit_facts(storage::Connection& database, UnitId id);

struct Desk {
    UnitId unit;
    std::string role;
};

// The supervising desk for a finding's step: the host's supervising unit, then the city's office; the first where somebody sits who is
// none of `barred`, so that the separation of duties can never leave a finding without anybody who may act.
Desk supervising_desk(Context& context, const Finding& finding, const std::vector<std::string>& office_roles,
                      const std::vector<PersonId>& barred);

// The step that the process waits for in this state; empty in a final one.
std::string_view waited_for(std::string_view state);

// Closes the open items of the finding and opens those of its state; final states have none.
void move_tasks(Context& context, const Finding& finding, PersonId done_by);

// It is the supervising side's turn: a desk that changes when the host goes under another superior.
bool waits_above(std::string_view state);

}  // namespace yanlu::supervision
