// What a dashboard is about: the whole city, a unit with what is below it, or one account; never more than the caller sees.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ledger/context.hpp"
#include "organisation/caller.hpp"
#include "organisation/unit_store.hpp"

namespace yanlu::overview {

struct PlaceQuestion {
    std::optional<UnitId> under = {};
    std::optional<AccountId> account = {};
};

struct Place {
    organisation::Scope scope;  // hosts that count
    organisation::Unit unit;    // an account's: its host
    bool is_whole_city = false;
    AccountId account = {};  // none: a unit's
    std::string account_name = {};
    std::vector<organisation::Unit> line = {};  // from the highest that the caller sees down to the unit

    std::string title() const;
    void leave_out_below();  // hosts below the unit count no more
};

// Refused as absent (404): what lies outside the verb's scope, and what is no unit or account.
Result<Place> place_for(Context& context, const organisation::Caller& caller, std::string_view verb, const PlaceQuestion& question);

}  // namespace yanlu::overview
