#include "monitoring/protected_names.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "monitoring/inspection_settings.hpp"
#include "monitoring/statements.hpp"

namespace yanlu::monitoring {
namespace {

using inspect::ExtraRule;
using inspect::Extras;

ExtraRule rule_of(const std::string& id, const YAML::Node& node, const Rulebook& rulebook, const std::filesystem::path& file) {
    if (!node) throw RulebookError(file, "no rule " + id);
    ExtraRule rule;
    rule.description = {.id = "office." + id,
                        .kind = node["kind"].as<std::string>(""),
                        .title = node["title"].as<std::string>(""),
                        .article = node["article"].as<std::string>(""),
                        .severity = severity_of(node["severity"].as<std::string>(""), file),
                        .source = "系统默认"};
    rule.confidence = node["confidence"].as<int>(-1);
    rule.why = node["why"].as<std::string>("");
    rule.suggestion = node["suggestion"].as<std::string>("");
    const bool is_whole = !rule.description.title.empty() && !rule.why.empty() && rule.confidence >= 0 && rule.confidence <= 1000;
    if (!is_whole || !rulebook.article(rule.description.article)) throw RulebookError(file, "a rule lacks something: " + id);
    return rule;
}

std::vector<std::string> words_in(const YAML::Node& node) {
    std::vector<std::string> words;
    for (const auto& word : node) words.push_back(word.as<std::string>());
    return words;
}

inspect::ExtraOffices offices_in(const YAML::Node& node) {
    inspect::ExtraOffices offices;
    offices.title_words = words_in(node["title_words"]);
    offices.title_parts = words_in(node["title_parts"]);
    offices.not_followed_by = words_in(node["not_followed_by"]);
    offices.past = words_in(node["past"]);
    offices.others_end = node["others_end"].as<std::string>("");
    offices.after_name = node["after_name"].as<std::string>("");
    return offices;
}

// 云湾市, whether the root is called so or 云湾市人民政府.
std::string city_in(std::string_view root) {
    constexpr std::string_view government = "人民政府";
    return std::string(root.ends_with(government) ? root.substr(0, root.size() - government.size()) : root);
}

// One of the names is written with the former one in it: 城南街道办事处 in 城南街道办事处便民中心 is no use of the former name.
std::vector<std::string> longer_names(const std::string& name, const CityNames& names) {
    std::vector<std::string> longer;
    for (const auto& other : names.units.full) {
        if (other.name.size() > name.size() && other.name.find(name) != std::string::npos) longer.push_back(other.name);
    }
    return longer;
}

inspect::ExtraEntry entry_of(const FormerUnitName& former, const CityNames& names, const ProtectedNameSettings& settings) {
    inspect::ExtraEntry entry{.rule = 1, .wrong = former.name, .right = former.now, .valid_from = former.since};
    entry.not_near = settings.right_near;
    entry.within = settings.near_within;
    entry.except = longer_names(former.name, names);
    for (const auto& word : settings.right_behind) entry.except.push_back(word + former.name);
    return entry;
}

}  // namespace

ProtectedNameSettings::ProtectedNameSettings(const Rulebook& rulebook) {
    const auto file = rulebook.root() / "protected_names.yaml";
    const YAML::Node node = Rulebook::load_yaml(file);
    least_characters = node["least_characters"].as<std::size_t>(least_characters);
    least_stem_characters = node["least_stem_characters"].as<std::size_t>(least_stem_characters);
    if (least_characters < 5 || least_stem_characters < 5) throw RulebookError(file, "slips are looked for from five characters on");
    const YAML::Node all = node["rules"];
    without_names_of = words_in(node["without_names_of"]);
    for (const char* id : {"unit_name", "former_unit_name", "holder_name", "holder_title", "holder_left"})
        rules[id] = rule_of(id, all[id], rulebook, file);
    right_behind = words_in(node["former_name"]["right_behind"]);
    right_near = words_in(node["former_name"]["right_near"]);
    offices = offices_in(node["offices"]);
    near_within = node["former_name"]["within"].as<std::size_t>(near_within);
}

CityNames read_city_names(storage::Connection& database, const Rulebook& rulebook) {
    const auto& settings = rulebook.part<ProtectedNameSettings>();
    CityNames out;
    std::vector<NamedStretch> history;
    database.each(sql::unit_names, [&](const storage::Row& row) {
        if (row.integer(6) == 1) out.city = city_in(row.text(1));
        if (std::ranges::find(settings.without_names_of, row.text(3)) != settings.without_names_of.end()) return;
        const auto from = Date::parse(row.text(5));
        history.push_back(
            {row.integer(0), row.get<std::string>(1), row.get<std::string>(2), row.text(4) == "active", from.value_or(Date())});
    });
    std::map<std::int64_t, std::vector<std::int64_t>> successors;
    database.each(sql::unit_name_successions, [&](const storage::Row& row) { successors[row.integer(0)].push_back(row.integer(1)); });
    out.units = names_of_units(history, successors);
    return out;
}

std::int64_t unit_names_mark(storage::Connection& database) { return database.value<std::int64_t>(sql::unit_names_mark).value_or(0); }

Extras extras_of(const Rulebook& rulebook, const CityNames& names) {
    const auto& settings = rulebook.part<ProtectedNameSettings>();
    Extras out;
    out.rules = {settings.rules.at("unit_name"), settings.rules.at("former_unit_name")};
    std::map<std::string, inspect::ExtraTerm> terms;
    const auto protect = [&](const std::string& term, std::size_t least, std::optional<Date> from) {
        if (count_code_points(term) < least || !inspect::fault_of(inspect::ExtraTerm{.term = term}, out).empty()) return;
        terms.try_emplace(term, inspect::ExtraTerm{.term = term, .valid_from = from});
    };
    for (const auto& [name, from] : names.units.full) protect(name, settings.least_characters, from);
    for (const auto& [name, from] : names.units.full) protect(stem_of(name, names.city), settings.least_stem_characters, from);
    for (const auto& former : names.units.former) {  // right until then
        if (const auto term = terms.find(former.name); term != terms.end()) term->second.valid_to = former.since - 1;
    }
    for (auto& [_, term] : terms) out.terms.push_back(std::move(term));
    for (const auto& former : names.units.former) {
        auto entry = entry_of(former, names, settings);
        const bool is_long = count_code_points(former.name) >= settings.least_characters;
        if (is_long && inspect::fault_of(entry, out).empty()) out.entries.push_back(std::move(entry));
    }
    return out;
}

void append(Extras& to, Extras more) {
    const std::size_t before = to.rules.size();
    if (!more.persons.empty()) {
        to.persons = std::move(more.persons);
        to.offices = std::move(more.offices);
        for (auto* rule : {&to.offices.name_rule, &to.offices.title_rule, &to.offices.left_rule}) *rule += before;
    }
    for (auto& entry : more.entries) entry.rule += before;
    for (auto& term : more.terms) term.rule += before;
    const auto move_all = [](auto& from, auto& into) {
        into.insert(into.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
    };
    move_all(more.rules, to.rules);
    move_all(more.entries, to.entries);
    move_all(more.terms, to.terms);
    move_all(more.accepted, to.accepted);
}

}  // namespace yanlu::monitoring
