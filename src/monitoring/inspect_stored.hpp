// Reads what is stored once more, with the typo model and the lists of today: hits that are not there yet are added, none is taken away.
#pragma once

#include <functional>
#include <optional>

#include "base/date.hpp"
#include "base/json.hpp"
#include "base/result.hpp"
#include "ledger/workspace.hpp"
#include "organisation/caller.hpp"

namespace yanlu::monitoring {

struct StoredRange {
    std::optional<Date> from = {};  // days of publication, both included
    std::optional<Date> to = {};
};

// {posts_read, hits_new}; 200 posts a transaction, so that nobody waits for it. `on_progress` hears of posts read.
Result<Json> inspect_stored(Context& context, const organisation::Caller& caller, const StoredRange& range,
                            const std::function<void(std::int64_t)>& on_progress = {});

struct InspectStoredOptions {
    Place place;
    std::string from;
    std::string to;
};
// `yanlu inspect --stored`: 0 nothing new, 1 new hits, 2 not done.
int inspect_stored_command(const InspectStoredOptions& options);

}  // namespace yanlu::monitoring
