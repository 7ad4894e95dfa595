// What leaves the system: the whole round as a workbook, and the check list that an inspector takes along.
#pragma once

#include <string>

#include "base/outgoing_file.hpp"
#include "ledger/context.hpp"
#include "organisation/caller.hpp"
#include "rounds/round.hpp"

namespace yanlu::rounds {

// Sheets: 总体, 各平台, 各地, 各事项, 账号, 问题, 上期复查, 分层. Of accounts those that the caller sees.
Result<OutgoingFile> workbook_of(Context&, const organisation::Caller&, RoundId);
// The caller's own accounts, or with `whole` every account that he sees, each item with room for what was found.
Result<OutgoingFile> check_list_of(Context&, const organisation::Caller&, RoundId, bool is_whole);

}  // namespace yanlu::rounds
