// Two texts or stored posts compared; the posts of other accounts that say nearly the same as one (api/openapi.yaml: Comparison,
// Counterpart).
#pragma once

#include <optional>
#include <string>

#include "ledger/context.hpp"
#include "organisation/caller.hpp"

namespace yanlu::monitoring {

struct ComparedSide {
    std::optional<PostId> post;  // its newest version within the caller's scope, else title and text
    std::string title;
    std::string text;
};

Result<Json> compare_sides(Context& context, const organisation::Caller& caller, const ComparedSide& a, const ComparedSide& b);
Result<Json> list_counterparts(Context& context, const organisation::Caller& caller, PostId post);

}  // namespace yanlu::monitoring
