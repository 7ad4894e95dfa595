// Filings as rows: what was known is never overwritten, only no longer current.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "filings/domain/filing.hpp"
#include "filings/filing_systems.hpp"
#include "ledger/context.hpp"
#include "organisation/caller.hpp"
#include "registry/account_store.hpp"

namespace yanlu::filings {

Filing read_filing(const storage::Row& row);
std::optional<Filing> find_filing(storage::Connection& database, FilingId id);
std::vector<Filing> filings_of(storage::Connection& database, AccountId account);  // oldest first

// What a system was last told, field by field.
struct FiledField {
    std::string field;
    std::string source;
    std::string value;
    friend bool operator==(const FiledField&, const FiledField&) = default;
};
std::vector<FiledField> filed_fields(storage::Connection& database, FilingId id);

struct FoundFiling {
    Filing filing;
    registry::Account account;
    const FilingSystem* system;
};
// A filing that the caller's verb reaches and, with If-Match, in the version that he read; or the refusal.
Result<FoundFiling> filing_for(Context& context, const organisation::Caller& caller, std::string_view verb, FilingId id);

// Writes: inside a transaction.
void insert_filing(Context& context, const Filing& filing, const FilingSystem& system);
void write_filing(Context& context, const Filing& filing);
void write_filed_fields(Context& context, FilingId id, const std::vector<FiledField>& fields);

Json filing_json(const Filing& filing);  // for the ledger's digests

}  // namespace yanlu::filings
