// Files that people hand in with a step (receipts, screenshots, scans): one row each, the bytes stored by content. The modules above refer
// to a file by its id and give it out with the record it belongs to.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "ledger/context.hpp"
#include "organisation/caller.hpp"

namespace yanlu::registry {

struct Attachment {
    AttachmentId id;
    std::string digest;
    std::int64_t size_bytes = 0;
    std::string media_type;
    std::string file_name;
    PersonId created_by;
    Instant created_at;
};

inline constexpr std::size_t largest_attachment = 20UL * 1024 * 1024;

// By its first bytes, whatever it is called: PDF, PNG, JPEG, a ZIP (docx, xlsx, archives), else text or nothing known.
std::string_view sniffed_type(std::string_view bytes);

// Stores the bytes and the row; inside a transaction of the caller's. Any type: what the product itself made.
Attachment store_attachment(Context& context, PersonId by, const std::string& file_name, std::string_view bytes);
// What a person hands in: not empty, at most largest_attachment, a picture, PDF, Word, Excel or ZIP file.
Result<Attachment> keep_attachment(Context& context, PersonId by, const std::string& file_name, std::string_view bytes);

std::optional<Attachment> find_attachment(storage::Connection& database, AttachmentId id);
// A file that this person handed in: nobody refers to a file of another's by guessing its number.
Result<Attachment> own_attachment(Context& context, const organisation::Caller& caller, AttachmentId id, const std::string& field);
// Fault if the bytes are gone.
std::string bytes_of(const Context& context, const Attachment& attachment);

Json attachment_json(const Attachment& attachment);

}  // namespace yanlu::registry
