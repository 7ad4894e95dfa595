// Both jobs look at each filing again inside the transaction that changes it, so that a person who was faster wins.
#include "filings/jobs.hpp"

#include "base/log.hpp"
#include "filings/filing_view.hpp"
#include "filings/settle.hpp"
#include "filings/statements.hpp"
#include "filings/todos.hpp"
#include "ledger/perform.hpp"

namespace yanlu::filings {
namespace {

constexpr std::int64_t longest_look_ahead = 60;  // days: a quarter of the longest clock in use, and more

std::vector<FilingId> ids_of(const std::vector<std::int64_t>& numbers) {
    std::vector<FilingId> out;
    for (const std::int64_t number : numbers) out.push_back(FilingId{number});
    return out;
}

std::int64_t first_integer(const storage::Row& row) { return row.integer(0); }

// Runs `act` on a filing in a transaction of its own; says whether it did anything.
template <class Act>
bool in_transaction(Context& context, const char* verb, FilingId id, Act act) {
    const auto command = organisation::Caller::system("job").command(verb, {{"id", id.value}});
    const auto done = ledger::perform(context, command, [&](storage::Connection& database, ledger::Journal& journal) -> Result<Json> {
        const auto filing = find_filing(database, id);
        return Json(filing && filing->is_open() && act(journal, *filing));
    });
    return done && *done == Json(true);
}

bool remind(Context& context, ledger::Journal& journal, const Filing& filing) {
    const auto left = time_left(context, filing);
    if (!left || left->light == "green") return false;
    if (context.database.execute(sql::note_reminder, filing.id, context.clock.now()) == 0) return false;
    journal.record({.subject_kind = "filing",
                    .subject_id = filing.id.value,
                    .from = filing.state,
                    .to = filing.state,
                    .facts = {{"due_on", filing.term->due_on.iso()}, {"light", left->light}}});
    journal.emit(
        {"filing.due_soon", "filing", filing.id.value, {{"account_id", filing.account.value}, {"due_on", filing.term->due_on.iso()}}});
    return true;
}

bool recompute(Context& context, ledger::Journal& journal, const Filing& filing) {
    const auto& systems = context.rulebook.part<FilingSystems>();
    const auto& calendar = context.rulebook.calendar();
    const FilingSystem* system = systems.find(filing.filing_system);
    const auto account = registry::find_account(context.database, filing.account);
    if (!system || !account || !system->clocks.contains(filing.occasion)) return false;
    Filing moved = filing;
    moved.term = term_of(calendar, system->clocks.find(filing.occasion)->second, filing.effective_on, systems.rolls_over_holidays());
    if (!moved.term || moved.term == filing.term) return false;
    moved.calendar_version = calendar.version();
    record_change(context, journal, filing, moved, "节假日安排更新，期限重算",
                  {{"due_on_before", filing.term->due_on.iso()}, {"due_on", moved.term->due_on.iso()}});
    if (moved.state == state::due) renew_todos(context, moved, *account, *system);
    return true;
}

}  // namespace

int remind_of_filings(Context& context) {
    const std::string horizon = (context.clock.today() + longest_look_ahead).iso();
    int reminded = 0;
    for (const FilingId id : ids_of(context.database.all(sql::filings_to_remind, first_integer, horizon)))
        reminded += in_transaction(context, "filings.remind", id,
                                   [&](ledger::Journal& journal, const Filing& filing) { return remind(context, journal, filing); });
    return reminded;
}

int recompute_deadlines(Context& context) {
    int moved = 0;
    for (const FilingId id :
         ids_of(context.database.all(sql::filings_of_other_calendar, first_integer, context.rulebook.calendar().version())))
        moved += in_transaction(context, "filings.move_deadline", id,
                                [&](ledger::Journal& journal, const Filing& filing) { return recompute(context, journal, filing); });
    if (moved > 0) log::info("filings.deadlines_moved", {{"count", moved}});
    return moved;
}

std::vector<jobs::Job> filing_jobs() {
    using namespace std::chrono_literals;
    return {{"filings.remind", 30min, [](Context& context) { remind_of_filings(context); }},
            {"filings.recompute_deadlines", 1h, [](Context& context) { recompute_deadlines(context); }}};
}

}  // namespace yanlu::filings
