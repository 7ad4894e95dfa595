// Rows to structs and back.
#include "base/text.hpp"
#include "rounds/round.hpp"
#include "rounds/statements.hpp"

namespace yanlu::rounds {
namespace {

// Above what both engines bind at once.
constexpr std::size_t rows_a_batch = 5000;
constexpr std::string_view line_columns[] = {"id",           "round_id", "account_id",  "account_name", "platform",
                                             "account_kind", "unit_id",  "unit_name",   "area_code",    "area_name",
                                             "reason",       "ticket",   "observation", "verdict",      "version"};

std::string iso_or_empty(const std::optional<Date>& day) { return day ? day->iso() : std::string(); }

}  // namespace

std::string joined(const std::vector<std::string>& words) {
    std::string out;
    for (const auto& word : words) out += (out.empty() ? "" : ",") + word;
    return out;
}

std::vector<std::string> words_in(std::string_view text) {
    std::vector<std::string> out;
    for (const auto word : split(text, ',')) {
        if (!word.empty()) out.emplace_back(word);
    }
    return out;
}

Json Round::facts() const {
    return {{"title", title},
            {"kind", kind},
            {"scope", scope},
            {"period_from", period_from.iso()},
            {"period_to", period_to.iso()},
            {"scope_unit_id", scope_unit.value},
            {"units", joined(units)},
            {"unit_kinds", joined(unit_kinds)},
            {"platforms", joined(platforms)},
            {"account_kinds", joined(account_kinds)},
            {"items", joined(items)},
            {"share_percent", share_percent},
            {"seed", seed},
            {"state", state},
            {"drawn_on", iso_or_empty(drawn_on)},
            {"accounts_total", accounts_total},
            {"accounts_drawn", accounts_drawn},
            {"rules_version", rules_version}};
}

Round read_round(const storage::Row& row) {
    Round out;
    out.id = row.get<RoundId>(0);
    out.title = row.get<std::string>(1);
    out.kind = row.get<std::string>(2);
    out.scope = row.get<std::string>(3);
    out.period_from = row.get<Date>(4);
    out.period_to = row.get<Date>(5);
    out.scope_unit = row.get<UnitId>(6);
    out.units = words_in(row.text(7));
    out.unit_kinds = words_in(row.text(8));
    out.platforms = words_in(row.text(9));
    out.account_kinds = words_in(row.text(10));
    out.items = words_in(row.text(11));
    out.share_percent = row.integer(12);
    out.seed = row.get<std::string>(13);
    out.proposal = row.get<std::string>(14);
    out.state = row.get<std::string>(15);
    out.previous = row.get<std::optional<RoundId>>(16);
    out.drawn_on = row.get<std::optional<Date>>(17);
    out.units_total = row.integer(18);
    out.accounts_total = row.integer(19);
    out.accounts_drawn = row.integer(20);
    out.rules_version = row.get<std::string>(21);
    out.checked_at = row.get<std::optional<Instant>>(22);
    out.created_by = row.get<PersonId>(23);
    out.created_unit = row.get<UnitId>(24);
    out.created_at = row.get<Instant>(25);
    out.started_at = row.get<std::optional<Instant>>(26);
    out.closed_at = row.get<std::optional<Instant>>(27);
    out.version = row.integer(28);
    out.passed = row.integer(29);
    out.failed = row.integer(30);
    out.failed_to_observe = row.integer(31);
    out.blocked = row.integer(32);
    return out;
}

std::optional<Round> load_round(storage::Connection& database, RoundId id) { return database.one(sql::round, read_round, id); }

void insert_round(storage::Connection& database, const Round& r) {
    database.execute(sql::insert_round, r.id, r.title, r.kind, r.scope, r.period_from.iso(), r.period_to.iso(), r.scope_unit,
                     joined(r.units), joined(r.unit_kinds), joined(r.platforms), joined(r.account_kinds), joined(r.items), r.share_percent,
                     r.seed, r.proposal, r.state, r.created_by, r.created_unit, r.created_at);
}

void update_round(storage::Connection& database, Round& r) {
    const auto drawn_on = r.drawn_on ? std::optional(r.drawn_on->iso()) : std::nullopt;
    database.execute(sql::update_round, r.id, r.title, r.kind, r.scope, r.period_from.iso(), r.period_to.iso(), r.scope_unit,
                     joined(r.units), joined(r.unit_kinds), joined(r.platforms), joined(r.account_kinds), joined(r.items), r.share_percent,
                     r.seed, r.state, r.previous, drawn_on, r.units_total, r.accounts_total, r.accounts_drawn, r.rules_version,
                     r.checked_at, r.started_at, r.closed_at, r.passed, r.failed, r.failed_to_observe, r.blocked);
    ++r.version;
}

Line read_line(const storage::Row& row) {
    Line out;
    out.id = row.get<LineId>(0);
    out.round = row.get<RoundId>(1);
    out.account = row.get<AccountId>(2);
    out.account_name = row.get<std::string>(3);
    out.platform = row.get<std::string>(4);
    out.account_kind = row.get<std::string>(5);
    out.unit = row.get<UnitId>(6);
    out.unit_name = row.get<std::string>(7);
    out.area_code = row.get<std::string>(8);
    out.area_name = row.get<std::string>(9);
    out.reason = row.get<std::string>(10);
    out.ticket = row.get<std::string>(11);
    out.inspector = row.get<std::optional<PersonId>>(12);
    out.observation = row.get<std::string>(13);
    out.watched_through = row.get<std::optional<Date>>(14);
    out.verdict = row.get<std::string>(15);
    out.moved_from = row.get<std::optional<UnitId>>(16);
    out.version = row.integer(17);
    out.path = row.get<std::string>(18);
    return out;
}

std::optional<Line> load_line(storage::Connection& database, LineId id) { return database.one(sql::line, read_line, id); }

std::vector<Line> lines_of(storage::Connection& database, RoundId id) { return database.all(sql::lines_of_round, read_line, id); }

void insert_lines(storage::Connection& database, const std::vector<Line>& lines) {
    std::vector<storage::Value> values;
    const auto flush = [&] {
        if (!values.empty()) database.append_rows("round_accounts", line_columns, values);
        values.clear();
    };
    for (const Line& line : lines) {
        values.insert(values.end(),
                      {line.id, line.round, line.account, line.account_name, line.platform, line.account_kind, line.unit, line.unit_name,
                       line.area_code, line.area_name, line.reason, line.ticket, line.observation, line.verdict, std::int64_t{1}});
        if (values.size() >= rows_a_batch * std::size(line_columns)) flush();
    }
    flush();
}

std::vector<Stratum> strata_of(storage::Connection& database, RoundId id) {
    return database.all(
        sql::strata_of_round,
        [](const storage::Row& row) {
            return Stratum{row.get<std::string>(0), row.get<std::string>(1), row.integer(2),
                           row.integer(3),          row.integer(4),          row.integer(5)};
        },
        id);
}

}  // namespace yanlu::rounds
