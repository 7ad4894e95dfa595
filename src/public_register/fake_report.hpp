// Reports of accounts that pose as official ones: sent in by anybody, handled by the city office.
#pragma once

#include <optional>
#include <string>

#include "api/paging.hpp"
#include "ledger/context.hpp"
#include "organisation/caller.hpp"
#include "public_register/snapshot.hpp"

namespace yanlu::public_register {

using FakeReportId = Id<struct FakeReportTag>;

struct FakeReport {
    FakeReportId id;
    std::string receipt;  // by which the reporter asks what became of it
    std::string link;
    std::string description;
    std::string contact;
    std::string picture_digest;
    std::string picture_type;
    std::string verdict;  // what the register answered about the link then
    std::optional<AccountId> similar_account;
    std::int64_t times_reported = 1;
    std::string state;
    std::string reason;
    std::string forwarded_to;
    Instant received_at;
    std::optional<Instant> due_at;
    bool due_is_provisional = false;
    std::optional<Instant> settled_at;
    std::int64_t version = 1;
};

struct NewFakeReport {
    std::string link;  // link, id or name
    std::string description = {};
    std::string contact = {};
    std::string picture = {};  // bytes
};

struct FakeReportStep {
    std::string reason = {};
    std::string forwarded_to = {};
};

// {receipt, state_zh}. The same link again while a report of it is open is counted there and answers a receipt of that one.
Result<Json> submit_fake_report(Context& context, const organisation::Caller& nobody, const Snapshot& snapshot, const NewFakeReport& input);
// What the reporter may know: state, and the reason once settled.
Result<Json> fake_report_progress(Context& context, const std::string& receipt);

Result<Json> list_fake_reports(Context& context, const organisation::Caller& caller, const std::string& state, const api::Page& page);
Result<Json> show_fake_report(Context& context, const organisation::Caller& caller, FakeReportId id);
// Events of rulebook/machines/fake_report.yaml that a person causes.
Result<Json> handle_fake_report(Context& context, const organisation::Caller& caller, FakeReportId id, const std::string& event,
                                const FakeReportStep& step);
// The contact in clear, with the reason in the ledger.
Result<Json> reveal_contact(Context& context, const organisation::Caller& caller, FakeReportId id, const std::string& reason);
// {bytes, type} as the reporter sent it; refused as absent if none was.
Result<std::pair<std::string, std::string>> picture_of(Context& context, const organisation::Caller& caller, FakeReportId id);

// Contacts of reports settled long ago; run daily.
void erase_old_contacts(Context& context);

// Rows, for the use cases above.
std::optional<FakeReport> find_fake_report(storage::Connection& database, FakeReportId id);
Result<FakeReport> fake_report_for(Context& context, const organisation::Caller& caller, std::string_view verb, FakeReportId id);
Json fake_report_json(Context& context, const organisation::Caller& caller, const FakeReport& report);
std::optional<UnitId> city_office(storage::Connection& database);

}  // namespace yanlu::public_register
