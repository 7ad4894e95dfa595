// Rows to structs and back.
#include "base/digest.hpp"
#include "base/text.hpp"
#include "census/census.hpp"
#include "census/statements.hpp"

namespace yanlu::census {
namespace {

std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> out;
    for (const auto word : split(text, ',')) {
        if (!word.empty()) out.emplace_back(word);
    }
    return out;
}

std::string over(const std::string& said, const std::string& before) { return said.empty() ? before : said; }

}  // namespace

std::string joined(const std::vector<std::string>& words) {
    std::string out;
    for (const auto& word : words) out += (out.empty() ? "" : ",") + word;
    return out;
}

Json Census::facts() const {
    return {{"title", title},
            {"reference_day", reference_day.iso()},
            {"due_on", due_on.iso()},
            {"scope_unit_id", scope_unit.value},
            {"unit_kinds", joined(unit_kinds)},
            {"answered_by", answered_by},
            {"instructions", instructions},
            {"state", state}};
}

Json Sheet::facts() const {
    return {{"census_id", census.value},
            {"unit_id", unit.value},
            {"state", state},
            {"declares_none", declares_none ? 1 : 0},
            {"note", note},
            {"digest", signed_digest},
            {"scan_id", scan ? scan->value : 0},
            {"is_late", is_late ? 1 : 0}};
}

AccountFacts Line::said() const {
    if (answer.verdict == Verdict::added) return answer.proposal;
    if (answer.verdict != Verdict::corrected) return snapshot.facts;
    return {.name = over(answer.proposal.name, snapshot.facts.name),
            .platform = snapshot.facts.platform,
            .platform_account_id = over(answer.proposal.platform_account_id, snapshot.facts.platform_account_id),
            .kind = over(answer.proposal.kind, snapshot.facts.kind),
            .certified_host = over(answer.proposal.certified_host, snapshot.facts.certified_host),
            .link = over(answer.proposal.link, snapshot.facts.link)};
}

Json Line::facts() const {
    return {{"account_id", account ? account->value : 0},
            {"verdict", code_of(answer.verdict)},
            {"proposal", to_json(answer.proposal)},
            {"note", answer.note},
            {"decision", decision},
            {"decision_note", decision_note}};
}

Census read_census(const storage::Row& row) {
    Census out;
    out.id = row.get<CensusId>(0);
    out.title = row.get<std::string>(1);
    out.reference_day = row.get<Date>(2);
    out.due_on = row.get<Date>(3);
    out.scope_unit = row.get<UnitId>(4);
    out.unit_kinds = words_of(row.text(5));
    out.answered_by = row.get<std::string>(6);
    out.instructions = row.get<std::string>(7);
    out.state = row.get<std::string>(8);
    out.created_by = row.get<PersonId>(9);
    out.created_unit = row.get<UnitId>(10);
    out.created_at = row.get<Instant>(11);
    out.started_at = row.get<std::optional<Instant>>(12);
    out.closed_at = row.get<std::optional<Instant>>(13);
    out.version = row.integer(14);
    return out;
}

std::optional<Census> load_census(storage::Connection& database, CensusId id) { return database.one(sql::census, read_census, id); }

void insert_census(storage::Connection& database, const Census& c) {
    database.execute(sql::insert_census, c.id, c.title, c.reference_day.iso(), c.due_on.iso(), c.scope_unit, joined(c.unit_kinds),
                     c.answered_by, c.instructions, c.state, c.created_by, c.created_unit, c.created_at);
}

void update_census(storage::Connection& database, Census& c) {
    database.execute(sql::update_census, c.id, c.title, c.reference_day.iso(), c.due_on.iso(), c.scope_unit, joined(c.unit_kinds),
                     c.answered_by, c.instructions, c.state, c.started_at, c.closed_at);
    ++c.version;
}

