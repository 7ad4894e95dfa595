// Hits of documents as a table for people or as JSON lines for programs.
#pragma once

#include <cstdint>
#include <iosfwd>
#include <map>
#include <string>
#include <vector>

#include "base/rulebook.hpp"
#include "inspect/commands.hpp"
#include "inspect/inspect.hpp"

namespace yanlu::inspect {

class HitPrinter {
public:
    HitPrinter(const Rulebook& rulebook, OutputForm form, std::ostream& output) : rulebook_(rulebook), form_(form), output_(output) {}

    // Of one document; in the table one without hits has no line.
    void print(const std::string& id, const std::vector<Hit>& hits);
    // The last line of a table.
    void summarise();
    std::int64_t documents() const { return documents_; }
    std::int64_t hits() const { return hits_; }

private:
    std::string say(std::string_view code, const std::map<std::string, std::string>& args = {}) const {
        return rulebook_.message("inspect." + std::string(code), args);
    }
    void print_rows(const std::string& id, const std::vector<Hit>& hits);
    void print_row(const std::string& id, const std::string& place, const std::string& severity, const std::string& kind,
                   const std::string& rest);

    const Rulebook& rulebook_;
    OutputForm form_;
    std::ostream& output_;
    std::int64_t documents_ = 0;
    std::int64_t hits_ = 0;
    std::int64_t by_severity_[3] = {};
    bool has_header_ = false;
};

}  // namespace yanlu::inspect
