// People with their posts from a spreadsheet, for the beginning of a city's use: one row a post; who has no login yet gets a password for
// once.
#pragma once

#include <string>
#include <vector>

#include "organisation/import_units.hpp"

namespace yanlu::organisation {

struct IssuedPassword {
    std::string name;
    std::string login;
    std::string unit;
    std::string one_time_password;
};

struct PeopleImport {
    std::size_t rows_total = 0;
    std::size_t created = 0;    // people
    std::size_t appointed = 0;  // posts
    std::size_t unchanged = 0;
    std::vector<documents::ImportedRow> bad;
    std::vector<IssuedPassword> passwords;  // only of what was written; known to nobody else
    bool is_written = false;
};

documents::SheetForm people_form(const Rulebook& rulebook);
// A login that exists names that person; his name must agree. Only the system itself may (the command line on the server).
Result<PeopleImport> import_people(Context& context, const Caller& caller, const std::vector<documents::ImportedRow>& rows,
                                   ImportMode mode);

}  // namespace yanlu::organisation
