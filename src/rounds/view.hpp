// Rounds as the API shows them (api/openapi.yaml: Round, RoundDetail, RoundStratum).
#pragma once

#include "ledger/context.hpp"
#include "organisation/caller.hpp"
#include "rounds/round.hpp"
#include "rounds/settings.hpp"

namespace yanlu::rounds {

std::string platform_zh(const Context& context, std::string_view platform);
std::string reason_zh(const Context& context, std::string_view reason);
std::string verdict_zh(const Context& context, std::string_view verdict);  // empty: not decided yet
Json stratum_json(const Context& context, const Stratum& stratum, const std::string& area_name);
Json item_json(const Context& context, const Item& item);
// [{key, zh, value}]: evidence as its rule words it; files are shown otherwise.
Json values_json(const Context& context, std::string_view item, const Json& evidence);
// {action, zh, is_allowed, asks, refusal}
Json allowed_action(const Context& context, const organisation::Caller& caller, std::string_view zh, std::string_view action,
                    const std::vector<std::string>& asks, const std::optional<Refusal>& refusal);
Json instant_or_null(const std::optional<Instant>& at);
std::optional<std::string> person_name(Context& context, std::optional<PersonId> person);

}  // namespace yanlu::rounds
