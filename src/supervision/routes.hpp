// GET /findings, /findings/export, /findings/{id}, /evaluations, /inbox; POST /findings/bulk, /findings/{id}/{action}. Of rules: GET
// /rules, /rules/{rule_id}, …/versions, …/statistics, /rule-relations, /rule-changes, /rule-changes/{id}; POST /rule-changes,
// /rule-changes/{id}/{action}, /evaluations, /evaluations/export.
#pragma once

#include "api/router.hpp"

namespace yanlu::supervision {

void add_routes(api::Router& router);
// Of them: handlers, look-backs, alerts and statistics of rectification orders.
void add_order_routes(api::Router& router);
void add_rule_routes(api::Router& router);  // those of rules, called by add_routes

}  // namespace yanlu::supervision
