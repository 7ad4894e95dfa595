// Evaluations over the API: violations in the words that people use, and the runs that took effect (EvaluationPage).
#pragma once

#include <map>

#include "api/paging.hpp"
#include "organisation/caller.hpp"
#include "supervision/evaluate.hpp"
#include "supervision/subject.hpp"

namespace yanlu::supervision {

Json violation_json(Context& context, const Violation& violation, const Subject& subject);
Json evidence_json(const Violation& violation);  // [{key, zh, value}]

Result<Json> list_evaluations(Context& context, const organisation::Caller& caller, const api::Page& page);

// Which hosts a scope holds, asked once a unit.
class UnitSight {
public:
    UnitSight(Context& context, organisation::Scope scope) : context_(context), scope_(std::move(scope)) {}
    bool holds(UnitId unit);

private:
    Context& context_;
    organisation::Scope scope_;
    std::map<std::int64_t, bool> known_;
};

}  // namespace yanlu::supervision
