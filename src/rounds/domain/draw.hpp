// Which accounts a round looks at. Strata by area and platform share the sample by the largest remainder; within a stratum a published
// seed decides, so that whoever has the list and the seed draws the same accounts on any machine, and nobody can choose.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.hpp"

namespace yanlu::rounds {

// Why an account is in. The first that holds, in this order, is told: what would bring it in without the lot comes before the lot.
enum class Reason { all, watch_list, offender, unseen, lot };
std::string_view code_of(Reason reason);

struct Candidate {
    AccountId account;
    std::string area;      // a town's id, or "city"
    std::string platform;  // code
    std::string platform_account_id;
    bool is_on_watch_list = false;
    bool is_offender = false;  // failed in a recent round
    bool is_unseen = false;    // must be seen this quarter, or it would be without a look for too long
};

struct DrawTerms {
    bool is_full = false;    // every account
    int share_percent = 30;  // 1 to 100
    std::string seed;
};

struct Stratum {
    std::string area;
    std::string platform;
    std::int64_t total = 0;
    std::int64_t always = 0;  // in whatever the lot says
    std::int64_t quota = 0;   // by lot among the others, by the largest remainder
    std::int64_t drawn = 0;   // both together

    friend bool operator==(const Stratum&, const Stratum&) = default;
};

struct Drawn {
    std::size_t candidate;  // its place in the list that was given
    Reason reason;
    std::string ticket;
};

struct Draw {
    std::vector<Stratum> strata;  // by area, then platform
    std::vector<Drawn> accounts;  // by stratum, then ticket
};

// The order of the candidates does not matter. Of a stratum the accounts with the smallest tickets are drawn. Who is in anyway takes
// nobody's place: otherwise one known offender would keep his whole stratum from being looked at.
Draw draw(const std::vector<Candidate>& candidates, const DrawTerms& terms);

// SHA-256 over "seed\nplatform\nplatform_account_id", the first sixteen hexadecimal digits: `printf "seed\nplatform\nid" | sha256sum` gives
// the same.
std::string ticket_of(std::string_view seed, std::string_view platform, std::string_view platform_account_id);

// ⌈others × share⌉ divided among the strata: whole parts first, then one each by the largest remainder; of equal remainders the smaller
// ticket of the stratum wins, so that small strata take turns from round to round.
void allot(std::vector<Stratum>& strata, int share_percent, std::string_view seed);

}  // namespace yanlu::rounds
