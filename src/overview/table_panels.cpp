// The level below: each unit right under the place (with all below it), accounts that the place hosts itself, and what is about the place
// and no account. One row each with its numbers, and the map of rows × rules.
#include <algorithm>
#include <map>

#include "overview/frame.hpp"
#include "overview/statements.hpp"
#include "supervision/finding_summary.hpp"

namespace yanlu::overview {
namespace {

constexpr std::size_t most_rows = 60;
constexpr std::size_t most_rules = 12;

// A unit or an account of the level below; neither: the place itself.
struct Key {
    UnitId unit;
    AccountId account;
    friend auto operator<=>(const Key&, const Key&) = default;
};

struct Line {
    std::string name;
    std::int64_t accounts = 0;
    Tally tally{"open", "overdue", "stale", "found", "due", "due_met"};
    std::map<std::string, std::int64_t> open_by_rule = {};

    bool has_anything() const { return accounts > 0 || tally["open"] > 0 || tally["found"] > 0 || tally["due"] > 0; }
};
using Lines = std::map<Key, Line>;

Key key_of(const Frame& frame, const std::string& path, AccountId account) {
    if (const auto child = child_of(frame.place.unit.path, path)) return {*child, {}};
    return {{}, account};
}

void name_rows(const Frame& frame, Lines& lines) {
    auto& database = frame.context.database;
    database.each(
        sql::units_below, [&](const storage::Row& row) { lines[{row.get<UnitId>(0), {}}].name = row.get<std::string>(2); },
        frame.place.unit.id, frame.day.iso());
    database.each(
        sql::accounts_of_unit,
        [&](const storage::Row& row) {
            Line& line = lines[{{}, row.get<AccountId>(0)}];
            line.name = row.get<std::string>(1);
            line.accounts = 1;
        },
        frame.place.unit.id, frame.day.iso());
}

// A unit that has ended since, an account that was hosted here before.
std::string former_name(const Frame& frame, const Key& key) {
    auto& database = frame.context.database;
    if (key.unit) return database.value<std::string>(sql::unit_name, key.unit).value_or("");
    if (key.account) return database.value<std::string>(sql::account_place, key.account).value_or("");
    return frame.word("row.unit_itself");
}

Lines lines_of(const Frame& frame) {
    Lines lines;
    name_rows(frame, lines);
    for (const Hosted& host : frame.hosted) {
        const Key key = key_of(frame, host.path, {});
        if (key.unit) lines[key].accounts += host.accounts;
    }
    for (const FindingLine& finding : frame.book.lines) {
        Line& line = lines[key_of(frame, finding.path, finding.account)];
        line.tally.add(finding, frame.now);
        if (is_open(finding, frame.now.at)) ++line.open_by_rule[finding.rule];
    }
    return lines;
}

using Row = Lines::value_type;

// Those with most to do first; rows in which there is nothing are left out.
std::vector<const Row*> by_need(const Lines& lines) {
    std::vector<const Row*> rows;
    for (const Row& row : lines) {
        if (row.second.has_anything()) rows.push_back(&row);
    }
    const auto need = [](const Row* row) {
        return std::tuple(-row->second.tally["overdue"], -row->second.tally["open"], -row->second.tally["found"], row->first);
    };
    std::ranges::sort(rows, {}, need);
    return rows;
}

Narrowed narrowed(const Key& key) {
    if (key.unit) return {.under = key.unit};
    if (key.account) return {.account = key.account};
    return {.is_about_unit = true};
}

Json row_head(const Frame& frame, const Row& row) {
    const auto& [key, line] = row;
    Json link = nullptr;
    if (key.unit) link = "/dashboard?under=" + std::to_string(key.unit.value);
    if (key.account) link = "/dashboard?account_id=" + std::to_string(key.account.value);
    const char* kind = key.unit ? "unit" : key.account ? "account" : "unit_itself";
    const std::int64_t id = key.unit ? key.unit.value : key.account.value;
    return {{"kind", kind}, {"id", id}, {"name", line.name.empty() ? former_name(frame, key) : line.name}, {"link", std::move(link)}};
}

Json accounts_cell(const Frame& frame, const Row& row) {
    if (!row.first.unit) return {{"value", row.second.accounts}, {"link", nullptr}};
    return counted(row.second.accounts,
                   "/statistics/accounts?as_of=" + frame.day.iso() + "&is_in_force=true&under=" + std::to_string(row.first.unit.value));
}

Json row_json(const Frame& frame, const Row& row) {
    Json out = row_head(frame, row);
    Json cells = Json::array({accounts_cell(frame, row)});
    for (const char* key : {"stale", "open", "overdue", "found"})
        cells.push_back(counted(row.second.tally[key], records_link(frame, key, frame.now, {}, narrowed(row.first))));
    out["cells"] = std::move(cells);
    out["per_mille"] = rate_json(row.second.tally["due_met"], row.second.tally["due"]);
    return out;
}

std::vector<std::string> commonest_rules(const std::vector<const Row*>& rows) {
    std::map<std::string, std::int64_t> totals;
    for (const Row* row : rows) {
        for (const auto& [rule, count] : row->second.open_by_rule) totals[rule] += count;
    }
    std::vector<std::pair<std::int64_t, std::string>> order;
    for (const auto& [rule, count] : totals) order.emplace_back(-count, rule);
    std::ranges::sort(order);
    if (order.size() > most_rules) order.resize(most_rules);
    std::vector<std::string> rules;
    for (auto& [count, rule] : order) rules.push_back(std::move(rule));
    return rules;
}

Json heat_row(const Frame& frame, const Row& row, const std::vector<std::string>& rules) {
    Json out = row_head(frame, row);
    Json cells = Json::array();
    for (const std::string& rule : rules) {
        const auto found = row.second.open_by_rule.find(rule);
        cells.push_back(counted(found == row.second.open_by_rule.end() ? 0 : found->second,
                                records_link(frame, "open", frame.now, {{"rule", rule}}, narrowed(row.first))));
    }
    out["cells"] = std::move(cells);
    return out;
}

Json heat_of(const Frame& frame, const std::vector<const Row*>& rows) {
    const auto rules = commonest_rules(rows);
    Json columns = Json::array();
    for (const std::string& rule : rules)
        columns.push_back({{"rule", rule}, {"zh", supervision::rule_title(frame.context.rulebook, rule)}});
    Json shown = Json::array();
    for (const Row* row : rows) {
        if (row->second.tally["open"] > 0) shown.push_back(heat_row(frame, *row, rules));
    }
    return {{"columns", std::move(columns)}, {"rows", std::move(shown)}};
}

}  // namespace

Json table_panels(const Frame& frame) {
    Json columns = Json::array();
    for (const char* key : {"accounts", "stale", "open", "overdue", "found"})
        columns.push_back({{"key", key}, {"zh", frame.word(std::string("number.") + key)}});
    Json rows = Json::array();
    Json heat = {{"columns", Json::array()}, {"rows", Json::array()}};
    std::size_t left_out = 0;
    if (!frame.place.account) {
        const Lines lines = lines_of(frame);
        auto order = by_need(lines);
        left_out = order.size() - std::min(order.size(), most_rows);
        order.resize(order.size() - left_out);
        for (const Row* row : order) rows.push_back(row_json(frame, *row));
        heat = heat_of(frame, order);
    }
    return {{"rows", {{"columns", std::move(columns)}, {"items", std::move(rows)}, {"left_out", left_out}}}, {"heat", std::move(heat)}};
}

}  // namespace yanlu::overview
