// Reads rulebook/lexicons/*.yaml and rulebook/patterns/*.yaml, which share one form:
//   rules:
//     - {id, version, kind, title, article, severity, confidence, why, suggestion, source, checked, mask, check, signal, near, within,
//        not_near, not_followed_by, hint_near, except, valid_from, valid_to,
//        entries: [{wrong, right, severity, except, near, not_near, within, valid_from, valid_to}],
//        pairs: "wrong right [except,except]" lines, terms: [name or {term, edges, except}],
//        short_terms: [name], words: […], expressions: [regex], hosts: […]}
#include "inspect/rules.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>

#include "base/rulebook.hpp"
#include "base/text.hpp"
#include "inspect/evasion.hpp"

namespace yanlu::inspect {
namespace {

namespace fs = std::filesystem;

template <class Value>
struct Named {
    std::string_view name;
    Value value;
};
constexpr Named<Severity> severities[] = {{"serious", Severity::serious}, {"general", Severity::general}, {"hint", Severity::hint}};
constexpr Named<Signal> signals[] = {{"none", Signal::none},
                                     {"promotion", Signal::promotion},
                                     {"price", Signal::price},
                                     {"purchase", Signal::purchase},
                                     {"contact", Signal::contact},
                                     {"call", Signal::call},
                                     {"superlative", Signal::superlative},
                                     {"topic", Signal::topic}};
constexpr std::string_view kinds[] = {"serious_wording", "typo",          "form", "personal_data",
                                      "secrecy_marking", "advertisement", "link", "unrelated_content",
                                      "personal_opinion"};

template <class Value, std::size_t n>
Value named(const Named<Value> (&values)[n], const std::string& name) {
    const auto found = std::ranges::find(values, name, &Named<Value>::name);
    if (found == std::end(values)) throw std::invalid_argument("unknown word: " + name);
    return found->value;
}

class Reader {
public:
    explicit Reader(RuleSet& set) : set_(set) {}

    void read_rule(const YAML::Node& node) {
        if (set_.find(node["id"].as<std::string>())) throw std::invalid_argument("rule defined twice: " + node["id"].as<std::string>());
        set_.rules.push_back(rule_of(node));
        const std::size_t common = conditions_of(node, {});
        set_.rules.back().conditions = common;
        const std::size_t first = set_.expressions.size();
        for (const auto& entry : node["entries"]) read_entry(entry, common);
        if (node["pairs"]) read_pairs(node["pairs"].as<std::string>(), common);
        for (const auto& term : node["terms"]) read_term(term, common);
        for (const auto& term : node["short_terms"]) set_.add_short_term(rule(), term.as<std::string>(), common);
        for (const auto& word : node["words"]) set_.add_literal(rule(), word.as<std::string>(), {}, common);
        for (const auto& regex : node["expressions"]) add({.rule = rule(), .regex = regex.as<std::string>(), .conditions = common});
        for (const auto& host : node["hosts"])
            add({.rule = rule(), .word = host.as<std::string>(), .is_caseless = true, .conditions = common});
        set_.rules.back().description.entries = set_.expressions.size() - first;
    }

    void read_edge_words(const YAML::Node& node) {
        if (!node) return;
        EdgeWords& words = *set_.edge_words;
        words.begins_after += to_code_points(node["begins_after"].as<std::string>());
        read_characters(node["goes_on"], words.goes_on);
        for (const auto& item : node["ends_with"]) {
            const auto last = item.first.as<std::string>();
            append(words.ends_with[to_code_points(last).at(0)], item.second);
        }
        words.places += to_code_points(node["places"].as<std::string>());
        words.stands_alone += to_code_points(node["stands_alone"].as<std::string>());
        words.organs += to_code_points(node["organs"].as<std::string>());
        append(words.organ_acts, node["organ_acts"]);
    }

private:
    std::size_t rule() const { return set_.rules.size() - 1; }
    void add(Expression expression) { set_.expressions.push_back(std::move(expression)); }

    static Rule rule_of(const YAML::Node& node) {
        Rule rule;
        auto& d = rule.description;
        d.id = node["id"].as<std::string>();
        d.version = node["version"].as<int>(1);
        d.kind = node["kind"].as<std::string>();
        if (!is_known_kind(d.kind)) throw std::invalid_argument("unknown kind: " + d.kind);
        d.title = node["title"].as<std::string>();
        d.article = node["article"].as<std::string>();
        d.severity = named(severities, node["severity"].as<std::string>());
        d.source = node["source"].as<std::string>("");
        d.is_verified = node["checked"].as<std::string>("待核") == "已核";
        rule.confidence = node["confidence"].as<int>();
        if (rule.confidence < 0 || rule.confidence > 1000) throw std::invalid_argument("confidence is per mille");
        rule.why = node["why"].as<std::string>();
        rule.suggestion = node["suggestion"].as<std::string>("");
        if (node["mask"]) rule.mask = Mask{node["mask"][0].as<std::size_t>(), node["mask"][1].as<std::size_t>()};
        if (d.kind == "personal_data" && !rule.mask) throw std::invalid_argument("personal data needs a mask: [head, tail]");
        rule.signal = named(signals, node["signal"].as<std::string>("none"));
        if (node["check"]) rule.check = known_check(node["check"].as<std::string>());
        return rule;
    }

