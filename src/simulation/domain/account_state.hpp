// What the registry says of one account, as the oracle follows it from day to day.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "simulation/domain/truth_lists.hpp"

namespace yanlu::simulation {

struct AccountState {
    bool is_registered = false;
    bool is_in_force = true;
    RegistryLife life = RegistryLife::unknown;
    bool is_completed = false;  // no longer 待补录
    bool is_unauthorised = false;
    std::optional<Date> deleted_on;  // as the papers have it
    std::size_t host = 0;
    std::string certified_host;
    std::set<std::string> duties;
    std::vector<PlannedContract> contracts;

    void leave(RegistryLife to) {
        is_in_force = false;
        life = to;
    }
    void come_back() {
        is_in_force = true;
        life = RegistryLife::in_force;
    }
};

AccountState registered(const PlannedAccount& account);
// What becomes known on the day of the change.
void apply(AccountState& state, const PlannedChange& change);

// The registry day by day.
class RegistryWalk {
public:
    explicit RegistryWalk(const Plan& plan) : plan_(plan), states_(plan.accounts.size()) {}
    // Once for every day of the plan, in order.
    void go_to(Date day);
    const std::vector<AccountState>& states() const { return states_; }

private:
    const Plan& plan_;
    std::vector<AccountState> states_;
    std::size_t next_change_ = 0;
};

}  // namespace yanlu::simulation
