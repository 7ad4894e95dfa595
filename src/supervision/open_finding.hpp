// A problem that a monitor's report, a round or a person brings becomes a finding: the one record of it, whatever its source.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ledger/context.hpp"
#include "ledger/perform.hpp"
#include "organisation/caller.hpp"
#include "supervision/domain/rule.hpp"

namespace yanlu::supervision {

enum class Source { rule, monitor, round, person };
std::string_view code_of(Source source);

struct OpenRequest {
    Source source = Source::person;
    std::int64_t source_id = 0;            // the report, the round, the person
    std::string rule;                      // of rulebook/rules, or an item of rulebook/manual_items.yaml
    std::string subject_kind = "account";  // account | unit | post
    std::int64_t subject_id = 0;
    std::string key;                             // tells two problems of one rule and subject apart
    std::string title;                           // empty: the rule's or item's own sentence, with `what` in it
    std::string what = {};                       // in a person's words
    Json evidence = Json::object();              // key → text or integer, as the rule or item names them
    UnitId host = {};                            // 0: as the registry has it
    std::optional<Severity> severity = {};       // nothing: the rule's or item's
    std::optional<Date> first_day = {};          // nothing: today
    std::vector<AttachmentId> attachments = {};  // whose they are the caller has checked
    PersonId by = {};                            // who brings it; 0 is the system
};

// Inside the caller's own transaction (ledger::perform), whose journal gets the entry and the event finding.opened. A problem that stands
// open under the same rule, subject and key is not opened twice: its number is given. Refused: an unknown rule or item, a subject that is
// not there or of another kind.
Result<FindingId> open_finding(Context& context, ledger::Journal& journal, const OpenRequest& request);

}  // namespace yanlu::supervision
