// The registry → candidates.
#include "rounds/population.hpp"

#include <algorithm>
#include <set>
#include <unordered_map>
#include <unordered_set>

#include "organisation/unit_store.hpp"
#include "rounds/domain/quarters.hpp"
#include "rounds/settings.hpp"
#include "rounds/statements.hpp"

namespace yanlu::rounds {
namespace {

using Accounts = std::unordered_set<AccountId>;

// What earlier rounds and the watch list say of accounts, read once a draw.
struct History {
    std::unordered_map<AccountId, Date> last_seen;
    std::optional<Date> first_round_on;
    Accounts offenders;
    Accounts watched;
};

AccountId account_id(const storage::Row& row) { return row.get<AccountId>(0); }

Accounts accounts_in(std::vector<AccountId> list) { return {list.begin(), list.end()}; }

History history_of(Context& context, const Round& round) {
    History out;
    const std::string until = round.period_to.iso();
    context.database.each(
        sql::last_seen, [&](const storage::Row& row) { out.last_seen.emplace(account_id(row), row.get<Date>(1)); }, until);
    out.first_round_on = context.database.value<std::optional<Date>>(sql::first_round_day, round.scope_unit).value_or(std::nullopt);
    const auto months = static_cast<int>(settings(context.rulebook).value("offender_months", round.period_to));
    out.offenders = accounts_in(context.database.all(sql::failed_since, account_id, months_before(round.period_to, months).iso(), until));
    out.watched = accounts_in(context.database.all(sql::watched_accounts, account_id, context.clock.today().iso()));
    return out;
}

bool holds(const std::vector<std::string>& list, std::string_view word) {
    return list.empty() || std::ranges::find(list, word) != list.end();
}

class Collector {
public:
    Collector(Context& context, const Round& round)
        : round_(round),
          areas_(context),
          history_(history_of(context, round)),
          most_quarters_(static_cast<int>(settings(context.rulebook).value("seen_within_quarters", round.period_to))) {
        for (const auto& unit : round.units) paths_.push_back(organisation::unit_path(context.database, UnitId{std::stoll(unit)}));
        out_.area_names = areas_.names();
    }

    void take(const storage::Row& row) {
        const std::string_view path = row.text(7);
        if (!holds(round_.platforms, row.text(1)) || !holds(round_.account_kinds, row.text(4)) || !holds(round_.unit_kinds, row.text(8)) ||
            !is_within(path))
            return;
        const auto account = row.get<AccountId>(0);
        out_.candidates.push_back({account, areas_.code_for(path), row.get<std::string>(1), row.get<std::string>(2),
                                   history_.watched.contains(account), history_.offenders.contains(account),
                                   is_unseen(account, row.get<std::optional<Date>>(5))});
        out_.accounts.push_back({account, row.get<std::string>(3), row.get<std::string>(4), row.get<UnitId>(6), row.get<std::string>(9)});
        units_.insert(row.get<UnitId>(6));
    }

    Population finished() {
        out_.units = static_cast<std::int64_t>(units_.size());
        return std::move(out_);
    }

private:
    bool is_within(std::string_view path) const {
        return paths_.empty() || std::ranges::any_of(paths_, [&](const std::string& top) { return path.starts_with(top); });
    }
    bool is_unseen(AccountId account, const std::optional<Date>& opened_on) const {
        const auto seen = history_.last_seen.find(account);
        const auto last = seen == history_.last_seen.end() ? std::nullopt : std::optional(seen->second);
        return must_be_seen({last, opened_on, history_.first_round_on}, round_.period_to, most_quarters_);
    }

    const Round& round_;
    Areas areas_;
    History history_;
    int most_quarters_;
    std::vector<std::string> paths_;
    std::set<UnitId> units_;
    Population out_;
};

}  // namespace

Areas::Areas(Context& context) {
    names_[city_] = context.rulebook.message("rounds.city_area");
    context.database.each(sql::areas, [&](const storage::Row& row) {
        const bool is_town = row.text(2) == "town";
        const std::string code = is_town ? std::to_string(row.integer(0)) : city_;
        codes_[row.get<std::string>(1)] = code;
        if (is_town) names_[code] = row.get<std::string>(3);
    });
}

const std::string& Areas::code_for(std::string_view unit_path) const {
    const auto after_root = unit_path.find('/', 1);
    const auto end = after_root == std::string_view::npos ? after_root : unit_path.find('/', after_root + 1);
    if (end == std::string_view::npos) return city_;
    const auto found = codes_.find(unit_path.substr(0, end + 1));
    return found == codes_.end() ? city_ : found->second;
}

Population population_of(Context& context, const Round& round, Date day) {
    Collector collector(context, round);
    const auto within = organisation::Scope::subtree(organisation::unit_path(context.database, round.scope_unit));
    context.database.each(
        sql::population, [&](const storage::Row& row) { collector.take(row); }, within.path_from, within.path_to, day.iso());
    return collector.finished();
}

Date counting_day(const Context& context, const Round& round) { return std::min(round.period_to, context.clock.today()); }

DrawTerms terms_of(const Round& round) {
    return {.is_full = round.is_full(), .share_percent = static_cast<int>(round.share_percent), .seed = round.seed};
}

}  // namespace yanlu::rounds
