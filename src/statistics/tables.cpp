// Every cell is a filter: counted here, linked to there.
#include "statistics/tables.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "organisation/domain/unit.hpp"
#include "registry/domain/account.hpp"
#include "registry/platforms.hpp"

namespace yanlu::statistics {
namespace {

constexpr int months_shown = 12;

class Maker {
public:
    Maker(Context& context, const City& city, const Scope& scope) : context_(context), city_(city), scope_(scope) {
        for (const AccountLine& line : city.accounts()) {
            if (scope.base.takes(line)) lines_.push_back(&line);
        }
    }

    std::vector<Table> run() {
        return {by_area(),  by_unit_kind(),    by_platform(),       by_coverage(),
                by_month(), filings_by_area(), filings_by_system(), filings_by_month()};
    }

private:
    using Query = std::vector<std::pair<std::string, std::string>>;

    std::string word(const std::string& code) const { return context_.rulebook.message("statistics." + code); }

    std::string link(const char* page, const Query& query, Date as_of) const {
        std::string out = std::string("/statistics/") + page + "?as_of=" + as_of.iso();
        if (scope_.under) out += "&under=" + std::to_string(scope_.under->value);
        for (const auto& [name, value] : query) out += "&" + name + "=" + value;
        return out;
    }

    Cell accounts(const AccountFilter& filter, const Query& query) const {
        const auto value = std::ranges::count_if(lines_, [&](const AccountLine* line) { return filter.takes(*line); });
        return {value, link("accounts", query, city_.as_of())};
    }

    // The states that occur, in the order of the process.
    std::vector<std::string> states() const {
        std::set<std::string> present;
        for (const AccountLine* line : lines_) present.insert(line->version->state);
        std::vector<std::string> out;
        std::ranges::copy_if(registry::account_states(), std::back_inserter(out),
                             [&](const std::string& state) { return present.contains(state); });
        return out;
    }

    std::string state_zh(const std::string& state) const { return context_.rulebook.message("registry.state." + state); }

    // 在用, then each state.
    TableRow states_row(const std::string& name, const AccountFilter& filter, const Query& query) const {
        TableRow row{name, {}};
        AccountFilter in_force = filter;
        in_force.is_in_force = true;
        Query asked = query;
        asked.emplace_back("is_in_force", "true");
        row.cells.push_back(accounts(in_force, asked));
        for (const std::string& state : states()) {
            AccountFilter of_state = filter;
            of_state.state = state;
            asked = query;
            asked.emplace_back("state", state);
            row.cells.push_back(accounts(of_state, asked));
        }
        return row;
    }

    Table states_table(const std::string& key) const {
        Table table{key, word(key), word("formula.accounts"), word("head." + key), {word("in_force")}, {}};
        for (const std::string& state : states()) table.columns.push_back(state_zh(state));
        return table;
    }

    void close_states_table(Table& table) const { table.rows.push_back(states_row(word("total"), scope_.base, {})); }

    // Areas by kind, then by id: towns beside towns.
    std::vector<const UnitLine*> areas() const {
        std::set<std::int64_t> ids;
        for (const AccountLine* line : lines_) ids.insert(line->area.value);
        std::vector<const UnitLine*> out;
        for (const std::int64_t id : ids) out.push_back(&city_.units().at(id));
        std::ranges::stable_sort(out, {}, [](const UnitLine* unit) { return kind_order(unit->kind); });
        return out;
    }

    static std::ptrdiff_t kind_order(const std::string& kind) {
        return std::ranges::find(organisation::unit_kinds(), kind) - organisation::unit_kinds().begin();
    }

    Table by_area() const {
        Table table = states_table("by_area");
        for (const UnitLine* area : areas()) {
            AccountFilter filter = scope_.base;
            filter.area = area->id;
            table.rows.push_back(states_row(area->name, filter, {{"area", std::to_string(area->id.value)}}));
        }
        close_states_table(table);
        return table;
    }

    Table by_unit_kind() const {
        Table table = states_table("by_unit_kind");
        for (const std::string& kind : organisation::unit_kinds()) {
            AccountFilter filter = scope_.base;
            filter.unit_kind = kind;
            TableRow row = states_row(context_.rulebook.message("organisation.kind." + kind), filter, {{"unit_kind", kind}});
            if (has_any(row)) table.rows.push_back(std::move(row));
        }
        close_states_table(table);
        return table;
    }

