// Codes as in the schema and the contract, and the field-wise amendment.
#include "registry/domain/account.hpp"

namespace yanlu::registry {
namespace {

template <class T>
void set_if(AccountTimeline& timeline, Date from, T AccountFacts::* field, const std::optional<T>& value) {
    if (value) timeline.set(from, [field](AccountFacts& facts) -> T& { return facts.*field; }, *value);
}

template <class T>
std::optional<T> unless_same(const T& before, const T& after) {
    return before == after ? std::nullopt : std::optional<T>(after);
}

}  // namespace

const std::vector<std::string>& account_kinds() {
    static const std::vector<std::string> kinds{"publishing", "service_only"};
    return kinds;
}

const std::vector<std::string>& account_states() {
    static const std::vector<std::string> states{
        "opened_to_file",     "normal",   "amended_to_file",      "shutdown_planned", "shut_down", "cancelled", "unauthorised",
        "cancelled_to_audit", "freezing", "cancellation_planned", "to_be_completed"};
    return states;
}

const std::vector<std::string>& duties() {
    static const std::vector<std::string> all{"principal", "leader_in_charge", "section_head", "editor", "maintainer"};
    return all;
}

const std::vector<std::string>& required_duties() {
    static const std::vector<std::string> required{"principal", "leader_in_charge", "section_head", "editor"};
    return required;
}

bool is_in_force(std::string_view state) {
    return state != "shut_down" && state != "freezing" && state != "cancelled_to_audit" && state != "cancelled";
}

bool AccountPatch::is_empty() const { return !name && !kind && !state && !host_unit && !certified_host && !link && !purpose && !opened_on; }

void apply(AccountTimeline& timeline, const AccountPatch& patch, Date from) {
    set_if(timeline, from, &AccountFacts::name, patch.name);
    set_if(timeline, from, &AccountFacts::kind, patch.kind);
    set_if(timeline, from, &AccountFacts::state, patch.state);
    set_if(timeline, from, &AccountFacts::host_unit, patch.host_unit);
    set_if(timeline, from, &AccountFacts::certified_host, patch.certified_host);
    set_if(timeline, from, &AccountFacts::link, patch.link);
    set_if(timeline, from, &AccountFacts::purpose, patch.purpose);
    if (patch.opened_on) {
        // When it was opened is not a fact of a period: the correction holds for all of them.
        timeline.set(timeline.first_day(), [](AccountFacts& facts) -> std::optional<Date>& { return facts.opened_on; }, patch.opened_on);
    }
}

AccountPatch patch_between(const AccountFacts& before, const AccountFacts& after) {
    return {.name = unless_same(before.name, after.name),
            .kind = unless_same(before.kind, after.kind),
            .state = unless_same(before.state, after.state),
            .host_unit = unless_same(before.host_unit, after.host_unit),
            .certified_host = unless_same(before.certified_host, after.certified_host),
            .link = unless_same(before.link, after.link),
            .purpose = unless_same(before.purpose, after.purpose),
            .opened_on = before.opened_on == after.opened_on ? std::nullopt : after.opened_on};
}

}  // namespace yanlu::registry
