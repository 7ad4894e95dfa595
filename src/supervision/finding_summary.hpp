// One finding in a list: a row of list_findings.sql or finding_summary.sql to the contract's Finding.
#pragma once

#include "base/json.hpp"
#include "ledger/context.hpp"
#include "storage/connection.hpp"

namespace yanlu::supervision {

Json summary_of(Context& context, const storage::Row& row);
Json unit_reference(const storage::Row& row, int id, int name, int short_name);
std::string platform_zh(const Rulebook& rulebook, std::string_view code);
std::string rule_title(const Rulebook& rulebook, std::string_view rule);
Json article_json(const Rulebook& rulebook, const std::string& key);

}  // namespace yanlu::supervision
