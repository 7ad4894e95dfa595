// Check → supervision's finding.
#include "rounds/raise_finding.hpp"

#include "supervision/open_finding.hpp"

namespace yanlu::rounds {

Result<void> raise_finding(Context& context, ledger::Journal& journal, const Line& line, Check& check) {
    if (check.finding) return {};
    supervision::OpenRequest request;
    request.source = supervision::Source::round;
    request.source_id = check.round.value;
    request.rule = check.item;
    request.subject_id = line.account.value;
    request.key = "round-" + std::to_string(check.round.value);
    request.what = check.note;
    request.host = line.unit;
    request.first_day = check.found_on;
    request.by = check.first_by;
    if (check.evidence.contains("attachments")) {
        for (const auto& id : check.evidence["attachments"]) request.attachments.push_back(AttachmentId{id.get<std::int64_t>()});
    }
    const auto opened = supervision::open_finding(context, journal, request);
    if (!opened) return refuse(opened.error());
    check.finding = *opened;
    return {};
}

}  // namespace yanlu::rounds
