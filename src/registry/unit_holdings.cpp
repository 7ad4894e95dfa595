// Counts across the tables that follow a unit; reads alone.
#include "registry/unit_holdings.hpp"

#include "organisation/permissions.hpp"
#include "organisation/unit_store.hpp"
#include "registry/account_view.hpp"
#include "registry/domain/account.hpp"
#include "registry/platforms.hpp"
#include "registry/statements.hpp"

namespace yanlu::registry {
namespace {

Json numbers_of(Context& context, UnitId id) {
    Json numbers;
    context.database.each(
        sql::unit_holdings,
        [&](const storage::Row& row) {
            numbers = {{"child_units", row.integer(0)}, {"supervised_units", row.integer(1)}, {"appointments", row.integer(2)},
                       {"accounts", row.integer(3)},    {"open_findings", row.integer(4)},    {"open_filings", row.integer(5)},
                       {"open_todos", row.integer(6)}};
        },
        id, context.clock.today().iso());
    return numbers;
}

Json account_named(const Context& context, const storage::Row& row) {
    const Platform* platform = context.rulebook.part<Platforms>().find(row.text(2));
    return {{"id", row.integer(0)},
            {"name", row.text(1)},
            {"platform_zh", platform ? platform->zh : std::string(row.text(2))},
            {"state_zh", word(context, "state", row.text(3))},
            {"is_filed_again", is_in_force(row.text(3)) || row.text(3) == "shut_down"}};
}

}  // namespace

Result<Json> unit_holdings(Context& context, const organisation::Caller& caller, UnitId id) {
    const auto unit = organisation::unit_for(context, caller, "organisation.read_units", id);
    if (!unit) return refuse(unit.error());
    Json out = numbers_of(context, id);
    out["account_list"] =
        context.database.all(sql::accounts_to_follow, [&](const storage::Row& row) { return account_named(context, row); }, id);
    return out;
}

}  // namespace yanlu::registry
