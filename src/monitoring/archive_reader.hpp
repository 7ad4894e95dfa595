// The texts of all present posts, the newest first, in pages, so that memory stays flat and no lock is held for long.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "base/date.hpp"
#include "base/id.hpp"
#include "storage/connection.hpp"

namespace yanlu::monitoring {

struct StoredPost {
    PostId id;
    std::int64_t version = 0;
    AccountId account;
    Instant published_at;
    std::string title;
    std::string text;
    std::string account_name;
};

// Published from `from` to `to`, both included. `look` says whether to go on; false if it did not before the end.
bool read_archive(storage::Connection& database, std::optional<Date> from, std::optional<Date> to,
                  const std::function<bool(const StoredPost&)>& look);

}  // namespace yanlu::monitoring
