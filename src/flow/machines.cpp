// YAML to process tables; every fault names its file.
#include "flow/machines.hpp"

#include <charconv>

namespace yanlu::flow {
namespace {

using Path = std::filesystem::path;

// One name or a list of names.
std::vector<std::string> names(const YAML::Node& node) {
    std::vector<std::string> out;
    if (!node || node.IsNull()) return out;
    if (node.IsScalar()) return {node.as<std::string>()};
    for (const auto& item : node) out.push_back(item.as<std::string>());
    return out;
}

std::string text(const YAML::Node& node, const char* key, const Path& file, bool is_required = true) {
    if (node[key] && node[key].IsScalar()) return node[key].as<std::string>();
    if (is_required) throw RulebookError(file, std::string("missing `") + key + "`");
    return {};
}

TimeUnit unit_of(const std::string& code, const Path& file) {
    static const std::map<std::string, TimeUnit> units{{"calendar_day", TimeUnit::calendar_day},
                                                       {"working_day", TimeUnit::working_day},
                                                       {"calendar_hour", TimeUnit::calendar_hour},
                                                       {"working_hour", TimeUnit::working_hour}};
    const auto found = units.find(code);
    if (found == units.end()) throw RulebookError(file, "unknown time unit " + code);
    return found->second;
}

std::optional<TimeLimit> limit_of(const YAML::Node& node, const Path& file) {
    if (!node) return std::nullopt;
    return TimeLimit{node["n"].as<int>(), unit_of(text(node, "unit", file), file), text(node, "source", file)};
}

Transition transition_of(const YAML::Node& node, const Path& file) {
    return {text(node, "event", file),        text(node, "zh", file), names(node["from"]),
            text(node, "to", file, false),    names(node["roles"]),   names(node["guards"]),
            limit_of(node["deadline"], file), names(node["records"]), names(node["asks"])};
}

Machine machine_of(const YAML::Node& node, const Path& file) {
    std::vector<State> states;
    for (const auto& s : node["states"]) states.push_back({text(s, "code", file), text(s, "zh", file), s["final"].as<bool>(false)});
    std::vector<Transition> transitions;
    for (const auto& t : node["transitions"]) transitions.push_back(transition_of(t, file));
    if (states.empty() || transitions.empty()) throw RulebookError(file, "a process needs states and transitions");
    return {text(node, "machine", file), text(node, "zh", file), std::move(states), std::move(transitions)};
}

int minutes_of(const std::string& clock_time, const Path& file) {
    int hour = -1;
    int minute = -1;
    if (clock_time.size() == 5 && clock_time[2] == ':') {
        std::from_chars(clock_time.data(), clock_time.data() + 2, hour);
        std::from_chars(clock_time.data() + 3, clock_time.data() + 5, minute);
    }
    if (hour < 0 || hour > 24 || minute < 0 || minute > 59) throw RulebookError(file, "not a time of day: " + clock_time);
    return hour * 60 + minute;
}

OfficeHours office_hours_of(const Path& file) {
    OfficeHours hours;
    hours.periods.clear();
    const auto node = Rulebook::load_yaml(file);
    int last = 0;
    for (const auto& period : node["periods"]) {
        const int from = minutes_of(text(period, "from", file), file);
        const int to = minutes_of(text(period, "to", file), file);
        if (from < last || to <= from) throw RulebookError(file, "work periods overlap or run backwards");
        hours.periods.push_back({from, to});
        last = to;
    }
    if (hours.periods.empty()) throw RulebookError(file, "no work period");
    return hours;
}

}  // namespace

Machines::Machines(const Rulebook& rulebook)
    : folder_(rulebook.root() / "machines"), office_hours_(office_hours_of(rulebook.root() / "office_hours.yaml")) {
    for (const auto& file : rulebook.files("machines", ".yaml")) {
        try {
            Machine machine = machine_of(Rulebook::load_yaml(file), file);
            const std::string code = machine.code();
            if (!machines_.emplace(code, std::move(machine)).second) throw RulebookError(file, "machine defined twice: " + code);
        } catch (const YAML::Exception& e) {
            throw RulebookError(file, e.what());
        }
    }
}

const Machine& Machines::require(std::string_view code, const std::vector<std::string>& known_guards) const {
    const auto found = machines_.find(code);
    if (found == machines_.end()) throw RulebookError(folder_, "no machine " + std::string(code));
    if (is_checked(found->first, known_guards)) return found->second;
    const auto faults = found->second.faults(known_guards);
    if (!faults.empty()) throw RulebookError(folder_ / (std::string(code) + ".yaml"), faults.front());
    const std::scoped_lock lock(*checked_mutex_);
    checked_.insert_or_assign(found->first, known_guards);
    return found->second;
}

// Soundness costs far more than a request, and neither table nor guards change while the program runs.
bool Machines::is_checked(const std::string& code, const std::vector<std::string>& known_guards) const {
    const std::scoped_lock lock(*checked_mutex_);
    const auto found = checked_.find(code);
    return found != checked_.end() && found->second == known_guards;
}

}  // namespace yanlu::flow
