// The inspection engine as the intake and the pages use it: built once from the rule book, joined by the names of the city's units and by
// the office's own lists as they are released, asked from any thread.
#pragma once

#include <atomic>
#include <memory>
#include <mutex>
#include <string>

#include "base/rulebook.hpp"
#include "inspect/inspect.hpp"
#include "monitoring/intake.hpp"
#include "monitoring/proofreader.hpp"
#include "monitoring/protected_names.hpp"
#include "storage/connection.hpp"

namespace yanlu::monitoring {

class Inspection {
public:
    explicit Inspection(const Rulebook& rulebook);

    // As of the last follow(); whoever took it goes on with it while another takes its place.
    std::shared_ptr<const Proofreader> proofreader() const;
    std::shared_ptr<const inspect::Engine> engine() const { return proofreader()->engine(); }
    // Also those whose hits come after the inspection; by id.
    std::vector<inspect::RuleDescription> rules() const;
    // Without the office's own lists.
    const inspect::Engine& base() const { return *base_; }
    // Of the lexicons, patterns and models, and of the office's own lists: changes with any of them.
    std::string version() const;
    // Takes over the lists that were released or ended, the units that were renamed, and how rules are switched since: three small queries
    // where there is nothing new.
    void follow(storage::Connection& database) const;
    // The same without waiting for an engine that another thread is building: for pages that only tell titles. A draft waits, for it is
    // asked once.
    void follow_or_go_on(storage::Connection& database) const;

    // The first `typo_bytes` of text are read by the typo model too.
    Inspector inspector(std::int64_t typo_bytes = 0) const;

private:
    void take_over(storage::Connection& database) const;
    std::shared_ptr<const inspect::Engine> engine_with_lists(storage::Connection& database) const;
    void show(std::shared_ptr<const Proofreader> proofreader) const;

    const Rulebook& rulebook_;
    std::shared_ptr<const inspect::Engine> base_;
    std::string base_version_;
    mutable std::mutex building_;  // over the four marks of what was built last
    mutable std::string words_version_;
    mutable std::string modes_version_;
    mutable std::int64_t units_mark_ = 0;
    mutable CityNames names_;
    mutable std::atomic<bool> has_followed_ = false;
    mutable std::mutex shown_;  // over the two that are shown; held for a moment only
    mutable std::shared_ptr<const Proofreader> proofreader_;
    mutable std::string version_;
};

PostHit to_post_hit(inspect::Hit hit);

}  // namespace yanlu::monitoring
