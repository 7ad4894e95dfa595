// 月报: a month of the city or a unit on one page, from the dashboard of the month's last day. The page, the docx and the workbook say the
// same sentences and figures.
#pragma once

#include <optional>
#include <string>

#include "base/outgoing_file.hpp"
#include "ledger/context.hpp"
#include "organisation/caller.hpp"

namespace yanlu::overview {

struct MonthQuestion {
    std::optional<Date> first_day = {};  // of the month; the present one if absent
    std::optional<UnitId> under = {};
};
Result<Json> read_monthly_report(Context& context, const organisation::Caller& caller, const MonthQuestion& question);

Result<OutgoingFile> monthly_report_file(Context& context, const organisation::Caller& caller, const MonthQuestion& question, bool is_docx);

}  // namespace yanlu::overview
