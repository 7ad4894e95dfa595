// Inside one read snapshot, size and count belong together; outside of one, a count read after the size can only be newer.
#include "ledger/counted.hpp"

#include <string>

#include "ledger/statements.hpp"
#include "storage/count_memory.hpp"

namespace yanlu::ledger {
namespace {

std::string key_of(const storage::Statement& statement, std::span<const storage::Value> values) {
    std::string key(statement.name);
    for (const storage::Value& value : values) {
        key += '\n';
        key += value.type() == storage::Value::Type::integer ? std::to_string(value.integer()) : std::string(value.text());
    }
    return key;
}

std::int64_t run(storage::Connection& database, const storage::Statement& statement, std::span<const storage::Value> values) {
    std::int64_t count = 0;
    database.run(statement, values, [&](const storage::Row& row) { count = row.integer(0); });
    return count;
}

}  // namespace

std::int64_t counted(storage::Connection& database, const storage::Statement& statement, std::span<const storage::Value> values) {
    const auto* remembers = dynamic_cast<storage::RemembersCounts*>(&database);
    storage::CountMemory* memory = remembers ? remembers->memory() : nullptr;
    if (!memory) return run(database, statement, values);
    const auto size = database.value<std::int64_t>(sql::size);
    const std::string key = key_of(statement, values);
    if (const auto known = memory->find(key, *size)) return *known;
    const std::int64_t count = run(database, statement, values);
    memory->keep(key, *size, count);
    return count;
}

}  // namespace yanlu::ledger