Sheet read_sheet(const storage::Row& row) {
    Sheet out;
    out.id = row.get<SheetId>(0);
    out.census = row.get<CensusId>(1);
    out.unit = row.get<UnitId>(2);
    out.state = row.get<std::string>(3);
    out.declares_none = row.get<bool>(4);
    out.note = row.get<std::string>(5);
    out.submitted_by = row.get<std::optional<PersonId>>(6);
    out.submitted_at = row.get<std::optional<Instant>>(7);
    out.signed_by = row.get<std::optional<PersonId>>(8);
    out.signed_at = row.get<std::optional<Instant>>(9);
    out.signed_digest = row.get<std::string>(10);
    out.scan = row.get<std::optional<AttachmentId>>(11);
    out.is_late = row.get<bool>(12);
    out.reminded_at = row.get<std::optional<Instant>>(13);
    out.reminders = row.integer(14);
    out.version = row.integer(15);
    out.path = row.get<std::string>(16);
    out.unit_name = row.get<std::string>(17);
    out.unit_short_name = row.get<std::string>(18);
    out.unit_kind = row.get<std::string>(19);
    return out;
}

std::optional<Sheet> load_sheet(storage::Connection& database, SheetId id) { return database.one(sql::sheet, read_sheet, id); }

void update_sheet(storage::Connection& database, Sheet& s) {
    database.execute(sql::update_sheet, s.id, s.state, s.declares_none, s.note, s.submitted_by, s.submitted_at, s.signed_by, s.signed_at,
                     s.signed_digest, s.scan, s.is_late, s.reminded_at, s.reminders);
    ++s.version;
}

Line read_line(const storage::Row& row) {
    Line out;
    out.id = row.get<LineId>(0);
    out.sheet = row.get<SheetId>(1);
    out.unit = row.get<UnitId>(2);
    out.account = row.get<std::optional<AccountId>>(3);
    out.snapshot = snapshot_from(Json::parse(row.text(4)));
    out.answer = {verdict_of(row.text(5)).value_or(Verdict::none), facts_from(Json::parse(row.text(6))), row.get<std::string>(7)};
    out.answered_by = row.get<std::optional<PersonId>>(8);
    out.answered_at = row.get<std::optional<Instant>>(9);
    out.decision = row.get<std::string>(10);
    out.decided_by = row.get<std::optional<PersonId>>(11);
    out.decided_at = row.get<std::optional<Instant>>(12);
    out.decision_note = row.get<std::string>(13);
    out.result_account = row.get<std::optional<AccountId>>(14);
    out.unit_name = row.get<std::string>(15);
    out.unit_short_name = row.get<std::string>(16);
    out.unit_kind = row.get<std::string>(17);
    return out;
}

std::optional<Line> load_line(storage::Connection& database, LineId id) { return database.one(sql::line, read_line, id); }

std::vector<Line> lines_of(storage::Connection& database, SheetId id) { return database.all(sql::lines_of_sheet, read_line, id); }

void insert_line(storage::Connection& database, const Line& l) {
    database.execute(sql::insert_line, l.id, l.sheet, l.unit, l.account, to_json(l.snapshot).dump(), code_of(l.answer.verdict),
                     to_json(l.answer.proposal).dump(), l.answer.note, l.answered_by, l.answered_at);
}

void write_answer(storage::Connection& database, const Line& l) {
    database.execute(sql::answer_line, l.id, code_of(l.answer.verdict), to_json(l.answer.proposal).dump(), l.answer.note, l.answered_by,
                     l.answered_at);
}

void write_decision(storage::Connection& database, const Line& l) {
    database.execute(sql::decide_line, l.id, l.decision, l.decided_by, l.decided_at, l.decision_note, l.result_account);
}

Tally tally_of(const std::vector<Line>& lines) {
    Tally tally;
    for (const auto& line : lines) tally.count(line.answer.verdict);
    return tally;
}

std::string digest_of(const Sheet& sheet, const std::vector<Line>& lines) {
    Json content{
        {"sheet_id", sheet.id.value}, {"declares_none", sheet.declares_none ? 1 : 0}, {"note", sheet.note}, {"lines", Json::array()}};
    for (const auto& line : lines) {
        Json each = line.facts();
        each["id"] = line.id.value;
        each["snapshot"] = to_json(line.snapshot.facts);
        content["lines"].push_back(std::move(each));
    }
    return hex(sha256(canonical(content)));
}

}  // namespace yanlu::census
