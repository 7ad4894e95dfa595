// Items → verdict.
#include "rounds/domain/verdict.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace yanlu::rounds {
namespace {

constexpr std::array<std::pair<ItemState, std::string_view>, 7> states{{{ItemState::to_check, "to_check"},
                                                                        {ItemState::in_order, "in_order"},
                                                                        {ItemState::to_confirm, "to_confirm"},
                                                                        {ItemState::problem, "problem"},
                                                                        {ItemState::cleared, "cleared"},
                                                                        {ItemState::failed_to_observe, "failed_to_observe"},
                                                                        {ItemState::blocked, "blocked"}}};

Look watched(const AccountTraits& account) {
    if (account.observation == Observation::observed) return Look::observed;
    if (!account.is_publishing) return Look::not_expected;
    return account.observation == Observation::blocked ? Look::blocked : Look::failed_to_observe;
}

}  // namespace

std::string_view code_of(ItemState state) {
    return std::ranges::find(states, state, [](const auto& each) { return each.first; })->second;
}

std::optional<ItemState> item_state_of(std::string_view code) {
    const auto found = std::ranges::find(states, code, [](const auto& each) { return each.second; });
    return found == states.end() ? std::nullopt : std::optional(found->first);
}

std::string_view code_of(Verdict verdict) {
    switch (verdict) {
        case Verdict::passed:
            return "passed";
        case Verdict::failed:
            return "failed";
        case Verdict::failed_to_observe:
            return "failed_to_observe";
        case Verdict::blocked:
            return "blocked";
    }
    return "";
}

Look look_at(const ItemTraits& item, const AccountTraits& account, ItemState state) {
    switch (state) {
        case ItemState::problem:
        case ItemState::to_confirm:
        case ItemState::in_order:
            return Look::observed;
        case ItemState::failed_to_observe:
            return Look::failed_to_observe;
        case ItemState::blocked:
            return Look::blocked;
        case ItemState::cleared:
        case ItemState::to_check:
            break;
    }
    if (item.is_by_machine) return item.is_watching ? watched(account) : Look::observed;
    return state == ItemState::cleared ? Look::observed : Look::failed_to_observe;
}

Verdict verdict_of(const std::vector<Looked>& items) {
    const bool has_veto = std::ranges::any_of(items, &Looked::is_veto);
    bool is_blocked = false;
    bool is_missed = false;
    for (const Looked& item : items) {
        if (item.is_veto && item.has_problem) return Verdict::failed;
        if (has_veto && !item.is_veto) continue;
        is_blocked |= item.look == Look::blocked;
        is_missed |= item.look == Look::failed_to_observe;
    }
    if (is_blocked) return Verdict::blocked;
    return is_missed ? Verdict::failed_to_observe : Verdict::passed;
}

}  // namespace yanlu::rounds
