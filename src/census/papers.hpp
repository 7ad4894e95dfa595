// What of a census goes out of the house: the statement to be signed, the sheet to be filled in, the list of who has not answered.
#pragma once

#include <string>

#include "api/paging.hpp"
#include "base/outgoing_file.hpp"
#include "census/census.hpp"
#include "documents/official_paper.hpp"
#include "organisation/caller.hpp"

namespace yanlu::census {

// 《政务新媒体摸查情况表》 with the statement beneath, printed from the answers as they stand.
Result<OutgoingFile> statement_of(Context&, const organisation::Caller&, SheetId);
// What the leader signs for.
std::string statement_text(const Rulebook& rulebook, const Census& census, const Sheet& sheet);
documents::OfficialPaper statement_paper(Context&, const Census&, const Sheet&, const std::vector<Line>&);
// The scan of the statement as it was signed on paper.
Result<OutgoingFile> scan_of(Context&, const organisation::Caller&, SheetId);
// A workbook with the unit's accounts filled in, which the import census_answers takes back.
Result<OutgoingFile> form_of(Context&, const organisation::Caller&, SheetId);

// Units that have not answered, with whom to ring there.
Result<Json> list_unanswered(Context&, const organisation::Caller&, CensusId, const api::Page&);
Result<OutgoingFile> export_unanswered(Context&, const organisation::Caller&, CensusId);

}  // namespace yanlu::census
