// Use cases of opening applications: what the routes, the simulator and jobs call. Each answers the application as GET /applications/{id}
// shows it, unless said otherwise.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "api/paging.hpp"
#include "base/outgoing_file.hpp"
#include "documents/table_writer.hpp"
#include "opening/actions.hpp"

namespace yanlu::opening {

struct ApplicationFilter {
    std::string state = {};
    std::string platform = {};
    std::string words = {};  // in the account's name
    std::optional<UnitId> under = {};
    std::optional<bool> is_exception = {};
    std::optional<bool> is_mine = {};  // waits for the caller's desk
};

// A draft may lack anything but its host; what no exception can allow is refused at once.
Result<Json> save_application(Context&, const organisation::Caller&, const ApplicationForm&);
Result<Json> revise_application(Context&, const organisation::Caller&, ApplicationId, const ApplicationForm&);
Result<Json> act_on_application(Context&, const organisation::Caller&, ApplicationId, std::string_view action, const ActionInput&);
// One step on many; each is decided by itself, on the content that was read. {done, refused}.
struct ChosenApplication {
    ApplicationId id;
    std::string content_digest;
};
Result<Json> act_on_applications(Context&, const organisation::Caller&, const std::vector<ChosenApplication>&, std::string_view action,
                                 const ActionInput&);
// Approvals that were not used in time; gives their number. A clock set back only delays it.
std::size_t lapse_applications(Context&);

// {problems, exceptions, route, overlaps}: what stands against submitting this form now. Nothing is written.
Result<Json> check_application(Context&, const organisation::Caller&, const ApplicationForm&, std::optional<ApplicationId> id);
struct OverlapQuestion {
    UnitId host_unit;
    std::string platform = {};
    std::string name = {};
    std::string purpose = {};
};
// {items}: existing accounts that are near, the nearest first, each with its reasons.
Result<Json> find_overlaps(Context&, const organisation::Caller&, const OverlapQuestion&);

// Files that the caller has handed in (POST /attachments); they count for the digest. Only while the application may be written.
Result<Json> add_material(Context&, const organisation::Caller&, ApplicationId, AttachmentId);
Result<Json> remove_material(Context&, const organisation::Caller&, ApplicationId, AttachmentId);
// A material or the screenshot of the opening.
Result<OutgoingFile> read_material(Context&, const organisation::Caller&, ApplicationId, AttachmentId);

Result<Json> list_applications(Context&, const organisation::Caller&, const ApplicationFilter&, const api::Page&);
Result<Json> read_application(Context&, const organisation::Caller&, ApplicationId);
Result<std::string> export_applications(Context&, const organisation::Caller&, const ApplicationFilter&, documents::TableFormat);
// 审批表 as docx: form, opinions, and the approval with its number where there is one.
Result<OutgoingFile> approval_paper(Context&, const organisation::Caller&, ApplicationId);

}  // namespace yanlu::opening
