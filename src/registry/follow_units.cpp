// Events of the module organisation → host units of accounts. Whether the new host then has two accounts on a platform is for the rule
// 152号 二(一) to find; a merger is not held up by it.
#include "registry/follow_units.hpp"

#include <algorithm>
#include <cassert>
#include <map>

#include "ledger/perform.hpp"
#include "organisation/unit_store.hpp"
#include "registry/account_store.hpp"
#include "registry/amendment.hpp"
#include "registry/statements.hpp"

namespace yanlu::registry {
namespace {

struct Move {
    UnitId to;
    std::string reason;
};

void move(Context& context, ledger::Journal& journal, AccountId id, const Move& move, Date on, const std::string& decision) {
    const Account account = *find_account(context.database, id);
    const Date from = std::max(on, timeline_of(context.database, id).first_day());
    follow_host(context, journal, account, {{.host_unit = move.to}, from, move.reason, {"host_unit"}}, decision);
}

std::vector<AccountId> hosted_by(storage::Connection& database, UnitId unit) {
    return database.all(sql::accounts_hosted_by, [](const storage::Row& row) { return row.get<AccountId>(0); }, unit);
}

Date day_of(const jobs::Delivery& event) { return *Date::parse(event.payload.at("effective_on").get<std::string>()); }

// One transaction for all accounts of the unit; `target` says where each goes. A delivery that comes twice has one effect.
template <class Target>
void follow(Context& context, const jobs::Delivery& event, Target target) {
    const UnitId unit{event.subject_id};
    auto command = organisation::Caller::system("job").command("registry.follow_unit", {{"unit_id", unit.value}});
    command.idempotency_key = "registry.follow_unit/" + std::to_string(event.id);
    const auto moved = ledger::perform(context, command, [&](storage::Connection& database, ledger::Journal& journal) -> Result<Json> {
        const auto facts = organisation::find_unit(database, unit);
        const std::string decision = facts ? facts->facts.decision : "";
        for (const AccountId id : hosted_by(database, unit)) {
            if (const std::optional<Move> to = target(id)) move(context, journal, id, *to, day_of(event), decision);
        }
        return Json::object();
    });
    assert(moved);
}

void follow_merger(Context& context, const jobs::Delivery& event) {
    // The successor may have ended too by the time a delivery that failed is repeated; its own event would then come too early.
    const auto last = organisation::successors_of(context.database, UnitId{event.payload.at("into_unit_id").get<std::int64_t>()});
    const UnitId into = last.size() == 1 ? last.front() : UnitId{event.payload.at("into_unit_id").get<std::int64_t>()};
    follow(context, event, [&](AccountId) { return std::optional(Move{into, "主办单位合并"}); });
}

void follow_split(Context& context, const jobs::Delivery& event) {
    std::map<std::int64_t, UnitId> given;
    for (const Json& successor : event.payload.at("successors")) {
        for (const Json& account : successor.at("account_ids"))
            given[account.get<std::int64_t>()] = UnitId{successor.at("unit_id").get<std::int64_t>()};
    }
    follow(context, event, [&](AccountId id) -> std::optional<Move> {
        const auto found = given.find(id.value);
        if (found == given.end()) return std::nullopt;
        return Move{found->second, "主办单位拆分"};
    });
}

// The host is the same unit; both systems hold its name and who supervises it.
void follow_rename(Context& context, const jobs::Delivery& event) {
    follow(context, event, [&](AccountId) { return std::optional(Move{UnitId{event.subject_id}, "主办单位更名"}); });
}

void follow_superior(Context& context, const jobs::Delivery& event) {
    follow(context, event, [&](AccountId) { return std::optional(Move{UnitId{event.subject_id}, "主办单位改隶"}); });
}

}  // namespace

std::vector<jobs::Subscription> unit_subscriptions() {
    return {{"unit.merged", follow_merger}, {"unit.split", follow_split}, {"unit.renamed", follow_rename}, {"unit.moved", follow_superior}};
}

}  // namespace yanlu::registry
