// A file is kept and scanned, the person says which column holds what, and its rows become a list of that day.
#include <algorithm>

#include "ledger/perform.hpp"
#include "organisation/permissions.hpp"
#include "reconciliation/reconciliations.hpp"
#include "reconciliation/views.hpp"
#include "registry/attachments.hpp"

namespace yanlu::reconciliation {
namespace {

using organisation::Caller;

std::optional<Refusal> why_not(Context& context, const Caller& caller) {
    return context.rulebook.part<organisation::Permissions>().why_not(caller, "reconciliation.take_in_list");
}

const NamedSource* source_named(const Settings& settings, const std::string& code) {
    const auto found = std::ranges::find(settings.sources(), code, &NamedSource::code);
    return found == settings.sources().end() || found->kind == SourceKind::registry ? nullptr : &*found;
}

Json sheet_json(const ScannedSheet& sheet, const Settings& settings) {
    return {{"sheet", sheet.head.sheet},
            {"head_row", sheet.head.last_head_row},
            {"titles", sheet.head.titles},
            {"sample", sheet.sample},
            {"known_titles", settings.known_titles(sheet.head.titles)}};
}

// The sheet with the most known titles speaks for the file.
const ScannedSheet& leading(const std::vector<ScannedSheet>& sheets, const Settings& settings) {
    return *std::ranges::max_element(sheets, {}, [&](const ScannedSheet& sheet) { return settings.known_titles(sheet.head.titles); });
}

std::optional<Refusal> why_not_mapping(const Settings& settings, const ColumnMapping& mapping) {
    for (const auto& [field, title] : mapping) {
        if (std::ranges::find(settings.columns(), field, &ListColumn::field) == settings.columns().end())
            return Refusal{RefusalClass::invalid, "reconciliation.no_such_field", "mapping", {}, {{"field", field}}, {}};
    }
    if (!mapping.contains("name")) return Refusal{RefusalClass::invalid, "reconciliation.name_not_mapped", "mapping", {}, {}, {}};
    return std::nullopt;
}

Json report_of(const ReadList& read) {
    constexpr std::size_t most_shown = 200;
    Json remarks = Json::array();
    std::size_t shown = 0;
    for (const Remark& remark : read.remarks) {
        if (++shown > most_shown) break;
        remarks.push_back({{"sheet", remark.sheet},
                           {"row", remark.number},
                           {"column", remark.column},
                           {"detail", remark.detail},
                           {"is_left_out", remark.is_left_out}});
    }
    return {{"rows_read", read.rows_read},
            {"remarks_total", read.remarks.size()},
            {"remarks", std::move(remarks)},
            {"sheets_left_out", read.sheets_left_out}};
}

StoredList list_of(Context& context, const NewList& input, const NamedSource& source, const registry::Attachment& file,
                   const ReadList& read) {
    StoredList list;
    list.kind = source.kind;
    list.source = source.code;
    list.as_of = input.as_of.value_or(context.clock.today());
    list.is_complete = input.is_complete && source.kind == SourceKind::platform_list;
    list.file_name = file.file_name;
    list.file_digest = file.digest;
    list.titles = read.titles;
    list.mapping = mapping_json(input.mapping);
    list.report = report_of(read);
    list.rows_taken = static_cast<std::int64_t>(read.rows.size());
    list.rows_left_out = static_cast<std::int64_t>(read.rows_left_out);
    list.created_at = context.clock.now();
    return list;
}

Json request_of(const NewList& input, const StoredList& list) {
    return {
        {"file", list.file_digest}, {"kind", input.kind}, {"source", input.source}, {"as_of", list.as_of.iso()}, {"mapping", list.mapping}};
}

struct Prepared {
    const NamedSource* source = nullptr;
    registry::Attachment file;
    std::string bytes;
};

Result<Prepared> prepare(Context& context, const Caller& caller, const NewList& input) {
    if (auto refusal = why_not(context, caller)) return refuse(std::move(*refusal));
    const auto& settings = context.rulebook.part<Settings>();
    const NamedSource* source = settings.source(input.kind, input.source);
    if (!source || source->kind == SourceKind::registry)
        return invalid("reconciliation.no_such_source", "source", {{"source", input.source}});
    if (auto refusal = why_not_mapping(settings, input.mapping)) return refuse(std::move(*refusal));
    if (input.as_of && *input.as_of > context.clock.today())
        return invalid("reconciliation.day_to_come", "as_of", {{"day", input.as_of->iso()}});
    auto file = registry::own_attachment(context, caller, input.file, "file_id");
    if (!file) return refuse(std::move(file.error()));
    std::string bytes = registry::bytes_of(context, *file);
    return Prepared{source, std::move(*file), std::move(bytes)};
}

}  // namespace

Json list_sources(Context& context) {
    Json items = Json::array();
    for (const NamedSource& source : context.rulebook.part<Settings>().sources()) {
        const auto newest = newest_lists(context.database, source.code, INT64_MAX, 1);
        items.push_back({{"kind", code_of(source.kind)},
                         {"source", source.code},
                         {"zh", source.zh},
                         {"newest", newest.empty() ? Json(nullptr) : list_json(context, newest.front())}});
    }
    return items;
}

Result<Json> scan_file(Context& context, const Caller& caller, const HandedIn& file, const std::string& source_code) {
    if (auto refusal = why_not(context, caller)) return refuse(std::move(*refusal));
    const auto& settings = context.rulebook.part<Settings>();
    if (!source_named(settings, source_code)) return invalid("reconciliation.no_such_source", "source", {{"source", source_code}});
    const auto sheets = scan(file.bytes, settings);
    if (!sheets) return refuse(sheets.error());
    storage::Transaction transaction(context.database);
    const registry::Attachment kept = registry::store_attachment(context, caller.actor.person, file.name, file.bytes);
    transaction.commit();
    const auto remembered = remembered_mapping(context.database, fingerprint(*sheets), source_code);
    const ScannedSheet& lead = leading(*sheets, settings);
    Json all = Json::array();
    for (const ScannedSheet& sheet : *sheets) all.push_back(sheet_json(sheet, settings));
    return Json{{"file_id", kept.id.value},
                {"file_name", kept.file_name},
                {"size_bytes", kept.size_bytes},
                {"sheets", std::move(all)},
                {"leading_sheet", lead.head.sheet},
                {"mapping", mapping_json(remembered ? *remembered : settings.suggest(lead.head.titles))},
                {"is_remembered", remembered.has_value()},
                {"fields", fields_json(settings)}};
}

Result<Json> take_in_list(Context& context, const Caller& caller, const NewList& input) {
    const auto prepared = prepare(context, caller, input);
    if (!prepared) return refuse(prepared.error());
    const bool is_of_platform = prepared->source->kind == SourceKind::platform_list;
    const auto read = read_list(prepared->bytes, context.rulebook, input.mapping, is_of_platform ? prepared->source->code : std::string());
    if (!read) return refuse(read.error());
    if (read->rows.empty()) return invalid("reconciliation.no_rows", "file_id", {{"left_out", std::to_string(read->rows_left_out)}});
    const auto sheets = scan(prepared->bytes, context.rulebook.part<Settings>());
    StoredList list = list_of(context, input, *prepared->source, prepared->file, *read);
    return ledger::perform(context, caller.command("reconciliation.take_in_list", request_of(input, list)),
                           [&](storage::Connection& database, ledger::Journal& journal) -> Result<Json> {
                               list.id = storage::allocate<ListId>(database);
                               insert_list(context, list, read->rows, caller.actor.person);
                               remember_mapping(context, fingerprint(*sheets), list.source, input.mapping);
                               journal.record({.subject_kind = "reconciliation_list",
                                               .subject_id = list.id.value,
                                               .facts = {{"source", list.source},
                                                         {"as_of", list.as_of.iso()},
                                                         {"file_digest", list.file_digest},
                                                         {"rows_taken", list.rows_taken},
                                                         {"rows_left_out", list.rows_left_out}}});
                               return list_detail(context, list);
                           });
}

}  // namespace yanlu::reconciliation
