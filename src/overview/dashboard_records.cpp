// The records behind a number: the same question over the same book, as it was known when the number was counted.
#include <algorithm>
#include <map>

#include "api/response.hpp"
#include "overview/frame.hpp"
#include "overview/names.hpp"
#include "overview/statements.hpp"
#include "storage/read_snapshot.hpp"
#include "supervision/finding_view.hpp"

namespace yanlu::overview {
namespace {

using organisation::Caller;

Result<Book> book_for(Context& context, const Caller& caller, const RecordsQuestion& question) {
    auto place = place_for(context, caller, "supervision.read_findings", question.place);
    if (!place) return refuse(place.error());
    if (question.filter.is_about_unit) place->leave_out_below();
    return read_book(context, *place, question.known);
}

Result<std::vector<FindingId>> ids_of(Context& context, const Caller& caller, const RecordsQuestion& question) {
    const auto book = book_for(context, caller, question);
    if (!book) return refuse(book.error());
    std::vector<FindingId> ids;
    for (const FindingLine& line : book->lines) {
        if (question.filter.takes(line, question.moment)) ids.push_back(line.id);
    }
    std::ranges::sort(ids);
    return ids;
}

Json account_json(Context& context, AccountId id, std::int64_t findings) {
    return *context.database.one(
        sql::account_reference,
        [&](const storage::Row& row) {
            return Json{{"account",
                         {{"id", row.integer(0)},
                          {"name", row.text(1)},
                          {"platform", row.text(2)},
                          {"platform_zh", platform_name(context, row.text(2))}}},
                        {"host_unit", {{"id", row.integer(3)}, {"name", row.text(4)}, {"short_name", row.text(5)}}},
                        {"findings", findings}};
        },
        id);
}

}  // namespace

Result<Json> dashboard_records(Context& context, const Caller& caller, const RecordsQuestion& question, const api::Page& page) {
    const storage::ReadSnapshot snapshot(context.database);
    const auto ids = ids_of(context, caller, question);
    if (!ids) return refuse(ids.error());
    Json items = Json::array();
    for (auto id = std::ranges::upper_bound(*ids, FindingId{page.after_integer(0, 0)});
         id != ids->end() && std::ssize(items) < page.rows_to_read(); ++id) {
        if (auto item = supervision::summary_by_id(context, caller, *id)) items.push_back(std::move(*item));
    }
    const auto next = page.cut(items, [](const Json& item) { return Json{item["id"]}; });
    return api::list(std::move(items), next, std::ssize(*ids));
}

Result<std::string> export_dashboard_records(Context& context, const Caller& caller, const RecordsQuestion& question,
                                             const std::string& format) {
    const storage::ReadSnapshot snapshot(context.database);
    const auto ids = ids_of(context, caller, question);
    if (!ids) return refuse(ids.error());
    return supervision::findings_sheet(context, caller, *ids, format);
}

Result<Json> dashboard_accounts(Context& context, const Caller& caller, const RecordsQuestion& question, const api::Page& page) {
    const storage::ReadSnapshot snapshot(context.database);
    const auto book = book_for(context, caller, question);
    if (!book) return refuse(book.error());
    const auto found = failing_accounts(*book, question.moment);
    const auto& accounts = question.filter.measure == "rectified" ? found.rectified : found.failing;
    std::map<AccountId, std::int64_t> findings;
    for (const FindingLine& line : book->lines) {
        if (line.account && takes("failing", line, question.moment)) ++findings[line.account];
    }
    Json items = Json::array();
    for (auto id = accounts.upper_bound(AccountId{page.after_integer(0, 0)});
         id != accounts.end() && std::ssize(items) < page.rows_to_read(); ++id)
        items.push_back(account_json(context, *id, findings[*id]));
    const auto next = page.cut(items, [](const Json& item) { return Json{item["account"]["id"]}; });
    return api::list(std::move(items), next, std::ssize(accounts));
}

}  // namespace yanlu::overview
