// YAML to the names and texts of the fictional city.
#include "simulation/demo_data.hpp"

namespace yanlu::simulation {
namespace {

std::string text(const YAML::Node& node, const char* key) { return node[key] ? node[key].as<std::string>() : std::string(); }

DemoUnit unit_of(const YAML::Node& node, const char* kind, const std::string& area) {
    const std::string own_area = text(node, "area");
    return {text(node, "code"), text(node, "name"), text(node, "short"), kind, text(node, "superior"), own_area.empty() ? area : own_area};
}

void add_units(Demo& demo, const YAML::Node& list, const char* kind) {
    for (const auto& node : list) demo.units.push_back(unit_of(node, kind, demo.area));
}

std::vector<std::string> names(const YAML::Node& list) {
    std::vector<std::string> out;
    for (const auto& node : list) out.push_back(node.IsMap() ? text(node, "name") : node.as<std::string>());
    return out;
}

std::vector<DemoText> texts(const YAML::Node& list) {
    std::vector<DemoText> out;
    for (const auto& node : list) out.push_back({text(node, "title"), text(node, "body")});
    return out;
}

// Every year that rulebook/calendars knows.
Holidays read_holidays(const Rulebook& rulebook) {
    const auto day = [](const YAML::Node& node) { return Date::parse(node.as<std::string>()).value(); };
    Holidays out;
    for (const auto& file : std::filesystem::directory_iterator(rulebook.root() / "calendars")) {
        const YAML::Node year = Rulebook::load_yaml(file.path());
        for (const auto& holiday : year["holidays"]) {
            for (Date d = day(holiday["from"]); d <= day(holiday["to"]); d = d + 1) out.days_off.insert(d);
        }
        for (const auto& makeup : year["makeup_workdays"]) out.makeup_workdays.insert(day(makeup));
    }
    return out;
}

}  // namespace

Demo read_demo(const Rulebook& rulebook) {
    const auto city = Rulebook::load_yaml(rulebook.root() / "demo/city.yaml");
    const auto posts = Rulebook::load_yaml(rulebook.root() / "demo/posts.yaml");
    Demo demo;
    demo.city_name = text(city["city"], "name");
    demo.government = text(city["city"], "government");
    demo.area = text(city["city"], "area");
    demo.units.push_back(unit_of(city["city"]["office"], "city_office", demo.area));
    add_units(demo, city["towns"], "town");
    add_units(demo, city["departments"], "department");
    add_units(demo, city["guidance_units"], "guidance_unit");
    add_units(demo, city["outside_bodies"], "outside_body");
    add_units(demo, city["subordinate_units"], "subordinate_unit");
    add_units(demo, city["internal_divisions"], "internal_division");
    for (const auto& node : city["enterprises"]) {
        DemoUnit unit = unit_of(node, "enterprise", demo.area);
        unit.superior = text(node, "sector_authority");
        demo.units.push_back(unit);
    }
    demo.vendors = names(city["vendors"]);
    demo.surnames = names(city["surnames"]);
    demo.given_names = names(city["given_names"]);
    demo.ordinary = texts(posts["ordinary"]);
    for (const auto& pair : posts["planted"]) demo.planted[pair.first.as<std::string>()] = texts(pair.second);
    demo.places = names(posts["places"]);
    demo.holidays = read_holidays(rulebook);
    return demo;
}

}  // namespace yanlu::simulation
