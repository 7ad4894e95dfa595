// Chooses the engine by the URL, and allocates ids.
#include "storage/connection.hpp"
#include "storage/postgresql.hpp"
#include "storage/sqlite.hpp"
#include "storage/statements.hpp"

namespace yanlu::storage {

std::unique_ptr<Connection> open(const std::string& url) {
    if (url.starts_with("postgresql://") || url.starts_with("postgres://")) return open_postgresql(url);
    return open_sqlite(url);
}

std::int64_t allocate_ids(Connection& connection, std::int64_t count) {
    const auto next = connection.value<std::int64_t>(sql::advance_id_counter, count);
    if (!next) throw DatabaseError("the id counter is missing: the database has not been migrated");
    return *next - count;
}

}  // namespace yanlu::storage
