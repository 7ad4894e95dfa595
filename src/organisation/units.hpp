// Use cases of units: what the routes, the command line, the import and the simulator call.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "api/paging.hpp"
#include "base/date.hpp"
#include "ledger/context.hpp"
#include "organisation/caller.hpp"
#include "organisation/domain/unit.hpp"

namespace yanlu::organisation {

struct NewUnit {
    std::string name;
    std::string short_name;
    std::optional<std::string> credit_code = {};
    std::string kind;
    std::string level;
    std::optional<UnitId> parent = {};  // none only for the root
    std::optional<UnitId> supervising_unit = {};
    std::optional<UnitId> sector_authority = {};
    std::optional<std::string> area = {};
    std::optional<bool> is_covered = {};
    std::string decision;
    Date valid_from;
};

struct UnitAmendment {
    std::optional<std::string> short_name = {};
    std::optional<std::string> credit_code = {};  // empty text takes it away
    std::optional<std::optional<UnitId>> sector_authority = {};
    std::optional<bool> is_covered = {};
    std::string reason = {};
};

struct Rename {
    std::string name;
    std::string short_name;
    Date effective_on;
    std::string decision;
};

struct ChangeOfSuperior {
    UnitId parent;
    std::optional<UnitId> supervising_unit = {};
    Date effective_on;
    std::string decision;
};

struct Merger {
    UnitId into;
    Date effective_on;
    std::string decision;
};

struct Split {
    struct Successor {
        std::string name;
        std::string short_name;
        std::vector<AccountId> accounts;
    };
    std::vector<Successor> successors;  // the first also takes over the appointments
    Date effective_on;
    std::string decision;
};

struct Abolition {
    Date effective_on;
    std::string decision;
};

struct UnitFilter {
    std::string words = {};
    std::string kind = {};
    std::string state = {};
    std::optional<UnitId> parent = {};
    std::optional<UnitId> under = {};
};

// Each answers the unit as GET /units/{id} shows it; split answers {items}.
Result<Json> create_unit(Context&, const Caller&, const NewUnit&);
Result<Json> amend_unit(Context&, const Caller&, UnitId, const UnitAmendment&);
Result<Json> rename_unit(Context&, const Caller&, UnitId, const Rename&);
Result<Json> change_superior(Context&, const Caller&, UnitId, const ChangeOfSuperior&);
// Children and appointments go over in the same transaction; accounts, findings and to-do items follow the event unit.merged.
Result<Json> merge_units(Context&, const Caller&, UnitId, const Merger&);
// Every account is given to one successor; they follow the event unit.split.
Result<Json> split_unit(Context&, const Caller&, UnitId, const Split&);
// Only a unit without children, accounts and appointments.
Result<Json> abolish_unit(Context&, const Caller&, UnitId, const Abolition&);

Result<Json> list_units(Context&, const Caller&, const UnitFilter&, const api::Page&);
// Flat, parents before children; as of a past day if one is given.
Result<Json> unit_tree(Context&, const Caller&, std::optional<Date> as_of);
Result<Json> show_unit(Context&, const Caller&, UnitId, std::optional<Date> as_of);

}  // namespace yanlu::organisation
