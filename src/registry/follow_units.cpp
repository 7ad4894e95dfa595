// Events of the module organisation → host units of accounts. Whether the new host then has two accounts on a platform is for the rule
// 152号 二(一) to find; a merger is not held up by it.
#include "registry/follow_units.hpp"

#include <algorithm>
#include <cassert>
#include <map>

#include "ledger/perform.hpp"
#include "organisation/unit_store.hpp"
#include "registry/account_store.hpp"
#include "registry/statements.hpp"

namespace yanlu::registry {
namespace {

struct Move {
    UnitId to;
    Date from_day;
    std::string reason;
};

void move(Context& context, ledger::Journal& journal, AccountId id, const Move& move) {
    const AccountTimeline before = timeline_of(context.database, id);
    AccountTimeline after = before;
    apply(after, AccountPatch{.host_unit = move.to}, std::max(move.from_day, before.first_day()));
    write_timeline(context, id, before, after);
    bump_version(context.database, id);
    journal.record({.subject_kind = "account",
                    .subject_id = id.value,
                    .from = before.last().state,
                    .to = after.last().state,
                    .reason = move.reason,
                    .before = facts_json(before.last()),
                    .after = facts_json(after.last()),
                    .facts = {{"valid_from", move.from_day.iso()}, {"host_unit_id", move.to.value}}});
    journal.emit({"account.amended", "account", id.value});
}

std::vector<AccountId> hosted_by(storage::Connection& database, UnitId unit) {
    return database.all(sql::accounts_hosted_by, [](const storage::Row& row) { return row.get<AccountId>(0); }, unit);
}

// One transaction for all accounts of the unit that ended. `target` says where each goes.
template <class Target>
void follow(Context& context, UnitId ended, Target target) {
    const auto command = organisation::Caller::system("job").command("registry.follow_unit", {{"unit_id", ended.value}});
    const auto moved = ledger::perform(context, command, [&](storage::Connection& database, ledger::Journal& journal) -> Result<Json> {
        for (const AccountId id : hosted_by(database, ended)) {
            if (const std::optional<Move> to = target(id)) move(context, journal, id, *to);
        }
        return Json::object();
    });
    assert(moved);
}

Date day_of(const jobs::Delivery& event) { return *Date::parse(event.payload.at("effective_on").get<std::string>()); }

void follow_merger(Context& context, const jobs::Delivery& event) {
    // The successor may have ended too by the time a delivery that failed is repeated; its own event would then come too early.
    const auto last = organisation::successors_of(context.database, UnitId{event.payload.at("into_unit_id").get<std::int64_t>()});
    const UnitId into = last.size() == 1 ? last.front() : UnitId{event.payload.at("into_unit_id").get<std::int64_t>()};
    follow(context, UnitId{event.subject_id}, [&](AccountId) { return std::optional(Move{into, day_of(event), "主办单位合并"}); });
}

void follow_split(Context& context, const jobs::Delivery& event) {
    std::map<std::int64_t, UnitId> given;
    for (const Json& successor : event.payload.at("successors")) {
        for (const Json& account : successor.at("account_ids"))
            given[account.get<std::int64_t>()] = UnitId{successor.at("unit_id").get<std::int64_t>()};
    }
    follow(context, UnitId{event.subject_id}, [&](AccountId id) -> std::optional<Move> {
        const auto found = given.find(id.value);
        if (found == given.end()) return std::nullopt;
        return Move{found->second, day_of(event), "主办单位拆分"};
    });
}

}  // namespace

std::vector<jobs::Subscription> unit_subscriptions() { return {{"unit.merged", follow_merger}, {"unit.split", follow_split}}; }

}  // namespace yanlu::registry
