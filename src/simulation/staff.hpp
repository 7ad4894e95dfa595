// Those who work through findings day by day.
#pragma once

#include <map>
#include <string>

#include "simulation/people.hpp"
#include "supervision/step.hpp"

namespace yanlu::simulation {

class Staff {
public:
    Staff(Stage& stage, People& people) : stage_(stage), people_(people), rng_(11) {}

    // What steps were refused, by code.
    const std::map<std::string, int>& refusals() const { return refusals_; }
    // A morning's work: the office verifies and dispatches, units answer, the office re-checks. Nobody does everything at once.
    void work(Date day);

private:
    void dispute(FindingId id, const std::string& state, UnitId holder, bool is_gone, const std::optional<Instant>& due_at);
    void act(const std::string& role, FindingId id, std::string_view action, const supervision::ActionInput& input);
    void act_for(UnitId unit, FindingId id, std::string_view action, const supervision::ActionInput& input,
                 const std::string& role = "section_head");
    void try_step(const organisation::Caller& caller, FindingId id, std::string_view action, const supervision::ActionInput& input);

    Stage& stage_;
    People& people_;
    SeededRng rng_;
    std::map<std::string, int> refusals_;  // by code
};

}  // namespace yanlu::simulation
