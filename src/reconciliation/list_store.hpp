// Lists as rows: what was handed in and the registry's own snapshots, never changed after they were written.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/json.hpp"
#include "ledger/context.hpp"
#include "reconciliation/list_reader.hpp"

namespace yanlu::reconciliation {

using ListId = Id<struct ReconciliationListTag>;

struct StoredList {
    ListId id;
    SourceKind kind = SourceKind::registry;
    std::string source;
    Date as_of;
    bool is_complete = false;
    std::string file_name;
    std::string file_digest;
    Json titles = Json::array();
    Json mapping = Json::object();
    Json report = Json::object();
    std::int64_t rows_taken = 0;
    std::int64_t rows_left_out = 0;
    Instant created_at = {};
};

std::optional<StoredList> find_list(storage::Connection& database, ListId id);
std::vector<StoredList> newest_lists(storage::Connection& database, const std::string& source, std::int64_t before_id, std::int64_t limit);
std::int64_t count_lists(storage::Connection& database, const std::string& source);
// Inside a transaction.
void insert_list(Context& context, const StoredList& list, const std::vector<ListRow>& rows, PersonId by);

std::vector<ListRow> rows_of(storage::Connection& database, ListId list);  // without their cells
std::optional<ListRow> row_of(storage::Connection& database, ListId list, std::int64_t index);
ComparedList compared(const StoredList& list, const std::vector<ListRow>& rows);

std::optional<ColumnMapping> remembered_mapping(storage::Connection& database, const std::string& fingerprint, const std::string& source);
void remember_mapping(Context& context, const std::string& fingerprint, const std::string& source, const ColumnMapping& mapping);
ColumnMapping mapping_from(const Json& json);
Json mapping_json(const ColumnMapping& mapping);

// Every account of the registry as it stood on the day.
std::vector<ListRow> registry_rows(Context& context, Date day);

}  // namespace yanlu::reconciliation
