// Called by SQLite for every table, column and function of a statement that is being prepared.
#include "storage/sqlite_authoriser.hpp"

#include <string_view>

#include "storage/guarded_reads.hpp"

namespace yanlu::storage {
namespace {

std::string lower(std::string_view text) {
    std::string out(text);
    for (char& c : out) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return out;
}

}  // namespace

SqliteAuthoriser::SqliteAuthoriser(sqlite3* database, const std::set<std::string, std::less<>>& tables)
    : database_(database), tables_(tables) {
    sqlite3_set_authorizer(database_, judge, this);
}

SqliteAuthoriser::~SqliteAuthoriser() { sqlite3_set_authorizer(database_, nullptr, nullptr); }

int SqliteAuthoriser::judge(void* self, int action, const char* first, const char* second, const char*, const char*) {
    const auto& tables = static_cast<SqliteAuthoriser*>(self)->tables_;
    switch (action) {
        case SQLITE_SELECT:
            return SQLITE_OK;
        case SQLITE_READ:
            return first && tables.contains(std::string_view(first)) ? SQLITE_OK : SQLITE_DENY;
        case SQLITE_FUNCTION:
            return second && harmless_functions().contains(lower(second)) ? SQLITE_OK : SQLITE_DENY;
        default:
            return SQLITE_DENY;
    }
}

}  // namespace yanlu::storage
