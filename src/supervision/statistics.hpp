// 整改统计 by unit or by town: rates with their formulas, time on the units' desks, and the orders behind every number.
#pragma once

#include <optional>
#include <string>

#include "api/paging.hpp"
#include "ledger/context.hpp"
#include "organisation/caller.hpp"

namespace yanlu::supervision {

struct StatisticsQuestion {
    Date from;
    Date to;
    std::optional<UnitId> under = {};  // units that are this one or below it
    bool is_by_town = false;           // else by unit
};

// The orders behind one number.
struct RecordsQuestion {
    StatisticsQuestion statistics;
    std::string measure;
    std::string part = "counted";     // counted | holding | failing
    std::optional<UnitId> unit = {};  // of the row; nothing: the total's
};

Result<Json> rectification_statistics(Context& context, const organisation::Caller& caller, const StatisticsQuestion& question);
Result<Json> statistics_records(Context& context, const organisation::Caller& caller, const RecordsQuestion& question,
                                const api::Page& page);
// The table as a sheet ("xlsx" | "csv"): numerators and denominators beside every rate.
Result<std::string> export_statistics(Context& context, const organisation::Caller& caller, const StatisticsQuestion& question,
                                      const std::string& format);
Result<std::string> export_statistics_records(Context& context, const organisation::Caller& caller, const RecordsQuestion& question,
                                              const std::string& format);

}  // namespace yanlu::supervision
