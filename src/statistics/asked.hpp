// A question made ready: the day, the scope of the caller, the subtree asked for.
#pragma once

#include "statistics/statistics.hpp"
#include "statistics/tables.hpp"

namespace yanlu::statistics {

struct Asked {
    Date as_of;
    Scope scope;
};
Result<Asked> asked(Context& context, const organisation::Caller& caller, const Question& question, std::string_view verb);

}  // namespace yanlu::statistics
