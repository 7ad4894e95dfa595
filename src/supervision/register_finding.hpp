// 登记问题: what a person saw becomes a finding, with his words and pictures.
#pragma once

#include "supervision/open_finding.hpp"

namespace yanlu::supervision {

struct NewFinding {
    std::string item;          // of rulebook/manual_items.yaml
    std::string subject_kind;  // account | unit
    std::int64_t subject_id = 0;
    std::string what;
    std::string link;
    std::optional<Date> first_day;  // nothing: today
    std::vector<AttachmentId> attachments;
};

// The finding as GET /findings/{id} shows it. Refused: an unknown item, a subject out of sight, a day to come, a file of another's.
Result<Json> register_finding(Context& context, const organisation::Caller& caller, const NewFinding& input);

// {items: [{id, title, article, severity, subject …}]}: what the form offers.
Result<Json> list_manual_items(Context& context, const organisation::Caller& caller);

// Bytes of a file of the finding, for who sees the finding.
struct FoundFile {
    std::string name;
    std::string media_type;
    std::string bytes;
};
Result<FoundFile> read_finding_file(Context& context, const organisation::Caller& caller, FindingId id, AttachmentId file);

}  // namespace yanlu::supervision
