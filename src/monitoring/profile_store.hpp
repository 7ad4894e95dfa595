// Rows of account_profiles, and the posts that make them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.hpp"
#include "monitoring/distance_rule.hpp"
#include "storage/connection.hpp"

namespace yanlu::monitoring {

struct ProfileRow {
    AccountId account;
    std::string model;  // empty before the first count
    Instant judged_to;
    std::int64_t judged = 0;
    std::int64_t below = 0;
    std::int64_t due_at = 0;
    UnitId host;
    KnownAccount known;

    // Of an account that publishes all sorts of things, nothing is unusual.
    bool is_varied(const DistanceSettings& settings) const;
    void count(bool is_below);
};

struct PostOfProfile {
    PostId id;
    std::int64_t version = 0;
    Instant published_at;
    Instant recorded_from;
    std::string title;
    std::string text;
    bool stays_out = false;  // hinted at, and nobody called that a false alarm
    std::optional<inspect::ThemeVector> direction = {};
};

std::vector<ProfileRow> due_profiles(storage::Connection& database, std::int64_t most);
std::optional<ProfileRow> profile_of(storage::Connection& database, AccountId account);
void save_profile(storage::Connection& database, const ProfileRow& row);
// Of the other accounts of its unit, where its own posts are few.
std::vector<inspect::AccountProfile> profiles_of_unit(storage::Connection& database, const ProfileRow& row, const DistanceRule& rule);
// Published from `from` on, the newest `most` of them; the oldest first.
std::vector<PostOfProfile> posts_from(storage::Connection& database, AccountId account, Instant from, std::int64_t most);
// What the city office's accounts published from `from` to before `to`.
struct LeadingPost {
    Instant published_at;
    inspect::ThemeVector direction;
};
std::vector<LeadingPost> leading_posts(storage::Connection& database, const DistanceRule& rule, Instant from, Instant to);
// Titles with the beginnings of the texts that the account published before.
std::vector<std::string> usual_texts(storage::Connection& database, AccountId account, Instant before);

}  // namespace yanlu::monitoring
