// The filter to parameters, once.
#include "filings/filing_query.hpp"

#include "base/text.hpp"
#include "filings/filing_view.hpp"
#include "filings/statements.hpp"
#include "organisation/permissions.hpp"
#include "organisation/unit_store.hpp"

namespace yanlu::filings {
namespace {

constexpr std::int64_t export_piece = 1000;
constexpr std::int64_t any = -1;

std::int64_t flag_of(const std::optional<bool>& flag) { return flag ? static_cast<std::int64_t>(*flag) : any; }

}  // namespace

Json key_of(const Json& filing) {
    return Json::array({filing["due_on"].is_null() ? Json(organisation::open_day) : filing["due_on"], filing["id"]});
}

Result<FilingQuery> FilingQuery::make(Context& context, const organisation::Caller& caller, std::string_view verb,
                                      const FilingFilter& filter) {
    const auto scope = context.rulebook.part<organisation::Permissions>().scope_for(caller, verb);
    if (!scope) return refuse(scope.error());
    FilingQuery query(context.clock.today(), filter);
    query.scope_ = *scope;
    if (filter.under) {
        const std::string path = organisation::unit_path(context.database, *filter.under);
        query.under_ = path.empty() ? organisation::Scope::nothing() : organisation::Scope::subtree(path);
    }
    query.words_ = ascii_lower(trim(filter.words));
    return query;
}

std::vector<storage::Value> FilingQuery::values(std::initializer_list<storage::Value> more) const {
    std::vector<storage::Value> all{scope_.path_from,
                                    scope_.path_to,
                                    under_.path_from,
                                    under_.path_to,
                                    filter_.system,
                                    filter_.state,
                                    filter_.occasion,
                                    flag_of(filter_.is_open),
                                    flag_of(filter_.is_overdue),
                                    today_,
                                    filter_.account.value_or(AccountId{}),
                                    words_};
    all.insert(all.end(), more);
    return all;
}

bool FilingQuery::is_of_city() const {
    const auto city = organisation::Scope::city();
    return scope_.path_from == city.path_from && scope_.path_to == city.path_to && !filter_.under && !filter_.account && words_.empty();
}

Json FilingQuery::counts(storage::Connection& database) const {
    Json out;
    const auto read = [&](const storage::Row& row) {
        out = {{"total", row.integer(0)},
               {"due", row.integer(1)},
               {"submitted", row.integer(2)},
               {"filed", row.integer(3)},
               {"overdue", row.integer(4)}};
    };
    if (is_of_city())
        database.each(sql::count_filings_of_city, read, filter_.system, filter_.state, filter_.occasion, flag_of(filter_.is_open),
                      flag_of(filter_.is_overdue), today_);
    else
        database.run(sql::count_filings, values({}), read);
    return out;
}

std::vector<Json> FilingQuery::read(Context& context, const storage::Statement& statement,
                                    std::initializer_list<storage::Value> more) const {
    std::vector<Json> found;
    context.database.run(statement, values(more), [&](const storage::Row& row) { found.push_back(filing_summary(context, row)); });
    return found;
}

std::vector<Json> FilingQuery::page(Context& context, const api::Page& page) const {
    const std::int64_t limit = page.rows_to_read();
    if (!page.is_descending) return read(context, ascending(), {page.after_text(0, ""), page.after_integer(1, 0), limit});
    const auto& statement = is_of_city() ? sql::filings_by_due_descending : sql::filings_within_by_due_descending;
    return read(context, statement, {page.after_text(0, "9999-99-99"), page.after_integer(1, INT64_MAX), limit});
}

const storage::Statement& FilingQuery::ascending() const { return is_of_city() ? sql::filings_by_due : sql::filings_within_by_due; }

void FilingQuery::each(Context& context, const std::function<void(const Json&)>& visit) const {
    std::string due_on;
    for (std::int64_t id = 0;;) {
        const auto piece = read(context, ascending(), {due_on, id, export_piece});
        for (const Json& filing : piece) visit(filing);
        if (static_cast<std::int64_t>(piece.size()) < export_piece) return;
        const Json key = key_of(piece.back());
        due_on = key[0].get<std::string>();
        id = key[1].get<std::int64_t>();
    }
}

}  // namespace yanlu::filings
