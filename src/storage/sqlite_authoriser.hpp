// SQLite's authoriser for typed queries: SELECT over the named tables with harmless functions; every other action is denied.
#pragma once

#include <set>
#include <string>

#include <sqlite3.h>

namespace yanlu::storage {

// Stands while the statement is prepared and run; taken away at the end.
class SqliteAuthoriser {
public:
    SqliteAuthoriser(sqlite3* database, const std::set<std::string, std::less<>>& tables);
    ~SqliteAuthoriser();
    SqliteAuthoriser(const SqliteAuthoriser&) = delete;
    SqliteAuthoriser& operator=(const SqliteAuthoriser&) = delete;

private:
    static int judge(void* self, int action, const char* first, const char* second, const char* database, const char* trigger);
    sqlite3* database_;
    const std::set<std::string, std::less<>>& tables_;
};

}  // namespace yanlu::storage
