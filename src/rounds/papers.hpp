// What leaves the system: the whole round as a workbook, and the check list that an inspector takes along.
#pragma once

#include <string>
#include <vector>

#include "base/outgoing_file.hpp"
#include "ledger/context.hpp"
#include "organisation/caller.hpp"
#include "rounds/round.hpp"
#include "rounds/settings.hpp"

namespace yanlu::rounds {

// Sheets: 总体, 各平台, 各地, 各事项, 账号, 问题, 上期复查, 分层. Of accounts those that the caller sees.
Result<OutgoingFile> workbook_of(Context&, const organisation::Caller&, RoundId);
// The caller's own accounts, or with `whole` every account that he sees, each item with room for what was found.
Result<OutgoingFile> check_list_of(Context&, const organisation::Caller&, RoundId, bool is_whole);

// An account with what people look at there.
struct CheckSheet {
    Line line;
    std::vector<const Item*> items;  // of the rule book: they live as long as it does
};
struct CheckSheets {
    Round round;
    std::vector<CheckSheet> sheets;
};
// The same as data. Refused where nothing is to be inspected.
Result<CheckSheets> check_sheets_of(Context&, const organisation::Caller&, RoundId, bool is_whole);

}  // namespace yanlu::rounds
