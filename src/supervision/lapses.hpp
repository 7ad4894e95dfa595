// What time itself does to an order: nobody signed for it, or its suspension ran out.
#pragma once

#include "ledger/context.hpp"

namespace yanlu::supervision {

// 逾期自动签收. Gives the number of orders.
std::int64_t sign_for_lapsed(Context& context);
// 挂起期满: the clock goes on from the day granted, however late the job looks. Gives the number of orders.
std::int64_t resume_lapsed(Context& context);

}  // namespace yanlu::supervision