    Table by_platform() const {
        Table table = states_table("by_platform");
        for (const registry::Platform& platform : context_.rulebook.part<registry::Platforms>().all()) {
            AccountFilter filter = scope_.base;
            filter.platform = platform.code;
            TableRow row = states_row(platform.zh, filter, {{"platform", platform.code}});
            if (has_any(row)) table.rows.push_back(std::move(row));
        }
        close_states_table(table);
        return table;
    }

    static bool has_any(const TableRow& row) {
        return std::ranges::any_of(row.cells, [](const Cell& cell) { return cell.value > 0; });
    }

    // 1.3: whether the filing duty covers a unit is flagged by its supervising unit.
    Table by_coverage() const {
        Table table = states_table("by_coverage");
        for (const bool is_covered : {true, false}) {
            AccountFilter filter = scope_.base;
            filter.is_covered = is_covered;
            table.rows.push_back(
                states_row(word(is_covered ? "covered" : "not_covered"), filter, {{"is_covered", is_covered ? "true" : "false"}}));
        }
        close_states_table(table);
        return table;
    }

    Table by_month() const {
        Table table{"by_month",
                    word("by_month"),
                    word("formula.by_month"),
                    word("head.by_month"),
                    {word("in_force_at_end"), word("opened"), word("cancelled")},
                    {}};
        for (const Date end : month_ends(city_.as_of(), months_shown)) {
            const std::string month = month_of(end);
            AccountFilter in_force = scope_.base;
            in_force.is_in_force = true;
            AccountFilter opened = scope_.base;
            opened.opened_in = month;
            AccountFilter cancelled = scope_.base;
            cancelled.cancelled_in = month;
            table.rows.push_back({month,
                                  {{city_.count_on(context_.database, in_force, end), link("accounts", {{"is_in_force", "true"}}, end)},
                                   accounts(opened, {{"opened_in", month}}),
                                   accounts(cancelled, {{"cancelled_in", month}})}});
        }
        return table;
    }

    TableRow filings_row(const std::string& name, const FilingFilter& filter, const Query& query) const {
        TableRow row{name, {}};
        std::map<std::string, std::int64_t> counts;
        for (const FilingLine& line : city_.filings()) {
            if (filter.takes(line, city_.as_of())) ++counts[punctuality(line, city_.as_of())];
        }
        for (const std::string& each : punctualities()) {
            Query asked = query;
            asked.emplace_back("punctuality", each);
            row.cells.push_back({counts[each], link("filings", asked, city_.as_of())});
        }
        // Of what had to be done by now.
        const std::int64_t was_due = counts["on_time"] + counts["late"] + counts["overdue"];
        row.cells.push_back({was_due == 0 ? 0 : (2000 * counts["on_time"] + was_due) / (2 * was_due), {}, true});
        return row;
    }

    Table filings_table(const std::string& key) const {
        Table table{key, word(key), word("formula.filings"), word("head." + key), {}, {}};
        for (const std::string& each : punctualities()) table.columns.push_back(word(each));
        table.columns.push_back(word("rate"));
        return table;
    }

    FilingFilter all_filings() const { return {.of = scope_.base}; }

    Table filings_by_area() const {
        Table table = filings_table("filings_by_area");
        for (const UnitLine* area : areas()) {
            FilingFilter filter = all_filings();
            filter.of.area = area->id;
            table.rows.push_back(filings_row(area->name, filter, {{"area", std::to_string(area->id.value)}}));
        }
        table.rows.push_back(filings_row(word("total"), all_filings(), {}));
        return table;
    }

    Table filings_by_system() const {
        Table table = filings_table("filings_by_system");
        std::map<std::string, std::string> systems;
        for (const FilingLine& line : city_.filings()) systems[line.filing_system] = line.system_zh;
        for (const auto& [code, zh] : systems) {
            FilingFilter filter = all_filings();
            filter.filing_system = code;
            table.rows.push_back(filings_row(zh, filter, {{"filing_system", code}}));
        }
        table.rows.push_back(filings_row(word("total"), all_filings(), {}));
        return table;
    }

    Table filings_by_month() const {
        Table table = filings_table("filings_by_month");
        for (const Date end : month_ends(city_.as_of(), months_shown)) {
            FilingFilter filter = all_filings();
            filter.due_in = month_of(end);
            table.rows.push_back(filings_row(filter.due_in, filter, {{"due_in", filter.due_in}}));
        }
        return table;
    }

    Context& context_;
    const City& city_;
    const Scope& scope_;
    std::vector<const AccountLine*> lines_;
};

}  // namespace

std::vector<Table> make_tables(Context& context, const City& city, const Scope& scope) { return Maker(context, city, scope).run(); }

}  // namespace yanlu::statistics
