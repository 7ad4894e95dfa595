// Chooses the statement by the order asked for.
#include "registry/account_query.hpp"

#include "base/text.hpp"
#include "ledger/counted.hpp"
#include "organisation/permissions.hpp"
#include "organisation/unit_store.hpp"
#include "registry/platforms.hpp"
#include "registry/statements.hpp"

namespace yanlu::registry {
namespace {

constexpr std::int64_t export_piece = 1000;

// A pasted link is looked for by the id in it.
std::string words_of(const Rulebook& rulebook, const std::string& typed) {
    if (typed.find("://") == std::string::npos) return ascii_lower(trim(typed));
    const auto recognised = rulebook.part<Platforms>().recognise(typed);
    return ascii_lower(recognised.platform_account_id.empty() ? trim(typed) : std::string_view(recognised.platform_account_id));
}

}  // namespace

Json FoundAccount::key(const api::Page& page) const {
    return page.sort == "name" ? Json::array({name, id.value}) : Json::array({number, id.value});
}

Result<AccountQuery> AccountQuery::make(Context& context, const organisation::Caller& caller, std::string_view verb,
                                        const AccountFilter& filter) {
    const auto scope = context.rulebook.part<organisation::Permissions>().scope_for(caller, verb);
    if (!scope) return refuse(scope.error());
    AccountQuery query(filter.as_of.value_or(context.clock.today()), filter);
    query.scope_ = *scope;
    if (filter.under) {
        const std::string path = organisation::unit_path(context.database, *filter.under);
        query.under_ = path.empty() ? organisation::Scope::nothing() : organisation::Scope::subtree(path);
    }
    query.words_ = words_of(context.rulebook, filter.words);
    return query;
}

std::vector<storage::Value> AccountQuery::values(std::initializer_list<storage::Value> more) const {
    const std::int64_t silent_since =
        filter_.min_idle_days ? (day_ - *filter_.min_idle_days + 1).begins_at().ms : 0;  // idle n days: no post after that day's end
    std::vector<storage::Value> all{scope_.path_from, scope_.path_to, under_.path_from,
                                    under_.path_to,   day_text_,      filter_.platform,
                                    filter_.kind,     filter_.state,  filter_.host_unit.value_or(UnitId{}),
                                    words_,           silent_since,   filter_.flag};
    all.insert(all.end(), more);
    return all;
}

bool AccountQuery::is_of_whole_city() const {
    const auto city = organisation::Scope::city();
    const auto is_city = [&](const organisation::Scope& scope) {
        return scope.path_from == city.path_from && scope.path_to == city.path_to;
    };
    return is_city(scope_) && is_city(under_) && !filter_.host_unit;
}

bool AccountQuery::is_of_all() const {
    return !filter_.as_of && words_.empty() && filter_.platform.empty() && filter_.kind.empty() && filter_.state.empty() &&
           !filter_.host_unit && !filter_.min_idle_days && filter_.flag.empty();
}

std::int64_t AccountQuery::total(storage::Connection& database) const {
    if (!is_of_all()) return ledger::counted(database, sql::count_accounts, values({}));
    const std::vector<storage::Value> of_scope{scope_.path_from, scope_.path_to, under_.path_from, under_.path_to};
    return ledger::counted(database, sql::count_hosted, of_scope);
}

std::vector<FoundAccount> AccountQuery::read(storage::Connection& database, const storage::Statement& statement,
                                             std::initializer_list<storage::Value> more) const {
    std::vector<FoundAccount> found;
    database.run(statement, values(more), [&](const storage::Row& row) {
        found.push_back({row.get<AccountId>(0), row.get<std::string>(1), row.get<std::int64_t>(2)});
    });
    return found;
}

std::vector<FoundAccount> AccountQuery::page(storage::Connection& database, const api::Page& page) const {
    const std::int64_t id = page.after_integer(1, 0);
    if (page.sort == "name") {
        const std::string name = page.after_text(0, "");
        const bool is_city = is_of_whole_city();
        if (!page.is_descending)
            return read(database, is_city ? sql::accounts_of_city_by_name : sql::accounts_by_name, {name, id, page.rows_to_read()});
        return read(database, is_city ? sql::accounts_of_city_by_name_descending : sql::accounts_by_name_descending,
                    {name, id, page.rows_to_read(), page.is_first()});
    }
    const std::string order = (page.is_descending ? "-" : "") + page.sort;
    return read(database, sql::accounts_by_number, {page.after_integer(0, INT64_MIN), id, page.rows_to_read(), order});
}

void AccountQuery::each(storage::Connection& database, const std::function<void(AccountId)>& visit) const {
    std::string name;
    for (std::int64_t id = 0;;) {
        const auto piece = read(database, sql::accounts_by_name, {name, id, export_piece});
        for (const FoundAccount& found : piece) visit(found.id);
        if (static_cast<std::int64_t>(piece.size()) < export_piece) return;
        name = piece.back().name;
        id = piece.back().id.value;
    }
}

}  // namespace yanlu::registry
