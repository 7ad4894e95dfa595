// Files above the size of a request, chunk by chunk; any chunk may be sent again.
#include "imports/imports.hpp"
#include "imports/statements.hpp"
#include "registry/attachments.hpp"

namespace yanlu::imports {
namespace {

struct Upload {
    std::string file_name;
    std::int64_t size_bytes = 0;
    std::int64_t received_bytes = 0;

    std::int64_t chunks() const {
        return (size_bytes + static_cast<std::int64_t>(chunk_bytes) - 1) / static_cast<std::int64_t>(chunk_bytes);
    }
    std::int64_t size_of_chunk(std::int64_t number) const {
        const auto whole = static_cast<std::int64_t>(chunk_bytes);
        return number + 1 < chunks() ? whole : size_bytes - number * whole;
    }
};

Result<Upload> find_upload(Context& context, const organisation::Caller& caller, UploadId id) {
    auto upload = context.database.one(
        sql::upload, [](const storage::Row& row) { return Upload{row.get<std::string>(0), row.integer(1), row.integer(2)}; }, id,
        caller.actor.person);
    if (!upload) return refuse(RefusalClass::not_found, "api.no_such_record");
    return std::move(*upload);
}

Json upload_json(UploadId id, const Upload& upload) {
    return {{"id", id.value}, {"chunk_bytes", chunk_bytes}, {"received_bytes", upload.received_bytes}, {"size_bytes", upload.size_bytes}};
}

}  // namespace

Result<Json> begin_upload(Context& context, const organisation::Caller& caller, const std::string& file_name, std::int64_t size_bytes) {
    storage::Transaction transaction(context.database);
    const auto id = storage::allocate<UploadId>(context.database);
    context.database.execute(sql::insert_upload, id, file_name, size_bytes, caller.actor.person, context.clock.now());
    transaction.commit();
    return upload_json(id, {file_name, size_bytes, 0});
}

Result<Json> put_chunk(Context& context, const organisation::Caller& caller, UploadId id, std::int64_t number, const std::string& bytes) {
    const auto upload = find_upload(context, caller, id);
    if (!upload) return refuse(upload.error());
    if (number >= upload->chunks())
        return invalid("imports.no_such_chunk", "number",
                       {{"number", std::to_string(number)}, {"chunks", std::to_string(upload->chunks())}});
    if (static_cast<std::int64_t>(bytes.size()) != upload->size_of_chunk(number))
        return invalid("imports.chunk_size", "",
                       {{"number", std::to_string(number)}, {"size", std::to_string(upload->size_of_chunk(number))}});
    const std::string digest = context.attachments->put(bytes);
    storage::Transaction transaction(context.database);
    context.database.execute(sql::put_chunk, id, number, digest, bytes.size());
    const auto now = find_upload(context, caller, id);
    transaction.commit();
    return upload_json(id, *now);
}

Result<UploadedFile> uploaded_file(Context& context, const organisation::Caller& caller, UploadId id) {
    const auto upload = find_upload(context, caller, id);
    if (!upload) return refuse(upload.error());
    if (upload->received_bytes != upload->size_bytes)
        return refuse(RefusalClass::conflict, "imports.upload_incomplete", "upload_id",
                      {{"received", std::to_string(upload->received_bytes)}, {"size", std::to_string(upload->size_bytes)}});
    UploadedFile file{upload->file_name, {}};
    file.bytes.reserve(static_cast<std::size_t>(upload->size_bytes));
    for (const auto& digest : context.database.all(sql::chunks, [](const storage::Row& row) { return row.get<std::string>(1); }, id)) {
        const auto piece = context.attachments->get(digest);
        if (!piece) throw storage::DatabaseError("a chunk of an upload is missing from the attachments: " + digest);
        file.bytes += *piece;
    }
    return file;
}

Result<Json> keep_upload(Context& context, const organisation::Caller& caller, UploadId id) {
    const auto file = uploaded_file(context, caller, id);
    if (!file) return refuse(file.error());
    storage::Transaction transaction(context.database);
    const auto kept = registry::keep_attachment(context, caller.actor.person, file->name, file->bytes);
    if (!kept) return refuse(kept.error());
    transaction.commit();
    return registry::attachment_json(*kept);
}

}  // namespace yanlu::imports
