// The registry and the filings of a day, read at once.
#pragma once

#include <memory>
#include <vector>

#include "ledger/context.hpp"
#include "organisation/caller.hpp"
#include "statistics/domain/filing_book.hpp"

namespace yanlu::statistics {

// Keeps what its lines point to.
class City {
public:
    City(storage::Connection& database, Date as_of);
    City(const City&) = delete;
    City& operator=(const City&) = delete;

    Date as_of() const { return as_of_; }
    const Units& units() const { return units_; }
    const std::vector<AccountLine>& accounts() const { return accounts_; }
    const std::vector<FilingLine>& filings() const { return filings_; }
    // How many accounts the filter takes at the end of an earlier day.
    std::int64_t count_on(storage::Connection& database, const AccountFilter& filter, Date day) const;

private:
    Date as_of_;
    std::vector<AccountVersion> versions_;
    Units units_;
    std::vector<AccountLine> accounts_;
    std::vector<FilingLine> filings_;
};

}  // namespace yanlu::statistics
