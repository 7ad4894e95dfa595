// 批示: a leader's word on a paper, followed until the result is accepted.
#pragma once

#include <string>

#include "api/paging.hpp"
#include "organisation/caller.hpp"
#include "papers/paper.hpp"

namespace yanlu::papers {

using InstructionId = Id<struct InstructionTag>;

struct NewInstruction {
    std::string given_by;  // office and name as the office writes it
    std::string body;
    Date given_on;
    UnitId unit;  // who follows it
    Date due_on;
};

Json instructions_of(Context&, const organisation::Caller&, PaperId);
Result<Json> record_instruction(Context&, const organisation::Caller&, PaperId, const NewInstruction&);
// The unit reports what came of it; whoever recorded it closes it, or sends it back open.
Result<Json> report_instruction(Context&, const organisation::Caller&, InstructionId, const std::string& result);
Result<Json> close_instruction(Context&, const organisation::Caller&, InstructionId, bool is_accepted, const std::string& reason);
Result<Json> list_instructions(Context&, const organisation::Caller&, const std::string& state, const api::Page&);

}  // namespace yanlu::papers
