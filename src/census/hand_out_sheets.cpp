// The sheets of a campaign: who answers, with which accounts, as recorded on the reference day.
#include <map>

#include "census/campaigns.hpp"
#include "census/domain/coverage.hpp"
#include "census/process.hpp"
#include "census/sheets.hpp"
#include "census/statements.hpp"
#include "filings/filing_systems.hpp"
#include "ledger/perform.hpp"
#include "organisation/unit_store.hpp"

namespace yanlu::census {
namespace {

struct ListedAccount {
    AccountId id;
    UnitId host;
    Snapshot snapshot;
};

CensusUnit unit_of(const storage::Row& row) {
    return {row.get<UnitId>(0), row.get<std::optional<UnitId>>(1).value_or(UnitId{}), row.get<std::string>(2), row.get<bool>(3),
            row.get<bool>(4)};
}

ListedAccount account_of(const storage::Row& row) {
    return {row.get<AccountId>(0),
            row.get<UnitId>(1),
            {{.name = row.get<std::string>(2),
              .platform = row.get<std::string>(3),
              .platform_account_id = row.get<std::string>(4),
              .kind = row.get<std::string>(5),
              .certified_host = row.get<std::string>(6),
              .link = row.get<std::string>(7)},
             row.get<std::string>(8),
             {}}};
}

SheetId hand_out(Context& context, ledger::Journal& journal, const Census& census, UnitId unit) {
    const auto id = storage::allocate<SheetId>(context.database);
    context.database.execute(sql::insert_sheet, id, census.id, unit);
    journal.record({.subject_kind = "census_sheet",
                    .subject_id = id.value,
                    .to = process(context.rulebook).sheet().transition("", "open")->to,
                    .facts = {{"census_id", census.id.value}, {"unit_id", unit.value}}});
    return id;
}

// Account → its filings as they stand, one a system.
std::map<AccountId, std::map<std::string, std::string>> filings_of(Context& context, const organisation::Scope& within) {
    std::map<AccountId, std::map<std::string, std::string>> out;
    context.database.each(
        sql::filings_within,
        [&](const storage::Row& row) {
            const auto* system = context.rulebook.part<filings::FilingSystems>().find(row.text(1));
            out[row.get<AccountId>(0)][system ? system->short_zh : row.get<std::string>(3)] =
                context.rulebook.message("census.filing_state." + row.get<std::string>(2));
        },
        within.path_from, within.path_to);
    return out;
}

void list_account(Context& context, SheetId sheet, ListedAccount account) {
    Line line;
    line.id = storage::allocate<LineId>(context.database);
    line.sheet = sheet;
    line.unit = account.host;
    line.account = account.id;
    line.snapshot = std::move(account.snapshot);
    insert_line(context.database, line);
}

}  // namespace

int hand_out_sheets(Context& context, ledger::Journal& journal, const Census& census) {
    const auto within = organisation::Scope::subtree(organisation::unit_path(context.database, census.scope_unit));
    const std::string day = census.reference_day.iso();
    const auto units = context.database.all(sql::units_within, unit_of, within.path_from, within.path_to, day);
    const auto answering = sheets_of(units, {census.answered_by == "through_unit", census.unit_kinds});
    std::map<UnitId, SheetId> sheets;
    for (const auto& unit : units) {  // in the order of the tree
        const auto found = answering.find(unit.id);
        if (found != answering.end() && !sheets.contains(found->second))
            sheets.emplace(found->second, hand_out(context, journal, census, found->second));
    }
    auto filings = filings_of(context, within);
    for (auto& account : context.database.all(sql::accounts_within, account_of, within.path_from, within.path_to, day)) {
        const auto found = answering.find(account.host);
        for (const auto& [system, state] : filings[account.id]) account.snapshot.filings.push_back({system, state});
        if (found != answering.end()) list_account(context, sheets.at(found->second), std::move(account));
    }
    for (const auto& [unit, sheet] : sheets) move_tasks(context, *load_sheet(context.database, sheet), census, PersonId{});
    return static_cast<int>(sheets.size());
}

}  // namespace yanlu::census
