// The pages that look across modules: the overview of an area, the search box, the ledger's entries, the text of an article.
#pragma once

#include <optional>
#include <string>

#include "api/paging.hpp"
#include "api/router.hpp"
#include "base/json.hpp"
#include "ledger/context.hpp"
#include "organisation/caller.hpp"

namespace yanlu::overview {

// Five numbers with the records behind them, towns, changes since yesterday, who fails next, coverage, the worst. `as_of`: a past day's
// end. All counts come from one snapshot of the database.
Result<Json> read_overview(Context& context, const organisation::Caller& caller, std::optional<Date> as_of);

// Accounts, units, findings, rules and articles by name, pasted link or id; at most 20, best first.
Result<Json> search(Context& context, const organisation::Caller& caller, const std::string& text);

struct EntryFilter {
    std::string subject_kind = {};
    std::int64_t subject_id = 0;
    std::int64_t actor_person_id = 0;
    std::string verb = {};
    api::Page page = {};
};
Result<Json> list_entries(Context& context, const organisation::Caller& caller, const EntryFilter& filter);
// The entry, its bytes and its audit path to the present root.
Result<Json> read_entry(Context& context, const organisation::Caller& caller, std::int64_t sequence);
Result<Json> read_checkpoint(Context& context, const organisation::Caller& caller);

Result<Json> read_article(Context& context, const organisation::Caller& caller, const std::string& key);

void add_routes(api::Router& router);

}  // namespace yanlu::overview
