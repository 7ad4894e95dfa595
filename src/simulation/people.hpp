// The people of the city: those who log in to look around, and everybody who is needed at a desk, admitted when first needed.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "simulation/stage.hpp"

namespace yanlu::simulation {

// A login of the demonstration city, for DIR/demo-logins.txt.
struct DemoLogin {
    std::string login;
    std::string name;
    std::string role_zh;
    std::string unit;
};

class People {
public:
    // All demonstration logins share one password, drawn by the caller.
    People(Stage& stage, const std::string& password);

    const std::vector<DemoLogin>& logins() const { return logins_; }
    // Who holds the role in the unit; there is one.
    const organisation::Caller& of(std::size_t unit, const std::string& role);
    const organisation::Caller& office(const std::string& role) { return of(office_unit_, role); }
    // Of the third party that monitors for the office.
    const organisation::Caller& monitor() { return of(monitor_unit_, "monitor"); }
    // Who decides about the accounts of the unit: its superior's officer, or the office.
    const organisation::Caller& above(std::size_t unit);
    std::size_t index_of(UnitId unit) const;
    // The unit was merged or moved in the tree: whoever is needed there next is admitted anew.
    void leave(std::size_t unit);

private:
    const organisation::Caller& admit(std::size_t unit, const std::string& role, const std::string& title, const std::string& login,
                                      const std::string& password);
    std::size_t unit_named(const std::string& short_name) const;

    Stage& stage_;
    SeededRng rng_;
    std::size_t office_unit_ = 0;
    std::size_t monitor_unit_ = 0;
    std::vector<DemoLogin> logins_;
    std::map<std::pair<std::size_t, std::string>, organisation::Caller> people_;  // by unit and role
};

}  // namespace yanlu::simulation
