// Reads the table and answers from it.
#include "organisation/permissions.hpp"

#include <algorithm>
#include <set>
#include <stdexcept>

namespace yanlu::organisation {
namespace {

Reach reach_named(const std::string& code, const std::filesystem::path& file) {
    if (code == "own") return Reach::own;
    if (code == "subtree") return Reach::subtree;
    if (code == "city") return Reach::city;
    throw RulebookError(file, "not a scope: " + code);
}

std::string_view words_of(Reach reach) {
    switch (reach) {
        case Reach::own:
            return "本单位";
        case Reach::subtree:
            return "本单位及下属单位";
        case Reach::city:
            return "全市单位";
    }
    return "";
}

std::vector<std::string> texts(const YAML::Node& list) {
    std::vector<std::string> out;
    for (const auto& item : list) out.push_back(item.as<std::string>());
    return out;
}

RoleDescription read_role(const YAML::Node& node, const std::filesystem::path& file) {
    RoleDescription role;
    role.code = node["code"].as<std::string>();
    role.zh = node["zh"].as<std::string>();
    role.mode = node["mode"].as<std::string>();
    role.sees = reach_named(node["sees"].as<std::string>(), file);
    role.counts_from_superior = node["counts_from_superior"].as<bool>(false);
    role.is_exclusive = node["exclusive"].as<bool>(false);
    role.unit_kinds = texts(node["unit_kinds"]);
    role.source = node["source"].as<std::string>();
    return role;
}

using Groups = std::map<std::string, std::vector<std::string>>;

Groups read_groups(const YAML::Node& node) {
    Groups groups;
    for (const auto& pair : node) groups[pair.first.as<std::string>()] = texts(pair.second);
    return groups;
}

std::map<Role, Reach> read_holders(const YAML::Node& node, const Groups& groups, const std::set<std::string>& known,
                                   const std::filesystem::path& file) {
    std::map<Role, Reach> holders;
    for (const auto& pair : node) {
        const auto name = pair.first.as<std::string>();
        const auto group = groups.find(name);
        const Reach reach = reach_named(pair.second.as<std::string>(), file);
        for (const auto& role : group == groups.end() ? std::vector{name} : group->second) {
            if (!known.contains(role)) throw RulebookError(file, "not a role: " + role);
            if (!holders.emplace(role, reach).second) throw RulebookError(file, "role named twice for one verb: " + role);
        }
    }
    return holders;
}

Scope scope_at(Reach reach, const RoleDescription& role, std::string_view unit_path) {
    if (reach == Reach::city) return Scope::city();
    if (unit_path.empty()) return Scope::nothing();
    const std::string base = role.counts_from_superior ? parent_path(unit_path) : std::string(unit_path);
    return reach == Reach::own ? Scope::own(base) : Scope::subtree(base);
}

}  // namespace

std::string_view code_of(Reach reach) {
    switch (reach) {
        case Reach::own:
            return "own";
        case Reach::subtree:
            return "subtree";
        case Reach::city:
            return "city";
    }
    return "";
}

std::string parent_path(std::string_view path) {
    const std::size_t cut = path.size() < 2 ? std::string_view::npos : path.rfind('/', path.size() - 2);
    return cut == std::string_view::npos ? "/" : std::string(path.substr(0, cut + 1));
}

Permissions::Permissions(const Rulebook& rulebook) {
    const auto file = rulebook.root() / "permissions.yaml";
    const auto node = Rulebook::load_yaml(file);
    std::set<std::string> known;
    for (const auto& item : node["roles"]) {
        roles_.push_back(read_role(item, file));
        if (!known.insert(roles_.back().code).second) throw RulebookError(file, "role defined twice: " + roles_.back().code);
    }
    const Groups groups = read_groups(node["groups"]);
    for (const auto& module : node["verbs"]) {
        for (const auto& item : module.second) {
            VerbDescription made{module.first.as<std::string>() + "." + item.first.as<std::string>(), item.second["zh"].as<std::string>(),
                                 read_holders(item.second["holders"], groups, known, file)};
            if (!verb_index_.emplace(made.verb, verbs_.size()).second) throw RulebookError(file, "verb defined twice: " + made.verb);
            verbs_.push_back(std::move(made));
        }
    }
}

const RoleDescription* Permissions::role(std::string_view code) const {
    const auto found = std::ranges::find(roles_, code, &RoleDescription::code);
    return found == roles_.end() ? nullptr : &*found;
}

const VerbDescription& Permissions::verb(std::string_view name) const {
    const auto found = verb_index_.find(name);
    if (found == verb_index_.end()) throw std::logic_error("rulebook/permissions.yaml lacks the verb " + std::string(name));
    return verbs_[found->second];
}

std::optional<Reach> Permissions::reach(std::string_view role, std::string_view verb_name) const {
    const auto& holders = verb(verb_name).holders;
    const auto found = holders.find(std::string(role));
    return found == holders.end() ? std::nullopt : std::optional(found->second);
}

std::optional<Scope> Permissions::scope_of(std::string_view role_code, std::string_view verb_name, std::string_view unit_path) const {
    const auto reaches = reach(role_code, verb_name);
    if (!reaches) return std::nullopt;
    return scope_at(*reaches, *role(role_code), unit_path);
}

Scope Permissions::sight(std::string_view role_code, std::string_view unit_path) const {
    const RoleDescription* description = role(role_code);
    return description ? scope_at(description->sees, *description, unit_path) : Scope::nothing();
}

Result<Scope> Permissions::scope_for(const Caller& caller, std::string_view verb_name) const {
    if (caller.is_system) return Scope::city();
    const auto scope = scope_of(caller.role, verb_name, caller.unit_path);
    if (!scope) return refuse(not_granted(caller, verb(verb_name)));
    return *scope;
}

std::optional<Refusal> Permissions::why_not(const Caller& caller, std::string_view verb_name, std::string_view unit_path) const {
    const VerbDescription& asked = verb(verb_name);
    if (caller.is_system) return std::nullopt;
    const bool is_seen = unit_path.empty() || sight(caller.role, caller.unit_path).holds(unit_path);
    if (!is_seen) return Refusal{RefusalClass::not_found, "organisation.no_such_record"};
    const auto scope = scope_of(caller.role, verb_name, caller.unit_path);
    if (!scope) return not_granted(caller, asked);
    if (unit_path.empty() || scope->holds(unit_path)) return std::nullopt;
    return Refusal{
        .kind = RefusalClass::forbidden,
        .code = "organisation.unit_out_of_reach",
        .args = {{"role", zh_of(caller.role)}, {"verb", asked.zh}, {"reach", std::string(words_of(*reach(caller.role, verb_name)))}}};
}

std::string Permissions::zh_of(std::string_view code) const {
    const RoleDescription* found = role(code);
    return found ? found->zh : std::string(code);
}

Refusal Permissions::not_granted(const Caller& caller, const VerbDescription& asked) const {
    std::string roles;
    for (const RoleDescription& holder : roles_) {
        if (asked.holders.contains(holder.code)) roles += (roles.empty() ? "" : "、") + holder.zh;
    }
    return {.kind = RefusalClass::forbidden,
            .code = "organisation.verb_not_granted",
            .args = {{"role", caller.role.empty() ? "无岗位" : zh_of(caller.role)}, {"verb", asked.zh}, {"roles", roles}}};
}

std::map<std::string, Reach> Permissions::of(std::string_view role_code) const {
    std::map<std::string, Reach> out;
    const std::string role(role_code);
    for (const VerbDescription& each : verbs_) {
        if (const auto found = each.holders.find(role); found != each.holders.end())
            out.emplace(each.verb, found->second);
    }
    return out;
}

Json Permissions::table() const {
    Json roles = Json::array();
    for (const RoleDescription& each : roles_) roles.push_back({{"code", each.code}, {"zh", each.zh}, {"note", each.source}});
    Json verbs = Json::array();
    Json cells = Json::array();
    for (const VerbDescription& each : verbs_) {
        verbs.push_back({{"code", each.verb}, {"zh", each.zh}, {"module", each.verb.substr(0, each.verb.find('.'))}});
        for (const auto& [holder, reach] : each.holders)
            cells.push_back({{"role", holder}, {"verb", each.verb}, {"scope", code_of(reach)}});
    }
    return {{"roles", roles}, {"verbs", verbs}, {"cells", cells}};
}

}  // namespace yanlu::organisation
