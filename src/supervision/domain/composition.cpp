// A plain scan for words is enough: rules are one SELECT without quoted identifiers.
#include "supervision/domain/composition.hpp"

#include <algorithm>
#include <set>
#include <stdexcept>

#include "base/text.hpp"
#include "supervision/domain/named_parameters.hpp"
#include "supervision/domain/rule.hpp"

namespace yanlu::supervision {
namespace {

bool is_word_character(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_'; }

// The end of a quoted text or a comment that begins at `at`, or `at` if none begins there.
std::size_t skip_literal(std::string_view sql, std::size_t at) {
    if (sql[at] == '\'') {
        const std::size_t close = sql.find('\'', at + 1);
        return close == std::string_view::npos ? sql.size() : close + 1;
    }
    if (sql.substr(at, 2) == "--") {
        const std::size_t line_end = sql.find('\n', at);
        return line_end == std::string_view::npos ? sql.size() : line_end;
    }
    return at;
}

class Collector {
public:
    explicit Collector(const Relations& relations) : relations_(relations) {}

    // Appends the relations that `body` mentions to `order`, deepest first.
    void collect(std::string_view body) {
        for (const std::string_view word : words_of(body)) {
            const auto found = relations_.find(word);
            if (found != relations_.end()) add(found->second);
        }
    }
    const std::vector<const Relation*>& order() const { return order_; }

private:
    void add(const Relation& relation) {
        if (std::ranges::find(order_, &relation) != order_.end()) return;
        if (!open_.insert(relation.name).second) throw std::invalid_argument("relation " + relation.name + " is circular");
        collect(relation.body);
        open_.erase(relation.name);
        order_.push_back(&relation);
    }
    const Relations& relations_;
    std::vector<const Relation*> order_;
    std::set<std::string> open_;
};

std::string position_of(std::string_view name, std::vector<std::string>& parameters) {
    auto found = std::ranges::find(parameters, name);
    if (found == parameters.end()) found = parameters.insert(parameters.end(), std::string(name));
    return "$" + std::to_string(found - parameters.begin() + 1);
}

// $max_idle_days → $3, everywhere the same number.
Composition numbered(std::string_view sql) {
    Composition out;
    out.sql = replace_parameters(sql, [&](std::string_view name) { return position_of(name, out.parameters); });
    return out;
}

template <class BodyOf>
Composition compose_with(const Relations& relations, std::string_view body, BodyOf body_of) {
    Collector collector(relations);
    collector.collect(body);
    std::string sql;
    for (const Relation* relation : collector.order()) {
        sql += sql.empty() ? "WITH " : ", ";
        sql += relation->name + " AS " + (relation->is_materialized ? "MATERIALIZED" : "NOT MATERIALIZED") + " (\n" + body_of(*relation) +
               ")\n";
    }
    return numbered(sql + std::string(body));
}

}  // namespace

std::vector<std::string_view> words_of(std::string_view sql) {
    std::vector<std::string_view> words;
    for (std::size_t at = 0; at < sql.size();) {
        const std::size_t after = skip_literal(sql, at);
        if (after != at) {
            at = after;
            continue;
        }
        std::size_t end = at + (sql[at] == '$' ? 1 : 0);
        while (end < sql.size() && is_word_character(sql[end])) ++end;
        if (end > at) words.push_back(sql.substr(at, end - at));
        at = std::max(end, at + 1);
    }
    return words;
}

Relation parse_relation(std::string name, const std::string& text) {
    Relation relation{std::move(name), {}, false, {}, {}};
    for (const std::string_view line : split(text, '\n')) {
        if (line.starts_with("-- about: ")) relation.about = line.substr(10);
        if (line.starts_with("-- account: ")) relation.account_column = line.substr(12);
        if (line == "-- materialized: true") relation.is_materialized = true;
        if (!line.starts_with("--")) relation.body += std::string(line) + "\n";
    }
    relation.body = std::string(trim(relation.body));
    if (relation.about.empty()) throw std::invalid_argument("missing `about`");
    if (!relation.body.starts_with("SELECT")) throw std::invalid_argument("not one SELECT");
    if (relation.body.find(';') != std::string::npos) throw std::invalid_argument("holds a semicolon");
    return relation;
}

Composition compose(const Relations& relations, std::string_view body) {
    return compose_with(relations, body, [](const Relation& relation) { return relation.body; });
}

Composition compose_narrowed(const Relations& relations, std::string_view body, std::string_view frame) {
    return compose_with(relations, body, [&](const Relation& relation) {
        if (relation.account_column.empty()) return relation.body;
        return fill_in(frame, {{"query", relation.body}, {"column", relation.account_column}});
    });
}

std::set<std::string, std::less<>> tables_behind(const Relations& relations, std::string_view body) {
    Collector collector(relations);
    collector.collect(body);
    std::set<std::string, std::less<>> tables;
    for (const Relation* relation : collector.order()) {
        tables.insert(relation->name);
        const auto words = words_of(relation->body);
        for (std::size_t i = 1; i < words.size(); ++i) {
            if (words[i - 1] == "FROM" || words[i - 1] == "JOIN") tables.emplace(words[i]);
        }
    }
    return tables;
}

}  // namespace yanlu::supervision
