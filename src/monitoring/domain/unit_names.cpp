#include "monitoring/domain/unit_names.hpp"

#include <algorithm>
#include <set>

namespace yanlu::monitoring {
namespace {

using History = std::vector<NamedStretch>;
using ByUnit = std::map<std::int64_t, History>;
using Successors = std::map<std::int64_t, std::vector<std::int64_t>>;

ByUnit by_unit(const History& history) {
    ByUnit out;
    for (const auto& stretch : history) out[stretch.unit].push_back(stretch);
    return out;
}

std::set<std::string> names_in_use(const ByUnit& units) {
    std::set<std::string> names;
    for (const auto& [_, stretches] : units) {
        if (!stretches.back().is_active) continue;
        names.insert(stretches.back().name);
        names.insert(stretches.back().short_name);
    }
    return names;
}

// The unit itself while it is active, or what alone goes on with it, however many mergers later.
const NamedStretch* continued_by(std::int64_t unit, const ByUnit& units, const Successors& successors) {
    for (std::size_t step = 0; step <= units.size(); ++step) {
        const auto found = units.find(unit);
        if (found == units.end()) return nullptr;
        if (found->second.back().is_active) return &found->second.back();
        const auto next = successors.find(unit);
        if (next == successors.end() || next->second.size() != 1) return nullptr;
        unit = next->second.front();
    }
    return nullptr;
}

// A name that several units bore counts from the earliest day, without one where it is some unit's first.
void protect(std::map<std::string, std::optional<Date>>& names, const std::string& name, std::optional<Date> from) {
    if (name.empty()) return;
    const auto [known, is_new] = names.try_emplace(name, from);
    if (!is_new && (!from || (known->second && *from < *known->second))) known->second = from;
}

// The first day after the last one on which the unit was active under this name.
Date end_of(const History& stretches, const std::string& name) {
    Date end = stretches.front().from;
    for (std::size_t i = 0; i < stretches.size(); ++i) {
        const bool is_over = !stretches[i].is_active || stretches[i].name != name;
        if (is_over && (i == 0 || (stretches[i - 1].is_active && stretches[i - 1].name == name))) end = stretches[i].from;
    }
    return end;
}

}  // namespace

UnitNames names_of_units(const History& history, const Successors& successors) {
    const ByUnit units = by_unit(history);
    const std::set<std::string> in_use = names_in_use(units);
    std::map<std::string, std::optional<Date>> full;
    std::map<std::string, FormerUnitName> former;
    UnitNames out;
    for (const auto& [unit, stretches] : units) {
        if (stretches.back().is_active) out.short_names.emplace(stretches.back().name, stretches.back().short_name);
        for (const auto& stretch : stretches) {
            const bool is_first = &stretch == &stretches.front();
            for (const auto* name : {&stretch.name, &stretch.short_name})
                protect(full, *name, is_first ? std::nullopt : std::optional(stretch.from));
            if (in_use.contains(stretch.name)) continue;
            const NamedStretch* now = continued_by(unit, units, successors);
            FormerUnitName ended{stretch.name, end_of(stretches, stretch.name), now ? now->name : "", unit};
            const auto [known, is_new] = former.try_emplace(stretch.name, ended);
            if (!is_new && known->second.since < ended.since) known->second = std::move(ended);
        }
    }
    for (auto& [name, from] : full) out.full.push_back({name, from});
    for (auto& [_, ended] : former) out.former.push_back(std::move(ended));
    return out;
}

std::string stem_of(const std::string& name, const std::string& city) {
    return !city.empty() && name.starts_with(city) ? name.substr(city.size()) : std::string();
}

}  // namespace yanlu::monitoring
