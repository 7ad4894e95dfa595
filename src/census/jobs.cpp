// Reminds by itself on the days that rulebook/census.yaml names, once a day and sheet.
#include "census/jobs.hpp"

#include <algorithm>

#include "base/log.hpp"
#include "census/process.hpp"
#include "census/sheets.hpp"
#include "census/statements.hpp"

namespace yanlu::census {
namespace {

void remind_before_due(Context& context) {
    const Date today = context.clock.today();
    const auto& days = process(context.rulebook).remind_days_before;
    for (const CensusId id : context.database.all(sql::running_censuses, [](const storage::Row& row) { return row.get<CensusId>(0); })) {
        const Census census = *load_census(context.database, id);
        if (std::ranges::find(days, census.due_on - today) == days.end()) continue;
        std::vector<std::int64_t> due;
        for (const SheetId sheet :
             context.database.all(sql::open_sheets, [](const storage::Row& row) { return row.get<SheetId>(0); }, id)) {
            const auto reminded = load_sheet(context.database, sheet)->reminded_at;
            if (!reminded || Date::of(*reminded) < today) due.push_back(sheet.value);
        }
        if (due.empty()) continue;
        const auto done = remind_sheets(context, organisation::Caller::system("job"), id, due, "");
        if (done) log::info("census.reminded", {{"census_id", id.value}, {"sheets", done->at("done").size()}});
    }
}

}  // namespace

std::vector<jobs::Job> census_jobs() { return {{"census.remind_before_due", std::chrono::hours(1), remind_before_due}}; }

}  // namespace yanlu::census
