// Rows of the table `attachments` and the bytes behind them.
#include "registry/attachments.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <utility>

#include "registry/statements.hpp"

namespace yanlu::registry {
namespace {

struct Signature {
    std::size_t at;
    std::string_view bytes;
    std::string_view type;
};
constexpr std::array signatures{Signature{0, "%PDF-", "application/pdf"},
                                Signature{0, "\x89PNG\r\n\x1A\n", "image/png"},
                                Signature{0, "\xFF\xD8\xFF", "image/jpeg"},
                                Signature{0, "PK\x03\x04", "application/zip"},
                                Signature{0, "GIF87a", "image/gif"},
                                Signature{0, "GIF89a", "image/gif"},
                                Signature{8, "WEBP", "image/webp"},
                                Signature{4, "ftyp", "video/mp4"},
                                Signature{0, "\x1A\x45\xDF\xA3", "video/webm"},
                                Signature{0, "FLV\x01", "video/x-flv"},
                                Signature{8, "AVI ", "video/x-msvideo"}};
constexpr std::size_t largest_video = std::size_t{64} << 20;
constexpr std::string_view unknown_type = "application/octet-stream";

Attachment read_attachment(const storage::Row& row) {
    return {row.get<AttachmentId>(0), row.get<std::string>(1), row.integer(2),     row.get<std::string>(3),
            row.get<std::string>(4),  row.get<PersonId>(5),    row.get<Instant>(6)};
}

}  // namespace

std::string_view sniffed_type(std::string_view bytes) {
    const auto found = std::ranges::find_if(signatures, [&](const Signature& each) {
        return bytes.substr(std::min(each.at, bytes.size())).starts_with(each.bytes) && (each.at != 8 || bytes.starts_with("RIFF"));
    });
    return found == signatures.end() ? unknown_type : found->type;
}

Attachment store_attachment(Context& context, PersonId by, const std::string& file_name, std::string_view bytes) {
    assert(context.attachments);
    Attachment made{storage::allocate<AttachmentId>(context.database),
                    context.attachments->put(bytes),
                    static_cast<std::int64_t>(bytes.size()),
                    std::string(sniffed_type(bytes)),
                    file_name,
                    by,
                    context.clock.now()};
    context.database.execute(sql::insert_attachment, made.id, made.digest, made.size_bytes, made.media_type, made.file_name,
                             made.created_at, made.created_by);
    return made;
}

Result<Attachment> keep_attachment(Context& context, PersonId by, const std::string& file_name, std::string_view bytes) {
    if (bytes.empty()) return invalid("registry.file_empty", "file", {{"file", file_name}});
    const auto most = sniffed_type(bytes).starts_with("video/") ? largest_video : largest_attachment;
    if (bytes.size() > most)
        return invalid("registry.file_too_large", "file", {{"file", file_name}, {"most", std::to_string(most >> 20U)}});
    if (sniffed_type(bytes) == unknown_type) return invalid("registry.file_type", "file", {{"file", file_name}});
    return store_attachment(context, by, file_name, bytes);
}

std::optional<Attachment> find_attachment(storage::Connection& database, AttachmentId id) {
    return database.one(sql::attachment, read_attachment, id);
}

Result<Attachment> own_attachment(Context& context, const organisation::Caller& caller, AttachmentId id, const std::string& field) {
    auto found = find_attachment(context.database, id);
    if (found && (caller.is_system || found->created_by == caller.actor.person)) return std::move(*found);
    return invalid("registry.no_such_file", field, {{"id", std::to_string(id.value)}});
}

std::string bytes_of(const Context& context, const Attachment& attachment) {
    assert(context.attachments);
    auto bytes = context.attachments->get(attachment.digest);
    if (!bytes) throw storage::DatabaseError("an attachment is missing from its folder: " + attachment.digest);
    return std::move(*bytes);
}

Json attachment_json(const Attachment& attachment) {
    return {{"id", attachment.id.value},           {"file_name", attachment.file_name}, {"media_type", attachment.media_type},
            {"size_bytes", attachment.size_bytes}, {"digest", attachment.digest},       {"created_at", rfc3339(attachment.created_at)}};
}

}  // namespace yanlu::registry
