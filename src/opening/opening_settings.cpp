// YAML to settings; a fault names the file.
#include "opening/opening_settings.hpp"

#include <algorithm>

#include "organisation/domain/unit.hpp"
#include "organisation/permissions.hpp"

namespace yanlu::opening {
namespace {

using Path = std::filesystem::path;

std::string text(const YAML::Node& node, const char* key) { return node[key].as<std::string>(); }
std::vector<std::string> texts(const YAML::Node& node) { return node.as<std::vector<std::string>>(); }

RouteRule route_of(const Path& file, const YAML::Node& node) {
    RouteRule route{text(node, "code"),     text(node, "zh"),      texts(node["unit_kinds"]),
                    text(node, "approver"), text(node, "article"), text(node, "source")};
    static const std::vector<std::string> approvers{"city_office", "supervising_unit", "sector_authority"};
    if (std::ranges::find(approvers, route.approver) == approvers.end()) throw RulebookError(file, "unknown approver " + route.approver);
    for (const auto& kind : route.unit_kinds) {
        const auto& known = organisation::unit_kinds();
        if (std::ranges::find(known, kind) == known.end()) throw RulebookError(file, "unknown kind of unit " + kind);
        // 152号 二(一): 单位内设机构不得开设.
        if (!organisation::answers_for_itself(kind)) throw RulebookError(file, "an internal division has no route");
    }
    return route;
}

std::vector<StepRule> steps_of_list(const Rulebook& rulebook, const Path& file, const YAML::Node& list) {
    std::vector<StepRule> steps;
    for (const auto& node : list) {
        StepRule step{text(node, "code"), text(node, "zh"), text(node, "at") == "host", texts(node["roles"]),
                      node["may_be_skipped"].as<bool>(false)};
        for (const auto& role : step.roles) {
            if (!rulebook.part<organisation::Permissions>().role(role)) throw RulebookError(file, "unknown role " + role);
        }
        steps.push_back(std::move(step));
    }
    if (steps.empty() || steps.back().is_hosts) throw RulebookError(file, "the last step must be the approver's");
    return steps;
}

void replace(std::string& text, std::string_view what, const std::string& with) {
    const auto at = text.find(what);
    if (at != std::string::npos) text.replace(at, what.size(), with);
}

}  // namespace

OpeningSettings::OpeningSettings(const Rulebook& rulebook) {
    const Path file = rulebook.root() / "opening.yaml";
    const auto node = Rulebook::load_yaml(file);
    try {
        for (const auto& route : node["routes"]) routes.push_back(route_of(file, route));
        for (const char* approver : {"city_office", "unit"}) steps[approver] = steps_of_list(rulebook, file, node["steps"][approver]);
        number_form = text(node, "approval_number");
        levels_below_county = texts(node["levels_below_county"]);
        name_likeness = node["overlap"]["name"].as<int>();
        purpose_likeness = node["overlap"]["purpose"].as<int>();
        most_overlaps = node["overlap"]["most_shown"].as<std::size_t>();
        most_materials = node["materials"]["most_files"].as<std::size_t>();
        most_material_bytes = node["materials"]["most_bytes"].as<std::int64_t>();
        most_delegation_days = node["delegation"]["most_days"].as<int>();
    } catch (const YAML::Exception& e) {
        throw RulebookError(file, e.what());
    }
}

const std::vector<StepRule>& OpeningSettings::steps_of(std::string_view approver) const {
    return steps.at(approver == "city_office" ? "city_office" : "unit");
}

bool OpeningSettings::is_below_county(std::string_view level) const {
    return std::ranges::find(levels_below_county, level) != levels_below_county.end();
}

std::string OpeningSettings::approval_number(std::string_view organ, int year, std::int64_t number) const {
    std::string out = number_form;
    replace(out, "{organ}", std::string(organ));
    replace(out, "{year}", std::to_string(year));
    replace(out, "{number}", std::to_string(number));
    return out;
}

}  // namespace yanlu::opening
