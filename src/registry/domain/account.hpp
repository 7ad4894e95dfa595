// What the registry says of an account at one time, and how an amendment changes it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/id.hpp"
#include "registry/domain/timeline.hpp"

namespace yanlu::registry {

// States of this line (rulebook/machines/account.yaml holds the process).
inline constexpr std::string_view state_normal = "normal";                    // 正常
inline constexpr std::string_view state_to_be_completed = "to_be_completed";  // 待补录

const std::vector<std::string>& account_kinds();
const std::vector<std::string>& account_states();
// Neither shut down nor on its way out: what the column in_force of the relation `accounts` says.
bool is_in_force(std::string_view state);
const std::vector<std::string>& duties();
// 152号 一、三(一): the duties without whose holder an account has nobody to answer for it. The maintainer is not one of them.
const std::vector<std::string>& required_duties();

struct AccountFacts {
    std::string name;
    std::string kind = "publishing";
    std::string state{state_normal};
    UnitId host_unit;
    std::string certified_host = {};
    std::string link = {};
    std::string purpose = {};
    std::optional<Date> opened_on = {};
    bool is_baseline = false;
    friend bool operator==(const AccountFacts&, const AccountFacts&) = default;
};

// What an amendment says; what is absent stays.
struct AccountPatch {
    std::optional<std::string> name = {};
    std::optional<std::string> kind = {};
    std::optional<std::string> state = {};
    std::optional<UnitId> host_unit = {};
    std::optional<std::string> certified_host = {};
    std::optional<std::string> link = {};
    std::optional<std::string> purpose = {};
    std::optional<Date> opened_on = {};
    bool is_empty() const;
};

using AccountTimeline = Timeline<AccountFacts>;
void apply(AccountTimeline& timeline, const AccountPatch& patch, Date from);
// What would have to be said for `facts` to hold.
AccountPatch patch_between(const AccountFacts& before, const AccountFacts& after);

}  // namespace yanlu::registry
