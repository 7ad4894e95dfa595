// The one door to official papers: what a case says in the paper that goes out of it. Drafts only; people sign and issue them.
#pragma once

#include "accountability/steps.hpp"

namespace yanlu::accountability {

// Who can be admonished: the holders of the addressees' duties when the notification was issued, and whether they hold them today:
// [{duty, duty_zh, name, title, is_still}].
Json addressees_of(Context& context, const Case& subject);

// Inside the caller's transaction. Each leaves the paper's id in the case; where no paper can be drafted (no supervising unit to address,
// a template that the office has changed beyond these values) the case goes on without one.
void draft_letter(Context& context, Case& subject);                                      // 关停(注销)建议函, as soon as it is proposed
void draft_notice(Context& context, const organisation::Caller& caller, Case& subject);  // 约谈通知, when it is appointed
void draft_record(Context& context, const organisation::Caller& caller, Case& subject);  // 问责情况记录, when it is transferred

}  // namespace yanlu::accountability
