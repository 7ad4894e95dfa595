#include "monitoring/profile_store.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "monitoring/statements.hpp"

namespace yanlu::monitoring {
namespace {

constexpr std::int64_t counts_kept = 400;    // of posts compared; then both counts are halved, so that the newest weigh most
constexpr std::int64_t least_compared = 30;  // before an account can be called varied
constexpr std::int64_t most_leading = 5'000;
constexpr std::int64_t texts_read = 100;
constexpr std::size_t beginning_of_post = 300;

ProfileRow read_row(const storage::Row& row) {
    ProfileRow out;
    out.account = row.get<AccountId>(0);
    out.model = row.get<std::string>(1);
    out.known.counted_to = row.get<Instant>(2);
    out.judged_to = row.get<Instant>(3);
    out.judged = row.integer(4);
    out.below = row.integer(5);
    out.due_at = row.integer(6);
    out.known.profile = inspect::AccountProfile::from_bytes(row.text(7)).value_or(inspect::AccountProfile{});
    out.known.name = row.get<std::string>(8);
    out.known.purpose = row.get<std::string>(9);
    out.known.host = row.get<std::string>(10);
    out.host = row.get<UnitId>(11);
    return out;
}

PostOfProfile read_post(const storage::Row& row) {
    const std::string_view triage = row.text(6);
    return {row.get<PostId>(0),
            row.integer(1),
            row.get<Instant>(2),
            row.get<Instant>(3),
            row.get<std::string>(4),
            row.get<std::string>(5),
            !triage.empty() && triage != "false_alarm",
            {}};
}

}  // namespace

bool ProfileRow::is_varied(const DistanceSettings& settings) const {
    return judged >= least_compared && below * 1000 > judged * settings.most_unusual;
}

void ProfileRow::count(bool is_below) {
    ++judged;
    below += is_below;
    if (judged < counts_kept) return;
    judged /= 2;
    below /= 2;
}

std::vector<ProfileRow> due_profiles(storage::Connection& database, std::int64_t most) {
    return database.all(sql::due_profiles, read_row, most);
}

std::optional<ProfileRow> profile_of(storage::Connection& database, AccountId account) {
    return database.one(sql::profile_of_account, read_row, account);
}

void save_profile(storage::Connection& database, const ProfileRow& row) {
    const std::string bytes = row.known.profile.bytes();
    database.execute(sql::save_profile, row.account, row.model, row.known.counted_to, row.judged_to, row.judged, row.below,
                     storage::Blob{bytes}, row.due_at);
}

std::vector<inspect::AccountProfile> profiles_of_unit(storage::Connection& database, const ProfileRow& row, const DistanceRule& rule) {
    std::vector<inspect::AccountProfile> out;
    if (row.known.profile.posts() >= rule.settings().least_posts || row.host.value == 0) return out;
    database.each(
        sql::profiles_of_host,
        [&](const storage::Row& other) {
            if (auto profile = inspect::AccountProfile::from_bytes(other.text(0))) out.push_back(std::move(*profile));
        },
        row.host, row.account, rule.model_version());
    return out;
}

std::vector<PostOfProfile> posts_from(storage::Connection& database, AccountId account, Instant from, std::int64_t most) {
    auto out = database.all(sql::posts_to_profile, read_post, account, from, most, DistanceRule::id);
    std::ranges::reverse(out);
    return out;
}

std::vector<LeadingPost> leading_posts(storage::Connection& database, const DistanceRule& rule, Instant from, Instant to) {
    std::vector<LeadingPost> out;
    database.each(
        sql::leading_posts,
        [&](const storage::Row& row) {
            if (const auto direction = rule.direction_of(row.text(1), row.text(2))) out.push_back({row.get<Instant>(0), *direction});
        },
        from, to, most_leading);
    return out;
}

std::vector<std::string> usual_texts(storage::Connection& database, AccountId account, Instant before) {
    return database.all(
        sql::usual_posts, [](const storage::Row& row) { return row.get<std::string>(0) + "\n" + shorten(row.text(1), beginning_of_post); },
        account, before, texts_read);
}

}  // namespace yanlu::monitoring
