// The dry run, the import itself and their reports. A check keeps the file, so that applying needs no second upload; applying looks the
// file through again, because the registry may have changed in between.
#include "imports/imports.hpp"

#include "api/response.hpp"
#include "imports/import_kind.hpp"
#include "imports/report.hpp"
#include "imports/statements.hpp"
#include "ledger/perform.hpp"
#include "organisation/permissions.hpp"

namespace yanlu::imports {
namespace {

using organisation::Caller;

struct Import {
    ImportId id;
    std::string kind;
    std::string file_name;
    std::string file_digest;
    Json report;
    std::string state;
    Instant created_at;
    std::optional<Instant> applied_at;
};

Import read_import(const storage::Row& row) {
    return {row.get<ImportId>(0),     row.get<std::string>(1), row.get<std::string>(2), row.get<std::string>(3),
            Json::parse(row.text(4)), row.get<std::string>(5), row.get<Instant>(6),     row.get<std::optional<Instant>>(7)};
}

Json import_json(const Import& import, const Rulebook& rulebook) {
    Json out = import.report;
    out["id"] = import.id.value;
    out["kind"] = import.kind;
    out["kind_zh"] = rulebook.message("imports.kind." + import.kind);
    out["file_name"] = import.file_name;
    out["state"] = import.state;
    out["created_at"] = rfc3339(import.created_at);
    out["applied_at"] = import.applied_at ? Json(rfc3339(*import.applied_at)) : Json(nullptr);
    return out;
}

Result<Import> find_import(Context& context, const Caller& caller, ImportId id) {
    auto import = context.database.one(sql::import, read_import, id, caller.actor.person);
    if (!import) return refuse(RefusalClass::not_found, "api.no_such_record");
    return std::move(*import);
}

// The kind's own transaction has its own key in the ledger: the caller's belongs to the command around it.
Caller without_key(Caller caller) {
    caller.idempotency_key.clear();
    caller.expected_version.reset();
    return caller;
}

Result<Outcome> run(Context& context, const Caller& caller, const Import& import, ImportMode mode) {
    const auto bytes = context.attachments->get(import.file_digest);
    if (!bytes) throw storage::DatabaseError("the file of an import is missing from the attachments: " + import.file_digest);
    return import_kind(import.kind).run(context, without_key(caller), *bytes, import.file_name, mode);
}

Json brief(const Json& report) {
    return {{"rows_total", report["rows_total"]}, {"rows_good", report["rows_good"]}, {"rows_bad", report["rows_bad"]}};
}

}  // namespace

Result<Json> check_import(Context& context, const Caller& caller, const std::string& kind, const UploadedFile& file) {
    const ImportKind& described = import_kind(kind);
    if (auto refusal = context.rulebook.part<organisation::Permissions>().why_not(caller, described.verb))
        return refuse(std::move(*refusal));
    const auto outcome = described.run(context, without_key(caller), file.bytes, file.name, ImportMode::dry_run);
    if (!outcome) return refuse(outcome.error());
    const std::string digest = context.attachments->put(file.bytes);
    const Json report = report_json(*outcome, context.rulebook);
    const Json request{{"kind", kind}, {"file_name", file.name}, {"file_digest", digest}};
    return ledger::perform(
        context, caller.command("imports.check_import", request),
        [&](storage::Connection& database, ledger::Journal& journal) -> Result<Json> {
            const Import made{
                storage::allocate<ImportId>(database), kind, file.name, digest, report, "checked", context.clock.now(), std::nullopt};
            database.execute(sql::insert_import, made.id, kind, file.name, digest, report.dump(), caller.actor.person, made.created_at);
            Json facts = brief(report);
            facts["file_digest"] = digest;
            journal.record({.subject_kind = "import", .subject_id = made.id.value, .to = "checked", .facts = facts});
            return import_json(made, context.rulebook);
        });
}

Result<Json> apply_import(Context& context, const Caller& caller, ImportId id, bool is_partial) {
    auto import = find_import(context, caller, id);
    if (!import) return refuse(import.error());
    if (import->state == "applied") return import_json(*import, context.rulebook);
    const auto outcome = run(context, caller, *import, is_partial ? ImportMode::good_rows : ImportMode::all_or_none);
    if (!outcome) return refuse(outcome.error());
    if (!is_partial && !outcome->bad.empty())
        return refuse(RefusalClass::conflict, "imports.has_bad_rows", "partial", {{"rows", std::to_string(outcome->bad.size())}});
    import->report = report_json(*outcome, context.rulebook);
    import->state = "applied";
    import->applied_at = context.clock.now();
    const Json request{{"id", id.value}, {"partial", is_partial}};
    return ledger::perform(
        context, caller.command("imports.apply_import", request),
        [&](storage::Connection& database, ledger::Journal& journal) -> Result<Json> {
            database.execute(sql::mark_applied, id, import->report.dump(), *import->applied_at);
            journal.record(
                {.subject_kind = "import", .subject_id = id.value, .from = "checked", .to = "applied", .facts = brief(import->report)});
            return import_json(*import, context.rulebook);
        });
}

Result<Json> show_import(Context& context, const Caller& caller, ImportId id) {
    const auto import = find_import(context, caller, id);
    if (!import) return refuse(import.error());
    return import_json(*import, context.rulebook);
}

Result<Json> list_imports(Context& context, const Caller& caller, const api::Page& page) {
    Json items = Json::array();
    const auto found =
        context.database.all(sql::list_imports, read_import, caller.actor.person, page.after_integer(0, INT64_MAX), page.rows_to_read());
    for (const Import& import : found) items.push_back(import_json(import, context.rulebook));
    const auto next = page.cut(items, [](const Json& last) { return Json::array({last["id"]}); });
    return api::list(std::move(items), next, *context.database.value<std::int64_t>(sql::count_imports, caller.actor.person));
}

Result<std::string> problems_workbook(Context& context, const Caller& caller, ImportId id) {
    const auto import = find_import(context, caller, id);
    if (!import) return refuse(import.error());
    const auto outcome = run(context, caller, *import, ImportMode::dry_run);
    if (!outcome) return refuse(outcome.error());
    return problems_sheet(context.rulebook.message("imports.kind." + import->kind), *outcome, context.rulebook);
}

}  // namespace yanlu::imports
