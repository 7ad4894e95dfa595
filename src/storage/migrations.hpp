// Brings a database to the schema of this program: migrations/NNNN_name.sql, forward only, one transaction each, checksummed.
#pragma once

#include <filesystem>

#include "base/clock.hpp"
#include "storage/connection.hpp"

namespace yanlu::storage {

// Applies what is missing and gives the number applied. Throws DatabaseError if an applied file was changed since, or if the database
// is newer than this program. The files are compiled into the program.
int migrate(Connection& connection, const Clock& clock);

}  // namespace yanlu::storage
