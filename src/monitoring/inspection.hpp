// The inspection engine as the intake uses it: built once from the rule book, asked from any thread.
#pragma once

#include <string>

#include "base/rulebook.hpp"
#include "inspect/inspect.hpp"
#include "monitoring/intake.hpp"

namespace yanlu::monitoring {

class Inspection {
public:
    explicit Inspection(const Rulebook& rulebook);

    const inspect::Engine& engine() const { return engine_; }
    // Of the lexicons, patterns and models: changes with any of their files.
    const std::string& version() const { return version_; }
    Inspector inspector() const;

private:
    inspect::Engine engine_;
    std::string version_;
};

PostHit to_post_hit(inspect::Hit hit);

}  // namespace yanlu::monitoring
