// Compares what was applied with what the program carries, then applies the rest in order.
#include "storage/migrations.hpp"

#include <map>

#include "base/digest.hpp"
#include "storage/migration_files.hpp"
#include "storage/statements.hpp"

namespace yanlu::storage {
namespace {

constexpr std::string_view create_table =
    "CREATE TABLE IF NOT EXISTS schema_migrations (version BIGINT NOT NULL PRIMARY KEY, name TEXT NOT NULL, checksum TEXT NOT NULL, "
    "applied_at BIGINT NOT NULL)";

std::string checksum(const MigrationFile& file) { return hex(sha256(file.sql)); }

void apply(Connection& connection, const MigrationFile& file, Instant now) {
    Transaction transaction(connection);
    transaction->run_script(file.sql);
    transaction->execute(sql::record_migration, file.version, file.name, checksum(file), now);
    transaction.commit();
}

}  // namespace

int migrate(Connection& connection, const Clock& clock) {
    connection.run_script(create_table);
    std::map<std::int64_t, std::string> applied;
    connection.each(sql::applied_migrations, [&](const Row& row) { applied[row.integer(0)] = row.get<std::string>(2); });
    int count = 0;
    for (const MigrationFile& file : migration_files) {
        const auto found = applied.find(file.version);
        if (found == applied.end()) {
            apply(connection, file, clock.now());
            ++count;
        } else if (found->second != checksum(file)) {
            throw DatabaseError("migration " + std::string(file.name) + " was changed after it had been applied to this database");
        }
        if (found != applied.end()) applied.erase(found);
    }
    if (!applied.empty()) throw DatabaseError("the database was written by a newer version of this program");
    return count;
}

}  // namespace yanlu::storage
