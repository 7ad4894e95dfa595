// Use cases of a round: planned, previewed, drawn and started, assigned, checked by the machine, closed with a frozen result.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "api/paging.hpp"
#include "organisation/caller.hpp"
#include "rounds/round.hpp"

namespace yanlu::rounds {

struct RoundPlan {
    std::string title;
    std::string kind = "full";   // full | sampled
    std::string scope = "full";  // veto_only | full
    Date period_from;
    Date period_to;
    UnitId scope_unit;
    std::vector<UnitId> units = {};                  // beneath it; empty: all of it
    std::vector<std::string> unit_kinds = {};        // empty: all
    std::vector<std::string> platforms = {};         // empty: all
    std::vector<std::string> account_kinds = {};     // empty: all
    std::vector<std::string> items = {};             // empty: all of the scope
    std::optional<std::int64_t> share_percent = {};  // of a sampled round; nothing: the least that is allowed
    std::string seed = {};                           // empty: chance draws it at the start
};

struct RoundStep {
    std::string reason = {};
};

// Each answers the round as GET /rounds/{id} shows it.
Result<Json> create_round(Context&, const organisation::Caller&, const RoundPlan&);
Result<Json> amend_round(Context&, const organisation::Caller&, RoundId, const RoundPlan&);
// start, check, follow_units, close, withdraw.
Result<Json> act_on_round(Context&, const organisation::Caller&, RoundId, const std::string& action, const RoundStep&);
const std::vector<std::string>& round_actions();

// What a plan would draw: the strata, and who is in whatever the lot says. Writes nothing.
Result<Json> preview_round(Context&, const organisation::Caller&, const RoundPlan&);
// What may be planned: items, parameters with their sources, check lists.
Result<Json> round_options(Context&, const organisation::Caller&);

Result<Json> list_rounds(Context&, const organisation::Caller&, const std::string& state, const std::string& kind, const api::Page&);
Result<Json> show_round(Context&, const organisation::Caller&, RoundId);

// A round that the caller sees, in the version that he read if he says so; or the refusal.
Result<Round> round_for(Context&, const organisation::Caller&, RoundId);
std::optional<Refusal> why_not_step(Context&, const organisation::Caller&, const Round&, std::string_view action);

// The title and plan that a job proposes; kept as a draft until a person starts or withdraws it. The same `proposal` is kept once.
Result<Json> propose_round(Context&, const RoundPlan&, const std::string& proposal);

// Inside a transaction: the draw, written. Refused where nothing can be drawn.
Result<void> draw_accounts(Context&, Round&);

Json round_summary(Context&, const organisation::Caller&, const Round&);
Json round_detail(Context&, const organisation::Caller&, const Round&);
Json preview_json(Context&, const Round&);

}  // namespace yanlu::rounds
