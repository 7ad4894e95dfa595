// Materials of an application: files that were handed in before and are named here by their id. They are part of what is signed.
#include <algorithm>

#include "opening/application_process.hpp"
#include "opening/applications.hpp"
#include "opening/opening_settings.hpp"
#include "opening/sight.hpp"
#include "opening/statements.hpp"

namespace yanlu::opening {
namespace {

using organisation::Caller;

bool is_among(const std::vector<registry::Attachment>& materials, AttachmentId id) {
    return std::ranges::find(materials, id, &registry::Attachment::id) != materials.end();
}

// Materials change only while the form may be changed.
Result<Application> writable(Context& context, const Caller& caller, ApplicationId id) {
    auto application = seen_application(context, caller, id);
    if (!application) return application;
    const auto decided = flow::decide(application_machine(context.rulebook), application->state, "revise", caller.role,
                                      [&](std::string_view guard) { return guard_refusal(context, caller, *application, guard); });
    if (!decided) return refuse(decided.error());
    return application;
}

std::optional<Refusal> why_not_added(Context& context, const Caller& caller, const Application& application, AttachmentId file) {
    const auto& settings = context.rulebook.part<OpeningSettings>();
    const auto materials = materials_of(context.database, application.id);
    const auto attachment = registry::own_attachment(context, caller, file, "attachment_id");
    if (!attachment) return attachment.error();
    std::int64_t bytes = attachment->size_bytes;
    for (const auto& each : materials) bytes += each.size_bytes;
    if (materials.size() >= settings.most_materials || bytes > settings.most_material_bytes)
        return Refusal{
            RefusalClass::conflict,
            "opening.too_many_materials",
            "attachment_id",
            "",
            {{"files", std::to_string(settings.most_materials)}, {"mebibytes", std::to_string(settings.most_material_bytes >> 20)}}};
    return std::nullopt;
}

void settle(Context& context, Application& application, const std::string& event, AttachmentId file, ledger::Journal& journal) {
    const Json before = application.facts();
    application.digest = digest_now(context.database, application);
    application.updated_at = context.clock.now();
    update_application(context.database, application);
    journal.record({.subject_kind = "application",
                    .subject_id = application.id.value,
                    .from = application.state,
                    .to = application.state,
                    .before = before,
                    .after = application.facts(),
                    .facts = {{"event", event}, {"attachment_id", file.value}, {"content_digest", application.digest}}});
}

// `change` writes the row, unless it stands already as it should.
template <class Change>
Result<Json> change_materials(Context& context, const Caller& caller, ApplicationId id, AttachmentId file, const std::string& event,
                              Change change) {
    const Json request{{"id", id.value}, {"attachment_id", file.value}};
    const auto done = ledger::perform(context, caller.command("opening." + event, request),
                                      [&](storage::Connection&, ledger::Journal& journal) -> Result<Json> {
                                          auto application = writable(context, caller, id);
                                          if (!application) return refuse(application.error());
                                          const Result<bool> is_changed = change(*application);
                                          if (!is_changed) return refuse(is_changed.error());
                                          if (*is_changed) settle(context, *application, event, file, journal);
                                          return Json{{"id", id.value}};
                                      });
    if (!done) return done;
    return read_application(context, caller, id);
}

}  // namespace

Result<Json> add_material(Context& context, const Caller& caller, ApplicationId id, AttachmentId file) {
    return change_materials(context, caller, id, file, "add_material", [&](const Application& application) -> Result<bool> {
        if (is_among(materials_of(context.database, id), file)) return false;
        if (auto refusal = why_not_added(context, caller, application, file)) return refuse(std::move(*refusal));
        context.database.execute(sql::insert_material, storage::allocate_ids(context.database), id, file, caller.actor.person,
                                 context.clock.now());
        return true;
    });
}

Result<Json> remove_material(Context& context, const Caller& caller, ApplicationId id, AttachmentId file) {
    return change_materials(context, caller, id, file, "remove_material", [&](const Application&) -> Result<bool> {
        return context.database.execute(sql::remove_material, id, file, context.clock.now()) > 0;
    });
}

Result<OutgoingFile> read_material(Context& context, const Caller& caller, ApplicationId id, AttachmentId file) {
    const auto application = seen_application(context, caller, id);
    if (!application) return refuse(application.error());
    if (!is_among(materials_of(context.database, id), file) && application->screenshot != file)
        return refuse(RefusalClass::not_found, "api.no_such_record");
    const auto attachment = registry::find_attachment(context.database, file).value();
    return OutgoingFile{attachment.file_name, attachment.media_type, registry::bytes_of(context, attachment)};
}

}  // namespace yanlu::opening
