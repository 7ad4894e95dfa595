// The list, one account and its history, within the caller's scope.
#include "api/response.hpp"
#include "organisation/permissions.hpp"
#include "organisation/unit_store.hpp"
#include "organisation/unit_view.hpp"
#include "registry/account_query.hpp"
#include "registry/account_store.hpp"
#include "registry/account_view.hpp"
#include "registry/accounts.hpp"
#include "registry/statements.hpp"

namespace yanlu::registry {
namespace {

Json until_json(std::string_view day) { return day == organisation::open_day ? Json(nullptr) : Json(day); }

Json version_json(const Context& context, const storage::Row& row) {
    const auto known_until = row.get<std::int64_t>(9);
    return {{"name", row.text(0)},
            {"kind", row.text(1)},
            {"state", row.text(2)},
            {"state_zh", word(context, "state", row.text(2))},
            {"certified_host", row.text(3)},
            {"link", row.text(4)},
            {"purpose", row.text(5)},
            {"valid_from", row.text(6)},
            {"valid_to", until_json(row.text(7))},
            {"recorded_from", rfc3339(row.get<Instant>(8))},
            {"recorded_to", known_until == organisation::open_instant ? Json(nullptr) : Json(rfc3339({known_until}))},
            {"host_unit", organisation::unit_reference(row.get<UnitId>(10), row.text(11), row.text(12), row.text(13))}};
}

}  // namespace

const std::vector<std::string>& account_flags() {
    static const std::vector<std::string> flags{"has_open_findings", "missing_duty_holder", "contract_expired", "near_limit",
                                                "never_observed"};
    return flags;
}

Result<Json> list_accounts(Context& context, const organisation::Caller& caller, const AccountFilter& filter, const api::Page& page) {
    const auto query = AccountQuery::make(context, caller, "registry.read_accounts", filter);
    if (!query) return refuse(query.error());
    const auto found = query->page(context.database, page);
    Json items = Json::array();
    for (const FoundAccount& each : found) items.push_back(account_json(context, each.id, query->day()).value());
    const auto next = page.cut(items, [&](const Json&) { return found[static_cast<std::size_t>(page.limit) - 1].key(page); });
    for (Json& item : items) item.erase("purpose");
    return api::list(std::move(items), next, query->total(context.database));
}

Result<Json> show_account(Context& context, const organisation::Caller& caller, AccountId id, std::optional<Date> as_of) {
    const auto account = account_for(context, caller, "registry.read_accounts", id);
    if (!account) return refuse(account.error());
    Json detail = account_detail(context, caller, id, as_of);
    if (detail.is_null()) return refuse(RefusalClass::not_found, "registry.not_there_yet", "as_of", {{"day", as_of->iso()}});
    return detail;
}

Result<Json> account_history(Context& context, const organisation::Caller& caller, AccountId id) {
    const auto account = account_for(context, caller, "registry.read_accounts", id);
    if (!account) return refuse(account.error());
    return Json{
        {"items", context.database.all(sql::account_history, [&](const storage::Row& row) { return version_json(context, row); }, id)}};
}

Result<Json> list_vendors(Context& context, const organisation::Caller& caller, const std::string& words, const api::Page& page) {
    if (auto refusal = context.rulebook.part<organisation::Permissions>().why_not(caller, "registry.read_vendors"))
        return refuse(std::move(*refusal));
    Json items = context.database.all(
        sql::list_vendors,
        [](const storage::Row& row) { return vendor_json(row.get<VendorId>(0), row.text(1), row.get<std::optional<std::string>>(2)); },
        words, page.after_text(0, ""), page.after_integer(1, 0), page.rows_to_read());
    const auto next = page.cut(items, [](const Json& last) { return Json::array({last["name"], last["id"]}); });
    return api::list(std::move(items), next, *context.database.value<std::int64_t>(sql::count_vendors, words));
}

}  // namespace yanlu::registry
