#include "compare/source_rules.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "compare/domain/facts.hpp"
#include "compare/domain/identifiers.hpp"

namespace yanlu::compare {
namespace {

constexpr std::array status_names{"government", "listed", "unlisted", "unnamed"};

std::u32string lowered(std::u32string text) {
    for (char32_t& c : text) c = c >= U'A' && c <= U'Z' ? c + 32 : c;
    return text;
}

std::u32string key_of(const YAML::Node& node) { return lowered(plain(to_code_points(node.as<std::string>()))); }

std::vector<std::u32string> keys_of(const YAML::Node& list) {
    std::vector<std::u32string> out;
    for (const auto& each : list) out.push_back(key_of(each));
    return out;
}

Date day_of(const YAML::Node& node, Date otherwise) {
    if (!node) return otherwise;
    const auto day = Date::parse(node.as<std::string>());
    if (!day) throw std::runtime_error("no day: " + node.as<std::string>());
    return *day;
}

inspect::Severity severity_named(const std::string& name) {
    for (const auto severity : {inspect::Severity::serious, inspect::Severity::general, inspect::Severity::hint}) {
        if (inspect::name_of(severity) == name) return severity;
    }
    throw std::runtime_error("no severity: " + name);
}

std::string with_name(std::string words, const std::string& name) {
    if (const auto at = words.find("{name}"); at != words.npos) words.replace(at, 6, name);
    return words;
}

}  // namespace

std::string_view name_of(SourceStatus status) { return status_names[static_cast<std::size_t>(status)]; }

SourceRules::SourceRules(const Rulebook& rulebook) {
    for (const auto& file : rulebook.files("sources", ".yaml")) {
        try {
            const YAML::Node node = Rulebook::load_yaml(file);
            file.stem() == "marks" ? read_marks(node) : read_list(node);
        } catch (const RulebookError&) {
            throw;
        } catch (const std::exception& fault) {
            throw RulebookError(file, fault.what());
        }
    }
    marks_.known = Words(known_);
}

void SourceRules::read_list(const YAML::Node& node) {
    const std::size_t list = lists_.size();
    lists_.push_back({day_of(node["valid_from"], Date::from_ordinal(0)), day_of(node["valid_to"], *Date::parse("9999-12-31")),
                      node["is_complete"].as<bool>()});
    for (const auto& unit : node["units"]) {
        const auto name = unit["name"].as<std::string>();
        std::vector<std::u32string> names = keys_of(unit["also"]);
        names.push_back(key_of(unit["name"]));
        for (const auto& host : unit["hosts"]) hosts_.emplace_back(host.as<std::string>(), Unit{name, list});
        for (auto& each : names) {
            known_.push_back(each);
            units_.emplace(std::move(each), Unit{name, list});
        }
    }
    for (const auto& host : node["hosts"]) government_hosts_.push_back(host.as<std::string>());
    if (node["endings"]) endings_ = keys_of(node["endings"]);
    if (node["names"]) government_ = Words(keys_of(node["names"]));
}

void SourceRules::read_marks(const YAML::Node& node) {
    marks_.colon = Words(keys_of(node["colon"]));
    marks_.plain = Words(keys_of(node["plain"]));
    marks_.weak = Words(keys_of(node["weak"]));
    marks_.reported_by = Words(keys_of(node["reported_by"]));
    marks_.reported = Words(keys_of(node["reported"]));
    marks_.joins = to_code_points(node["joins"].as<std::string>());
    std::erase_if(marks_.joins, [](char32_t c) { return c == U'和' || c == U'及'; });  // they stand in names of bodies too
    trims_ = Words(keys_of(node["trims"]));
    unnamed_ = Words(keys_of(node["unnamed"]));
    for (const auto& rule : node["rules"]) {
        const auto id = rule["id"].as<std::string>();
        rules_[id] = {id,
                      rule["version"].as<int>(),
                      rule["article"].as<std::string>(),
                      severity_named(rule["severity"].as<std::string>()),
                      rule["confidence"].as<int>(),
                      rule["why"].as<std::string>(),
                      rule["suggestion"].as<std::string>(),
                      rule["title"].as<std::string>(""),
                      rule["source"].as<std::string>(""),
                      rule["checked"].as<std::string>("") == "已核"};
    }
    if (!rules_.contains("source.unnamed") || !rules_.contains("source.not_listed")) throw std::runtime_error("a rule is missing");
}

// Without what only says on which platform it is: 新华社微信公众号.
std::u32string SourceRules::trimmed(std::u32string name) const {
    for (std::size_t length = trims_.before(name, name.size()); length > 0 && name.size() > length + 1;
         length = trims_.before(name, name.size())) {
        name.resize(name.size() - length);
    }
    return name;
}

// The unit itself, else the longest one that the name begins with: 新华社北京, 人民日报记者张三.
const SourceRules::Unit* SourceRules::unit_named(std::u32string_view name, Date day) const {
    for (std::size_t length = name.size(); length >= 2; --length) {
        if (length < 3 && length < name.size()) break;
        const auto [from, to] = units_.equal_range(name.substr(0, length));
        for (auto at = from; at != to; ++at) {
            if (is_in_force(at->second.list, day)) return &at->second;
        }
    }
    return nullptr;
}

bool SourceRules::is_government(std::u32string_view name) const {
    const auto ends = [&](const std::u32string& ending) { return name.ends_with(ending); };
    return government_.at(name, 0) > 0 || std::ranges::any_of(endings_, ends) || name.find(U"人民政府") != name.npos;
}

bool SourceRules::is_unnamed(std::u32string_view name) const {
    return unnamed_.contains(name) || (name.starts_with(U"网络") && name.size() <= 6) || name.ends_with(U"网友") ||
           name.ends_with(U"朋友圈");
}

std::optional<SourceFinding> SourceRules::judge(const SourceMention& mention, Date day) const {
    const std::u32string name = lowered(mention.name);
    const std::u32string bare = trimmed(name);
    SourceFinding out{SourceStatus::unlisted, to_utf8(mention.name), mention.start, mention.end};
    if (const Unit* unit = unit_named(name, day)) {
        out.status = SourceStatus::listed;
        out.name = unit->name;
    } else if (is_government(name) || is_government(bare)) {
        out.status = SourceStatus::government;
    } else if (is_unnamed(name) || is_unnamed(bare)) {
        out.status = SourceStatus::unnamed;
    }
    if (mention.is_weak && out.status == SourceStatus::unlisted) return std::nullopt;
    return out;
}

// Of 原文链接：https://www.gov.cn/… the host is the source.
SourceFinding SourceRules::judge_link(const Fact& link, Date day) const {
    const std::string address = to_utf8(link.written);
    const std::string host = address.substr(0, address.find_first_of("/:"));
    const auto is_of = [&](const std::string& known) { return host == known || host.ends_with("." + known); };
    SourceFinding out{SourceStatus::unlisted, host, link.start, link.end};
    if (std::ranges::any_of(government_hosts_, is_of)) out.status = SourceStatus::government;
    for (const auto& [known, unit] : hosts_) {
        if (!is_in_force(unit.list, day) || !is_of(known)) continue;
        out.status = SourceStatus::listed;
        out.name = unit.name;
    }
    return out;
}

std::vector<SourceFinding> SourceRules::find(std::string_view text, Date day) const {
    std::vector<SourceFinding> out;
    const std::u32string words = plain(to_code_points(text));
    for (const SourceMention& mention : find_sources(words, marks_)) {
        if (auto found = judge(mention, day)) out.push_back(std::move(*found));
    }
    for (auto at = words.find(U"http"); at != words.npos; at = words.find(U"http", at + 4)) {
        const auto before = words.substr(at > 8 ? at - 8 : 0, std::min<std::size_t>(at, 8));
        if (before.find(U"原文") == before.npos && before.find(U"来源") == before.npos) continue;
        if (const auto link = read_link(words, at)) out.push_back(judge_link(*link, day));
    }
    std::ranges::stable_sort(out, {}, &SourceFinding::start);
    return out;
}

// A name that a complete list lacks is more than a hint.
bool SourceRules::is_complete_on(Date day) const {
    for (std::size_t list = 0; list < lists_.size(); ++list) {
        if (!lists_[list].is_complete || !is_in_force(list, day)) return false;
    }
    return true;
}

void SourceRules::judge_field(std::string_view field, std::string_view text, Date day, std::vector<inspect::Hit>& out) const {
    for (const SourceFinding& found : find(text, day)) {
        if (found.status == SourceStatus::government || found.status == SourceStatus::listed) continue;
        const Rule& rule = rules_.find(found.status == SourceStatus::unnamed ? "source.unnamed" : "source.not_listed")->second;
        const bool is_graver = found.status == SourceStatus::unlisted && is_complete_on(day);
        inspect::Hit hit;
        hit.rule = rule.id;
        hit.rule_version = rule.version;
        hit.kind = "source";
        hit.article = rule.article;
        hit.severity = is_graver ? inspect::Severity::general : rule.severity;
        hit.confidence = rule.confidence;
        hit.field = field;
        hit.start = static_cast<std::int64_t>(found.start);
        hit.end = static_cast<std::int64_t>(found.end);
        hit.excerpt = found.name;
        hit.suggestion = rule.suggestion;
        hit.why = with_name(rule.why, found.name);
        out.push_back(std::move(hit));
    }
}

std::vector<inspect::RuleDescription> SourceRules::rules() const {
    std::vector<inspect::RuleDescription> out;
    for (const auto& [id, rule] : rules_)
        out.push_back({.id = id,
                       .version = rule.version,
                       .kind = "source",
                       .title = rule.title,
                       .article = rule.article,
                       .severity = rule.severity,
                       .source = rule.source,
                       .is_verified = rule.is_verified,
                       .entries = units_.size(),
                       .why = with_name(rule.why, "……"),
                       .suggestion = rule.suggestion});
    return out;
}

void SourceRules::inspect_into(const inspect::Document& document, std::vector<inspect::Hit>& out) const {
    const std::size_t before = out.size();
    const Date day = document.published_at ? Date::of(*document.published_at) : *Date::parse("9999-12-31");
    judge_field("title", document.title, day, out);
    judge_field("text", document.text, day, out);
    if (out.size() > before)
        std::ranges::stable_sort(out, {}, [](const inspect::Hit& hit) { return std::pair(hit.field != "title", hit.start); });
}

}  // namespace yanlu::compare
