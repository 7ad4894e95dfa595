// Lists, runs and rows as the API shows them (api/openapi.yaml: Reconciliation…).
#pragma once

#include "base/json.hpp"
#include "reconciliation/domain/differences.hpp"
#include "reconciliation/list_store.hpp"

namespace yanlu::reconciliation {

Json list_json(Context& context, const StoredList& list);
Json list_detail(Context& context, const StoredList& list);  // with the report and the mapping
Json fields_json(const Settings& settings);
// One row with all that it says, for a side-by-side view.
Json row_json(Context& context, const ListRow& row);
Json evidence_json(Context& context, const std::vector<Evidence>& evidence);

std::string field_zh(Context& context, std::string_view field);
std::string life_zh(Context& context, std::string_view life);
std::string difference_zh(Context& context, std::string_view kind);
std::string platform_zh(Context& context, const ListedAccount& account);
std::string platform_zh(Context& context, const std::string& code);

// What matching asks for: abbreviations, and the city whose name tells nothing.
NameForms forms_here(Context& context);

}  // namespace yanlu::reconciliation
