// What may be registered and what may be changed, with the provision behind each refusal.
#pragma once

#include <optional>

#include "organisation/unit_store.hpp"
#include "registry/account_store.hpp"
#include "registry/platforms.hpp"

namespace yanlu::registry {

// 152号 三(一): somebody holds every duty that must be held.
std::optional<Refusal> why_not_named(Context& context, const Account& account);

Result<const Platform*> platform_for(const Rulebook& rulebook, std::string_view code);
// 152号 二(一): an internal division may not host one, without exception.
std::optional<Refusal> why_not_hosted_by(Context& context, UnitId host);
// 152号 二(一): in principle one account a unit and platform; `exception_reason` says why not here.
std::optional<Refusal> why_not_on_platform(Context& context, UnitId host, const Platform& platform, AccountId except,
                                           const std::string& exception_reason);
std::optional<Refusal> why_not_taken(Context& context, const Platform& platform, const std::string& platform_account_id);
// Not after today: a change is entered when it is true. Not before the public web: a slip of the pen.
std::optional<Refusal> why_not_day(const Clock& clock, Date day, const std::string& field);

}  // namespace yanlu::registry
