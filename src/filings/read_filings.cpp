// Lists and single filings, as the caller may see them.
#include "api/response.hpp"
#include "filings/filing_query.hpp"
#include "filings/filing_view.hpp"
#include "filings/filings.hpp"
#include "organisation/permissions.hpp"

namespace yanlu::filings {

Result<Json> list_filings(Context& context, const organisation::Caller& caller, const FilingFilter& filter, const api::Page& page) {
    const auto query = FilingQuery::make(context, caller, "filings.read_filings", filter);
    if (!query) return refuse(query.error());
    FilingFilter of_any_state = filter;
    of_any_state.state.clear();
    of_any_state.is_open = of_any_state.is_overdue = std::nullopt;
    Json items = query->page(context, page);
    const auto next = page.cut(items, key_of);
    Json out = api::list(std::move(items), next, query->counts(context.database)["total"].get<std::int64_t>());
    out["counts"] = FilingQuery::make(context, caller, "filings.read_filings", of_any_state)->counts(context.database);
    return out;
}

Result<Json> show_filing(Context& context, const organisation::Caller& caller, FilingId id) {
    const auto found = filing_for(context, caller, "filings.read_filings", id);
    if (!found) return refuse(found.error());
    return filing_detail(context, caller, id);
}

Result<Json> list_filing_systems(Context& context, const organisation::Caller& caller) {
    if (auto refusal = context.rulebook.part<organisation::Permissions>().why_not(caller, "filings.read_filings"))
        return refuse(std::move(*refusal));
    Json items = Json::array();
    for (const FilingSystem& system : context.rulebook.part<FilingSystems>().all()) items.push_back(system_json(context, system));
    return Json{{"items", std::move(items)}};
}

}  // namespace yanlu::filings
