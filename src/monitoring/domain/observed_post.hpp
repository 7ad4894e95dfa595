// A post as some observer saw it, before it is compared with what is already known.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/digest.hpp"
#include "base/result.hpp"

namespace yanlu::monitoring {

struct ObservedPost {
    std::string platform;     // key of rulebook/platforms
    std::string account;      // the account's permanent id on that platform
    std::string platform_id;  // the post's permanent id on that platform
    Instant published_at;
    std::optional<Instant> observed_at;
    std::string title;
    std::string text;
    std::string url;
    std::vector<std::string> pictures;  // addresses, or names of files beside the list; as many as the post has
    bool is_gone = false;               // the observer found it deleted or hidden
};

// Of what readers see. The link is left out: platforms sign links anew at every visit.
Digest content_digest(std::string_view title, std::string_view text);

// What an observer says about an account as a whole: looked at without posts to tell, unreadable, or kept out. A collector that was
// blocked is never the account's fault.
struct AccountReport {
    std::string platform;
    std::string account;
    std::string outcome;  // observed, failed, blocked
    std::string detail;
    std::optional<Instant> observed_at;
};

// Everything that is wrong with the post by itself; `field` is the JSON name, args hold the value.
std::vector<Refusal> faults_of(const ObservedPost& post, Instant now);

}  // namespace yanlu::monitoring
