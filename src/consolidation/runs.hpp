// Use cases of analyses: make one, read its cards and pairs, ask what other thresholds would change, work it out again.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "api/paging.hpp"
#include "consolidation/run_store.hpp"
#include "documents/table_writer.hpp"
#include "ledger/context.hpp"
#include "organisation/caller.hpp"

namespace yanlu::consolidation {

// As of a day (today if absent), as known now; the answer is the run as GET /consolidation/runs/{id} shows it.
Result<Json> make_run(Context&, const organisation::Caller&, std::optional<Date> as_of);
Result<Json> list_runs(Context&, const organisation::Caller&, const api::Page&);
Result<Json> show_run(Context&, const organisation::Caller&, RunId);
// Works the run out once more, by the same day, knowledge and settings: {is_equal, digest, replayed_digest, differing}.
Result<Json> replay_run(Context&, const organisation::Caller&, RunId);
// {thresholds, before, after, moved}: nothing is stored.
Result<Json> what_if(Context&, const organisation::Caller&, RunId, const std::map<std::string, std::int64_t>& changes);

struct CardFilter {
    std::string proposal = {};
    std::string platform = {};
    std::string words = {};
    std::optional<UnitId> under = {};
};
Result<Json> list_cards(Context&, const organisation::Caller&, RunId, const CardFilter&, const api::Page&);
Result<Json> show_card(Context&, const organisation::Caller&, RunId, AccountId);
Result<std::string> export_cards(Context&, const organisation::Caller&, RunId, const CardFilter&, documents::TableFormat);

struct PairFilter {
    std::optional<UnitId> under = {};
    std::optional<AccountId> account = {};
    std::int64_t from_score = 0;
};
Result<Json> list_pairs(Context&, const organisation::Caller&, RunId, const PairFilter&, const api::Page&);
// Accounts that overlap through each other, by the run's own threshold.
Result<Json> list_groups(Context&, const organisation::Caller&, RunId);

}  // namespace yanlu::consolidation
