// The import wizard: a file is kept and tried, its report is read, then its good rows are taken in and the bad ones go back as a workbook.
#pragma once

#include <string>

#include "api/paging.hpp"
#include "ledger/context.hpp"
#include "organisation/caller.hpp"

namespace yanlu::imports {

using ImportId = Id<struct ImportTag>;
using UploadId = Id<struct UploadTag>;

inline constexpr std::size_t chunk_bytes = 768 * 1024;
inline constexpr std::int64_t largest_upload = 256 * 1024 * 1024;

// A file in chunks. Each answers {id, chunk_bytes, received_bytes, size_bytes}.
Result<Json> begin_upload(Context&, const organisation::Caller&, const std::string& file_name, std::int64_t size_bytes);
Result<Json> put_chunk(Context&, const organisation::Caller&, UploadId, std::int64_t number, const std::string& bytes);
struct UploadedFile {
    std::string name;
    std::string bytes;
};
Result<UploadedFile> uploaded_file(Context&, const organisation::Caller&, UploadId);
// A complete upload becomes an attachment that a later step names by its id.
Result<Json> keep_upload(Context&, const organisation::Caller&, UploadId);

// Each answers the report (api/openapi.yaml: ImportReport).
Result<Json> check_import(Context&, const organisation::Caller&, const std::string& kind, const UploadedFile& file);
// Without `is_partial` one bad row and nothing is written. Applied again it answers the same and does nothing.
Result<Json> apply_import(Context&, const organisation::Caller&, ImportId, bool is_partial);
Result<Json> show_import(Context&, const organisation::Caller&, ImportId);
Result<Json> list_imports(Context&, const organisation::Caller&, const api::Page&);
// The refused rows as they stood, with the reason behind each, as xlsx.
Result<std::string> problems_workbook(Context&, const organisation::Caller&, ImportId);

}  // namespace yanlu::imports
