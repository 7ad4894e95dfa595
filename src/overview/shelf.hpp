// Finished pages of large areas, kept for a minute: a city of 110,000 accounts is counted once for all who look at it. A page says when it
// was counted, and its links ask for the records as known then, so that an older page is never a wrong one.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

#include "base/date.hpp"
#include "base/json.hpp"
#include "base/rulebook.hpp"

namespace yanlu::overview {

class Shelf {
public:
    // A part of the rule book, so that a server has one for all its threads.
    explicit Shelf(const Rulebook&) {}

    std::optional<Json> find(const std::string& key, Instant now) const;
    void keep(const std::string& key, const Json& page, Instant now) const;

private:
    struct Kept {
        Instant at;
        std::shared_ptr<const Json> page;
    };
    mutable std::mutex mutex_;
    mutable std::map<std::string, Kept> kept_;
};

}  // namespace yanlu::overview
