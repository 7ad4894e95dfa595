// The process tables of the rule book (rulebook/machines/*.yaml) and the office hours their working hours run in.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "base/rulebook.hpp"
#include "flow/domain/machine.hpp"

namespace yanlu::flow {

class Machines {
public:
    // Throws RulebookError on unreadable tables. A table's guards are declared in its own `guards:` list with a sentence each; the module
    // that owns the process checks with `require` that it knows them all.
    explicit Machines(const Rulebook& rulebook);

    // The machine of that code, its soundness checked against the guards the caller implements; RulebookError otherwise.
    const Machine& require(std::string_view code, const std::vector<std::string>& known_guards) const;
    const OfficeHours& office_hours() const { return office_hours_; }
    const std::map<std::string, Machine, std::less<>>& all() const { return machines_; }

private:
    bool is_checked(const std::string& code, const std::vector<std::string>& known_guards) const;

    std::filesystem::path folder_;
    std::map<std::string, Machine, std::less<>> machines_;
    OfficeHours office_hours_;
    std::unique_ptr<std::mutex> checked_mutex_ = std::make_unique<std::mutex>();
    mutable std::map<std::string, std::vector<std::string>> checked_;  // machine → the guards it was found sound with
};

}  // namespace yanlu::flow
