// Use cases of accounts: what the routes, the command line, the imports and the simulator call.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "api/paging.hpp"
#include "ledger/context.hpp"
#include "organisation/caller.hpp"
#include "registry/domain/account.hpp"
#include "registry/domain/duty_holders.hpp"

namespace yanlu::registry {

struct NewAccount {
    std::string name;
    std::string platform;
    std::string platform_account_id;
    std::string kind;
    UnitId host_unit;
    std::string certified_host = {};
    std::string link = {};
    std::string purpose = {};
    std::optional<Date> opened_on = {};
    std::string exception_reason = {};  // why a second account on the platform is needed (原则上)
};

struct Amendment {
    AccountPatch patch;
    std::optional<std::string> platform_account_id = {};  // a corrected permanent id; the old one stays an alias
    std::optional<Date> valid_from = {};                  // today if absent; a past day corrects what was known of the past
    std::string reason = {};
};

struct DutyHolders {
    Holders holders;  // the whole list: a duty that is not named has no holder any more
    Date valid_from;
};

struct NewContract {
    VendorId vendor;
    Date starts_on;
    Date ends_on;
    std::string staff = {};
};

struct NewVendor {
    std::string name;
    std::optional<std::string> credit_code = {};
};

struct AccountFilter {
    std::string words = {};
    std::string platform = {};
    std::string kind = {};
    std::string state = {};
    std::optional<UnitId> host_unit = {};
    std::optional<UnitId> under = {};
    std::optional<std::int64_t> min_idle_days = {};
    std::string flag = {};
    std::optional<Date> as_of = {};
};
const std::vector<std::string>& account_flags();

// Each answers the account as GET /accounts/{id} shows it.
Result<Json> register_account(Context&, const organisation::Caller&, const NewAccount&);
Result<Json> amend_account(Context&, const organisation::Caller&, AccountId, const Amendment&);
Result<Json> set_duty_holders(Context&, const organisation::Caller&, AccountId, const DutyHolders&);
Result<Json> record_contract(Context&, const organisation::Caller&, AccountId, const NewContract&);
// Events of rulebook/machines/account.yaml that change the state: confirm_backfill, reopen_backfill.
Result<Json> move_account(Context&, const organisation::Caller&, AccountId, const std::string& event, const std::string& reason);
Result<Json> create_vendor(Context&, const organisation::Caller&, const NewVendor&);

Result<Json> list_accounts(Context&, const organisation::Caller&, const AccountFilter&, const api::Page&);
Result<Json> show_account(Context&, const organisation::Caller&, AccountId, std::optional<Date> as_of);
Result<Json> account_history(Context&, const organisation::Caller&, AccountId);
Result<Json> list_vendors(Context&, const organisation::Caller&, const std::string& words, const api::Page&);

}  // namespace yanlu::registry
