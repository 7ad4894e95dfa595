// Entry and changes, one by one.
#include "simulation/domain/account_state.hpp"

#include <algorithm>

namespace yanlu::simulation {
namespace {

bool are_all_done(const PlannedOccasion& occasion, Date day) {
    return std::ranges::all_of(occasion.done_on, [&](const auto& item) { return item.second && *item.second <= day; });
}

}  // namespace

void apply(AccountState& state, const PlannedChange& change) {
    using Kind = PlannedChange::Kind;
    switch (change.kind) {
        case Kind::end_duty:
            state.duties.erase(change.text);
            break;
        case Kind::restore_duty:
            state.duties.insert(change.text);
            break;
        case Kind::renew_contract:
            state.contracts.push_back(*change.contract);
            break;
        case Kind::certify:
            state.certified_host = change.text;
            break;
        case Kind::adopt:
            state.host = change.unit;
            state.certified_host = change.text;
            break;
        case Kind::shut_down:
            state.leave(RegistryLife::shut_down);
            break;
        case Kind::enter_freezing:
            state.leave(RegistryLife::freezing);
            break;
        case Kind::record_cancellation:
        case Kind::complete_cancellation:
            state.leave(RegistryLife::cancelled);
            state.deleted_on = change.effective_on;
            break;
        case Kind::revive:
            state.come_back();
            state.is_unauthorised = true;
            state.deleted_on.reset();
            break;
        case Kind::take_back:
            state.come_back();
            break;
        case Kind::rename:
        case Kind::plan_shutdown:
        case Kind::plan_cancellation:
        case Kind::audit:
        case Kind::confirm_cancellation:
            break;
    }
}

AccountState registered(const PlannedAccount& account) {
    using Entry = PlannedAccount::Entry;
    AccountState state{
        .is_registered = true, .life = RegistryLife::in_force, .host = account.host, .certified_host = account.certified_host};
    state.is_unauthorised = account.entry == Entry::unauthorised;
    state.is_completed = state.is_unauthorised || account.entry == Entry::opening;
    for (const auto& holder : account.holders) state.duties.insert(holder.duty);
    if (account.contract) state.contracts.push_back(*account.contract);
    return state;
}

void RegistryWalk::go_to(Date day) {
    for (std::size_t i = 0; i < states_.size(); ++i) {
        if (plan_.accounts[i].registered_on == day) states_[i] = registered(plan_.accounts[i]);
    }
    for (; next_change_ < plan_.changes.size() && plan_.changes[next_change_].day == day; ++next_change_)
        apply(states_[plan_.changes[next_change_].account], plan_.changes[next_change_]);
    for (const auto& act : plan_.reorganisations) {
        if (act.day != day || act.kind != PlannedReorganisation::Kind::merge) continue;
        for (auto& state : states_) {
            if (state.is_registered && state.host == act.unit) state.host = act.other;
        }
    }
    for (const auto& occasion : plan_.occasions) {
        if (occasion.occasion == Occasion::backfill && occasion.known_on <= day && are_all_done(occasion, day))
            states_[occasion.account].is_completed = true;
    }
}

}  // namespace yanlu::simulation
