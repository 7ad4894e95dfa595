// What a typed query would read, by a real parser: SQLite prepares it over empty tables that have the names and columns it may use, and
// over nothing else.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace yanlu::storage {

struct ProbeTable {
    std::string name;
    std::vector<std::string> columns;
};

struct ProbeAnswer {
    enum class Fault { none, unknown_table, unknown_column, unknown_function, forbidden, several_statements, syntax };
    Fault fault = Fault::none;
    std::string detail;                // the name that is not known, or the parser's own words
    std::vector<std::string> columns;  // of the result, in order
};

// Safe from several threads.
class QueryProbe {
public:
    explicit QueryProbe(const std::vector<ProbeTable>& tables);
    ~QueryProbe();
    QueryProbe(const QueryProbe&) = delete;
    QueryProbe& operator=(const QueryProbe&) = delete;

    ProbeAnswer ask(std::string_view sql) const;

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace yanlu::storage
