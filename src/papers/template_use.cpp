#include "papers/template_use.hpp"

#include "base/digest.hpp"

#include "ledger/perform.hpp"
#include "organisation/permissions.hpp"
#include "papers/statements.hpp"
#include "papers/template_store.hpp"
#include "papers/typesetting.hpp"
#include "registry/attachments.hpp"

namespace yanlu::papers {
namespace {

using organisation::Caller;

std::optional<Refusal> why_not(const Context& context, const Caller& caller, std::string_view verb) {
    return context.rulebook.part<organisation::Permissions>().why_not(caller, verb);
}

Json placeholders_json(const std::vector<Placeholder>& placeholders) {
    Json out = Json::array();
    for (const auto& each : placeholders)
        out.push_back({{"name", each.name},
                       {"zh", each.zh},
                       {"is_required", each.is_required},
                       {"is_list", each.is_list},
                       {"inside", placeholders_json(each.inside)}});
    return out;
}

Json versions_json(Context& context, const std::string& code) {
    return context.database.all(
        sql::template_versions,
        [](const storage::Row& row) {
            return Json{{"number", row.integer(0)},
                        {"note", row.text(1)},
                        {"person", row.text(2)},
                        {"created_at", rfc3339(row.get<Instant>(3))},
                        {"retired_at", row.is_null(4) ? Json(nullptr) : Json(rfc3339(row.get<Instant>(4)))}};
        },
        code);
}

Json template_json(Context& context, const TemplateInForce& from) {
    return {{"code", from.description->code},
            {"kind", from.description->kind},
            {"kind_zh", context.rulebook.message("papers.kind." + from.description->kind)},
            {"zh", from.description->zh},
            {"source", from.description->source},
            {"number", from.number},
            {"placeholders", placeholders_json(from.description->placeholders)},
            {"text", to_json(as_text(from.content))},
            {"versions", versions_json(context, from.description->code)}};
}

// The faults as one refusal with all the others behind it.
Refusal all_of(std::vector<Refusal> faults) {
    Refusal first = std::move(faults.front());
    first.field = "file";
    for (auto fault = faults.begin() + 1; fault != faults.end(); ++fault) {
        fault->field = "file";
        first.others.push_back(std::move(*fault));
    }
    return first;
}

Result<PaperTemplate> template_from_file(const TemplateDescription& description, const std::string& bytes) {
    const auto read = documents::read_docx(bytes);
    if (!read) return refuse(read.error());
    auto made = template_from_blocks(blocks_of(*read));
    if (!made) return refuse(made.error());
    auto faults = faults_of(*made, description.placeholders);
    if (!faults.empty()) return refuse(all_of(std::move(faults)));
    return made;
}

Result<Json> upload(Context& context, const Caller& caller, const std::string& code, AttachmentId id, const std::string& note,
                    ledger::Journal& journal) {
    const auto from = template_in_force(context, code, "");
    if (!from) return refuse(from.error());
    const auto file = registry::own_attachment(context, caller, id, "attachment_id");
    if (!file) return refuse(file.error());
    const auto made = template_from_file(*from->description, registry::bytes_of(context, *file));
    if (!made) return refuse(made.error());
    const std::string content = canonical(to_json(*made));
    const std::string digest = hex(sha256(content));
    const auto number = context.database.value<std::int64_t>(sql::last_template, code).value_or(0) + 1;
    const auto row = storage::allocate_ids(context.database);
    context.database.execute(sql::insert_template, row, code, number, content, digest, file->id, note, caller.actor.person,
                             context.clock.now());
    journal.record({.subject_kind = "paper_template",
                    .subject_id = row,
                    .to = "in_force",
                    .reason = note,
                    .facts = {{"template", code}, {"number", number}, {"digest", digest}}});
    return template_json(context, *template_in_force(context, code, ""));
}

}  // namespace

Result<Json> list_templates(Context& context, const Caller& caller) {
    if (auto refusal = why_not(context, caller, "papers.read_templates")) return refuse(std::move(*refusal));
    Json items = Json::array();
    for (const auto& each : context.rulebook.part<TemplateBook>().all()) {
        Json item = template_json(context, *template_in_force(context, each.code, ""));
        item.erase("text");
        items.push_back(std::move(item));
    }
    return Json{{"items", std::move(items)}};
}

Result<Json> show_template(Context& context, const Caller& caller, const std::string& code) {
    if (auto refusal = why_not(context, caller, "papers.read_templates")) return refuse(std::move(*refusal));
    const auto from = template_in_force(context, code, "");
    if (!from) return refuse(RefusalClass::not_found, "api.no_such_record");
    return template_json(context, *from);
}

Result<OutgoingFile> template_file(Context& context, const Caller& caller, const std::string& code, std::int64_t number) {
    if (auto refusal = why_not(context, caller, "papers.read_templates")) return refuse(std::move(*refusal));
    const auto* description = context.rulebook.part<TemplateBook>().find(code);
    const auto stored = number == 0 ? std::nullopt : context.database.value<std::string>(sql::template_content, code, number);
    if (!description || (number != 0 && !stored)) return refuse(RefusalClass::not_found, "api.no_such_record");
    const PaperTemplate content = stored ? template_from(Json::parse(*stored)) : description->shipped;
    const auto paper = typeset(as_text(content), description->form, context.rulebook.message("papers.organ_of_template"), Json::object());
    return OutgoingFile{description->zh + "模板.docx", std::string(documents::docx_media_type), documents::write_docx(paper)};
}

Result<Json> upload_template(Context& context, const Caller& caller, const std::string& code, AttachmentId file, const std::string& note) {
    if (auto refusal = why_not(context, caller, "papers.change_template")) return refuse(std::move(*refusal));
    return ledger::perform(
        context, caller.command("papers.upload_template", {{"template", code}, {"attachment_id", file.value}, {"note", note}}),
        [&](storage::Connection&, ledger::Journal& journal) { return upload(context, caller, code, file, note, journal); });
}

Result<Json> retire_template(Context& context, const Caller& caller, const std::string& code, std::int64_t number,
                             const std::string& reason) {
    if (auto refusal = why_not(context, caller, "papers.change_template")) return refuse(std::move(*refusal));
    return ledger::perform(context, caller.command("papers.retire_template", {{"template", code}, {"number", number}, {"reason", reason}}),
                           [&](storage::Connection&, ledger::Journal& journal) -> Result<Json> {
                               const auto before = template_in_force(context, code, "");
                               if (!before || before->number != number || number == 0)
                                   return refuse(RefusalClass::conflict, "papers.template_not_in_force");
                               context.database.execute(sql::retire_template, code, number, context.clock.now());
                               journal.record({.subject_kind = "paper_template",
                                               .subject_id = number,
                                               .from = "in_force",
                                               .to = "retired",
                                               .reason = reason,
                                               .facts = {{"template", code}}});
                               return template_json(context, *template_in_force(context, code, ""));
                           });
}

}  // namespace yanlu::papers
