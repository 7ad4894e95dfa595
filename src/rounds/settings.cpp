// Reads rounds.yaml, check_lists/*.yaml and the tables inspection_round and check_item.
#include "rounds/settings.hpp"

#include <algorithm>
#include <set>
#include <tuple>

#include "supervision/rules.hpp"

namespace yanlu::rounds {
namespace {

constexpr const char* known_parameters[] = {"least_share",          "seen_within_quarters", "offender_months",
                                            "observed_within_days", "watch_list_failures",  "watch_list_months"};

std::vector<std::string> texts(const YAML::Node& node) {
    std::vector<std::string> out;
    for (const auto& each : node) out.push_back(each.as<std::string>());
    return out;
}

bool holds(const std::vector<std::string>& list, std::string_view word) {
    return list.empty() || std::ranges::find(list, word) != list.end();
}

// Of the document itself or a place in it.
bool cites(std::string_view article, std::string_view document) {
    return article == document || article.starts_with(std::string(document) + ".");
}

bool is_veto(const supervision::Rule& rule, std::string_view document) {
    if (rule.severity != supervision::Severity::serious) return false;
    return cites(rule.article, document) ||
           std::ranges::any_of(rule.further_articles, [&](const auto& article) { return cites(article, document); });
}

bool reads_one_of(const supervision::Relations& relations, const supervision::Rule& rule, const std::vector<std::string>& tables) {
    const auto read = supervision::tables_behind(relations, rule.body);
    return std::ranges::any_of(tables, [&](const std::string& table) { return read.contains(table); });
}

Item item_from(const std::filesystem::path& file, const Rulebook& rulebook, const std::string& check_list, const YAML::Node& node) {
    Item item{.id = node["id"].as<std::string>(""),
              .title = node["title"].as<std::string>(""),
              .article = node["article"].as<std::string>(""),
              .is_veto = node["is_veto"].as<bool>(false),
              .check_list = check_list,
              .how = node["how"].as<std::string>(""),
              .evidence = node["evidence"].as<std::string>(""),
              .needs_evidence = node["needs_evidence"].as<bool>(false),
              .platforms = texts(node["platforms"]),
              .account_kinds = texts(node["account_kinds"])};
    if (item.id.empty() || item.title.empty() || item.how.empty()) throw RulebookError(file, "an item lacks id, title or how: " + item.id);
    if (!rulebook.article(item.article)) throw RulebookError(file, item.id + ": no such article: " + item.article);
    return item;
}

RoundParameter parameter_from(const std::filesystem::path& file, const YAML::Node& node) {
    RoundParameter out{node["name"].as<std::string>(""), node["zh"].as<std::string>(""), node["unit"].as<std::string>(""), {}};
    const auto least = node["least"].as<std::int64_t>(0);
    const auto most = node["most"].as<std::int64_t>(0);
    for (const auto& each : node["values"]) {
        const auto from = Date::parse(each["from"].as<std::string>(""));
        const auto value = each["value"].as<std::int64_t>(-1);
        if (!from || value < least || value > most || (!out.values.empty() && *from <= out.values.back().from))
            throw RulebookError(file, out.name + ": a value without a day, out of its bounds or out of order");
        out.values.push_back({*from, value, each["source"].as<std::string>("")});
    }
    if (out.values.empty()) throw RulebookError(file, out.name + ": has no value");
    return out;
}

}  // namespace

bool Item::applies_to(std::string_view platform, std::string_view account_kind) const {
    return holds(platforms, platform) && holds(account_kinds, account_kind);
}

const RoundParameter::Value& RoundParameter::on(Date day) const {
    const Value* last = &values.front();
    for (const Value& value : values) {
        if (value.from <= day) last = &value;
    }
    return *last;
}

RoundSettings::RoundSettings(const Rulebook& rulebook) {
    const auto& machines = rulebook.part<flow::Machines>();
    round_ = &machines.require("inspection_round", {"period_has_begun", "units_in_force", "machine_has_checked", "period_is_over",
                                                    "nothing_to_confirm", "units_moved"});
    check_ = &machines.require("check_item", {"round_is_running", "second_person", "first_person"});
    const auto file = rulebook.root() / "rounds.yaml";
    const auto node = Rulebook::load_yaml(file);
    read_parameters(file, node["parameters"]);
    read_proposals(file, node["proposals"]);
    read_rules(rulebook, node);
    read_check_lists(rulebook);
    std::ranges::sort(items_, {},
                      [](const Item& item) { return std::tuple(!item.is_veto, !item.is_by_machine, std::string_view(item.id)); });
    std::set<std::string_view> ids;
    for (const Item& item : items_) {
        if (!ids.insert(item.id).second) throw RulebookError(file, "an item stands twice: " + item.id);
    }
}

void RoundSettings::read_rules(const Rulebook& rulebook, const YAML::Node& node) {
    const auto document = node["veto_document"].as<std::string>("");
    const auto tables = texts(node["watching_tables"]);
    const auto& set = rulebook.part<supervision::RuleSet>();
    for (const auto& table : tables) {
        const auto reads_it = [&](const auto& composed) { return reads_one_of(set.relations(), composed.rule, {table}); };
        if (std::ranges::none_of(set.rules(), reads_it)) throw RulebookError(rulebook.root() / "rounds.yaml", "no rule reads " + table);
    }
    for (const auto& composed : set.rules()) {
        const auto& rule = composed.rule;
        // A unit's problem is no account's; a hint is no problem.
        if (rule.subject == supervision::SubjectKind::unit || rule.severity == supervision::Severity::hint) continue;
        items_.push_back({.id = rule.id,
                          .title = rule.title,
                          .article = rule.article,
                          .is_veto = is_veto(rule, document),
                          .is_by_machine = true,
                          .is_watching = reads_one_of(set.relations(), rule, tables)});
    }
}

void RoundSettings::read_check_lists(const Rulebook& rulebook) {
    for (const auto& file : rulebook.files("check_lists", ".yaml")) {
        const auto node = Rulebook::load_yaml(file);
        const auto name = node["zh"].as<std::string>("");
        if (name.empty()) throw RulebookError(file, "a check list without a name");
        for (const auto& each : node["items"]) items_.push_back(item_from(file, rulebook, name, each));
    }
}

void RoundSettings::read_parameters(const std::filesystem::path& file, const YAML::Node& node) {
    for (const auto& each : node) parameters_.push_back(parameter_from(file, each));
    for (const char* name : known_parameters) {
        if (std::ranges::find(parameters_, name, &RoundParameter::name) == parameters_.end())
            throw RulebookError(file, std::string("a parameter is missing: ") + name);
    }
}

void RoundSettings::read_proposals(const std::filesystem::path& file, const YAML::Node& node) {
    for (const auto& each : node) {
        const Proposal proposal{each["every"].as<std::string>(""), each["kind"].as<std::string>(""), each["scope"].as<std::string>(""),
                                each["title"].as<std::string>("")};
        if ((proposal.every != "month" && proposal.every != "quarter") || (proposal.kind != "full" && proposal.kind != "sampled") ||
            (proposal.scope != "veto_only" && proposal.scope != "full") || proposal.title.empty())
            throw RulebookError(file, "a proposal that is none: " + proposal.every);
        proposals_.push_back(proposal);
    }
}

const Item* RoundSettings::item(std::string_view id) const {
    const auto found = std::ranges::find(items_, id, &Item::id);
    return found == items_.end() ? nullptr : &*found;
}

std::vector<const Item*> RoundSettings::chosen(std::string_view scope, const std::vector<std::string>& ids) const {
    std::vector<const Item*> out;
    for (const Item& item : items_) {
        if (holds(ids, item.id) && (item.is_veto || scope == "full")) out.push_back(&item);
    }
    return out;
}

const RoundParameter& RoundSettings::parameter(std::string_view name) const {
    return *std::ranges::find(parameters_, name, &RoundParameter::name);
}

const RoundSettings& settings(const Rulebook& rulebook) { return rulebook.part<RoundSettings>(); }

}  // namespace yanlu::rounds
