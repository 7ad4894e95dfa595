// Prepares and never steps.
#include "storage/query_probe.hpp"

#include <mutex>
#include <set>
#include <stdexcept>

#include <sqlite3.h>

#include "storage/sqlite_authoriser.hpp"

namespace yanlu::storage {
namespace {

using Fault = ProbeAnswer::Fault;

// The name behind a prefix of one of SQLite's messages: "no such column: p.word" → "p.word".
std::string behind(std::string_view message, std::string_view prefix) {
    return message.starts_with(prefix) ? std::string(message.substr(prefix.size())) : std::string();
}

ProbeAnswer fault_of(int status, const std::string& message) {
    if (status == SQLITE_AUTH || message.starts_with("not authorized")) return {Fault::forbidden, message, {}};
    if (auto name = behind(message, "no such table: "); !name.empty()) return {Fault::unknown_table, std::move(name), {}};
    if (auto name = behind(message, "no such column: "); !name.empty()) return {Fault::unknown_column, std::move(name), {}};
    if (auto name = behind(message, "no such function: "); !name.empty()) return {Fault::unknown_function, std::move(name), {}};
    return {Fault::syntax, message, {}};
}

bool is_blank(std::string_view rest) { return rest.find_first_not_of(" \t\r\n") == std::string_view::npos; }

}  // namespace

struct QueryProbe::Impl {
    sqlite3* database = nullptr;
    std::set<std::string, std::less<>> tables;
    std::mutex mutex;

    ~Impl() { sqlite3_close_v2(database); }

    void create(const ProbeTable& table) {
        std::string sql = "CREATE TABLE " + table.name + " (";
        for (std::size_t i = 0; i < table.columns.size(); ++i) sql += (i ? ", " : "") + table.columns[i];
        if (sqlite3_exec(database, (sql + ")").c_str(), nullptr, nullptr, nullptr) != SQLITE_OK)
            throw std::logic_error("a relation cannot be a table: " + table.name + ": " + sqlite3_errmsg(database));
        tables.insert(table.name);
    }
};

QueryProbe::QueryProbe(const std::vector<ProbeTable>& tables) : impl_(std::make_unique<Impl>()) {
    if (sqlite3_open_v2(":memory:", &impl_->database, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nullptr) != SQLITE_OK)
        throw std::runtime_error("no database in memory");
    sqlite3_db_config(impl_->database, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);  // "x" is a name and never a text
    for (const auto& table : tables) impl_->create(table);
}

QueryProbe::~QueryProbe() = default;

ProbeAnswer QueryProbe::ask(std::string_view sql) const {
    const std::scoped_lock lock(impl_->mutex);
    const SqliteAuthoriser authoriser(impl_->database, impl_->tables);
    sqlite3_stmt* raw = nullptr;
    const char* rest = nullptr;
    const int status = sqlite3_prepare_v2(impl_->database, sql.data(), static_cast<int>(sql.size()), &raw, &rest);
    const std::unique_ptr<sqlite3_stmt, int (*)(sqlite3_stmt*)> statement(raw, sqlite3_finalize);
    if (status != SQLITE_OK) return fault_of(status, sqlite3_errmsg(impl_->database));
    if (!raw) return {Fault::syntax, "empty", {}};
    if (!is_blank(sql.substr(static_cast<std::size_t>(rest - sql.data())))) return {Fault::several_statements, rest, {}};
    ProbeAnswer answer;
    for (int i = 0; i < sqlite3_column_count(raw); ++i) answer.columns.emplace_back(sqlite3_column_name(raw, i));
    return answer;
}

}  // namespace yanlu::storage
