// rulebook/public_register.yaml: which states the public sees under which word, how often a client may ask, what makes two names alike.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "api/rate_limiter.hpp"
#include "base/rulebook.hpp"

namespace yanlu::public_register {

enum class PublicState { in_use, shut_down, cancelled };
std::string_view code_of(PublicState state);

using api::RateLimit;

class Settings {
public:
    explicit Settings(const Rulebook& rulebook);

    // Nothing: accounts in that state are not shown.
    std::optional<PublicState> public_state(std::string_view account_state) const;

    RateLimit ask, download, report, picture;
    std::int64_t cache_seconds = 0;
    std::size_t feed_entries = 0;
    std::int64_t contact_kept_days = 0;
    int least_likeness = 0;  // per cent
    std::size_t most_alike = 0;
    std::vector<std::string> decorations;
    std::vector<std::string> confusables;  // each a group of characters taken for one another
    std::string digest;                    // of this file and the sentences: answers of another rule book are other answers

private:
    std::map<std::string, PublicState, std::less<>> states_;
};

}  // namespace yanlu::public_register
