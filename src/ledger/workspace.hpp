// What a command of the shell works in: the data folder opened, migrated, with the real clock and generator, as one Context.
#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "ledger/context.hpp"

namespace yanlu {

// Where the data are. `database` empty: DIR/yanlu.db. Attachments are always in DIR/attachments.
struct Place {
    std::filesystem::path data = "data";
    std::string database = {};  // postgresql://… or the path of an SQLite file

    std::string database_url() const { return database.empty() ? (data / "yanlu.db").string() : database; }
};

class Workspace {
public:
    // Makes the folder, migrates the database and writes the calendar into it. `clock`: another than the system's (the simulator's).
    explicit Workspace(const Place& place, const Clock* clock = nullptr);

    Context& context() { return context_; }
    const Rulebook& rulebook() const { return rulebook_; }

private:
    Rulebook rulebook_;
    SystemClock system_clock_;
    SystemRng rng_;
    storage::AttachmentFolder attachments_;
    std::unique_ptr<storage::Connection> database_;
    Context context_;
};

// Brings the calendar table to the rule book's version; SQL compares days through it.
void store_calendar(storage::Connection& database, const WorkingCalendar& calendar);

}  // namespace yanlu
