// What was and was not seen of an account, and what follows. Not observed is neither a pass nor a failure.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

namespace yanlu::rounds {

// Of one item on one account, as the table check_item has it; to_check also where nobody looked yet.
enum class ItemState { to_check, in_order, to_confirm, problem, cleared, failed_to_observe, blocked };
std::string_view code_of(ItemState state);
std::optional<ItemState> item_state_of(std::string_view code);

struct ItemTraits {
    bool is_veto = false;
    bool is_by_machine = false;
    bool is_watching = false;  // a machine's item that needs the account observed
};

// What the collector saw of the account up to the round's last day.
enum class Observation { observed, failed, blocked };

struct AccountTraits {
    bool is_publishing = true;
    Observation observation = Observation::failed;
};

enum class Look { observed, failed_to_observe, blocked, not_expected };

// A machine's item with nothing found is in order where its facts are known: the registry's always, the posts' where the account was
// observed. Nobody expects posts of an account that only serves.
Look look_at(const ItemTraits& item, const AccountTraits& account, ItemState state);

struct Looked {
    bool is_veto = false;
    Look look = Look::observed;
    bool has_problem = false;
};

enum class Verdict { passed, failed, failed_to_observe, blocked };
std::string_view code_of(Verdict verdict);

// 国办秘函〔2019〕19号: an account gets no marks; one veto item makes it 不合格, none makes it 合格. A round without veto items only says
// whether the account was looked at.
Verdict verdict_of(const std::vector<Looked>& items);

}  // namespace yanlu::rounds
