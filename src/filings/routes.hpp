// HTTP routes of filings.
#pragma once

#include "api/router.hpp"

namespace yanlu::filings {

void add_routes(api::Router& router);

}  // namespace yanlu::filings
