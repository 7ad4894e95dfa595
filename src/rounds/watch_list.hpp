// 重点关注名单: accounts that every round draws. Entered by the rule (failed again within a year) or by a person; left by a decision or on
// the last day that was set; every entry stays as history.
#pragma once

#include <optional>
#include <string>

#include "api/paging.hpp"
#include "ledger/perform.hpp"
#include "organisation/caller.hpp"
#include "rounds/round.hpp"

namespace yanlu::rounds {

using WatchId = Id<struct WatchListTag>;

struct WatchEntry {
    WatchId id;
    AccountId account;
    std::string basis;  // rule | person
    std::string reason;
    std::optional<RoundId> round;
    Date entered_on;
    std::optional<Date> ends_on;
    PersonId entered_by;
    Instant entered_at;
    std::optional<Date> left_on;
    std::string leave_reason;
    std::optional<PersonId> left_by;
    std::optional<Instant> left_at;
    std::int64_t version = 1;
    // Of the account, today.
    std::string account_name;
    std::string platform;
    UnitId unit;
    std::string unit_name;
    std::string path;

    bool holds_on(Date day) const { return !left_on && (!ends_on || *ends_on >= day); }
    Json facts() const;
};

struct NewWatch {
    AccountId account;
    std::string reason;
    std::optional<Date> ends_on;
};

struct WatchFilter {
    std::string standing = "on";  // on | left | any
    std::string words = {};
    std::optional<AccountId> account = {};
};

Result<Json> enter_watch_list(Context&, const organisation::Caller&, const NewWatch&);
Result<Json> leave_watch_list(Context&, const organisation::Caller&, WatchId, const std::string& reason);
Result<Json> list_watch_list(Context&, const organisation::Caller&, const WatchFilter&, const api::Page&);

// Inside the transaction of a round's close: accounts that failed so often within so many months, as rulebook/rounds.yaml says.
void enter_repeated_offenders(Context&, const organisation::Caller&, const Round&, ledger::Journal&);

}  // namespace yanlu::rounds
