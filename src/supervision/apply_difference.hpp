// The difference between what rules found and what is on record, of the whole city or of one account, inside a transaction.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "ledger/perform.hpp"
#include "supervision/evaluate.hpp"

namespace yanlu::supervision {

struct Applied {
    std::int64_t opened = 0;
    std::int64_t gone = 0;
    std::int64_t closed = 0;  // of those gone
};

// The last day for which the whole city was evaluated.
std::optional<std::string> last_evaluated_day(storage::Connection& database);

// Whether there is anything to write.
bool differs(Context& context, const Evaluation& evaluation);
Applied apply_difference(Context& context, ledger::Journal& journal, const Evaluation& evaluation);

}  // namespace yanlu::supervision
