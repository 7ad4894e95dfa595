// Filings as the API shows them (api/openapi.yaml: Filing, FilingDetail).
#pragma once

#include "filings/filings.hpp"

namespace yanlu::filings {

// A row of filings_by_due.sql or filing_row.sql.
Json filing_summary(Context& context, const storage::Row& row);
// All that one page shows of it. The caller has been found to reach it.
Json filing_detail(Context& context, const organisation::Caller& caller, FilingId id);
Json system_json(const Context& context, const FilingSystem& system);
// green 充裕, yellow 临期, red 逾期; null once it is settled or has no deadline.
struct TimeLeft {
    std::string light;
    std::string light_zh;
    std::string words;
};
std::optional<TimeLeft> time_left(const Context& context, const Filing& filing);

}  // namespace yanlu::filings
