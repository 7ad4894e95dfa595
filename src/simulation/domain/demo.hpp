// The fictional city's names and texts, as rulebook/demo holds them.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "simulation/domain/life.hpp"

namespace yanlu::simulation {

struct DemoUnit {
    std::string code;
    std::string name;
    std::string short_name;
    std::string kind;      // as unit_versions.kind
    std::string superior;  // code; empty: the city's government
    std::string area;
};

struct DemoText {
    std::string title;
    std::string body;
};

struct Demo {
    std::string city_name;
    std::string government;
    std::string area;
    std::vector<DemoUnit> units;  // superiors before their subordinates; the first is the city's office
    std::vector<std::string> vendors;
    std::vector<std::string> surnames;
    std::vector<std::string> given_names;
    std::vector<DemoText> ordinary;
    std::map<std::string, std::vector<DemoText>> planted;  // by the violation's code
    std::vector<std::string> places;
    Holidays holidays;  // rulebook/calendars
};

}  // namespace yanlu::simulation
