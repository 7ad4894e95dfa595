// Use cases of a sheet: answered line by line, submitted, signed by a leader or on paper, sent back, reminded.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "api/paging.hpp"
#include "census/census.hpp"
#include "organisation/caller.hpp"

namespace yanlu::census {

struct AnsweredLine {
    LineId id;
    LineAnswer answer;
};

struct Addition {
    std::optional<LineId> id = {};  // one that was added before and is changed now
    std::optional<UnitId> unit = {};
    AccountFacts facts;
    std::string note = {};
};

struct SheetAnswers {
    std::vector<AnsweredLine> lines = {};
    std::vector<Addition> additions = {};
    std::vector<LineId> removed = {};  // of the added ones
    bool confirms_rest = false;        // every line without an answer is as recorded
    std::optional<bool> declares_none = {};
    std::optional<std::string> note = {};
};

struct SheetStep {
    std::string reason = {};
    std::optional<AttachmentId> scan = {};
};

struct SheetFilter {
    std::string state = {};  // or open: not signed, answered: signed
    std::optional<UnitId> group = {};
    std::string words = {};
    std::optional<bool> is_late = {};
    std::optional<bool> declares_none = {};
};

// Each answers the sheet as GET /census-sheets/{id} shows it.
Result<Json> answer_sheet(Context&, const organisation::Caller&, SheetId, const SheetAnswers&);
// submit, take_back, sign, record_scan, send_back, remind.
Result<Json> act_on_sheet(Context&, const organisation::Caller&, SheetId, const std::string& action, const SheetStep&);
const std::vector<std::string>& sheet_actions();
// {done, refused}: the sheets named, or every open one that the caller reaches.
Result<Json> remind_sheets(Context&, const organisation::Caller&, CensusId, const std::vector<std::int64_t>& ids,
                           const std::string& reason);

Result<Json> show_sheet(Context&, const organisation::Caller&, SheetId);
Result<Json> list_sheets(Context&, const organisation::Caller&, CensusId, const SheetFilter&, const api::Page&);
Result<Json> my_sheets(Context&, const organisation::Caller&);

// A sheet that the caller's verb reaches and, with If-Match, in the version that he read; or the refusal.
Result<Sheet> sheet_for(Context&, const organisation::Caller&, std::string_view verb, SheetId);
std::optional<Refusal> why_not_step(Context&, const organisation::Caller&, const Sheet&, std::string_view action);

// Inside a transaction: takes the answers into the lines. The refusal names the line or addition.
Result<void> take_answers(Context&, const organisation::Caller&, Sheet&, const SheetAnswers&);
void write_note(Context&, const organisation::Caller&, SheetId, std::string_view event, const std::string& body);
// The desks on which a sheet lies in its state.
void move_tasks(Context&, const Sheet&, const Census&, PersonId done_by);

}  // namespace yanlu::census
