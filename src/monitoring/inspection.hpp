// The inspection engine as the intake and the pages use it: built once from the rule book, joined by the names of the city's units and by
// the office's own lists as they are released, asked from any thread.
#pragma once

#include <memory>
#include <mutex>
#include <string>

#include "base/rulebook.hpp"
#include "inspect/inspect.hpp"
#include "monitoring/intake.hpp"
#include "monitoring/protected_names.hpp"
#include "storage/connection.hpp"

namespace yanlu::monitoring {

class Inspection {
public:
    explicit Inspection(const Rulebook& rulebook);

    // As of the last follow(); whoever took it goes on with it while another takes its place.
    std::shared_ptr<const inspect::Engine> engine() const { return slot_.current(); }
    // Without the office's own lists.
    const inspect::Engine& base() const { return *base_; }
    // Of the lexicons, patterns and models, and of the office's own lists: changes with any of them.
    std::string version() const;
    // Takes over the lists that were released or ended and the units that were renamed since: two small queries where there is nothing new.
    void follow(storage::Connection& database) const;

    // The first `typo_bytes` of text are read by the typo model too.
    Inspector inspector(std::int64_t typo_bytes = 0) const;

private:
    void rebuild(storage::Connection& database) const;

    const Rulebook& rulebook_;
    std::shared_ptr<const inspect::Engine> base_;
    std::string base_version_;
    mutable inspect::EngineSlot slot_;
    mutable std::mutex mutex_;
    mutable std::string words_version_;
    mutable std::int64_t units_mark_ = 0;
    mutable CityNames names_;
};

PostHit to_post_hit(inspect::Hit hit);

}  // namespace yanlu::monitoring
