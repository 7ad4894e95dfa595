// Score cards, proposals and pairs as the API shows them (api/openapi.yaml: ConsolidationCard, ConsolidationPair …), in words that a clerk
// can read.
#pragma once

#include <functional>
#include <map>
#include <string>

#include "consolidation/run_store.hpp"

namespace yanlu::consolidation {

// What an account is called in a sentence; accounts out of the caller's sight have no name there.
using NameOf = std::function<std::string(AccountId)>;

std::string proposal_zh(const Rulebook& rulebook, std::string_view proposal);
std::string platform_zh(const Rulebook& rulebook, std::string_view platform);
// [{code, text, article}] of stored reasons.
Json reasons_view(const Rulebook& rulebook, const Json& reasons, const std::string& article, const NameOf& name_of);
// One sentence each, joined by ；.
std::string reasons_text(const Rulebook& rulebook, const Json& reasons, const NameOf& name_of);

// [{code, zh, weight, formula, unit, value, points}]; value and points null where not known.
Json parts_view(const Json& settings, const std::vector<PartRule>& rules, const Measures& measures);
// [{name, zh, value, link}]: the raw numbers, each with the page that holds the records behind it.
Json numbers_view(const Rulebook& rulebook, const Measures& measures, AccountId account, const Run& run);

}  // namespace yanlu::consolidation
