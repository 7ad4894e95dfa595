// 疑似问题: the hits of all posts within a scope, one filter for list and sheet.
#pragma once

#include <optional>
#include <string>

#include "api/paging.hpp"
#include "documents/table_writer.hpp"
#include "ledger/context.hpp"
#include "organisation/caller.hpp"

namespace yanlu::monitoring {

struct HitFilter {
    std::string rule = {};
    std::string kind = {};
    std::string severity = {};
    std::string triage = {};
    std::string medium = {};  // text, picture, video
    std::string words = {};   // in what is objected to
    std::string platform = {};
    std::optional<AccountId> account = {};
    std::optional<UnitId> under = {};     // accounts hosted by this unit or one below it
    std::optional<Date> from = {};        // days of publication
    std::optional<Date> to = {};          // including this day
    std::optional<bool> is_current = {};  // of the version that is shown today
};

Result<Json> list_hits(Context& context, const organisation::Caller& caller, const HitFilter& filter, const api::Page& page);
// At most 100,000 rows.
Result<std::string> export_hits(Context& context, const organisation::Caller& caller, const HitFilter& filter,
                                documents::TableFormat format);

}  // namespace yanlu::monitoring
