// HTTP ↔ lists, runs, differences.
#pragma once

#include <cstdint>
#include <functional>

#include "api/router.hpp"
#include "reconciliation/reconciliations.hpp"

namespace yanlu::reconciliation {

// Files above the size of a request come in chunks, which a module above this one keeps.
using ReadUpload = std::function<Result<HandedIn>(Context&, const organisation::Caller&, std::int64_t upload_id)>;

void add_routes(api::Router& router, ReadUpload read_upload);

}  // namespace yanlu::reconciliation
