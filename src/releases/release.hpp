// A row of approved_releases.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "releases/releases.hpp"

namespace yanlu::releases {

inline constexpr Instant never{INT64_MAX};

struct Release {
    ReleaseId id;
    std::int64_t chain = 0;
    std::string title;
    std::string text;
    std::string issuer;
    std::string number;
    std::string valid_from;
    Instant embargo_until;  // 0: none
    std::string state;
    std::string unit_path;
    PersonId entered_by;
    std::string enterer;
    Instant entered_at;
    std::optional<PersonId> ended_by;
    std::string ender;
    Instant ended_at = never;
    std::string end_reason;
    std::optional<ReleaseId> successor;
    std::int64_t version = 1;
};

Release read_release(const storage::Row& row);  // columns of sql/load_release.sql
std::optional<Release> load_release(storage::Connection& database, ReleaseId id);
std::vector<Release> releases_of_chain(storage::Connection& database, std::int64_t chain);

// May the caller end it, by the table and its guard?
std::optional<Refusal> why_not_end(Context& context, const organisation::Caller& caller, const Release& release, const std::string& event);
Json to_json(Context& context, const organisation::Caller& caller, const Release& release);

}  // namespace yanlu::releases
