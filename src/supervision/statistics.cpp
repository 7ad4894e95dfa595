// Orders of the period, asked every measure; groups are units or the towns and departments they belong to.
#include "supervision/statistics.hpp"

#include <algorithm>
#include <chrono>
#include <map>

#include "base/text.hpp"
#include "documents/table_writer.hpp"
#include "organisation/permissions.hpp"
#include "supervision/desks.hpp"
#include "supervision/domain/measures.hpp"
#include "supervision/finding_view.hpp"
#include "supervision/process.hpp"
#include "supervision/settings.hpp"
#include "supervision/statements.hpp"

namespace yanlu::supervision {
namespace {

using organisation::Caller;
using organisation::Scope;

struct Order {
    FindingId id;
    UnitId group;
    OrderFacts facts;
};

// The unit itself, or the ancestor right below the city: paths look like "/1/10/11/".
UnitId group_of(UnitId unit, std::string_view path, bool is_by_town) {
    if (!is_by_town) return unit;
    const auto segments = split(path, '/');  // "", "1", "10", "11", ""
    constexpr std::size_t town = 2;
    const auto& named = segments.size() > town && !segments[town].empty() ? segments[town] : segments.at(1);
    return UnitId{std::stoll(std::string(named))};
}

struct Bounds {
    Scope scope;
    Scope under = Scope::city();
    Instant from;
    Instant to;
};

Result<Bounds> bounds_of(Context& context, const Caller& caller, const StatisticsQuestion& question) {
    auto scope = context.rulebook.part<organisation::Permissions>().scope_for(caller, "supervision.read_findings");
    if (!scope) return tl::unexpected(scope.error());
    if (question.from > question.to)
        return refuse(invalid("supervision.period_backwards", "to", {{"from", question.from.iso()}, {"to", question.to.iso()}}).value());
    Bounds bounds{*scope, Scope::city(), question.from.begins_at(), question.to.ends_at()};
    if (question.under) {
        const auto unit = unit_facts(context.database, *question.under);
        bounds.under = unit ? Scope::subtree(unit->path) : Scope::nothing();
    }
    return bounds;
}

OrderFacts facts_of(Context& context, const storage::Row& row) {
    OrderFacts facts;
    facts.first_dispatched_at = row.get<Instant>(4);
    facts.dispatched_at = row.get<std::optional<Instant>>(5).value_or(facts.first_dispatched_at);
    facts.signed_for_at = row.get<std::optional<Instant>>(6);
    facts.is_signed_by_person = !row.is_null(7) && row.integer(7) != 0;
    const auto sign_due = limit_from(context, "to_sign_for", "sign_for_lapses", facts.dispatched_at);
    facts.sign_due_at = sign_due ? sign_due->due_at : facts.dispatched_at;
    const std::chrono::milliseconds paused(row.integer(9));
    if (const auto due = row.get<std::optional<Instant>>(8)) facts.due_at = *due + paused;
    facts.answered_at = row.get<std::optional<Instant>>(10);
    facts.closed_at = row.get<std::optional<Instant>>(11);
    facts.is_upheld = row.text(3) != "not_upheld";
    facts.extensions = row.integer(12);
    facts.returns = row.integer(13);
    facts.reworks = row.integer(14);
    facts.has_recurred = row.get<bool>(15);
    return facts;
}

std::vector<Order> orders_of(Context& context, const Bounds& b, bool is_by_town) {
    const std::int64_t recurrence_ms = context.rulebook.part<RectificationSettings>().recurrence_days * milliseconds_per_day;
    return context.database.all(
        sql::orders_of_period,
        [&](const storage::Row& row) {
            return Order{row.get<FindingId>(0), group_of(row.get<UnitId>(1), row.text(2), is_by_town), facts_of(context, row)};
        },
        b.scope.path_from, b.scope.path_to, b.under.path_from, b.under.path_to, b.from, b.to, recurrence_ms);
}

struct Count {
    std::int64_t counted = 0;
    std::int64_t holding = 0;
};

struct Group {
    std::vector<Count> counts = std::vector<Count>(measures().size());
    std::int64_t handled = 0;  // orders that left a desk of these units
    std::int64_t minutes = 0;
    std::int64_t paused_minutes = 0;

