// Rows of round_checks to structs and back.
#include "rounds/checks.hpp"

#include <algorithm>
#include <span>

#include "rounds/statements.hpp"

namespace yanlu::rounds {

Json Check::facts() const {
    return {{"line_id", line.value},
            {"item", item},
            {"violation_key", violation_key},
            {"subject_kind", subject_kind},
            {"subject_id", subject_id},
            {"state", code_of(state)},
            {"found_on", found_on.iso()},
            {"evidence", evidence.dump()},
            {"note", note},
            {"finding_id", finding ? finding->value : 0},
            {"second_note", second_note}};
}

Check read_check(const storage::Row& row) {
    Check out;
    out.id = row.get<CheckId>(0);
    out.round = row.get<RoundId>(1);
    out.line = row.get<LineId>(2);
    out.item = row.get<std::string>(3);
    out.violation_key = row.get<std::string>(4);
    out.subject_kind = row.get<std::string>(5);
    out.subject_id = row.integer(6);
    out.is_veto = row.get<bool>(7);
    out.state = item_state_of(row.text(8)).value();
    out.found_on = row.get<Date>(9);
    out.evidence = Json::parse(row.text(10));
    out.note = row.get<std::string>(11);
    out.finding = row.get<std::optional<FindingId>>(12);
    out.first_by = row.get<PersonId>(13);
    out.first_at = row.get<Instant>(14);
    out.second_by = row.get<std::optional<PersonId>>(15);
    out.second_at = row.get<std::optional<Instant>>(16);
    out.second_note = row.get<std::string>(17);
    out.version = row.integer(18);
    return out;
}

std::optional<Check> load_check(storage::Connection& database, CheckId id) { return database.one(sql::check, read_check, id); }

std::vector<Check> checks_of_round(storage::Connection& database, RoundId id) { return database.all(sql::checks_of_round, read_check, id); }

std::vector<Check> checks_of_line(storage::Connection& database, LineId id) { return database.all(sql::checks_of_line, read_check, id); }

void insert_check(storage::Connection& database, const Check& c) {
    database.execute(sql::insert_check, c.id, c.round, c.line, c.item, c.violation_key, c.subject_kind, c.subject_id, c.is_veto,
                     code_of(c.state), c.found_on.iso(), c.evidence.dump(), c.note, c.finding, c.first_by, c.first_at);
}

void insert_checks(storage::Connection& database, std::vector<Check>& checks) {
    static constexpr std::string_view columns[] = {"id",         "round_id", "line_id",  "item",        "violation_key", "subject_kind",
                                                   "subject_id", "is_veto",  "state",    "found_on",    "evidence",      "note",
                                                   "finding_id", "first_by", "first_at", "second_note", "version"};
    constexpr std::size_t rows_a_batch = 5000;
    if (checks.empty()) return;
    std::int64_t next = storage::allocate_ids(database, static_cast<std::int64_t>(checks.size()));
    for (std::size_t from = 0; from < checks.size(); from += rows_a_batch) {
        const std::span batch(checks.begin() + from, std::min(rows_a_batch, checks.size() - from));
        std::vector<std::pair<std::string, std::string>> texts;  // day and evidence of each; the values are views of them
        for (const Check& check : batch) texts.emplace_back(check.found_on.iso(), check.evidence.dump());
        std::vector<storage::Value> values;
        for (std::size_t i = 0; i < batch.size(); ++i) {
            Check& c = batch[i];
            c.id = CheckId{next++};
            values.insert(values.end(),
                          {c.id, c.round, c.line, c.item, c.violation_key, c.subject_kind, c.subject_id, c.is_veto, code_of(c.state),
                           texts[i].first, texts[i].second, c.note, c.finding, c.first_by, c.first_at, "", std::int64_t{1}});
        }
        database.append_rows("round_checks", columns, values);
    }
}

void update_check(storage::Connection& database, Check& c) {
    database.execute(sql::update_check, c.id, code_of(c.state), c.found_on.iso(), c.evidence.dump(), c.note, c.finding, c.first_by,
                     c.first_at, c.second_by, c.second_at, c.second_note);
    ++c.version;
}

}  // namespace yanlu::rounds
