// Evaluations over the API: what would be found (WhatIf), and the runs that took effect (EvaluationPage).
#pragma once

#include "api/paging.hpp"
#include "organisation/caller.hpp"
#include "supervision/evaluate.hpp"

namespace yanlu::supervision {

// Only what lies within the caller's scope is counted and shown; at most 500 violations are listed.
Result<Json> what_if(Context& context, const organisation::Caller& caller, const Question& question);
Result<Json> list_evaluations(Context& context, const organisation::Caller& caller, const api::Page& page);

}  // namespace yanlu::supervision
