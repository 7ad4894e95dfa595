// Opens a data folder.
#include "ledger/workspace.hpp"

#include <vector>

#include "ledger/statements.hpp"
#include "storage/migrations.hpp"

namespace yanlu {
namespace {

std::filesystem::path made(const std::filesystem::path& folder) {
    std::filesystem::create_directories(folder);
    std::filesystem::permissions(folder, std::filesystem::perms::owner_all);  // citizens' data: nobody else reads it
    return folder;
}

std::unique_ptr<storage::Connection> opened(const Place& place, const Clock& clock) {
    auto database = storage::open(place.database_url());
    storage::migrate(*database, clock);
    return database;
}

}  // namespace

void store_calendar(storage::Connection& database, const WorkingCalendar& calendar) {
    if (database.value<std::string>(ledger::sql::calendar_version) == calendar.version()) return;
    storage::Transaction transaction(database);
    transaction->execute(ledger::sql::clear_calendar);
    std::vector<std::string> days;
    for (Date day = calendar.first_day(); day <= calendar.last_day(); day = day + 1) days.push_back(day.iso());
    std::vector<storage::Value> values;
    for (std::size_t i = 0; i < days.size(); ++i) {
        const Date day = calendar.first_day() + static_cast<std::int64_t>(i);
        values.insert(values.end(), {days[i], day.ordinal(), calendar.is_working_day(day), calendar.working_ordinal(day),
                                     calendar.is_provisional(day), calendar.version()});
    }
    const std::string_view columns[] = {"day", "ordinal", "is_working_day", "working_ordinal", "is_provisional", "calendar_version"};
    transaction->append_rows("calendar_days", columns, values);
    transaction.commit();
}

Workspace::Workspace(const Place& place, const Clock* clock)
    : rulebook_(find_rulebook()),
      attachments_(made(place.data) / "attachments"),
      database_(opened(place, clock ? *clock : system_clock_)),
      context_{*database_, clock ? *clock : system_clock_, rng_, rulebook_, &attachments_} {
    store_calendar(*database_, rulebook_.calendar());
}

}  // namespace yanlu
