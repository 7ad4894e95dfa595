// 整改单号 and 催办通知书号: one series each a year, without gaps, in the form that rulebook/escalation.yaml gives.
#pragma once

#include <string>

#include "ledger/context.hpp"

namespace yanlu::supervision {

std::string next_order_number(Context& context);
std::string next_reminder_number(Context& context);

}  // namespace yanlu::supervision
