// GET /findings, /findings/export, /findings/{id}, /rules, /rules/{rule_id}, /evaluations, /inbox; POST /findings/bulk,
// /findings/{id}/{action}, /evaluations.
#pragma once

#include "api/router.hpp"

namespace yanlu::supervision {

void add_routes(api::Router& router);
// Of them: handlers, look-backs, alerts and statistics of rectification orders.
void add_order_routes(api::Router& router);

}  // namespace yanlu::supervision
