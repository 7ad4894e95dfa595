// Papers as the API shows them (api/openapi.yaml: Paper, PaperDetail).
#pragma once

#include "organisation/caller.hpp"
#include "papers/paper.hpp"

namespace yanlu::papers {

Json paper_detail(Context& context, const organisation::Caller& caller, const Paper& paper);
Json allowed_actions(Context& context, const organisation::Caller& caller, const Paper& paper);
Json person_or_null(Context& context, const std::optional<PersonId>& person);
Json instant_or_null(const std::optional<Instant>& at);

}  // namespace yanlu::papers
