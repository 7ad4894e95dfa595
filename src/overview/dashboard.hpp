// 数据看板: the state of the city, a unit or an account on a day, every number with the records behind it. One book of findings and one
// snapshot of the database for a page; links name both, so that the list shows what was counted even when more has happened since.
#pragma once

#include <optional>
#include <string>

#include "api/paging.hpp"
#include "documents/table_writer.hpp"
#include "ledger/context.hpp"
#include "organisation/caller.hpp"
#include "overview/domain/finding_line.hpp"
#include "overview/place.hpp"

namespace yanlu::overview {

// In which what was found, fell due and was closed counts.
enum class Stretch { month, days30, days90, days365 };
const std::vector<std::string>& stretch_codes();
Stretch stretch_of(std::string_view code);

struct DashboardQuestion {
    PlaceQuestion place = {};
    std::optional<Date> as_of = {};  // today if absent
    Stretch stretch = Stretch::days90;
};
Result<Json> read_dashboard(Context& context, const organisation::Caller& caller, const DashboardQuestion& question);
// The rows of units or accounts, and the map of rules, as sheets of one workbook.
Result<std::string> export_dashboard(Context& context, const organisation::Caller& caller, const DashboardQuestion& question);

// The findings behind a number.
struct RecordsQuestion {
    PlaceQuestion place = {};
    Instant known;
    Moment moment;
    LineFilter filter;
};
Result<Json> dashboard_records(Context& context, const organisation::Caller& caller, const RecordsQuestion& question,
                               const api::Page& page);
Result<std::string> export_dashboard_records(Context& context, const organisation::Caller& caller, const RecordsQuestion& question,
                                             const std::string& format);
// The accounts that these findings are about. Of `rectified` those of which nothing is left open.
Result<Json> dashboard_accounts(Context& context, const organisation::Caller& caller, const RecordsQuestion& question,
                                const api::Page& page);

}  // namespace yanlu::overview
