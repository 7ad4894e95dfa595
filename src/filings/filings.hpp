// Use cases of filings: what the routes, the command line, the imports and the simulator call.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "api/paging.hpp"
#include "filings/store.hpp"

namespace yanlu::filings {

struct Receipt {
    std::string number = {};
    std::optional<Date> filed_on = {};
    AttachmentId file = {};
    // As they stand on the receipt; compared with the account's own.
    std::string account_name = {};
    std::string platform_account_id = {};
    bool is_confirmed = false;  // the name differs, and a person says that it is this account all the same
    std::string reason = {};    // of a correction
};

struct FilingFilter {
    std::string words = {};
    std::string system = {};
    std::string state = {};
    std::string occasion = {};
    std::optional<bool> is_open = {};
    std::optional<bool> is_overdue = {};
    std::optional<UnitId> under = {};
    std::optional<AccountId> account = {};
};

// Each answers the filing as GET /filings/{id} shows it.
Result<Json> save_form(Context&, const organisation::Caller&, FilingId, const Json& fields);
Result<Json> submit_filing(Context&, const organisation::Caller&, FilingId, Date submitted_on);
Result<Json> record_receipt(Context&, const organisation::Caller&, FilingId, const Receipt&);
Result<Json> correct_receipt(Context&, const organisation::Caller&, FilingId, const Receipt&);
Result<Json> void_receipt(Context&, const organisation::Caller&, FilingId, const std::string& reason);
Result<Json> give_word(Context&, const organisation::Caller&, FilingId, Date said_on, const std::string& note);
Result<Json> waive_filing(Context&, const organisation::Caller&, FilingId, const std::string& reason);
// The waiver is taken back.
Result<Json> reinstate_filing(Context&, const organisation::Caller&, FilingId, const std::string& reason);

Result<Json> list_filings(Context&, const organisation::Caller&, const FilingFilter&, const api::Page&);
Result<Json> show_filing(Context&, const organisation::Caller&, FilingId);
Result<Json> filings_of_account(Context&, const organisation::Caller&, AccountId);
Result<Json> list_filing_systems(Context&, const organisation::Caller&);
// Filed last against the registry now, system by system, and the systems against each other.
Result<Json> differences_of_account(Context&, const organisation::Caller&, AccountId);

}  // namespace yanlu::filings
