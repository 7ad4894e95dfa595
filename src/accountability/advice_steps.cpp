// 关停(注销)建议函: sent by a person, answered by the supervising unit, followed until the account is gone. What is sent and answered is at
// the same time a step of the account's own life (registry), in the same transaction.
#include "accountability/domain/document_number.hpp"
#include "accountability/paper_drafts.hpp"
#include "accountability/steps.hpp"
#include "flow/todo.hpp"
#include "registry/account_steps.hpp"
#include "registry/life_cycle_store.hpp"

namespace yanlu::accountability {
namespace {

using organisation::Caller;

// If-Match names the version of the letter, not of the account.
Caller without_version(const Caller& caller) {
    Caller out = caller;
    out.expected_version.reset();
    return out;
}

std::optional<Refusal> step_account(Step& step, const Caller& caller, const std::string& action, const registry::StepInput& input) {
    auto taken = registry::take_step(step.context, step.journal, without_version(caller), step.account->id, action, input);
    if (!taken) return std::move(taken.error());
    // The letter's own item says the same, with its deadline.
    flow::complete_todos(step.context, "account", step.account->id.value, "answer_advice", caller.actor.person);
    return std::nullopt;
}

std::optional<Refusal> advise(Step& step, const std::string& reason) {
    registry::StepInput input;
    input.decision = step.subject.said("letter_number");
    input.reason = reason;
    return step_account(step, step.caller, "advise_closure", input);
}

std::optional<Refusal> issue(Step& step) {
    // Of the paper that was issued here, if it was not issued elsewhere.
    const std::string said = step.input.letter_number.empty() ? step.subject.said("paper_number") : step.input.letter_number;
    if (said.empty()) return missing("letter_number");
    if (step.input.measure.empty()) return missing("measure");
    const auto number = parse_document_number(said);
    if (!number) return invalid("accountability.not_a_number", "letter_number", {{"number", said}}).value();
    if (number->year != step.today().year())
        return invalid("accountability.number_of_another_year", "letter_number",
                       {{"number", number->text}, {"year", std::to_string(step.today().year())}})
            .value();
    if (step.input.measure == "shut_down" && step.account->state == "shut_down")
        return invalid("accountability.is_shut_down_already", "measure").value();
    step.subject.content["letter_number"] = number->text;
    step.subject.content["measure"] = step.input.measure;
    step.subject.content["issued_on"] = step.today().iso();
    step.subject.content["addressed_to"] = step.place.is_in_charge_itself() ? step.place.name : step.place.supervisor_name;
    const std::string reason = step.context.rulebook.message(
        "accountability.advice_reason", {{"count", std::to_string(step.subject.basis.size())}, {"account", step.account->name}});
    return advise(step, reason);
}

std::optional<Refusal> give_reason(Step& step) {
    if (step.input.reason.empty()) return missing("reason");
    step.subject.content["reason"] = step.input.reason;
    return std::nullopt;
}

// The supervising unit answers itself; where the office records its answer, the number of its letter is the proof.
std::optional<Refusal> answer(Step& step, const std::string& outcome) {
    if (step.input.reason.empty()) return missing("reason");
    if (step.caller.actor.unit != step.place.supervisor && step.input.letter_number.empty())
        return invalid("accountability.reply_number_needed", "letter_number", {{"unit", step.place.supervisor_name}}).value();
    step.subject.content["answer"] = step.input.reason;
    step.subject.content["answered_on"] = step.today().iso();
    step.subject.content["reply_number"] = step.input.letter_number;
    registry::StepInput input;
    input.outcome = outcome;
    input.reason = step.input.reason;
    return step_account(step, step.caller, "answer_advice", input);
}

std::optional<Refusal> adopt(Step& step) { return answer(step, "adopted"); }
std::optional<Refusal> reject(Step& step) { return answer(step, "not_adopted"); }

std::optional<Refusal> advise_again(Step& step) {
    if (auto refusal = give_reason(step)) return refusal;
    step.subject.content["advised_again_on"] = step.today().iso();
    return advise(step, step.input.reason);
}

// What was asked of the supervising unit is taken back with the letter.
std::optional<Refusal> revoke(Step& step) {
    if (auto refusal = give_reason(step)) return refusal;
    if (!registry::has_open_advice(registry::acts_of(step.context.database, step.account->id))) return std::nullopt;
    registry::StepInput input;
    input.outcome = "not_adopted";
    input.reason = step.context.rulebook.message("accountability.advice_revoked", {{"reason", step.input.reason}});
    Caller system = Caller::system("job");
    system.actor = step.caller.actor;
    return step_account(step, system, "answer_advice", input);
}

}  // namespace

const std::vector<Verb>& advice_verbs() {
    static const std::vector<Verb> all{{"issue", "accountability.decide_advice", issue, true, true},
                                       {"decline", "accountability.decide_advice", give_reason, true},
                                       {"drop", "accountability.decide_advice", give_reason, true},
                                       {"adopt", "accountability.answer_advice", adopt, false, true},
                                       {"reject", "accountability.answer_advice", reject},
                                       {"advise_again", "accountability.decide_advice", advise_again},
                                       {"close", "accountability.decide_advice", give_reason, false, true},
                                       {"revoke", "accountability.decide_advice", revoke, true}};
    return all;
}

}  // namespace yanlu::accountability
