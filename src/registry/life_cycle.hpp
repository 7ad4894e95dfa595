// The life of an account as other modules take part in it: called inside the body of their own ledger::perform, after they have asked their
// own permission. Each writes rows, ledger entries and events; what it refuses rolls the caller's transaction back.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ledger/perform.hpp"
#include "registry/accounts.hpp"

namespace yanlu::registry {

// ---- opening

struct OpenedAccount {
    std::string name;
    std::string platform;
    std::string platform_account_id;  // as typed; stored as Platforms::checked_id gives it
    std::string kind = "publishing";
    UnitId host_unit;
    std::string certified_host = {};
    std::string link = {};
    std::string purpose = {};
    Date opened_on;
    Holders holders = {};
    std::optional<NewContract> contract = {};
    std::string approval = {};          // number of the approval that allows it
    std::string exception_reason = {};  // of the approval, where the unit has an account on the platform already
};

// Why it cannot be opened, nothing if it can: host, platform, permanent id, day, and 2.1a unless exception_reason says why not.
// An id that stands as 擅自开设 is no obstacle: the approval is what it lacked.
std::optional<Refusal> why_not_open(Context& context, const OpenedAccount& opened);
// In opened_to_file, with its duty holders from opened_on; emits account.opened {effective_on}.
Result<AccountId> open_account(Context& context, ledger::Journal& journal, const OpenedAccount& opened);

// ---- filings

// Both filings of `occasion` (opening, amendment, shutdown, cancellation, freezing, backfill) are recorded. opened_to_file, amended_to_file
// → normal; to_be_completed → normal where the duty holders are named, else it stays until a person confirms; other states stay. Said twice
// it changes nothing. Gives the state the account then has.
Result<std::string> note_both_filed(Context& context, ledger::Journal& journal, AccountId id, std::string_view occasion);
// A duty to file arose without a change here (both systems were told of a freeze that was then taken back): normal → amended_to_file,
// other states stay. Gives the state the account then has.
Result<std::string> note_filing_due(Context& context, ledger::Journal& journal, AccountId id, const std::string& reason);

// ---- archive

// Everything that an account published, kept before its cancellation as one attachment.
struct Archive {
    AttachmentId attachment;
    std::int64_t posts = 0;
    std::optional<Instant> first_published_at = {};
    std::optional<Instant> last_published_at = {};
};
Result<void> record_archive(Context& context, ledger::Journal& journal, const organisation::Caller& caller, AccountId id,
                            const Archive& archive);

}  // namespace yanlu::registry
