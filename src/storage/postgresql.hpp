// The server engine: PostgreSQL 15 through libpq, prepared statements, pipeline mode for batches, COPY for bulk.
#pragma once

#include <memory>
#include <string>

#include "storage/connection.hpp"

namespace yanlu::storage {

std::unique_ptr<Connection> open_postgresql(const std::string& url);

}  // namespace yanlu::storage
