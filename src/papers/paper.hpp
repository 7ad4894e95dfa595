// A paper as its row holds it, its texts, receipts and notes.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/id.hpp"
#include "base/json.hpp"
#include "papers/domain/paper_text.hpp"
#include "storage/connection.hpp"

namespace yanlu::papers {

using PaperId = Id<struct PaperTag>;
using ReceiptId = Id<struct ReceiptTag>;

struct Paper {
    PaperId id;
    std::string kind;
    std::string template_code;
    std::int64_t template_number = 0;
    std::string title;
    std::string subject_kind;
    std::int64_t subject_id = 0;
    UnitId unit;  // whose paper it is
    std::string state = "draft";
    Json snapshot = Json::object();  // {numbers, values, addressees, copied_to}
    std::int64_t text_number = 1;
    std::string digest;  // of the newest text
    PersonId drafted_by;
    PersonId edited_by;  // of the newest text
    Instant created_at;
    std::optional<PersonId> submitted_by;
    std::optional<Instant> submitted_at;
    std::optional<PersonId> signed_by;  // nobody where it was signed in the city's own office system
    std::optional<Instant> signed_at;
    std::string signed_digest;
    std::optional<AttachmentId> scan;
    std::string word;
    std::int64_t year = 0;
    std::int64_t number = 0;
    std::optional<Date> written_on;
    std::optional<Instant> issued_at;
    bool is_public = false;
    std::optional<Instant> ended_at;
    std::string reason;
    std::optional<PaperId> corrects;
    std::optional<PaperId> corrected_by;
    std::int64_t version = 1;
    std::string path;  // of the unit
    std::string unit_name;
    std::string unit_short_name;

    std::string document_number() const;  // 云府办函〔2026〕18号, empty without one
    std::vector<UnitId> addressees() const;
    std::vector<UnitId> copied_to() const;
    // What the ledger digests before and after a change.
    Json facts() const;
};

// The columns of sql/paper.sql, in its order.
Paper read_paper(const storage::Row& row);
std::optional<Paper> load_paper(storage::Connection& database, PaperId id);
void insert_paper(storage::Connection& database, const Paper& paper);
// Writes what a step may change and counts the version up.
void update_paper(storage::Connection& database, Paper& paper);

PaperText text_of(storage::Connection& database, PaperId id, std::int64_t number);
void insert_text(storage::Connection& database, const Paper& paper, const PaperText& text, const std::string& origin, PersonId by,
                 UnitId at, Instant now);

struct Receipt {
    ReceiptId id;
    PaperId paper;
    UnitId unit;
    bool is_copy = false;
    std::optional<Instant> due_at;
    bool due_is_provisional = false;
    std::optional<PersonId> signed_by;
    std::optional<Instant> signed_at;
    std::string note;
    std::optional<Instant> reminded_at;
    std::int64_t reminders = 0;
    std::string unit_name;
    std::string unit_short_name;
    std::string path;
    std::string signer_name;
};

Receipt read_receipt(const storage::Row& row);
std::vector<Receipt> receipts_of(storage::Connection& database, PaperId id);
void insert_receipt(storage::Connection& database, const Receipt& receipt);
void update_receipt(storage::Connection& database, const Receipt& receipt);

}  // namespace yanlu::papers
