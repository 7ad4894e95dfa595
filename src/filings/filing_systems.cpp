// YAML to filing systems; every fault names its file.
#include "filings/filing_systems.hpp"

#include <algorithm>

#include "filings/registry_record.hpp"

namespace yanlu::filings {
namespace {

using Path = std::filesystem::path;

std::string text(const YAML::Node& node, const char* key, const Path& file) {
    if (!node[key] || !node[key].IsScalar()) throw RulebookError(file, std::string("missing `") + key + "`");
    return node[key].as<std::string>();
}

void check_source(const Rulebook& rulebook, const std::string& source, const Path& file) {
    if (source != "系统默认" && !rulebook.article(source)) throw RulebookError(file, "unknown article " + source);
}

FilingClock clock_of(const Rulebook& rulebook, const YAML::Node& node, const Path& file) {
    const std::string unit = text(node, "unit", file);
    if (unit != "calendar_day" && unit != "working_day") throw RulebookError(file, "unknown time unit " + unit);
    FilingClock clock{node["n"].as<int>(), unit == "working_day", text(node, "source", file)};
    if (clock.n < 1) throw RulebookError(file, "a clock of no length");
    check_source(rulebook, clock.source, file);
    return clock;
}

FormField field_of(const YAML::Node& node, const Path& file) {
    FormField field{text(node, "code", file), text(node, "label", file), node["source"].as<std::string>(""),
                    node["required"].as<bool>(false)};
    const auto& known = record_sources();
    if (!field.source.empty() && std::ranges::find(known, field.source) == known.end())
        throw RulebookError(file, "unknown source " + field.source);
    for (const auto& option : node["options"]) field.options[option.first.as<std::string>()] = option.second.as<std::string>();
    return field;
}

void read_occasions(const Rulebook& rulebook, const YAML::Node& node, const Path& file, FilingSystem& system) {
    for (const auto& each : node) {
        const auto code = each.first.as<std::string>();
        if (std::ranges::find(occasions(), code) == occasions().end()) throw RulebookError(file, "unknown occasion " + code);
        auto& clocks = system.clocks[code];
        for (const auto& clock : each.second) clocks.push_back(clock_of(rulebook, clock, file));
    }
    if (system.clocks.empty()) throw RulebookError(file, "a filing system needs occasions");
}

void read_receipt(const YAML::Node& node, const Path& file, FilingSystem& system) {
    if (!node) return;
    const std::string needs = text(node, "needs", file);
    if (needs != "number" && needs != "file" && needs != "number_or_file") throw RulebookError(file, "unknown receipt " + needs);
    system.needs_number = needs == "number";
    system.needs_file = needs == "file";
    system.receipt_help = node["help"].as<std::string>("");
}

FilingSystem system_of(const Rulebook& rulebook, const YAML::Node& node, const Path& file) {
    FilingSystem system{text(node, "code", file), text(node, "zh", file), text(node, "short_zh", file), text(node, "kind", file)};
    if (system.code != file.stem()) throw RulebookError(file, "the code is not the file's name: " + system.code);
    if (system.kind != kind_filing && system.kind != kind_word) throw RulebookError(file, "unknown kind " + system.kind);
    const std::string applies_to = text(node, "applies_to", file);
    if (applies_to != "all" && applies_to != "clients") throw RulebookError(file, "unknown applies_to " + applies_to);
    system.order = node["order"].as<int>();
    system.is_for_clients_only = applies_to == "clients";
    system.article = text(node, "article", file);
    check_source(rulebook, system.article, file);
    system.is_checked = text(node, "checked", file) == "已核";
    if (node["in_force_from"]) system.in_force_from = Date::parse(text(node, "in_force_from", file));
    read_occasions(rulebook, node["occasions"], file, system);
    read_receipt(node["receipt"], file, system);
    for (const auto& field : node["fields"]) system.fields.push_back(field_of(field, file));
    return system;
}

}  // namespace

bool FilingSystem::applies(const registry::Platform& platform, std::string_view occasion, Date effective_on) const {
    return clocks.contains(occasion) && (!is_for_clients_only || platform.is_client) && (!in_force_from || effective_on >= *in_force_from);
}

const FormField* FilingSystem::field(std::string_view wanted) const {
    const auto found = std::ranges::find(fields, wanted, &FormField::code);
    return found == fields.end() ? nullptr : &*found;
}

FilingSystems::FilingSystems(const Rulebook& rulebook) {
    for (const auto& file : rulebook.files("filing_systems", ".yaml"))
        systems_.push_back(system_of(rulebook, Rulebook::load_yaml(file), file));
    std::ranges::sort(systems_, {}, &FilingSystem::order);
    const Path file = rulebook.root() / "filings.yaml";
    const YAML::Node settings = Rulebook::load_yaml(file);
    const auto flag = [&](const char* name) {
        check_source(rulebook, text(settings[name], "source", file), file);
        return settings[name]["value"].as<bool>();
    };
    rolls_over_holidays_ = flag("rolls_over_holidays");
    freezing_covers_cancellation_ = flag("freezing_covers_cancellation");
}

const FilingSystem* FilingSystems::find(std::string_view code) const {
    const auto found = std::ranges::find(systems_, code, &FilingSystem::code);
    return found == systems_.end() ? nullptr : &*found;
}

const FilingSystem* FilingSystems::titled(std::string_view zh) const {
    const auto found = std::ranges::find_if(systems_, [&](const FilingSystem& s) { return s.zh == zh || s.short_zh == zh; });
    return found == systems_.end() ? nullptr : &*found;
}

std::vector<std::string> FilingSystems::codes() const {
    std::vector<std::string> out;
    for (const FilingSystem& system : systems_) out.push_back(system.code);
    return out;
}

std::vector<std::string> FilingSystems::required_for(const registry::Platform& platform, Date opened_on) const {
    std::vector<std::string> out;
    for (const FilingSystem& system : systems_) {
        if (system.kind == kind_filing && system.applies(platform, occasion::opening, opened_on)) out.push_back(system.code);
    }
    return out;
}

}  // namespace yanlu::filings
