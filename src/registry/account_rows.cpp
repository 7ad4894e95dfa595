// Appending by the engine's fastest way.
#include "registry/account_rows.hpp"

#include <algorithm>
#include <array>
#include <deque>

#include "ledger/domain/merkle.hpp"
#include "organisation/domain/unit.hpp"
#include "registry/read_account.hpp"
#include "registry/statements.hpp"

namespace yanlu::registry {
namespace {

constexpr std::array<std::string_view, 5> identity_columns{"id", "platform", "platform_account_id", "version", "last_post_at"};
constexpr std::array<std::string_view, 15> version_columns{"id",           "account_id",     "name",     "kind",          "state",
                                                           "host_unit_id", "certified_host", "link",     "purpose",       "opened_on",
                                                           "is_baseline",  "valid_from",     "valid_to", "recorded_from", "recorded_to"};

std::string key_of(std::string_view platform, std::string_view id) { return std::string(platform) + '\n' + std::string(id); }
std::string host_key(UnitId host, std::string_view platform) { return std::to_string(host.value) + '\n' + std::string(platform); }

// The values of one batch; days as texts are kept alive until it is written.
class VersionValues {
public:
    void add(std::int64_t id, std::int64_t account, const AccountRow& row, Instant now) {
        const AccountFacts& facts = row.facts;
        values_.insert(values_.end(),
                       {id, account, facts.name, facts.kind, facts.state, facts.host_unit, facts.certified_host, facts.link, facts.purpose,
                        facts.opened_on ? storage::Value(text(*facts.opened_on)) : storage::Value::null(storage::Value::Type::text),
                        facts.is_baseline, text(row.valid_from), organisation::open_day, now, organisation::open_instant});
    }
    const std::vector<storage::Value>& values() const { return values_; }

private:
    std::string_view text(Date day) { return texts_.emplace_back(day.iso()); }
    std::deque<std::string> texts_;
    std::vector<storage::Value> values_;
};

}  // namespace

std::vector<AccountId> append_accounts(Context& context, const std::vector<AccountRow>& rows) {
    if (rows.empty()) return {};
    const auto count = static_cast<std::int64_t>(rows.size());
    const std::int64_t first = storage::allocate_ids(context.database, 2 * count);
    std::vector<AccountId> ids;
    std::vector<storage::Value> identities;
    VersionValues versions;
    for (const AccountRow& row : rows) {
        const std::int64_t id = first + static_cast<std::int64_t>(ids.size());
        ids.push_back(AccountId{id});
        identities.insert(identities.end(),
                          {id, row.platform, row.platform_account_id, 1, storage::Value::null(storage::Value::Type::integer)});
        versions.add(id + count, id, row, context.clock.now());
    }
    context.database.append_rows("account_identities", identity_columns, identities);
    context.database.append_rows("account_versions", version_columns, versions.values());
    return ids;
}

Digest leaf_of(std::string_view platform, std::string_view platform_account_id, const AccountFacts& facts, Date valid_from) {
    Json row = facts_json(facts);
    row["platform"] = platform;
    row["platform_account_id"] = platform_account_id;
    row["valid_from"] = valid_from.iso();
    return ledger::leaf_hash(canonical(row));
}

KnownAccounts::KnownAccounts(storage::Connection& database) {
    database.each(sql::current_accounts, [&](const storage::Row& row) {
        Account account = read_account(row);
        if (is_in_force(account.facts.state)) by_host_.emplace(host_key(account.facts.host_unit, account.platform), account.id.value);
        accounts_.emplace(account.id.value, std::move(account));
    });
    database.each(sql::all_account_ids, [&](const storage::Row& row) { ids_.emplace(key_of(row.text(0), row.text(1)), row.integer(2)); });
}

const Account* KnownAccounts::find(const std::string& platform, const std::string& platform_account_id) const {
    const auto id = ids_.find(key_of(platform, platform_account_id));
    const auto found = id == ids_.end() ? accounts_.end() : accounts_.find(id->second);
    return found == accounts_.end() ? nullptr : &found->second;
}

const Account* KnownAccounts::on_platform(UnitId host, const std::string& platform, AccountId except) const {
    const auto [begin, end] = by_host_.equal_range(host_key(host, platform));
    const auto found = std::find_if(begin, end, [&](const auto& each) { return each.second != except.value; });
    return found == end ? nullptr : &accounts_.at(found->second);
}

}  // namespace yanlu::registry
