// YAML to settings; a fault names the file.
#include "supervision/settings.hpp"

#include <algorithm>
#include <charconv>

#include "organisation/permissions.hpp"

namespace yanlu::supervision {
namespace {

using Path = std::filesystem::path;

std::string text(const YAML::Node& node, const char* key) { return node[key].as<std::string>(); }

int minute_of_day(const Path& file, const std::string& clock_time) {
    int hour = -1;
    int minute = -1;
    if (clock_time.size() == 5 && clock_time[2] == ':') {
        std::from_chars(clock_time.data(), clock_time.data() + 2, hour);
        std::from_chars(clock_time.data() + 3, clock_time.data() + 5, minute);
    }
    if (hour < 0 || hour > 23 || minute < 0 || minute > 59) throw RulebookError(file, "not a time of day: " + clock_time);
    return hour * 60 + minute;
}

Recipient recipient_of(const Rulebook& rulebook, const Path& file, const std::string& written) {
    using Place = Recipient::Place;
    static const std::vector<std::pair<std::string_view, Place>> places{
        {"holder", Place::holder}, {"desk", Place::desk}, {"superior", Place::superior}, {"city_office", Place::city_office}};
    const std::size_t slash = written.find('/');
    const auto place = std::ranges::find(places, std::string_view(written).substr(0, slash), &std::pair<std::string_view, Place>::first);
    if (slash == std::string::npos || place == places.end()) throw RulebookError(file, "unknown recipient " + written);
    const std::string role = written.substr(slash + 1);
    if (!rulebook.part<organisation::Permissions>().role(role)) throw RulebookError(file, "unknown role " + role);
    return {place->second, role};
}

std::vector<Recipient> recipients_of(const Rulebook& rulebook, const Path& file, const YAML::Node& list) {
    std::vector<Recipient> out;
    for (const auto& each : list.as<std::vector<std::string>>()) out.push_back(recipient_of(rulebook, file, each));
    if (out.empty()) throw RulebookError(file, "a rung tells nobody");
    return out;
}

Rung rung_of(const Rulebook& rulebook, const Path& file, const YAML::Node& node) {
    using When = Rung::When;
    static const std::vector<std::pair<std::string_view, When>> whens{
        {"near", When::near}, {"overdue", When::overdue}, {"after", When::after}};
    const std::string when = text(node, "when");
    const auto found = std::ranges::find(whens, when, &std::pair<std::string_view, When>::first);
    if (found == whens.end()) throw RulebookError(file, "unknown moment " + when);
    return {node["level"].as<int>(),
            text(node, "zh"),
            text(node, "light"),
            found->second,
            node["working_days"].as<int>(0),
            text(node, "tell") == "digest",
            recipients_of(rulebook, file, node["host"]),
            recipients_of(rulebook, file, node["supervising"])};
}

}  // namespace

RectificationSettings::RectificationSettings(const Rulebook& rulebook) {
    const Path file = rulebook.root() / "escalation.yaml";
    const auto node = Rulebook::load_yaml(file);
    try {
        for (const auto& light : node["lights"]) lights.push_back({text(light, "code"), text(light, "zh")});
        for (const auto& rung : node["ladder"]) {
            ladder.push_back(rung_of(rulebook, file, rung));
            const auto known = std::ranges::find(lights, ladder.back().light, &SupervisionLight::code);
            if (known == lights.end()) throw RulebookError(file, "unknown light " + ladder.back().light);
        }
        digest_minute = minute_of_day(file, text(node, "digest_at"));
        order_number = text(node, "order_number");
        reminder_number = text(node["reminder"], "number");
        reminder_says = text(node["reminder"], "says");
        most_suspended_days = node["suspension"]["most_working_days"].as<int>();
        days_into_quarter = node["look_back"]["days_into_quarter"].as<int>();
        recurrence_days = node["recurrence_days"].as<int>();
    } catch (const YAML::Exception& e) {
        throw RulebookError(file, e.what());
    }
    if (!std::ranges::is_sorted(ladder, {}, &Rung::level)) throw RulebookError(file, "the levels do not ascend");
    if (lights.empty() || ladder.empty()) throw RulebookError(file, "no lights or no ladder");
}

const SupervisionLight& RectificationSettings::light(std::string_view code) const {
    const auto found = std::ranges::find(lights, code, &SupervisionLight::code);
    return found == lights.end() ? lights.front() : *found;
}

}  // namespace yanlu::supervision