    static Check known_check(const std::string& name) {
        const Check check = find_check(name);
        if (!check) throw std::invalid_argument("unknown check: " + name);
        return check;
    }

    static std::optional<Date> day_of(const YAML::Node& node) {
        if (!node) return std::nullopt;
        const auto day = Date::parse(node.as<std::string>());
        if (!day) throw std::invalid_argument("not a date: " + node.as<std::string>());
        return day;
    }

    static bool names(const YAML::Node& list, std::string_view word) {
        return list && std::ranges::any_of(list, [&](const YAML::Node& item) { return item.as<std::string>() == word; });
    }

    static void read_characters(const YAML::Node& lists, EdgeWords::Characters& out) {
        for (const auto& item : lists)
            out[to_code_points(item.first.as<std::string>()).at(0)] += to_code_points(item.second.as<std::string>(""));
    }

    static void append(Words& words, const YAML::Node& node) {
        for (const auto& word : node) words.push_back(word.as<std::string>());
    }

    // The conditions of `node` on top of those it inherits.
    std::size_t conditions_of(const YAML::Node& node, Conditions inherited) {
        if (const auto day = day_of(node["valid_from"])) inherited.valid_from = day;
        if (const auto day = day_of(node["valid_to"])) inherited.valid_to = day;
        append(inherited.near, node["near"]);
        append(inherited.not_near, node["not_near"]);
        append(inherited.except, node["except"]);
        append(inherited.not_followed_by, node["not_followed_by"]);
        append(inherited.hint_near, node["hint_near"]);
        inherited.within = node["within"].as<std::size_t>(inherited.within);
        set_.conditions.push_back(std::move(inherited));
        return set_.conditions.size() - 1;
    }

    void read_entry(const YAML::Node& node, std::size_t common) {
        const std::size_t own = conditions_of(node, set_.conditions[common]);
        std::optional<Severity> severity;
        if (node["severity"]) severity = named(severities, node["severity"].as<std::string>());
        set_.add_literal(rule(), node["wrong"].as<std::string>(), node["right"].as<std::string>(""), own, severity);
    }

    void read_pairs(const std::string& text, std::size_t common) {
        for (const auto line : split(text, '\n')) {
            const auto clean = trim(line);
            if (clean.empty()) continue;
            const auto columns = split(clean, ' ');
            if (columns.size() < 2 || columns.size() > 3)
                throw std::invalid_argument("not \"wrong right [except,…]\": " + std::string(clean));
            Words except;
            if (columns.size() == 3) {
                for (const auto phrase : split(columns[2], ',')) except.emplace_back(phrase);
            }
            set_.add_literal(rule(), std::string(columns[0]), std::string(columns[1]), set_.with_except(common, std::move(except)));
        }
    }

    void read_term(const YAML::Node& node, std::size_t common) {
        const auto term = node.IsMap() ? node["term"].as<std::string>() : node.as<std::string>();
        const std::size_t own = node.IsMap() ? conditions_of(node, set_.conditions[common]) : common;
        const std::size_t length = count_code_points(term);
        if (length < ProtectedTerm::least_length || length > ProtectedTerm::greatest_length)
            throw std::invalid_argument("a protected term has at least five characters: " + term);
        const YAML::Node edges = node.IsMap() ? node["edges"] : YAML::Node();
        const ProtectedTerm::Edges counted{names(edges, "first"), names(edges, "last"), names(edges, "only_alike"), names(edges, "whole")};
        set_.add_term(rule(), term, counted, own);
    }

