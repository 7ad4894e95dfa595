// Fetches a page or feed from the public Internet, safely: http and https only, no address of an internal network (checked at the moment
// of connecting, so that a name cannot resolve differently in between, and anew at each of at most 3 redirects), 10 s, 8 MiB inflated.
#pragma once

#include <chrono>
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace yanlu::monitoring {

struct Fetched {
    std::string body;
    std::string final_url;
    std::string media_type;
};

class HttpFetcher {
public:
    virtual ~HttpFetcher() = default;
    // Refusals: fetch_bad_link, fetch_forbidden_address, fetch_too_many_redirects, fetch_too_large, fetch_timed_out, fetch_unreachable,
    // fetch_blocked (the site turned us away: 401, 403, 407, 429, 451), fetch_status (any other answer than 200). All "monitoring.…".
    virtual Result<Fetched> fetch(const std::string& url) = 0;
};

struct FetchLimits {
    std::chrono::milliseconds timeout{10'000};  // of the whole, redirects included
    std::size_t max_bytes = std::size_t{8} << 20;
    int max_redirects = 3;
    // For tests against a server of their own; never set from configuration.
    bool allows_private_addresses = false;
};

std::unique_ptr<HttpFetcher> make_http_fetcher(FetchLimits limits = {});

// In lower case; empty for what is no address.
std::string host_of_url(const std::string& url);
// A reference as it stands in a page of `base`; empty where it cannot be one.
std::string absolute_url(std::string_view base, std::string_view reference);

// A blocked collector is never the account's fault: blocked, else failed.
std::string outcome_of_fetch(const Refusal& refusal);

}  // namespace yanlu::monitoring
