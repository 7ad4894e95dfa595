// Argon2id hashes of passwords, and random tokens of which the database keeps only the digest.
#pragma once

#include <string>
#include <string_view>

#include "base/clock.hpp"
#include "organisation/settings.hpp"

namespace yanlu::organisation {

// The encoded hash, with its cost and salt inside. Waits where too many computations run already.
std::string hash_password(const HashCost& cost, Rng& rng, std::string_view password);
// With an empty `encoded` it computes as long and answers no: an unknown login cannot be told by the time.
bool is_password(const HashCost& cost, std::string_view encoded, std::string_view password);

std::string new_token(Rng& rng);                      // 32 random bytes, base64url
std::string digest_of_token(std::string_view token);  // hex
std::string new_one_time_password(Rng& rng);          // satisfies the password rules, easy to read out
std::string new_first_run_code(Rng& rng);             // 4 groups of 5, 98 bits
std::string tidy_first_run_code(std::string_view typed);

}  // namespace yanlu::organisation
