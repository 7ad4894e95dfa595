// Each question is answered from the acts alone.
#include "registry/domain/life_cycle.hpp"

#include <algorithm>

namespace yanlu::registry {
namespace {

bool is_closing(std::string_view state) {
    return state == "shutdown_planned" || state == "cancellation_planned" || state == "freezing" || state == "cancelled_to_audit";
}

bool is_plan(const Act& act) { return act.event == "plan_shutdown" || act.event == "plan_cancellation"; }

}  // namespace

const Act* last_act(const Acts& acts, std::string_view event) {
    const auto found = std::find_if(acts.rbegin(), acts.rend(), [&](const Act& act) { return act.event == event; });
    return found == acts.rend() ? nullptr : &*found;
}

std::optional<Date> frozen_until(const Acts& acts) {
    const Act* entered = last_act(acts, "enter_freezing");
    return entered ? entered->until_on : std::nullopt;
}

bool is_audited(const Acts& acts) {
    for (auto act = acts.rbegin(); act != acts.rend(); ++act) {
        if (act->event == "audit_cancellation") return act->outcome == "passed";
        if (act->event == "return_cancellation" || is_plan(*act)) return false;
    }
    return false;
}

bool has_open_advice(const Acts& acts) {
    for (auto act = acts.rbegin(); act != acts.rend(); ++act) {
        if (act->event == "answer_advice") return false;
        if (act->event == "advise_closure") return true;
    }
    return false;
}

const Act* open_request(const Acts& acts) {
    for (auto act = acts.rbegin(); act != acts.rend(); ++act) {
        if (act->event == "request_shutdown" || act->event == "request_cancellation") return &*act;
        if (act->event == "decline_request" || is_plan(*act)) return nullptr;
    }
    return nullptr;
}

std::string state_before_closing(const Acts& acts) {
    for (auto act = acts.rbegin(); act != acts.rend(); ++act) {
        if (is_plan(*act) && !is_closing(act->from)) return act->from;
    }
    return {};
}

std::string_view event_of_taking_back(std::string_view state_before, bool is_filed) {
    if (state_before == "shut_down") return "take_back_shut_down";
    if (state_before == "to_be_completed") return "take_back_to_complete";
    if (state_before == "normal" || state_before == "opened_to_file" || state_before == "amended_to_file")
        return is_filed ? "take_back" : "take_back_to_file";
    return {};
}

std::vector<std::string> filed_fields(const AccountPatch& patch, const AccountFacts& before) {
    std::vector<std::string> out;
    if (patch.name && *patch.name != before.name) out.emplace_back("name");
    if (patch.certified_host && *patch.certified_host != before.certified_host) out.emplace_back("certified_host");
    if (patch.host_unit && *patch.host_unit != before.host_unit) out.emplace_back("host_unit");
    return out;
}

void enter_state(AccountTimeline& timeline, const std::string& state, Date day) {
    const auto versions = timeline.versions();
    Date begun = timeline.first_day();
    for (std::size_t i = 1; i < versions.size(); ++i) {
        if (versions[i].facts.state != versions[i - 1].facts.state) begun = versions[i].from;
    }
    apply(timeline, AccountPatch{.state = state}, std::max(day, begun));
}

}  // namespace yanlu::registry