    void add(const OrderFacts& facts, const Period& period) {
        for (std::size_t i = 0; i < measures().size(); ++i) {
            if (!measures()[i].counts(facts, period)) continue;
            ++counts[i].counted;
            if (measures()[i].holds(facts)) ++counts[i].holding;
        }
    }
    void add_time(std::int64_t orders, std::int64_t working, std::int64_t paused) {
        handled += orders;
        minutes += working;
        paused_minutes += paused;
    }
};

struct Table {
    std::map<UnitId, Group> groups;
    Group total;
};

Table table_of(Context& context, const Bounds& b, bool is_by_town) {
    Table table;
    const Period period{b.from, b.to, context.clock.now()};
    for (const Order& order : orders_of(context, b, is_by_town)) {
        table.groups[order.group].add(order.facts, period);
        table.total.add(order.facts, period);
    }
    context.database.each(
        sql::desk_minutes_of_period,
        [&](const storage::Row& row) {
            const UnitId group = group_of(row.get<UnitId>(0), row.text(1), is_by_town);
            table.groups[group].add_time(row.integer(2), row.integer(3), row.integer(4));
            table.total.add_time(row.integer(2), row.integer(3), row.integer(4));
        },
        b.scope.path_from, b.scope.path_to, b.under.path_from, b.under.path_to, b.from, b.to);
    return table;
}

// In thousandths, rounded half up; nothing where nothing counts.
Json per_mille(const Count& count) {
    if (count.counted == 0) return nullptr;
    return (2000 * count.holding + count.counted) / (2 * count.counted);
}

Json group_json(const Group& group) {
    Json values = Json::array();
    for (std::size_t i = 0; i < measures().size(); ++i)
        values.push_back({{"measure", measures()[i].code},
                          {"counted", group.counts[i].counted},
                          {"holding", group.counts[i].holding},
                          {"per_mille", per_mille(group.counts[i])}});
    return {{"values", std::move(values)},
            {"handled", group.handled},
            {"working_minutes", group.minutes},
            {"paused_minutes", group.paused_minutes}};
}

Json unit_json(Context& context, UnitId id) {
    const auto unit = unit_facts(context.database, id);
    return {{"id", id.value}, {"name", unit ? unit->name : ""}, {"short_name", unit ? unit->short_name : ""}};
}

std::string word(const Context& context, std::string_view group, std::string_view code) {
    return context.rulebook.message("supervision." + std::string(group) + "." + std::string(code));
}

Json measures_json(const Context& context) {
    Json out = Json::array();
    for (const Measure& measure : measures())
        out.push_back(
            {{"code", measure.code}, {"zh", word(context, "measure", measure.code)}, {"formula", word(context, "formula", measure.code)}});
    return out;
}

std::string percent(const Count& count) {
    const Json value = per_mille(count);
    if (value.is_null()) return "—";
    const auto thousandths = value.get<std::int64_t>();
    return std::to_string(thousandths / 10) + "." + std::to_string(thousandths % 10) + "%";
}

std::vector<std::string> cells_of(const std::string& name, const Group& group) {
    std::vector<std::string> cells{name};
    for (const Count& count : group.counts) {
        cells.push_back(percent(count));
        cells.push_back(std::to_string(count.holding));
        cells.push_back(std::to_string(count.counted));
    }
    cells.push_back(std::to_string(group.handled));
    cells.push_back(std::to_string(group.minutes));
    cells.push_back(std::to_string(group.paused_minutes));
    return cells;
}

std::vector<documents::ColumnLook> columns(const Context& context) {
    using documents::ColumnType;
    std::vector<documents::ColumnLook> looks{{"单位", ColumnType::text, 30}};
    for (const Measure& measure : measures()) {
        const std::string zh = word(context, "measure", measure.code);
        looks.push_back({zh});
        looks.push_back({zh + "·符合", ColumnType::integer});
        looks.push_back({zh + "·基数", ColumnType::integer});
    }
    for (const char* name : {"经办整改单", "办理用时（工作分钟）", "挂起时间（工作分钟）"}) looks.push_back({name, ColumnType::integer});
    return looks;
}

bool is_asked(const Measure& measure, const Order& order, const Period& period, const RecordsQuestion& question) {
    if (question.unit && order.group != *question.unit) return false;
    if (!measure.counts(order.facts, period)) return false;
    return question.part == "counted" || measure.holds(order.facts) == (question.part == "holding");
}

Result<std::vector<FindingId>> record_ids(Context& context, const Caller& caller, const RecordsQuestion& question) {
    const auto bounds = bounds_of(context, caller, question.statistics);
    if (!bounds) return tl::unexpected(bounds.error());
    const Measure* measure = measure_of(question.measure);
    if (!measure) return refuse(invalid("supervision.unknown_measure", "measure").value());
    const Period period{bounds->from, bounds->to, context.clock.now()};
    std::vector<FindingId> ids;
    for (const Order& order : orders_of(context, *bounds, question.statistics.is_by_town)) {
        if (is_asked(*measure, order, period, question)) ids.push_back(order.id);
    }
    return ids;
}

documents::TableFormat table_format(const std::string& format) {
    return format == "xlsx" ? documents::TableFormat::xlsx : documents::TableFormat::csv;
}

}  // namespace

Result<Json> rectification_statistics(Context& context, const Caller& caller, const StatisticsQuestion& question) {
    const auto bounds = bounds_of(context, caller, question);
    if (!bounds) return tl::unexpected(bounds.error());
    const Table table = table_of(context, *bounds, question.is_by_town);
    Json rows = Json::array();
    for (const auto& [unit, group] : table.groups) {
        Json row = group_json(group);
        row["unit"] = unit_json(context, unit);
        rows.push_back(std::move(row));
    }
    return Json{{"from", question.from.iso()},        {"to", question.to.iso()}, {"by", question.is_by_town ? "town" : "unit"},
                {"measures", measures_json(context)}, {"rows", std::move(rows)}, {"total", group_json(table.total)}};
}

Result<Json> statistics_records(Context& context, const Caller& caller, const RecordsQuestion& question, const api::Page& page) {
    const auto ids = record_ids(context, caller, question);
    if (!ids) return tl::unexpected(ids.error());
    const auto after = FindingId{page.after_integer(0, 0)};
    Json items = Json::array();
    for (auto id = std::ranges::upper_bound(*ids, after); id != ids->end() && std::ssize(items) < page.rows_to_read(); ++id) {
        if (auto item = summary_by_id(context, caller, *id)) items.push_back(std::move(*item));
    }
    const auto cursor = page.cut(items, [](const Json& item) { return Json{item["id"]}; });
    return Json{{"items", std::move(items)},
                {"next_cursor", cursor ? Json(*cursor) : Json(nullptr)},
                {"total", static_cast<std::int64_t>(ids->size())}};
}

Result<std::string> export_statistics(Context& context, const Caller& caller, const StatisticsQuestion& question,
                                      const std::string& format) {
    const auto bounds = bounds_of(context, caller, question);
    if (!bounds) return tl::unexpected(bounds.error());
    const Table table = table_of(context, *bounds, question.is_by_town);
    return documents::table_bytes(table_format(format), "整改统计", columns(context), [&](documents::TableWriter& writer) {
        for (const auto& [unit, group] : table.groups) writer.row(cells_of(unit_json(context, unit)["name"].get<std::string>(), group));
        writer.row(cells_of("合计", table.total));
    });
}

Result<std::string> export_statistics_records(Context& context, const Caller& caller, const RecordsQuestion& question,
                                              const std::string& format) {
    const auto ids = record_ids(context, caller, question);
    if (!ids) return tl::unexpected(ids.error());
    return findings_sheet(context, caller, *ids, format);
}

}  // namespace yanlu::supervision
