// Events → duties. Each delivery is one transaction under an idempotency key of its own.
#include "filings/follow_accounts.hpp"

#include <algorithm>
#include <stdexcept>

#include "base/log.hpp"
#include "filings/process.hpp"
#include "filings/settle.hpp"
#include "filings/todos.hpp"
#include "organisation/caller.hpp"
#include "registry/life_cycle.hpp"

namespace yanlu::filings {
namespace {

using registry::Account;

// Changes of which the systems must be told; a change of purpose or link is not one of them. state: an account that runs again.
bool concerns_the_systems(const Json& payload) {
    static const std::vector<std::string> told{"name", "certified_host", "platform_account_id", "host_unit", "duty_holders", "state"};
    if (!payload.contains("fields")) return false;
    return std::ranges::any_of(payload.at("fields"),
                               [&](const Json& field) { return std::ranges::find(told, field.get<std::string>()) != told.end(); });
}

std::vector<Filing> in_system(const std::vector<Filing>& all, std::string_view system) {
    std::vector<Filing> out;
    std::ranges::copy_if(all, std::back_inserter(out), [&](const Filing& filing) { return filing.filing_system == system; });
    return out;
}

Filing new_filing(Context& context, const Account& account, const FilingSystem& system, std::string_view occasion, Date effective_on) {
    const auto& calendar = context.rulebook.calendar();
    const auto& clocks = system.clocks.find(occasion)->second;
    return {.id = storage::allocate<FilingId>(context.database),
            .account = account.id,
            .filing_system = system.code,
            .kind = system.kind,
            .occasion = std::string(occasion),
            .effective_on = effective_on,
            .term = term_of(calendar, clocks, effective_on, context.rulebook.part<FilingSystems>().rolls_over_holidays()),
            .calendar_version = calendar.version()};
}

void open_filing(Context& context, ledger::Journal& journal, const Account& account, const FilingSystem& system, const Filing& filing) {
    insert_filing(context, filing, system);
    open_todos(context, filing, account, system);
    journal.record({.subject_kind = "filing",
                    .subject_id = filing.id.value,
                    .to = filing.state,
                    .after = filing_json(filing),
                    .facts = {{"account_id", account.id.value},
                              {"filing_system", system.code},
                              {"occasion", filing.occasion},
                              {"due_on", filing.term ? filing.term->due_on.iso() : ""}}});
    journal.emit({"filing.due", "filing", filing.id.value, {{"account_id", account.id.value}}});
}

// The host may be another one by now; what is open lies on the desk of today's.
void seat_again(Context& context, const Account& account) {
    for (const Filing& filing : filings_of(context.database, account.id)) {
        const FilingSystem* system = context.rulebook.part<FilingSystems>().find(filing.filing_system);
        if (filing.is_open() && system) renew_todos(context, filing, account, *system);
    }
}

// Systems that had been told must be told anew: an account that was 正常 is 变更待备案 until they are.
Result<void> ask_again(Context& context, ledger::Journal& journal, const Account& account, Date effective_on, const std::string& reason) {
    if (fall_due(context, journal, account, occasion::amendment, effective_on) == 0) return {};
    const auto noted = registry::note_filing_due(context, journal, account.id, reason);
    return noted ? Result<void>{} : refuse(noted.error());
}

// The freeze was taken back: what nobody has filed need not be filed; what was filed must be told that the account lives.
Result<void> take_freeze_back(Context& context, ledger::Journal& journal, const Account& account, Date effective_on) {
    bool was_told = false;
    for (const Filing& filing : filings_of(context.database, account.id)) {
        if (filing.occasion != occasion::freezing || filing.state == state::waived) continue;
        if (filing.state != state::due) {
            was_told = was_told || filing.kind == kind_filing;
            continue;
        }
        Filing lapsed = filing;
        lapsed.state = state::waived;
        lapsed.settled_on = effective_on;
        record_change(context, journal, filing, lapsed, "冻结期撤回");
        close_todos(context, filing.id, PersonId{});
    }
    return was_told ? ask_again(context, journal, account, effective_on, "冻结期撤回，须重新备案") : Result<void>{};
}

using Follow = std::function<Result<void>(ledger::Journal&, const Account&)>;

void follow(Context& context, const jobs::Delivery& event, const Follow& act) {
    auto command = organisation::Caller::system("job").command("filings.follow_account", {{"delivery", event.id}});
    command.idempotency_key = "filings.delivery:" + std::to_string(event.id);
    const auto done = ledger::perform(context, command, [&](storage::Connection& database, ledger::Journal& journal) -> Result<Json> {
        const auto account = registry::find_account(database, AccountId{event.subject_id});
        if (!account) throw std::logic_error("an event of an account that does not exist");
        if (auto acted = act(journal, *account); !acted) return refuse(acted.error());
        return Json::object();
    });
    // The runner keeps the event and tries again: a duty is never lost.
    if (!done) throw std::runtime_error("duties of " + event.topic + " refused: " + done.error().code);
}

Date day_in(const jobs::Delivery& event, const char* name) {
    const auto day = Date::parse(event.payload.at(name).get<std::string>());
    if (!day) throw std::runtime_error(event.topic + ": not a day");
    return *day;
}

// An event that makes duties of one occasion, counted from the day under `day_name`.
jobs::Subscription maker(const std::string& topic, std::string_view occasion, const char* day_name) {
    return {topic, [topic, occasion, day_name](Context& context, const jobs::Delivery& event) {
                if (event.topic != topic) return;  // the runner matches by prefix
                follow(context, event, [&](ledger::Journal& journal, const Account& account) -> Result<void> {
                    fall_due(context, journal, account, occasion, day_in(event, day_name));
                    return {};
                });
            }};
}

void follow_change(Context& context, const jobs::Delivery& event, const std::string& reason) {
    follow(context, event, [&](ledger::Journal& journal, const Account& account) {
        seat_again(context, account);
        return ask_again(context, journal, account, day_in(event, "effective_on"), reason);
    });
}

void follow_amended(Context& context, const jobs::Delivery& event) {
    if (concerns_the_systems(event.payload)) follow_change(context, event, "登记信息变更，须备案");
}

void follow_host_changed(Context& context, const jobs::Delivery& event) { follow_change(context, event, "主办单位调整，须备案"); }

void follow_taken_over(Context& context, const jobs::Delivery& event) {
    follow(context, event, [&](ledger::Journal& journal, const Account& account) -> Result<void> {
        fall_due(context, journal, account, occasion::backfill, context.clock.today());
        return {};
    });
}

void follow_withdrawn(Context& context, const jobs::Delivery& event) {
    follow(context, event, [&](ledger::Journal& journal, const Account& account) {
        return take_freeze_back(context, journal, account, day_in(event, "effective_on"));
    });
}

}  // namespace

int fall_due(Context& context, ledger::Journal& journal, const Account& account, std::string_view occasion, Date effective_on) {
    const auto& systems = context.rulebook.part<FilingSystems>();
    const auto* platform = context.rulebook.part<registry::Platforms>().find(account.platform);
    const std::vector<Filing> all = filings_of(context.database, account.id);
    int made = 0;
    for (const FilingSystem& system : systems.all()) {
        if (!platform || !system.applies(*platform, occasion, effective_on)) continue;
        if (is_covered(in_system(all, system.code), occasion, systems.freezing_covers_cancellation())) continue;
        open_filing(context, journal, account, system, new_filing(context, account, system, occasion, effective_on));
        ++made;
    }
    return made;
}

std::vector<jobs::Subscription> account_subscriptions() {
    return {maker("account.opened", occasion::opening, "effective_on"),
            maker("account.shut_down", occasion::shutdown, "effective_on"),
            maker("account.cancelled", occasion::cancellation, "effective_on"),
            maker("account.freezing", occasion::freezing, "entered_on"),
            {"account.amended", follow_amended},
            {"account.host_changed", follow_host_changed},
            {"account.taken_over", follow_taken_over},
            {"account.freeze_withdrawn", follow_withdrawn}};
}

}  // namespace yanlu::filings
