// `yanlu user …`: create, reset, first-run; `yanlu import units|people`. Exit codes: 0 done, 1 refused or rows refused, 2 unreadable input.
#pragma once

#include <filesystem>
#include <string>

#include "ledger/workspace.hpp"

namespace yanlu::organisation {

struct UserOptions {
    std::string login;
    std::string name;
    std::string role;
    std::string unit;             // full or short name; empty: the city office, or the root where there is none
    std::string title;            // empty: the role's name
    bool reads_password = false;  // from standard input instead of making one up
};

// Prints a password for once, which must be changed at the first login.
int create_user_command(const Place& place, const UserOptions& options);
int reset_user_command(const Place& place, const std::string& login);
// Prints a new first-run code while there is no system administrator.
int first_run_command(const Place& place);
struct SheetImportOptions {
    Place place;
    std::filesystem::path file;
    std::filesystem::path problems;   // workbook of the refused rows; empty: only printed
    std::filesystem::path passwords;  // people: workbook of the passwords for once, readable by its owner alone
    bool is_dry_run = false;
    bool takes_good_rows = false;
};
int import_units_command(const SheetImportOptions& options);
int import_people_command(const SheetImportOptions& options);
int unit_template_command(const std::filesystem::path& file);
int people_template_command(const std::filesystem::path& file);

// The same as `serve` does before it listens.
void announce_first_run(Context& context);

}  // namespace yanlu::organisation
