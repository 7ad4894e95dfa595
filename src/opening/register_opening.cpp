// 登记开设: what was approved now exists; the account comes into being with its exceptions on record, and both filing clocks start.
#include <algorithm>

#include "opening/actions.hpp"
#include "opening/desks.hpp"
#include "opening/statements.hpp"
#include "registry/life_cycle.hpp"

namespace yanlu::opening {
namespace {

registry::OpenedAccount opened_account(const Step& step) {
    const ApplicationForm& form = step.application.form;
    registry::OpenedAccount out;
    out.name = form.name;
    out.platform = form.platform;
    out.platform_account_id = step.input.platform_account_id;
    out.kind = form.kind;
    out.host_unit = form.host_unit;
    out.certified_host = step.input.certified_host;
    out.link = step.input.link.empty() ? form.link : step.input.link;
    out.purpose = form.purpose;
    out.opened_on = step.input.opened_on.value();
    out.holders = form.holders;
    if (form.contract) out.contract = {form.contract->vendor, form.contract->starts_on, form.contract->ends_on, form.contract->staff};
    out.approval = step.application.approval_number.value();
    const auto& covered = step.application.exceptions;
    if (std::ranges::find(covered, second_account) != covered.end()) out.exception_reason = form.exception_reason;
    return out;
}

std::optional<Refusal> why_not_registered(const Step& step) {
    const Application& application = step.application;
    const auto host = organisation::find_unit(step.context.database, application.form.host_unit);
    const Date approved_on = Date::of(*application.approved_at);
    if (*step.input.opened_on < approved_on)
        return Refusal{RefusalClass::conflict,
                       "opening.opened_before_approval",
                       "opened_on",
                       "152-2021.2.1",
                       {{"day", step.input.opened_on->iso()}, {"approved", approved_on.iso()}}};
    if (host && !is_certified_as(step.input.certified_host, host->facts.name))
        return Refusal{RefusalClass::invalid,
                       "opening.certified_host_differs",
                       "certified_host",
                       "152-2021.2.1",
                       {{"unit", host->facts.name}, {"certified", step.input.certified_host}}};
    const auto screenshot = registry::own_attachment(step.context, step.caller, *step.input.screenshot, "screenshot_id");
    return screenshot ? std::nullopt : std::optional(screenshot.error());
}

void record_exceptions(const Step& step, AccountId account) {
    const Application& a = step.application;
    for (const auto& exception : a.exceptions)
        step.context.database.execute(sql::insert_exception, storage::allocate_ids(step.context.database), a.id, account, exception,
                                      a.form.exception_reason, *a.approval_number, step.input.opened_on->iso(), step.now);
}

std::optional<Refusal> take(Step& step) {
    if (auto refusal = why_not_registered(step)) return refusal;
    const auto account = registry::open_account(step.context, step.journal, opened_account(step));
    if (!account) return account.error();
    Application& application = step.application;
    application.account = *account;
    application.opened_on = step.input.opened_on;
    application.screenshot = step.input.screenshot;
    record_exceptions(step, *account);
    step.noted["account_id"] = account->value;
    step.noted["opened_on"] = step.input.opened_on->iso();
    return std::nullopt;
}

}  // namespace

const Verb register_opening{.action = "register_opening", .permission = "opening.write_application", .take = take};

}  // namespace yanlu::opening
