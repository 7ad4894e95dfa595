// Rows to lines; a filing finds its account by binary search.
#include "statistics/store.hpp"

#include <algorithm>

#include "statistics/statements.hpp"

namespace yanlu::statistics {
namespace {

Units read_units(storage::Connection& database, Date day) {
    Units units;
    database.each(
        sql::units,
        [&](const storage::Row& row) {
            UnitLine line{row.get<UnitId>(0),      row.get<std::string>(1),           row.get<std::string>(2),
                          row.get<std::string>(3), row.get<std::optional<UnitId>>(4), row.get<bool>(5),
                          row.get<std::string>(6)};
            units.emplace(line.id.value, std::move(line));
        },
        day.iso());
    return units;
}

AccountVersion read_version(const storage::Row& row) {
    return {row.get<AccountId>(0),           row.get<std::string>(1), row.get<std::string>(2),
            row.get<std::string>(3),         row.get<std::string>(4), row.get<UnitId>(5),
            row.get<std::optional<Date>>(6), row.get<Date>(7),        row.get<std::string>(8)};
}

FilingLine read_filing(const storage::Row& row) {
    return {row.integer(0),          row.get<AccountId>(1), row.get<std::string>(2),         row.get<std::string>(3),
            row.get<std::string>(4), row.get<Date>(5),      row.get<std::optional<Date>>(6), row.get<std::optional<Date>>(7),
            row.get<bool>(8)};
}

}  // namespace

City::City(storage::Connection& database, Date as_of)
    : as_of_(as_of), versions_(database.all(sql::versions, read_version, as_of.iso())), units_(read_units(database, as_of)) {
    accounts_ = account_book(versions_, units_, as_of);
    filings_ = database.all(sql::filings, read_filing, as_of.iso());
    for (FilingLine& filing : filings_) {
        const auto found =
            std::ranges::lower_bound(accounts_, filing.account, {}, [](const AccountLine& line) { return line.version->id; });
        if (found != accounts_.end() && found->version->id == filing.account) filing.of = &*found;
    }
}

std::int64_t City::count_on(storage::Connection& database, const AccountFilter& filter, Date day) const {
    const Units units = read_units(database, day);
    const auto book = account_book(versions_, units, day);
    return std::ranges::count_if(book, [&](const AccountLine& line) { return filter.takes(line); });
}

}  // namespace yanlu::statistics
