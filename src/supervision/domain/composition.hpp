// Puts the as-of relations in front of a rule's body as common table expressions, and turns named parameters into positions.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace yanlu::supervision {

// A named query over the history tables that sees the world as of a day and as known at an instant (rulebook/relations/*.sql).
struct Relation {
    std::string name;
    std::string about;
    bool is_materialized = false;
    std::string body;
    std::string account_column = {};  // by which its rows belong to accounts; empty: they belong to none
};
using Relations = std::map<std::string, Relation, std::less<>>;

// Reads the lines "-- about: …", "-- account: COLUMN" and "-- materialized: true" over a SELECT; throws std::invalid_argument.
Relation parse_relation(std::string name, const std::string& text);

// One statement for both engines, and the name of the parameter at each position ($1 first).
struct Composition {
    std::string sql;
    std::vector<std::string> parameters;
};

// Only the relations that the body mentions, and those that they mention, go in front, each after those it reads. A relation of its own
// that mentions itself, or two that mention each other, throw std::invalid_argument.
Composition compose(const Relations& relations, std::string_view body);

// The same with every relation that belongs to accounts put into `frame` ({query}, {column}), so that one account is judged in no more time
// than its own rows take.
Composition compose_narrowed(const Relations& relations, std::string_view body, std::string_view frame);

// The base tables that the relations in front of this body read, and the relations' own names.
std::set<std::string, std::less<>> tables_behind(const Relations& relations, std::string_view body);

// The words of an SQL text outside of quotes and comments; parameters keep their '$'.
std::vector<std::string_view> words_of(std::string_view sql);

}  // namespace yanlu::supervision
