// The applications of the plan on their way through the desks.
#pragma once

#include <map>

#include "opening/application_store.hpp"
#include "simulation/people.hpp"

namespace yanlu::simulation {

class Applications {
public:
    Applications(Stage& stage, People& people) : stage_(stage), people_(people) {}
    // What is written, signed and opened on the day.
    void work(Date day);

private:
    using ApplicationNumber = std::int64_t;
    void begin(const PlannedApplication& application, std::size_t number);
    void decide(const PlannedApplication& application, ApplicationNumber id);
    void reject(opening::ApplicationId about);
    void open(std::size_t account, ApplicationNumber id);

    Stage& stage_;
    People& people_;
    std::map<std::size_t, ApplicationNumber> ids_;  // by the application's place in the plan
};

}  // namespace yanlu::simulation
