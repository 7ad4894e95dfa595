// Rows go in by the engine's fastest way, in pieces, so that 100,000 of them need no memory of their own.
#include "reconciliation/list_store.hpp"

#include <array>

#include "reconciliation/row_values.hpp"
#include "reconciliation/statements.hpp"

namespace yanlu::reconciliation {
namespace {

constexpr std::size_t rows_a_piece = 5000;
constexpr std::array<std::string_view, 19> row_columns{"list_id",
                                                       "row_index",
                                                       "sheet",
                                                       "sheet_row",
                                                       "account_id",
                                                       "name",
                                                       "platform",
                                                       "family",
                                                       "platform_account_id",
                                                       "link",
                                                       "link_id",
                                                       "certified_host",
                                                       "host_unit",
                                                       "life",
                                                       "opened_on",
                                                       "changed_on",
                                                       "has_filing_duty",
                                                       "former",
                                                       "cells"};

SourceKind kind_named(std::string_view code) {
    for (const SourceKind kind : {SourceKind::registry, SourceKind::filing_system, SourceKind::monitor, SourceKind::platform_list})
        if (code_of(kind) == code) return kind;
    throw storage::DatabaseError("a stored list is of no known kind: " + std::string(code));
}

StoredList read_stored(const storage::Row& row) {
    return {row.get<ListId>(0),      kind_named(row.text(1)), row.get<std::string>(2),  row.get<Date>(3),         row.get<bool>(4),
            row.get<std::string>(5), row.get<std::string>(6), Json::parse(row.text(7)), Json::parse(row.text(8)), Json::parse(row.text(9)),
            row.integer(10),         row.integer(11),         row.get<Instant>(12)};
}

std::vector<std::string> texts(const Json& array) { return array.get<std::vector<std::string>>(); }

ListRow read_row(const storage::Row& row) {
    const Json former = Json::parse(row.text(11));
    ListRow out;
    out.id = row.get<std::optional<AccountId>>(0).value_or(AccountId{});
    out.account = {.name = row.get<std::string>(1),
                   .platform = row.get<std::string>(2),
                   .family = row.get<std::string>(3),
                   .platform_account_id = row.get<std::string>(4),
                   .certified_host = row.get<std::string>(7),
                   .host_unit = row.get<std::string>(8),
                   .link = row.get<std::string>(5),
                   .link_id = row.get<std::string>(6),
                   .life = life_named(row.text(9)),
                   .opened_on = row.get<std::optional<Date>>(10),
                   .changed_on = row.get<std::optional<Date>>(15),
                   .has_filing_duty = row.get<bool>(14),
                   .former_names = texts(former["names"]),
                   .former_ids = texts(former["ids"])};
    out.sheet = row.get<std::string>(12);
    out.number = static_cast<std::size_t>(row.integer(13));
    return out;
}

void add_row(RowValues& values, ListId list, std::size_t index, const ListRow& row) {
    const ListedAccount& a = row.account;
    const Json former{{"names", a.former_names}, {"ids", a.former_ids}};
    values.add({list, index, row.sheet, row.number, row.id ? storage::Value(row.id) : storage::Value::null(storage::Value::Type::integer),
                a.name, a.platform, a.family, a.platform_account_id, a.link, a.link_id, a.certified_host, a.host_unit, code_of(a.life),
                values.day(a.opened_on), values.day(a.changed_on), a.has_filing_duty, values.keep(former.dump()),
                values.keep(Json(row.cells).dump())});
}

}  // namespace

std::optional<StoredList> find_list(storage::Connection& database, ListId id) { return database.one(sql::list, read_stored, id); }

std::vector<StoredList> newest_lists(storage::Connection& database, const std::string& source, std::int64_t before_id, std::int64_t limit) {
    return database.all(sql::list_lists, read_stored, source, before_id, limit);
}

std::int64_t count_lists(storage::Connection& database, const std::string& source) {
    return *database.value<std::int64_t>(sql::count_lists, source);
}

void insert_list(Context& context, const StoredList& list, const std::vector<ListRow>& rows, PersonId by) {
    context.database.execute(sql::insert_list, list.id, code_of(list.kind), list.source, list.as_of.iso(), list.is_complete, list.file_name,
                             list.file_digest, list.titles.dump(), list.mapping.dump(), list.report.dump(), list.rows_taken,
                             list.rows_left_out, by, list.created_at);
    RowValues values;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        add_row(values, list.id, i, rows[i]);
        if ((i + 1) % rows_a_piece == 0) values.append(context.database, "reconciliation_list_rows", row_columns);
    }
    values.append(context.database, "reconciliation_list_rows", row_columns);
}

std::vector<ListRow> rows_of(storage::Connection& database, ListId list) { return database.all(sql::list_rows, read_row, list); }

std::optional<ListRow> row_of(storage::Connection& database, ListId list, std::int64_t index) {
    return database.one(
        sql::list_row,
        [](const storage::Row& row) {
            ListRow out = read_row(row);
            out.cells = texts(Json::parse(row.text(16)));
            return out;
        },
        list, index);
}

ComparedList compared(const StoredList& list, const std::vector<ListRow>& rows) {
    ComparedList out{list.kind, list.source, list.is_complete, {}, list.as_of};
    out.rows.reserve(rows.size());
    for (const ListRow& row : rows) out.rows.push_back(row.account);
    return out;
}

Json mapping_json(const ColumnMapping& mapping) {
    Json out = Json::object();
    for (const auto& [field, title] : mapping) out[field] = title;
    return out;
}

ColumnMapping mapping_from(const Json& json) {
    ColumnMapping mapping;
    for (const auto& [field, title] : json.items()) mapping[field] = title.get<std::string>();
    return mapping;
}

std::optional<ColumnMapping> remembered_mapping(storage::Connection& database, const std::string& fingerprint, const std::string& source) {
    return database.one(sql::mapping, [](const storage::Row& row) { return mapping_from(Json::parse(row.text(0))); }, fingerprint, source);
}

void remember_mapping(Context& context, const std::string& fingerprint, const std::string& source, const ColumnMapping& mapping) {
    context.database.execute(sql::keep_mapping, storage::allocate_ids(context.database), fingerprint, source, mapping_json(mapping).dump(),
                             context.clock.now());
}

}  // namespace yanlu::reconciliation
