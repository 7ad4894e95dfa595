#include "assessment/access.hpp"

#include "organisation/permissions.hpp"
#include "organisation/unit_view.hpp"
#include "registry/attachments.hpp"

namespace yanlu::assessment {

using organisation::Caller;
using organisation::Permissions;

Result<Visible> visible(Context& context, const Caller& caller, AssessmentId id, std::string_view verb) {
    const auto& permissions = context.rulebook.part<Permissions>();
    auto scope = permissions.scope_for(caller, verb);
    if (!scope) return refuse(std::move(scope.error()));
    auto found = find_assessment(context.database, id);
    const bool is_office = !permissions.why_not(caller, "assessment.manage") || !permissions.why_not(caller, "assessment.announce");
    if (!found || (found->state == "draft" && !is_office)) return refuse(RefusalClass::not_found, "api.no_such_record");
    return Visible{std::move(*found), std::move(*scope)};
}

bool sees_results(const Rulebook& rulebook, const Caller& caller, const Assessment& assessment) {
    const auto& permissions = rulebook.part<Permissions>();
    return assessment.is_announced() || !permissions.why_not(caller, "assessment.manage") ||
           !permissions.why_not(caller, "assessment.announce");
}

Result<Assessment> assessment_for(Context& context, const Caller& caller, AssessmentId id, std::string_view verb) {
    if (auto refusal = context.rulebook.part<Permissions>().why_not(caller, verb)) return refuse(std::move(*refusal));
    auto found = find_assessment(context.database, id);
    if (!found) return refuse(RefusalClass::not_found, "api.no_such_record");
    if (caller.expected_version && *caller.expected_version != found->version)
        return refuse(RefusalClass::precondition_failed, "assessment.version_changed");
    return std::move(*found);
}

std::optional<Refusal> why_not_state(const Rulebook& rulebook, const Assessment& assessment,
                                     std::initializer_list<std::string_view> states) {
    if (std::ranges::find(states, assessment.state) != states.end()) return std::nullopt;
    return Refusal{RefusalClass::conflict, "assessment.not_now", "", {}, {{"state", state_zh(rulebook, assessment.state)}}, {}};
}

Result<std::optional<AttachmentId>> evidence(Context& context, const Caller& caller, const std::optional<AttachmentId>& file) {
    if (!file) return std::optional<AttachmentId>();
    const auto own = registry::own_attachment(context, caller, *file, "attachment_id");
    if (!own) return refuse(own.error());
    return file;
}

void record_step(const Assessment& assessment, const Json& before, std::string_view event, Json facts, ledger::Journal& journal) {
    facts["event"] = event;
    journal.record({.subject_kind = "assessment",
                    .subject_id = assessment.id.value,
                    .from = before.is_null() ? std::string() : before.at("state").get<std::string>(),
                    .to = assessment.state,
                    .before = before,
                    .after = assessment.facts(),
                    .facts = std::move(facts)});
    journal.emit({"assessment." + std::string(event),
                  "assessment",
                  assessment.id.value,
                  {{"state", assessment.state}, {"result_version", assessment.result_version}}});
}

Json UnitNames::operator()(UnitId id) {
    auto& slot = known_[id.value];
    if (slot.is_null()) {
        const auto unit = organisation::find_unit(context_.database, id);
        slot = unit ? organisation::unit_reference(*unit) : organisation::unit_reference(id, "", "", "");
    }
    return slot;
}

}  // namespace yanlu::assessment
