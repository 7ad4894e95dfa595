// Steps of a report by rulebook/machines/monitor_report.yaml: the office accepts, refuses or asks back; the company answers or withdraws.
#include <algorithm>

#include "documents/qr.hpp"
#include "ledger/perform.hpp"
#include "monitor_reports/become_finding.hpp"
#include "monitor_reports/desks.hpp"
#include "monitor_reports/process.hpp"
#include "monitor_reports/statements.hpp"
#include "organisation/permissions.hpp"
#include "organisation/unit_store.hpp"
#include "registry/attachments.hpp"

namespace yanlu::monitor_reports {
namespace {

using organisation::Caller;

struct Action {
    std::string_view name;
    std::string_view permission;
};

constexpr Action actions[] = {{"accept", verify_verb},         {"accept_unauthorised", verify_verb},
                              {"accept_omitted", verify_verb}, {"reject", verify_verb},
                              {"ask_back", verify_verb},       {"answer", hand_in_verb},
                              {"withdraw", hand_in_verb}};

const Action& action_named(std::string_view name) { return *std::ranges::find(actions, name, &Action::name); }

std::optional<Refusal> barred(const char* code) { return Refusal{RefusalClass::conflict, code, "", "", {}, {}}; }

bool is_at(Context& context, PersonId person, UnitId unit) {
    return context.database.value<std::int64_t>(sql::is_of_unit, person, unit, context.clock.today().iso()).has_value();
}

// The named one, the chief in his stead; anybody of the office once the named one has left it.
bool may_verify(Context& context, const Caller& caller, const Commission& commission) {
    const auto& named = commission.plan.verifier;
    if (!named || *named == caller.actor.person || caller.role == "city_office_section_chief") return true;
    const auto office = organisation::city_office(context.database);
    return !office || !is_at(context, *named, *office);
}

std::optional<Refusal> guard_refusal(Context& context, const Caller& caller, const FoundReport& found, std::string_view guard) {
    const auto& [report, commission] = found;
    if (guard == "is_of_an_account") return report.is_unregistered() ? barred("monitor_reports.guard.is_of_an_account") : std::nullopt;
    if (guard == "is_unregistered") return report.is_unregistered() ? std::nullopt : barred("monitor_reports.guard.is_unregistered");
    if (guard == "in_contract") return why_not_today(task_of(context, commission), context.clock.today());
    if (caller.is_system) return std::nullopt;
    if (guard == "named_verifier")
        return may_verify(context, caller, commission) ? std::nullopt : barred("monitor_reports.guard.named_verifier");
    const bool is_own = report.handed_in_by == caller.actor.person || is_at(context, caller.actor.person, commission.plan.company);
    return is_own ? barred("monitor_reports.guard.not_of_the_company") : std::nullopt;
}

std::optional<Refusal> missing(const char* field) {
    return Refusal{RefusalClass::invalid, "api.missing", field, "", {{"field", field}}, {}};
}

std::optional<Refusal> why_not_input(Context& context, const ReportStep& step, const flow::Transition& transition) {
    for (const auto& field : transition.asks) {
        if (field == "reason" && step.reason.empty()) return missing("reason");
        if (field == "answer" && step.answer.empty()) return missing("answer");
        if (field == "host_unit_id" && !step.host_unit) return missing("host_unit_id");
        if (field != "reason_code") continue;
        if (step.reason_code.empty()) return missing("reason_code");
        if (!context.rulebook.part<ProblemCodes>().reason(step.reason_code))
            return Refusal{RefusalClass::invalid, "monitor_reports.no_such_reason", "reason_code", "", {{"code", step.reason_code}}, {}};
    }
    return std::nullopt;
}

// Further screenshots come with an answer; the first ones stay.
Result<void> add_pictures(Context& context, const Caller& caller, const Report& report, const std::vector<AttachmentId>& pictures) {
    const auto& codes = context.rulebook.part<ProblemCodes>();
    auto position = context.database.value<std::int64_t>(sql::count_pictures, report.id).value_or(0);
    if (static_cast<std::size_t>(position) + pictures.size() > 2 * codes.most_pictures)
        return invalid("monitor_reports.too_many_pictures", "pictures", {{"most", std::to_string(2 * codes.most_pictures)}});
    for (const AttachmentId id : pictures) {
        const auto file = registry::own_attachment(context, caller, id, "pictures");
        if (!file) return refuse(file.error());
        if (auto read = documents::read_picture(registry::bytes_of(context, *file), codes.picture_limits); !read)
            return refuse(read.error());
        context.database.execute(sql::insert_picture, report.id, ++position, id);
    }
    return {};
}

void restart_clock(Context& context, Report& report, const std::string& from, const std::string& action) {
    const bool is_fast_answer = action == "answer" && report.is_fast;
    const auto clock = clock_of(context, from, is_fast_answer ? "answer_fast" : action);
    report.due_at = clock ? std::optional(clock->due_at) : std::nullopt;
    report.due_is_provisional = clock && clock->is_provisional;
}

Result<void> take(Context& context, const Caller& caller, FoundReport& found, const std::string& action, const ReportStep& step,
                  ledger::Journal& journal) {
    Report& report = found.report;
    if (action.starts_with("accept")) {
        const auto finding = become_finding(context, caller, report, action, journal);
        if (!finding) return refuse(finding.error());
        report.finding = *finding;
        context.database.execute(sql::give_finding_to_merged, report.id, *finding);
    }
    if (action == "reject") report.reason_code = step.reason_code;
    if (action == "answer") return add_pictures(context, caller, report, step.pictures);
    return {};
}

ledger::Change change_of(const Report& report, const std::string& from, const Json& before, const std::string& action,
                         const ReportStep& step) {
    return {.subject_kind = "monitor_report",
            .subject_id = report.id.value,
            .from = from,
            .to = report.state,
            .reason = step.reason,
            .before = before,
            .after = report.facts(),
            .facts = {{"event", action}, {"reason_code", report.reason_code}}};
}

Result<Json> act(Context& context, const Caller& caller, ReportId id, const std::string& action, const ReportStep& step,
                 const std::optional<AccountId>& made, ledger::Journal& journal) {
    auto found = report_for(context, caller, action_named(action).permission, id);
    if (!found) return refuse(found.error());
    if (auto refusal = why_not_act(context, caller, *found, action)) return refuse(std::move(*refusal));
    Report& report = found->report;
    if (caller.expected_version && *caller.expected_version != report.version)
        return refuse(RefusalClass::precondition_failed, "organisation.version_changed");
    const auto& transition = *report_machine(context.rulebook).transition(report.state, action);
    if (auto refusal = why_not_input(context, step, transition)) return refuse(std::move(*refusal));
    const Json before = report.facts();
    const std::string from = report.state;
    if (found->report.is_unregistered() && step.host_unit) report.host = step.host_unit;
    report.case_account = made;
    if (made && !step.platform_account_id.empty()) report.platform_account_id = step.platform_account_id;
    if (auto taken = take(context, caller, *found, action, step, journal); !taken) return refuse(taken.error());
    report.state = transition.to;
    restart_clock(context, report, from, action);
    if (action != "answer" && action != "ask_back") report.decided_by = caller.actor.person, report.decided_at = context.clock.now();
    update_report(context.database, report);
    write_note(context, caller, id, action, step.answer.empty() ? step.reason : step.answer);
    move_tasks(context, report, found->commission, caller.actor.person);
    journal.record(change_of(report, from, before, action, step));
    journal.emit({"monitor_report." + action, "monitor_report", id.value, {{"from", from}, {"to", report.state}}});
    return show_report(context, caller, id);
}

// The registry's own verb puts the account on record before the report is settled; both can be repeated.
Result<std::optional<AccountId>> account_made(Context& context, const Caller& caller, ReportId id, const std::string& action,
                                              const ReportStep& step) {
    if (action != "accept_unauthorised") return std::nullopt;
    const auto found = report_for(context, caller, verify_verb, id);
    if (!found) return refuse(found.error());
    if (found->report.state != "to_verify") return found->report.case_account;  // a repeated request, which the ledger answers
    if (auto refusal = why_not_act(context, caller, *found, action)) return refuse(std::move(*refusal));
    const auto& transition = *report_machine(context.rulebook).transition(found->report.state, action);
    if (auto refusal = why_not_input(context, step, transition)) return refuse(std::move(*refusal));
    return put_on_record(context, caller, found->report, step);
}

}  // namespace

const std::vector<std::string>& report_actions() {
    static const std::vector<std::string> names{"accept",  "accept_unauthorised", "accept_omitted", "reject", "ask_back", "answer",
                                                "withdraw"};
    return names;
}

std::optional<Refusal> why_not_act(Context& context, const Caller& caller, const FoundReport& found, std::string_view action) {
    const auto& permissions = context.rulebook.part<organisation::Permissions>();
    if (auto refusal = permissions.why_not(caller, action_named(action).permission, found.commission.company_path)) return refusal;
    const auto decided = flow::decide(report_machine(context.rulebook), found.report.state, action, caller.role,
                                      [&](std::string_view guard) { return guard_refusal(context, caller, found, guard); });
    return decided ? std::nullopt : std::optional(decided.error());
}

Result<Json> act_on_report(Context& context, const Caller& caller, ReportId id, const std::string& action, const ReportStep& step) {
    const auto made = account_made(context, caller, id, action, step);
    if (!made) return refuse(made.error());
    Json pictures = Json::array();
    for (const AttachmentId picture : step.pictures) pictures.push_back(picture.value);
    const Json request{{"id", id.value},
                       {"action", action},
                       {"reason", step.reason},
                       {"answer", step.answer},
                       {"reason_code", step.reason_code},
                       {"host_unit_id", step.host_unit ? step.host_unit->value : 0},
                       {"platform_account_id", step.platform_account_id},
                       {"pictures", std::move(pictures)}};
    return ledger::perform(
        context, caller.command("monitor_reports." + action, request),
        [&](storage::Connection&, ledger::Journal& journal) { return act(context, caller, id, action, step, *made, journal); });
}

}  // namespace yanlu::monitor_reports
