// 委托: what lies on one person's desk (his role at a unit) may be done by a colleague, for one process and some days. It is given by the
// holder of the post for that post alone, so that it cannot be passed on; the ledger names both.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "ledger/context.hpp"
#include "organisation/caller.hpp"

namespace yanlu::flow {

using DelegationId = Id<struct DelegationTag>;

struct NewDelegation {
    std::string process;  // the machine's code: application
    PersonId to;
    Date starts_on;
    Date ends_on;  // both days included
    std::string reason;
};

// {id, …}: of the caller's own post. `most_days` bounds its length.
Result<Json> delegate(Context&, const organisation::Caller&, std::string_view verb, const NewDelegation&, int most_days);
// Ends it now; by who gave it.
Result<Json> revoke_delegation(Context&, const organisation::Caller&, std::string_view verb, DelegationId);
// {items}: given by the caller or to him, the newest first.
Result<Json> list_delegations(Context&, const organisation::Caller&);

struct DelegatedDesk {
    PersonId from;
    AppointmentId appointment;
    UnitId unit;
    std::string role;
};
// A desk of one of these roles that was delegated to the person and is today still its giver's.
std::optional<DelegatedDesk> delegated_desk(Context& context, std::string_view process, PersonId to, UnitId unit,
                                            const std::vector<std::string>& roles);

}  // namespace yanlu::flow
