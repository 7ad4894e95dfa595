// 约谈: appointed with an addressee, postponed, declined, held with minutes and commitments, the commitments followed up.
#include <algorithm>

#include "accountability/paper_drafts.hpp"
#include "accountability/settings.hpp"
#include "accountability/steps.hpp"
#include "registry/attachments.hpp"

namespace yanlu::accountability {
namespace {

struct Addressee {
    std::string name;
    std::string title;
};

std::vector<Addressee> holders_of_duty(Step& step) {
    std::vector<Addressee> out;
    for (const Json& each : addressees_of(step.context, step.subject)) {
        if (each["duty"] == step.input.addressee_duty) out.push_back({each["name"], each["title"]});
    }
    return out;
}

// Whoever held the duty when the notification was issued; one holder need not be named. Only where nobody was registered is a name taken as
// given.
Result<Addressee> addressee_of(Step& step) {
    const std::string& name = step.input.addressee_name;
    const auto holders = holders_of_duty(step);
    if (holders.empty()) {
        if (name.empty()) return invalid("accountability.name_the_addressee", "addressee_name");
        return Addressee{name, {}};
    }
    if (holders.size() == 1 && name.empty()) return holders.front();
    const auto named = std::ranges::find(holders, name, &Addressee::name);
    if (named == holders.end()) return invalid("accountability.not_the_duty_holder", "addressee_name", {}, "152-2021.3.1");
    return *named;
}

std::optional<Refusal> address(Step& step) {
    const auto& duties = step.context.rulebook.part<Ladder>().addressee_duties();
    if (step.input.addressee_duty.empty()) return missing("addressee_duty");
    if (std::ranges::find(duties, step.input.addressee_duty) == duties.end())
        return invalid("accountability.not_to_be_admonished", "addressee_duty", {}, "152-2021.4.3").value();
    const auto addressee = addressee_of(step);
    if (!addressee) return addressee.error();
    step.subject.content["addressee"] = {{"duty", step.input.addressee_duty}, {"name", addressee->name}, {"title", addressee->title}};
    return std::nullopt;
}

std::optional<Refusal> appoint(Step& step) {
    if (auto refusal = why_not_coming(step, step.input.appointed_for, "appointed_for")) return refusal;
    if (auto refusal = address(step)) return refusal;
    step.subject.content["appointed_for"] = step.input.appointed_for->iso();
    step.subject.content["place"] = step.input.place;
    step.due_on = step.input.appointed_for;
    draft_notice(step.context, step.caller, step.subject);
    return std::nullopt;
}

std::optional<Refusal> postpone(Step& step) {
    if (step.input.reason.empty()) return missing("reason");
    if (auto refusal = why_not_coming(step, step.input.postponed_to, "postponed_to")) return refusal;
    step.subject.content["postponed_to"] = step.input.postponed_to->iso();
    step.subject.content["postponed_because"] = step.input.reason;
    step.due_on = step.input.postponed_to;
    return std::nullopt;
}

std::optional<Refusal> give_reason(Step& step) {
    if (step.input.reason.empty()) return missing("reason");
    step.subject.content["reason"] = step.input.reason;
    return std::nullopt;
}

void fall_due(Step& step) {
    for (const Commitment& each : commitments_of(step.context.database, step.subject.id)) {
        if (each.state == "open" && (!step.due_on || each.due_on < *step.due_on)) step.due_on = each.due_on;
    }
    if (!step.due_on) step.subject.due_at.reset();
}

std::optional<Refusal> hold(Step& step) {
    if (step.input.minutes.empty()) return missing("minutes");
    if (auto refusal = why_not_past(step, step.input.held_on, "held_on")) return refusal;
    if (*step.input.held_on < Date::of(step.subject.opened_at))
        return invalid("accountability.held_before_proposed", "held_on", {{"day", Date::of(step.subject.opened_at).iso()}}).value();
    for (std::size_t i = 0; i < step.input.commitments.size(); ++i) {
        const CommitmentInput& each = step.input.commitments[i];
        if (each.due_on < *step.input.held_on)
            return invalid("accountability.commitment_before_admonition", "commitments." + std::to_string(i) + ".due_on").value();
        insert_commitment(step.context.database, step.subject.id, {.body = each.body, .due_on = each.due_on});
    }
    step.subject.content["held_on"] = step.input.held_on->iso();
    step.subject.content["minutes"] = step.input.minutes;
    if (step.input.attachment) {
        const auto file = registry::own_attachment(step.context, step.caller, *step.input.attachment, "attachment_id");
        if (!file) return file.error();
        step.subject.content["minutes_file"] = registry::attachment_json(*file);
    }
    fall_due(step);
    return std::nullopt;
}

Refusal not_in_state(const std::string& state) {
    return {RefusalClass::conflict, "accountability.commitment_not_" + state, "commitment_id", "", {}, {}};
}

// The commitment that the step is about, in the state that it needs.
Result<Commitment> commitment_in(const Step& step, const std::string& state) {
    if (!step.input.commitment_id) return refuse(missing("commitment_id"));
    for (Commitment& each : commitments_of(step.context.database, step.subject.id)) {
        if (each.id != *step.input.commitment_id) continue;
        if (each.state != state) return refuse(not_in_state(state));
        return std::move(each);
    }
    return invalid("accountability.no_such_commitment", "commitment_id");
}

std::optional<Refusal> report_commitment(Step& step) {
    auto commitment = commitment_in(step, "open");
    if (!commitment) return commitment.error();
    if (step.input.report.empty()) return missing("report");
    if (step.input.attachment) {
        const auto file = registry::own_attachment(step.context, step.caller, *step.input.attachment, "attachment_id");
        if (!file) return file.error();
        commitment->attachment = file->id;
    }
    commitment->state = "reported";
    commitment->report = step.input.report;
    commitment->reported_on = step.today();
    update_commitment(step.context.database, *commitment);
    fall_due(step);
    return std::nullopt;
}

std::optional<Refusal> confirm_commitment(Step& step) {
    auto commitment = commitment_in(step, "reported");
    if (!commitment) return commitment.error();
    commitment->state = "kept";
    commitment->confirmed_on = step.today();
    update_commitment(step.context.database, *commitment);
    fall_due(step);
    return std::nullopt;
}

std::optional<Refusal> return_commitment(Step& step) {
    auto commitment = commitment_in(step, "reported");
    if (!commitment) return commitment.error();
    if (step.input.reason.empty()) return missing("reason");
    commitment->state = "open";
    commitment->reported_on.reset();
    update_commitment(step.context.database, *commitment);
    fall_due(step);
    return std::nullopt;
}

std::optional<Refusal> nothing_more(Step&) { return std::nullopt; }

}  // namespace

const std::vector<Verb>& admonition_verbs() {
    static const std::vector<Verb> all{{"appoint", "accountability.decide_admonition", appoint, true, true},
                                       {"postpone", "accountability.decide_admonition", postpone, true},
                                       {"decline", "accountability.decide_admonition", give_reason, true},
                                       {"drop", "accountability.decide_admonition", give_reason, true},
                                       {"hold", "accountability.hold_admonition", hold, false, true},
                                       {"report_commitment", "accountability.report_commitment", report_commitment, false, true},
                                       {"confirm_commitment", "accountability.hold_admonition", confirm_commitment, false, true},
                                       {"return_commitment", "accountability.hold_admonition", return_commitment},
                                       {"close", "accountability.hold_admonition", nothing_more, false, true}};
    return all;
}

}  // namespace yanlu::accountability
