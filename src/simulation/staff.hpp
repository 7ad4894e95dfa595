// The people of the city: those who log in to look around, and those who work through findings day by day.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "simulation/stage.hpp"
#include "supervision/step.hpp"

namespace yanlu::simulation {

// A login of the demonstration city, for DIR/demo-logins.txt.
struct DemoLogin {
    std::string login;
    std::string name;
    std::string role_zh;
    std::string unit;
};

class Staff {
public:
    // Admits everybody; all demonstration logins share one password, drawn by the caller.
    Staff(Stage& stage, const std::string& password);

    const std::vector<DemoLogin>& logins() const { return logins_; }
    // What steps were refused, by code.
    const std::map<std::string, int>& refusals() const { return refusals_; }
    // A morning's work: the office verifies and dispatches, units answer, the office re-checks. Nobody does everything at once.
    void work(Date day);

private:
    struct Person {
        organisation::Caller caller;
        std::string name;
    };
    Person admit(std::size_t unit, const std::string& role, const std::string& title, const std::string& login,
                 const std::string& password);
    std::size_t unit_named(const std::string& short_name) const;
    const Person& of_unit(UnitId unit, const std::string& role);
    void act(const std::string& role, FindingId id, std::string_view action, const supervision::ActionInput& input);
    void act_for(UnitId unit, FindingId id, std::string_view action, const supervision::ActionInput& input);
    void try_step(const organisation::Caller& caller, FindingId id, std::string_view action, const supervision::ActionInput& input);

    Stage& stage_;
    SeededRng rng_;
    std::vector<DemoLogin> logins_;
    std::map<std::string, Person> office_;                          // by role
    std::map<std::string, int> refusals_;                           // by code
    std::map<std::pair<std::int64_t, std::string>, Person> hosts_;  // by unit and role, admitted when first needed
};

}  // namespace yanlu::simulation
