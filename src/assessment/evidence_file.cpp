// Files that were handed in with an assessment, opened with the rights of the record that carries them.
#include "assessment/access.hpp"
#include "assessment/statements.hpp"
#include "organisation/permissions.hpp"
#include "registry/attachments.hpp"

namespace yanlu::assessment {

Result<OutgoingFile> evidence_file(Context& context, const organisation::Caller& caller, AssessmentId id, AttachmentId file) {
    const auto seen = visible(context, caller, id);
    if (!seen) return refuse(seen.error());
    const bool scores = !context.rulebook.part<organisation::Permissions>().why_not(caller, "assessment.manage");
    bool may_read = false;
    context.database.each(
        sql::file_owners,
        [&](const storage::Row& row) {
            const bool is_entry = row.integer(1) == 1;
            may_read = may_read || (seen->scope.holds(row.get<std::string>(0)) && (scores || !is_entry));
        },
        id, file);
    const auto found = may_read ? registry::find_attachment(context.database, file) : std::nullopt;
    if (!found) return refuse(RefusalClass::not_found, "api.no_such_record");
    return OutgoingFile{found->file_name, found->media_type, registry::bytes_of(context, *found)};
}

}  // namespace yanlu::assessment
