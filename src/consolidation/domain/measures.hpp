// What was measured of one account over the period: raw numbers, from which score, reasons and proposal are worked out again at any time.
// Forwards and likes are not among them and never will be (指尖上的形式主义: rulebook/articles, key fingertip).
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/id.hpp"

namespace yanlu::consolidation {

struct Measures {
    bool is_client = false;                      // app or mini-program
    bool is_service_only = false;                // owes no posts
    std::optional<std::int64_t> followers = {};  // of the last month reported
    std::optional<std::int64_t> reads = {};      // in the months reported
    std::optional<std::int64_t> messages = {};   // received, likewise
    std::optional<std::int64_t> replies = {};    // answered, likewise
    std::int64_t reported_months = 0;
    std::int64_t posts = 0;
    std::int64_t watched_days = 0;          // of the period in which the account was open and watched
    std::int64_t watched_months = 0;        // months that those days touch
    std::int64_t active_months = 0;         // of them with a post
    std::int64_t longest_silence_days = 0;  // within the watched days, the one that still lasts included
    std::int64_t silent_days = 0;           // since the last post
    std::int64_t compared_posts = 0;
    std::int64_t common_posts = 0;  // releases that many carry: neither own nor copied
    std::int64_t copied_posts = 0;
    std::int64_t service_posts = 0;
    std::int64_t interaction_posts = 0;
    std::int64_t purpose_characters = 0;
    std::int64_t missing_duties = 0;
    std::int64_t serious_findings = 0;  // that began in the period
    std::int64_t overdue_findings = 0;  // open and past their time
    std::int64_t overlap = 0;           // with the account that it overlaps most, per mille
    friend bool operator==(const Measures&, const Measures&) = default;
};

// By name, for storing; absent numbers stay absent.
std::map<std::string, std::int64_t> to_numbers(const Measures& measures);
const std::vector<std::string>& measure_names();  // in the order in which a page shows them
Measures from_numbers(const std::map<std::string, std::int64_t>& numbers);

}  // namespace yanlu::consolidation