    RuleSet& set_;
};

void read_file(const fs::path& file, Reader& reader) {
    const YAML::Node root = Rulebook::load_yaml(file);
    for (const auto& node : root["rules"]) {
        try {
            reader.read_rule(node);
        } catch (const RulebookError&) {
            throw;
        } catch (const std::exception& e) {  // a wrong type or word: say which rule
            throw RulebookError(file, node["id"].as<std::string>("rule without id") + ": " + e.what());
        }
    }
}

}  // namespace

bool is_known_kind(std::string_view kind) { return std::ranges::find(kinds, kind) != std::end(kinds); }

// Without a date the text is judged as of now: what is still in force applies, what has ended does not.
bool Conditions::is_in_force(const Passage& passage) const {
    if (!passage.published_on) return !valid_to;
    return !(valid_from && *passage.published_on < *valid_from) && !(valid_to && *passage.published_on > *valid_to);
}

bool Conditions::is_ruled_out(const Passage& passage, std::size_t start, std::size_t end) const {
    if (!is_in_force(passage)) return true;
    const std::string_view rest = passage.text.substr(end);
    if (std::ranges::any_of(not_followed_by, [&](const std::string& word) { return rest.starts_with(word); })) return true;
    if (is_covered_by_any(passage.text, start, end, except)) return true;
    return !not_near.empty() && holds_any(around(passage.text, start, end, within), not_near);
}

bool Conditions::is_supported(const Passage& passage, std::size_t start, std::size_t end) const {
    return near.empty() || holds_any(around(passage.text, start, end, within), near);
}

void Conditions::soften(const Passage& passage, Sighting& sighting) const {
    if (hint_near.empty() || !holds_any(around(passage.text, sighting.start, sighting.end, within), hint_near)) return;
    sighting.severity = Severity::hint;
    sighting.confidence = std::min(sighting.confidence, 400);
}

// None where there is no such file.
static std::set<std::string, std::less<>> lines_of(const fs::path& file) {
    std::set<std::string, std::less<>> lines;
    std::ifstream in(file);
    for (std::string line; std::getline(in, line);) lines.insert(line);
    return lines;
}

RuleSet RuleSet::load(const fs::path& rulebook) {
    RuleSet set;
    Reader reader(set);
    set.edge_words->characters = CharacterTables(rulebook / "lexicons");
    set.edge_words->unattested = lines_of(rulebook / "lexicons" / "unattested_slips.tsv");
    if (const fs::path file = rulebook / "lexicons" / "edge_words.yaml"; fs::exists(file))  // before any term
        reader.read_edge_words(Rulebook::load_yaml(file)["edge_words"]);
    for (const std::string folder : {"lexicons", "patterns", "models"}) {
        std::vector<fs::path> files;
        if (!fs::is_directory(rulebook / folder)) {
            if (folder == "models") continue;  // lexicons and patterns do without
            throw RulebookError(rulebook / folder, "no such folder");
        }
        for (const auto& entry : fs::directory_iterator(rulebook / folder)) {
            if (entry.path().extension() == ".yaml") files.push_back(entry.path());
        }
        std::ranges::sort(files);
        for (const auto& file : files) read_file(file, reader);
    }
    if (set.expressions.empty()) throw RulebookError(rulebook, "no expressions in lexicons and patterns");
    set.index_terms();
    if (const auto mobile = set.find("personal_data.mobile")) {
        for (const auto& pair : spelled_pairs())
            set.expressions.push_back(
                {.rule = *mobile, .word = pair, .conditions = set.rules[*mobile].conditions, .is_spelled_number = true});
    }
    return set;
}

std::size_t RuleSet::with_except(std::size_t common, Words except) {
    if (except.empty()) return common;
    Conditions own = conditions[common];
    own.except.insert(own.except.end(), except.begin(), except.end());
    conditions.push_back(std::move(own));
    return conditions.size() - 1;
}

void RuleSet::add_literal(std::size_t rule, const std::string& word, const std::string& right, std::size_t common,
                          std::optional<Severity> severity) {
    if (word.empty() || word == right) throw std::invalid_argument("an entry must differ from its correction: " + word);
    // Where the right form holds the wrong one (党史学习教育, 人大常委会主任), standing in the right form is right.
    const bool is_inside = !right.empty() && right.find(word) != std::string::npos;
    const std::size_t own = is_inside ? with_except(common, {right}) : common;
    expressions.push_back({.rule = rule, .word = word, .conditions = own, .right = right, .severity = severity});
}

void RuleSet::add_term(std::size_t rule, const std::string& term, ProtectedTerm::Edges edges, std::size_t common) {
    terms.push_back({ProtectedTerm(term, edges, edge_words), rule, common});
    names.insert(term);
    const ProtectedTerm& added = terms.back().term;
    add_half(rule, added.first_half(), true);
    add_half(rule, added.second_half(), false);
    const std::string swapped = added.swapped_middle();
    if (swapped != term) add_literal(rule, swapped, term, common);
}

void RuleSet::add_short_term(std::size_t rule, const std::string& term, std::size_t common) {
    const std::size_t length = count_code_points(term);
    if (length < 2 || length >= ProtectedTerm::least_length)
        throw std::invalid_argument("a short term has two to four characters: " + term);
    names.insert(term);
    for (auto& [written, edge] : slips_of_short_term(term, *edge_words))
        expressions.push_back({.rule = rule, .word = std::move(written), .conditions = common, .right = term, .edge = edge});
}

// One expression for all terms that share the half.
void RuleSet::add_half(std::size_t rule, const std::string& half, bool is_first) {
    const auto [known, is_new] = halves.try_emplace({half, is_first}, expressions.size());
    if (is_new) {
        expressions.push_back({.rule = rule, .word = half, .half = static_cast<std::uint32_t>(shared_halves.size())});
        shared_halves.emplace_back(is_first);
    }
    const auto [nearer, farther] = terms.back().term.beside(is_first);
    const auto number = static_cast<std::uint32_t>(terms.size() - 1);
    SharedHalf& shared = shared_halves[expressions[known->second].half];
    shared.add(nearer, number);
    if (farther != nearer) shared.add(farther, number);
}

void RuleSet::index_terms() {
    for (auto& half : shared_halves) half.index();
}

std::optional<std::size_t> RuleSet::find(std::string_view id) const {
    for (std::size_t i = 0; i < rules.size(); ++i) {
        if (rules[i].description.id == id) return i;
    }
    return std::nullopt;
}

}  // namespace yanlu::inspect
