// Who held which duty on a day: for those who are admonished and those who are held to account.
#include <algorithm>
#include <set>

#include "accountability/notification.hpp"
#include "accountability/paper_drafts.hpp"
#include "accountability/settings.hpp"
#include "accountability/statements.hpp"
#include "registry/account_store.hpp"

namespace yanlu::accountability {
namespace {

std::vector<AccountId> accounts_hosted(Context& context, UnitId unit, Date day) {
    return context.database.all(sql::accounts_hosted_on, [](const storage::Row& row) { return row.get<AccountId>(0); }, unit, day.iso());
}

bool holds_today(const registry::HolderTimeline& timeline, const std::string& duty, const registry::Holder& holder, Date today) {
    const registry::Holders* now = timeline.on(today);
    if (!now || !now->contains(duty)) return false;
    return std::ranges::any_of(now->at(duty), [&](const registry::Holder& each) { return each.person_name == holder.person_name; });
}

void add_holders(Context& context, AccountId account, Date day, const std::vector<std::string>& duties, Json& out) {
    const auto timeline = registry::holders_of(context.database, account);
    const registry::Holders* then = timeline.is_empty() ? nullptr : timeline.on(day);
    if (!then) return;
    for (const std::string& duty : duties) {
        if (!then->contains(duty)) continue;
        for (const registry::Holder& holder : then->at(duty)) {
            const bool is_listed =
                std::ranges::any_of(out, [&](const Json& each) { return each["duty"] == duty && each["name"] == holder.person_name; });
            if (is_listed) continue;
            out.push_back({{"duty", duty},
                           {"duty_zh", context.rulebook.message("registry.duty." + duty)},
                           {"name", holder.person_name},
                           {"title", holder.title},
                           {"is_still", holds_today(timeline, duty, holder, context.clock.today())}});
        }
    }
}

Json holders_on(Context& context, std::optional<AccountId> account, UnitId unit, Date day, const std::vector<std::string>& duties) {
    Json out = Json::array();
    const auto accounts = account ? std::vector{*account} : accounts_hosted(context, unit, day);
    for (const AccountId each : accounts) add_holders(context, each, day, duties, out);
    return out;
}

}  // namespace

Json addressees_of(Context& context, const Case& subject) {
    const auto& duties = context.rulebook.part<Ladder>().addressee_duties();
    Json out = Json::array();
    for (const std::int64_t id : subject.basis) {
        const Notification notification = *find_notification(context.database, NotificationId{id});
        for (const Json& each : holders_on(context, notification.account, notification.unit, notification.issued_on, duties)) {
            if (std::ranges::find(out, each) == out.end()) out.push_back(each);
        }
    }
    return out;
}

Json persons_of(Context& context, std::optional<AccountId> account, UnitId unit, Date day) {
    return holders_on(context, account, unit, day, registry::duties());
}

}  // namespace yanlu::accountability
