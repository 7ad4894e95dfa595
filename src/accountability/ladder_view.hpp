// The ladder as of a day: who was notified how often in that calendar year, what is due by that alone, and what became of it.
#pragma once

#include <optional>
#include <string>

#include "api/paging.hpp"
#include "documents/table_writer.hpp"
#include "organisation/caller.hpp"

namespace yanlu::accountability {

struct LadderFilter {
    std::optional<Date> as_of = {};           // today
    std::optional<Instant> known_as_of = {};  // now: with what was entered and withdrawn since
    std::string next_step = {};
    std::string words = {};
    std::optional<UnitId> under = {};
};
const std::vector<std::string>& next_steps();

Result<Json> read_ladder(Context&, const organisation::Caller&, const LadderFilter&, const api::Page&);
Result<std::string> export_ladder(Context&, const organisation::Caller&, const LadderFilter&, documents::TableFormat);
// One account: its line with every notification and every case, for its own page.
Result<Json> ladder_of_account(Context&, const organisation::Caller&, AccountId, const LadderFilter&);

// What is due as of a day, whether or not somebody has decided: {kind, account, unit, notifications, case}. For the command line.
Result<Json> due_as_of(Context&, const organisation::Caller&, const LadderFilter&);

}  // namespace yanlu::accountability
