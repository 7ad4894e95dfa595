// 撤回, until the next person has acted; 签署意见, which moves nothing; 催办, at most once in the time that the process table gives.
#include "opening/actions.hpp"
#include "opening/statements.hpp"

namespace yanlu::opening {
namespace {

std::optional<Refusal> withdraw(Step& step) {
    step.application.step_number = -1;
    return std::nullopt;
}

std::optional<Refusal> note_only(Step&) { return std::nullopt; }

std::optional<Refusal> remind(Step& step) {
    step.application.reminded_at = step.now;
    step.context.database.execute(sql::note_reminder, step.application.id, step.now);
    return std::nullopt;
}

}  // namespace

const Verb withdraw_application{.action = "withdraw", .permission = "opening.write_application", .take = withdraw};
const Verb give_opinion{.action = "give_opinion", .permission = "opening.decide_application", .side = Side::anybody, .take = note_only};
const Verb remind_application{.action = "remind", .permission = "opening.remind_application", .side = Side::anybody, .take = remind};

}  // namespace yanlu::opening
