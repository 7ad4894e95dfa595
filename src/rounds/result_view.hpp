// A round's result as the API shows it (api/openapi.yaml: RoundResult): of accounts only those that the caller sees.
#pragma once

#include "ledger/context.hpp"
#include "organisation/caller.hpp"
#include "rounds/read_result.hpp"
#include "rounds/round.hpp"

namespace yanlu::rounds {

// Null for a round that has none yet.
Json result_json(Context& context, const organisation::Caller& caller, const RoundResult& result);

// {items: [{version, digest, reason, changes, made_by, made_at}]}: the newest first.
Result<Json> list_results(Context&, const organisation::Caller&, RoundId);
Result<Json> show_result(Context&, const organisation::Caller&, RoundId, std::int64_t version);

}  // namespace yanlu::rounds
