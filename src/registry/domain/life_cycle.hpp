// What was done with an account on its way (rulebook/machines/account.yaml), and what follows from it for the next step. Pure.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.hpp"
#include "registry/domain/account.hpp"

namespace yanlu::registry {

// One step that was taken; rows of account_acts, oldest first.
struct Act {
    std::string event;
    std::string from;
    std::string to;
    Date effective_on;
    std::optional<Date> until_on = {};  // end of the freezing period
    std::optional<std::int64_t> followers = {};
    std::string decision = {};
    std::string reason = {};
    std::string notice_url = {};
    std::string replacement = {};
    std::string outcome = {};  // passed | failed | adopted | not_adopted
    std::optional<AttachmentId> evidence = {};
    PersonId person = {};
    UnitId unit = {};
    Instant recorded_at = {};
    std::int64_t id = 0;
};
using Acts = std::vector<Act>;

// The last act of that event, nothing if there was none.
const Act* last_act(const Acts& acts, std::string_view event);
// The end of the freezing period that runs now.
std::optional<Date> frozen_until(const Acts& acts);
// The office's audit of the present cancellation was passed; a cancellation that is planned anew is audited anew.
bool is_audited(const Acts& acts);
bool has_open_advice(const Acts& acts);
// What the host asked for and nobody has answered: request_shutdown or request_cancellation; nothing if it asked for neither.
const Act* open_request(const Acts& acts);
// What the account was before it was to be shut down or cancelled: opened_to_file, normal, amended_to_file, to_be_completed, shut_down or
// unauthorised. Empty outside such a plan.
std::string state_before_closing(const Acts& acts);

// 拟关停, 拟注销 and 冻结期 are left backwards by the event whose state the account was in before. Empty: there is no way back (擅自开设).
std::string_view event_of_taking_back(std::string_view state_before, bool is_filed);

// The fields that both filing systems hold, of those that a patch changes.
std::vector<std::string> filed_fields(const AccountPatch& patch, const AccountFacts& before);

// From `day` on the account is in `state`; not before the present state began, which would leave the present one the last.
void enter_state(AccountTimeline& timeline, const std::string& state, Date day);

}  // namespace yanlu::registry
