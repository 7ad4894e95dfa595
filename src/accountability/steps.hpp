// How one step is described to the skeleton in act_on_case.cpp.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "accountability/cases.hpp"
#include "ledger/perform.hpp"

namespace yanlu::accountability {

struct Step {
    Context& context;
    ledger::Journal& journal;
    Case& subject;
    const UnitPlace& place;
    const std::optional<CaseAccount>& account;
    const CaseInput& input;
    const organisation::Caller& caller;
    std::optional<Date> due_on = {};  // what the step itself makes due, instead of the table's limit

    Date today() const { return context.clock.today(); }
};

struct Verb {
    std::string event;
    std::string permission;
    std::optional<Refusal> (*take)(Step&);
    bool is_decision = false;  // who takes it is kept as the one who decided
    bool is_primary = false;
};

const std::vector<Verb>& admonition_verbs();
const std::vector<Verb>& advice_verbs();
const std::vector<Verb>& record_verbs();
const std::vector<Verb>& verbs_of(std::string_view kind);

// One step of a case by the system: what another record led to. Nothing happens where the table has no such step from its state.
void step_by_system(Context& context, ledger::Journal& journal, Case& subject, const std::string& event, const std::string& reason);

// Why a guard of the table does not hold.
std::optional<Refusal> guard_refusal(Context& context, const organisation::Caller& caller, const Case& subject, const UnitPlace& place,
                                     const std::optional<CaseAccount>& account, std::string_view guard);

inline Refusal missing(const std::string& field) { return {RefusalClass::invalid, "api.missing", field, "", {{"field", field}}, {}}; }
std::optional<Refusal> why_not_past(const Step& step, const std::optional<Date>& day, const std::string& field);    // today or before
std::optional<Refusal> why_not_coming(const Step& step, const std::optional<Date>& day, const std::string& field);  // today or later

// Evidence of a record, frozen as it is now; a refusal names the item.
std::optional<Refusal> add_evidence(Step& step, const std::vector<EvidenceInput>& evidence);
std::int64_t evidence_count(storage::Connection& database, CaseId id);
Json evidence_of(Context& context, CaseId id);
// The persons who held a duty for the account, or for any account of the unit, on that day: [{duty, duty_zh, name, title, account}].
Json persons_of(Context& context, std::optional<AccountId> account, UnitId unit, Date day);

}  // namespace yanlu::accountability
