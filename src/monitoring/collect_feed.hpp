// One visit to an account's feed: fetched, read and taken in; or recorded as failed or blocked, which says nothing against the account.
#pragma once

#include <string>

#include "monitoring/http_fetcher.hpp"
#include "monitoring/intake.hpp"

namespace yanlu::monitoring {

struct FeedAddress {
    std::string url;
    std::string platform;
    std::string account;
    bool takes_pictures = false;  // whatever the rule book says of feeds
};

// Gives the report of the run. Good entries are taken although others are bad: a feed cannot be sent back to be corrected.
Result<Json> collect_feed(Context& context, const organisation::Caller& caller, HttpFetcher& fetcher, const FeedAddress& feed,
                          const Inspector& inspect, const std::string& rulebook_version);

}  // namespace yanlu::monitoring
