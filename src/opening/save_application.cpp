// 保存 and 修改: a draft survives a closed browser; what no exception can allow is refused before anybody writes a page of reasons.
#include "opening/application_process.hpp"
#include "opening/applications.hpp"
#include "opening/desks.hpp"
#include "opening/sight.hpp"
#include "organisation/permissions.hpp"
#include "registry/platforms.hpp"

namespace yanlu::opening {
namespace {

using organisation::Caller;

std::optional<Refusal> why_not_written(Context& context, const Caller& caller, const ApplicationForm& form) {
    const std::string path = organisation::unit_path(context.database, form.host_unit);
    const auto& permissions = context.rulebook.part<organisation::Permissions>();
    if (auto refusal = permissions.why_not(caller, "opening.write_application")) return refusal;
    const auto scope = permissions.scope_for(caller, "opening.read_applications");
    // An internal division of one's own unit is named, so that the refusal can say why.
    const bool is_known = !path.empty() && (scope->holds(path) || path.starts_with(caller.unit_path));
    if (!is_known) return invalid("opening.no_such_unit", "host_unit_id").value();
    if (!form.platform.empty() && !context.rulebook.part<registry::Platforms>().find(form.platform))
        return invalid("registry.unknown_platform", "platform", {{"platform", form.platform}}).value();
    if (auto refusal = why_never(case_of(context, form, ApplicationId{}))) return refusal;
    if (form.host_unit != caller.actor.unit && !caller.is_system)
        return Refusal{RefusalClass::conflict, "opening.guard.of_applicant", "host_unit_id"};
    return std::nullopt;
}

Json request_json(ApplicationId id, const ApplicationForm& form) {
    Json request = form_json(form);
    request["id"] = id.value;
    return request;
}

ledger::Change written(const Application& application, const std::string& from, const std::string& event, Json before) {
    return {.subject_kind = "application",
            .subject_id = application.id.value,
            .from = from,
            .to = application.state,
            .before = std::move(before),
            .after = application.facts(),
            .facts = {{"event", event}, {"content_digest", application.digest}}};
}

void note_writer(Application& application, const Caller& caller, Instant now) {
    application.written_by = caller.actor.person;
    application.written_role = caller.role;
    application.updated_at = now;
}

Result<Json> insert_draft(Context& context, const Caller& caller, const ApplicationForm& form, ledger::Journal& journal) {
    if (auto refusal = why_not_written(context, caller, form)) return refuse(std::move(*refusal));
    const auto begun = flow::decide(application_machine(context.rulebook), "", "save", caller.role, nullptr);
    if (!begun) return refuse(begun.error());
    Application application;
    application.id = storage::allocate<ApplicationId>(context.database);
    application.state = (*begun)->to;
    application.form = form;
    application.digest = content_digest(form, {});
    application.calendar_version = context.rulebook.calendar().version();
    application.created_at = context.clock.now();
    note_writer(application, caller, application.created_at);
    insert_application(context.database, application);
    journal.record(written(application, "", "save", nullptr));
    return Json{{"id", application.id.value}};
}

Result<Json> rewrite(Context& context, const Caller& caller, ApplicationId id, const ApplicationForm& form, ledger::Journal& journal) {
    auto application = seen_application(context, caller, id);
    if (!application) return refuse(application.error());
    if (auto refusal = why_not_written(context, caller, form)) return refuse(std::move(*refusal));
    const auto decided = flow::decide(application_machine(context.rulebook), application->state, "revise", caller.role,
                                      [&](std::string_view guard) { return guard_refusal(context, caller, *application, guard); });
    if (!decided) return refuse(decided.error());
    if (caller.expected_version && *caller.expected_version != application->version)
        return refuse(RefusalClass::precondition_failed, "organisation.version_changed");
    if (application->form == form) return Json{{"id", id.value}};  // saved while typing: the same text is no new version
    const Json before = application->facts();
    application->form = form;
    application->digest = digest_now(context.database, *application);
    note_writer(*application, caller, context.clock.now());
    update_application(context.database, *application);
    journal.record(written(*application, application->state, "revise", before));
    return Json{{"id", id.value}};
}

}  // namespace

Result<Json> save_application(Context& context, const Caller& caller, const ApplicationForm& form) {
    const auto made =
        ledger::perform(context, caller.command("opening.save", request_json(ApplicationId{}, form)),
                        [&](storage::Connection&, ledger::Journal& journal) { return insert_draft(context, caller, form, journal); });
    if (!made) return made;
    return read_application(context, caller, ApplicationId{made->at("id").get<std::int64_t>()});
}

Result<Json> revise_application(Context& context, const Caller& caller, ApplicationId id, const ApplicationForm& form) {
    const auto made =
        ledger::perform(context, caller.command("opening.revise", request_json(id, form)),
                        [&](storage::Connection&, ledger::Journal& journal) { return rewrite(context, caller, id, form, journal); });
    if (!made) return made;
    return read_application(context, caller, id);
}

}  // namespace yanlu::opening
