// The office and supervising units enter problems within their scope; who registers one may not be its only witness when it is serious: the
// process asks for two others.
#include "supervision/register_finding.hpp"

#include <algorithm>

#include "organisation/permissions.hpp"
#include "registry/attachments.hpp"
#include "supervision/desks.hpp"
#include "supervision/finding_summary.hpp"
#include "supervision/finding_view.hpp"
#include "supervision/manual_items.hpp"
#include "supervision/statements.hpp"
#include "supervision/subject.hpp"

namespace yanlu::supervision {
namespace {

using organisation::Caller;
using organisation::Permissions;

constexpr const char* verb = "supervision.register_finding";

// What lies out of sight is answered like what is not there.
std::optional<Refusal> why_not_subject(Context& context, const Caller& caller, const NewFinding& input) {
    const SubjectKind kind = input.subject_kind == "unit" ? SubjectKind::unit : SubjectKind::account;
    const Subject subject = subject_of(context, kind, input.subject_id, context.clock.today(), context.clock.now());
    const auto host = subject.host ? unit_facts(context.database, subject.host) : std::nullopt;
    const auto refusal = host ? context.rulebook.part<Permissions>().why_not(caller, verb, host->path) : std::nullopt;
    if (host && !refusal) return std::nullopt;
    return Refusal{RefusalClass::invalid, "supervision.no_such_subject", "subject_id"};
}

std::optional<Refusal> why_not_day(const Context& context, const NewFinding& input) {
    if (!input.first_day || *input.first_day <= context.clock.today()) return std::nullopt;
    return Refusal{RefusalClass::invalid, "supervision.day_to_come", "first_day", "", {{"day", input.first_day->iso()}}};
}

std::optional<Refusal> why_not_registered(Context& context, const Caller& caller, const NewFinding& input) {
    if (auto refusal = context.rulebook.part<Permissions>().why_not(caller, verb)) return refusal;
    if (!context.rulebook.part<ManualItems>().find(input.item))
        return Refusal{RefusalClass::invalid, "supervision.unknown_item", "item", "", {{"rule", input.item}}};
    if (auto refusal = why_not_day(context, input)) return refusal;
    if (auto refusal = why_not_subject(context, caller, input)) return refusal;
    for (const AttachmentId file : input.attachments) {
        if (auto own = registry::own_attachment(context, caller, file, "attachment_ids"); !own) return own.error();
    }
    return std::nullopt;
}

OpenRequest request_of(const Caller& caller, const NewFinding& input) {
    OpenRequest request;
    request.source = Source::person;
    request.source_id = caller.actor.person.value;
    request.rule = input.item;
    request.subject_kind = input.subject_kind;
    request.subject_id = input.subject_id;
    request.what = input.what;
    if (!input.link.empty()) request.evidence["link"] = input.link;
    request.first_day = input.first_day;
    request.attachments = input.attachments;
    request.by = caller.actor.person;
    return request;
}

Json to_json(const NewFinding& input) {
    Json files = Json::array();
    for (const AttachmentId file : input.attachments) files.push_back(file.value);
    return {{"item", input.item},
            {"subject_kind", input.subject_kind},
            {"subject_id", input.subject_id},
            {"what", input.what},
            {"link", input.link},
            {"first_day", input.first_day ? input.first_day->iso() : ""},
            {"attachment_ids", std::move(files)}};
}

}  // namespace

Result<Json> register_finding(Context& context, const Caller& caller, const NewFinding& input) {
    const auto done =
        ledger::perform(context, caller.command(verb, to_json(input)), [&](storage::Connection&, ledger::Journal& journal) -> Result<Json> {
            if (auto refusal = why_not_registered(context, caller, input)) return refuse(std::move(*refusal));
            const auto id = open_finding(context, journal, request_of(caller, input));
            if (!id) return tl::unexpected(id.error());
            return Json{{"id", id->value}};
        });
    if (!done) return done;
    return read_finding(context, caller, FindingId{(*done)["id"].get<std::int64_t>()});
}

Result<Json> list_manual_items(Context& context, const Caller& caller) {
    if (auto refusal = context.rulebook.part<Permissions>().why_not(caller, "supervision.read_findings"))
        return refuse(std::move(*refusal));
    Json items = Json::array();
    for (const ManualItem& item : context.rulebook.part<ManualItems>().items())
        items.push_back({{"id", item.id},
                         {"title", item.title},
                         {"article", article_json(context.rulebook, item.article)},
                         {"severity", code_of(item.severity)},
                         {"severity_zh", zh_of(item.severity)},
                         {"subject", code_of(item.subject)}});
    return Json{{"items", std::move(items)}};
}

Result<FoundFile> read_finding_file(Context& context, const Caller& caller, FindingId id, AttachmentId file) {
    const auto finding = read_finding(context, caller, id);
    if (!finding) return tl::unexpected(finding.error());
    const Json& files = (*finding)["files"];
    const bool is_its = std::ranges::any_of(files, [&](const Json& each) { return each["attachment_id"] == file.value; });
    if (!is_its) return refuse(RefusalClass::not_found, "api.no_such_record");
    const auto attachment = registry::find_attachment(context.database, file).value();
    return FoundFile{attachment.file_name, attachment.media_type, registry::bytes_of(context, attachment)};
}

}  // namespace yanlu::supervision
