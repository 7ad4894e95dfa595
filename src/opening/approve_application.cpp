// 同意 and 批准: a signature on the content that was read; the last one gives the approval its number and the time to open.
#include "opening/actions.hpp"
#include "opening/application_process.hpp"
#include "opening/desks.hpp"
#include "opening/statements.hpp"

namespace yanlu::opening {
namespace {

// Since the submission the unit may have got another account on the platform.
std::optional<Refusal> settle_exceptions(Step& step) {
    Application& application = step.application;
    application.exceptions = exceptions_needed(case_of(step.context, application.form, application.id), application.form);
    if (application.exceptions.empty() || !application.form.exception_reason.empty()) return std::nullopt;
    return Refusal{RefusalClass::conflict, "opening.exception_arisen", "", "152-2021.2.1"};
}

std::string next_number(Step& step) {
    const UnitId organ = step.application.approver.value();
    const int year = Date::of(step.now).year();
    const auto number = step.context.database.value<std::int64_t>(sql::next_approval_number, organ, year);
    const auto unit = organisation::find_unit(step.context.database, organ);
    const auto& settings = step.context.rulebook.part<OpeningSettings>();
    return settings.approval_number(unit ? unit->facts.short_name : std::string(), year, number.value());
}

std::optional<Refusal> take(Step& step) {
    Application& application = step.application;
    if (auto refusal = settle_exceptions(step)) return refusal;
    step.context.database.execute(sql::end_countersigns, application.id, step.now);
    if (!application.is_at_last_step()) {
        application.step_number = staffed_step(step.context, application, application.step_number + 1, step.caller.actor.person);
        return std::nullopt;
    }
    step.outcome = "approve_last";
    application.step_number = -1;
    application.approved_at = step.now;
    application.approval_number = next_number(step);
    step.noted["approval_number"] = *application.approval_number;
    return std::nullopt;
}

}  // namespace

const Verb approve_application{
    .action = "approve", .permission = "opening.decide_application", .side = Side::desk, .is_signed = true, .take = take};

}  // namespace yanlu::opening
