// Rows to structs and back.
#include "documents/official_paper.hpp"
#include "papers/paper.hpp"
#include "papers/statements.hpp"

namespace yanlu::papers {
namespace {

std::vector<UnitId> units_of(const Json& snapshot, const char* key) {
    std::vector<UnitId> out;
    for (const Json& id : snapshot.value(key, Json::array())) out.push_back(UnitId{id.get<std::int64_t>()});
    return out;
}

std::optional<std::string> iso_of(const std::optional<Date>& day) { return day ? std::optional(day->iso()) : std::nullopt; }

}  // namespace

std::string Paper::document_number() const {
    return number == 0 ? "" : documents::document_number(word, static_cast<int>(year), static_cast<int>(number));
}

std::vector<UnitId> Paper::addressees() const { return units_of(snapshot, "addressees"); }
std::vector<UnitId> Paper::copied_to() const { return units_of(snapshot, "copied_to"); }

Json Paper::facts() const {
    return {{"kind", kind},
            {"template", template_code},
            {"title", title},
            {"subject_kind", subject_kind},
            {"subject_id", subject_id},
            {"unit_id", unit.value},
            {"state", state},
            {"text_number", text_number},
            {"digest", digest},
            {"signed_digest", signed_digest},
            {"document_number", document_number()},
            {"written_on", written_on ? written_on->iso() : ""},
            {"is_public", is_public ? 1 : 0},
            {"reason", reason}};
}

Paper read_paper(const storage::Row& row) {
    Paper out;
    int column = 0;
    const auto next = [&]<class T>(T& into) { into = row.get<T>(column++); };
    next(out.id);
    next(out.kind);
    next(out.template_code);
    next(out.template_number);
    next(out.title);
    next(out.subject_kind);
    next(out.subject_id);
    next(out.unit);
    next(out.state);
    out.snapshot = Json::parse(row.text(column++));
    next(out.text_number);
    next(out.digest);
    next(out.drafted_by);
    next(out.edited_by);
    next(out.created_at);
    next(out.submitted_by);
    next(out.submitted_at);
    next(out.signed_by);
    next(out.signed_at);
    next(out.signed_digest);
    next(out.scan);
    next(out.word);
    next(out.year);
    next(out.number);
    next(out.written_on);
    next(out.issued_at);
    next(out.is_public);
    next(out.ended_at);
    next(out.reason);
    next(out.corrects);
    next(out.corrected_by);
    next(out.version);
    next(out.path);
    next(out.unit_name);
    next(out.unit_short_name);
    return out;
}

std::optional<Paper> load_paper(storage::Connection& database, PaperId id) { return database.one(sql::paper, read_paper, id); }

void insert_paper(storage::Connection& database, const Paper& p) {
    const std::string snapshot = p.snapshot.dump();
    database.execute(sql::insert_paper, p.id, p.kind, p.template_code, p.template_number, p.title, p.subject_kind, p.subject_id, p.unit,
                     p.state, snapshot, p.digest, p.drafted_by, p.created_at, p.corrects);
}

void update_paper(storage::Connection& database, Paper& p) {
    const auto written_on = iso_of(p.written_on);
    database.execute(sql::update_paper, p.id, p.title, p.state, p.text_number, p.digest, p.edited_by, p.submitted_by, p.submitted_at,
                     p.signed_by, p.signed_at, p.signed_digest, p.scan, p.word, p.year, p.number, written_on, p.issued_at, p.is_public,
                     p.ended_at, p.reason, p.corrected_by);
    ++p.version;
}

PaperText text_of(storage::Connection& database, PaperId id, std::int64_t number) {
    const auto content = database.value<std::string>(sql::paper_content, id, number);
    return paper_text_from(Json::parse(content.value()));
}

void insert_text(storage::Connection& database, const Paper& paper, const PaperText& text, const std::string& origin, PersonId by,
                 UnitId at, Instant now) {
    const std::string content = canonical(to_json(text));
    database.execute(sql::insert_version, storage::allocate_ids(database), paper.id, paper.text_number, content, digest_of(text), origin,
                     by, at, now);
}

Receipt read_receipt(const storage::Row& row) {
    Receipt out;
    out.id = row.get<ReceiptId>(0);
    out.paper = row.get<PaperId>(1);
    out.unit = row.get<UnitId>(2);
    out.is_copy = row.get<bool>(3);
    out.due_at = row.get<std::optional<Instant>>(4);
    out.due_is_provisional = row.get<bool>(5);
    out.signed_by = row.get<std::optional<PersonId>>(6);
    out.signed_at = row.get<std::optional<Instant>>(7);
    out.note = row.get<std::string>(8);
    out.reminded_at = row.get<std::optional<Instant>>(9);
    out.reminders = row.integer(10);
    out.unit_name = row.get<std::string>(11);
    out.unit_short_name = row.get<std::string>(12);
    out.path = row.get<std::string>(13);
    out.signer_name = row.get<std::string>(14);
    return out;
}

std::vector<Receipt> receipts_of(storage::Connection& database, PaperId id) {
    return database.all(sql::receipts_of_paper, read_receipt, id);
}

void insert_receipt(storage::Connection& database, const Receipt& r) {
    database.execute(sql::insert_receipt, r.id, r.paper, r.unit, r.is_copy, r.due_at, r.due_is_provisional);
}

void update_receipt(storage::Connection& database, const Receipt& r) {
    database.execute(sql::update_receipt, r.id, r.signed_by, r.signed_at, r.note, r.reminded_at, r.reminders);
}

}  // namespace yanlu::papers
