// A run as far as a caller may look into it.
#pragma once

#include "consolidation/run_store.hpp"

namespace yanlu::consolidation {

struct VisibleRun {
    Run run;
    organisation::Scope scope;  // of the units whose cards are shown
};
Result<VisibleRun> visible_run(Context& context, const organisation::Caller& caller, RunId id, std::string_view verb);

// How sentences name accounts: those out of the scope stay unnamed.
class CardNames {
public:
    CardNames(Context& context, const VisibleRun& seen) : context_(context), seen_(seen) {}
    std::string operator()(AccountId id) const;

private:
    Context& context_;
    const VisibleRun& seen_;
};

}  // namespace yanlu::consolidation
