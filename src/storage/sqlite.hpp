// The embedded engine: SQLite in WAL with synchronous=FULL, so that an acknowledged action survives a power cut.
#pragma once

#include <memory>
#include <string>

#include "storage/connection.hpp"

namespace yanlu::storage {

std::unique_ptr<Connection> open_sqlite(const std::string& path);

}  // namespace yanlu::storage
