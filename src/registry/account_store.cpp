// Rows ↔ facts and timelines.
#include "registry/account_store.hpp"

#include "organisation/domain/unit.hpp"
#include "organisation/permissions.hpp"
#include "registry/read_account.hpp"
#include "registry/statements.hpp"

namespace yanlu::registry {
namespace {

std::optional<std::string> iso_of(const std::optional<Date>& day) { return day ? std::optional(day->iso()) : std::nullopt; }

// Nine columns from `at` on, in the order of the statements.
AccountFacts read_facts(const storage::Row& row, int at) {
    return {.name = row.get<std::string>(at),
            .kind = row.get<std::string>(at + 1),
            .state = row.get<std::string>(at + 2),
            .host_unit = row.get<UnitId>(at + 3),
            .certified_host = row.get<std::string>(at + 4),
            .link = row.get<std::string>(at + 5),
            .purpose = row.get<std::string>(at + 6),
            .opened_on = row.get<std::optional<Date>>(at + 7),
            .is_baseline = row.get<bool>(at + 8)};
}

Date read_end(const storage::Row& row, int column) { return row.text(column) == organisation::open_day ? open_end : row.get<Date>(column); }

Version<AccountFacts> read_version(const storage::Row& row) { return {row.get<Date>(9), read_end(row, 10), read_facts(row, 0)}; }

HolderRow read_holder(const storage::Row& row) {
    return {row.get<std::string>(0),
            {row.get<std::string>(1), row.get<std::string>(2), row.get<std::string>(3)},
            row.get<Date>(4),
            read_end(row, 5)};
}

void insert_version(Context& context, AccountId id, const Version<AccountFacts>& version) {
    const AccountFacts& facts = version.facts;
    context.database.execute(sql::insert_account_version, storage::allocate_ids(context.database), id, facts.name, facts.kind, facts.state,
                             facts.host_unit, facts.certified_host, facts.link, facts.purpose, iso_of(facts.opened_on), facts.is_baseline,
                             version.from.iso(), version.to.iso(), context.clock.now());
}

}  // namespace

Account read_account(const storage::Row& row) {
    return {row.get<AccountId>(0),    row.get<std::string>(1), row.get<std::string>(2),
            row.get<std::int64_t>(3), row.get<std::string>(4), read_facts(row, 5)};
}

std::optional<Account> find_account(storage::Connection& database, AccountId id) { return database.one(sql::account, read_account, id); }

std::optional<AccountId> find_account_id(storage::Connection& database, std::string_view platform, std::string_view platform_account_id) {
    return database.value<AccountId>(sql::account_with_id, platform, platform_account_id);
}

std::optional<AccountFacts> facts_as_of(storage::Connection& database, AccountId id, Date day, Instant known_at) {
    return database.one(sql::account_as_known, [](const storage::Row& row) { return read_facts(row, 0); }, id, day.iso(), known_at);
}

AccountTimeline timeline_of(storage::Connection& database, AccountId id) {
    return AccountTimeline(database.all(sql::account_timeline, read_version, id));
}

HolderTimeline holders_of(storage::Connection& database, AccountId id) {
    return timeline_of(database.all(sql::holders_known, read_holder, id));
}

Result<Account> account_for(Context& context, const organisation::Caller& caller, std::string_view verb, AccountId id) {
    auto account = find_account(context.database, id);
    if (!account) return refuse(RefusalClass::not_found, "api.no_such_record");
    if (auto refusal = context.rulebook.part<organisation::Permissions>().why_not(caller, verb, account->host_path))
        return refuse(std::move(*refusal));
    if (caller.expected_version && *caller.expected_version != account->version)
        return refuse(RefusalClass::precondition_failed, "registry.version_changed");
    return std::move(*account);
}

void insert_account(Context& context, AccountId id, std::string_view platform, std::string_view platform_account_id,
                    const AccountTimeline& timeline) {
    context.database.execute(sql::insert_account, id, platform, platform_account_id);
    for (const auto& version : timeline.versions()) insert_version(context, id, version);
}

void write_timeline(Context& context, AccountId id, const AccountTimeline& before, const AccountTimeline& after) {
    const auto change = difference(before.versions(), after.versions());
    for (const auto& old : change.retired) context.database.execute(sql::retire_account_version, id, old.from.iso(), context.clock.now());
    for (const auto& made : change.added) insert_version(context, id, made);
}

void write_holders(Context& context, AccountId id, const HolderTimeline& before, const HolderTimeline& after) {
    const auto change = difference(rows_of(before), rows_of(after));
    const Instant now = context.clock.now();
    for (const HolderRow& old : change.retired)
        context.database.execute(sql::retire_holder, id, old.duty, old.holder.person_name, old.holder.title, old.holder.phone,
                                 old.from.iso(), now);
    for (const HolderRow& made : change.added)
        context.database.execute(sql::insert_holder, storage::allocate_ids(context.database), id, made.duty, made.holder.person_name,
                                 made.holder.title, made.holder.phone, made.from.iso(), made.to.iso(), now);
}

void bump_version(storage::Connection& database, AccountId id) { database.execute(sql::bump_account, id); }

Json facts_json(const AccountFacts& facts) {
    return {{"name", facts.name},
            {"kind", facts.kind},
            {"state", facts.state},
            {"host_unit_id", facts.host_unit.value},
            {"certified_host", facts.certified_host},
            {"link", facts.link},
            {"purpose", facts.purpose},
            {"opened_on", facts.opened_on ? Json(facts.opened_on->iso()) : Json(nullptr)},
            {"is_baseline", facts.is_baseline}};
}

Json holders_json(const Holders& holders) {
    Json out = Json::object();
    for (const auto& [duty, persons] : holders) {
        Json list = Json::array();
        for (const Holder& holder : persons)
            list.push_back({{"person_name", holder.person_name}, {"title", holder.title}, {"phone", holder.phone}});
        out[duty] = std::move(list);
    }
    return out;
}

}  // namespace yanlu::registry
