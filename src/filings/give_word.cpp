// 2.3b: the city office is told of a cancellation, so that it can audit in time. And the office's own decision that a filing need not be
// made.
#include "filings/step.hpp"

namespace yanlu::filings {

Result<Json> give_word(Context& context, const organisation::Caller& caller, FilingId id, Date said_on, const std::string& note) {
    const Json request{{"said_on", said_on.iso()}, {"note", note}};
    return take_step(context, caller, {"give_word", "filings.give_word"}, id, request, "", [&](FoundFiling& found) -> Result<void> {
        if (auto refusal = why_not_day(context.clock, said_on, "said_on")) return refuse(std::move(*refusal));
        if (said_on < found.filing.effective_on)
            return invalid("filings.word_before_cause", "said_on",
                           {{"day", said_on.iso()}, {"effective_on", found.filing.effective_on.iso()}});
        found.filing.settled_on = said_on;
        found.filing.note = note;
        return {};
    });
}

Result<Json> waive_filing(Context& context, const organisation::Caller& caller, FilingId id, const std::string& reason) {
    return take_step(context, caller, {"waive", "filings.waive_filing"}, id, {{"reason", reason}}, reason,
                     [&](FoundFiling& found) -> Result<void> {
                         found.filing.settled_on = context.clock.today();
                         found.filing.note = reason;
                         return {};
                     });
}

}  // namespace yanlu::filings
