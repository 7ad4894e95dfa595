// Entries of the watch list as rows; who enters and who leaves.
#include "rounds/watch_list.hpp"

#include <set>

#include "api/response.hpp"
#include "organisation/permissions.hpp"
#include "registry/platforms.hpp"
#include "rounds/domain/quarters.hpp"
#include "rounds/settings.hpp"
#include "rounds/statements.hpp"
#include "rounds/view.hpp"

namespace yanlu::rounds {
namespace {

using organisation::Caller;

WatchEntry read_entry(const storage::Row& row) {
    WatchEntry out;
    out.id = row.get<WatchId>(0);
    out.account = row.get<AccountId>(1);
    out.basis = row.get<std::string>(2);
    out.reason = row.get<std::string>(3);
    out.round = row.get<std::optional<RoundId>>(4);
    out.entered_on = row.get<Date>(5);
    out.ends_on = row.get<std::optional<Date>>(6);
    out.entered_by = row.get<PersonId>(7);
    out.entered_at = row.get<Instant>(8);
    out.left_on = row.get<std::optional<Date>>(9);
    out.leave_reason = row.get<std::string>(10);
    out.left_by = row.get<std::optional<PersonId>>(11);
    out.left_at = row.get<std::optional<Instant>>(12);
    out.version = row.integer(13);
    out.account_name = row.get<std::string>(14);
    out.platform = row.get<std::string>(15);
    out.unit = row.get<UnitId>(16);
    out.unit_name = row.get<std::string>(17);
    out.path = row.get<std::string>(18);
    return out;
}

Json day_or_null(const std::optional<Date>& day) { return day ? Json(day->iso()) : Json(nullptr); }

std::optional<Refusal> why_not_leave(Context& context, const Caller& caller, const WatchEntry& entry) {
    if (auto refusal = context.rulebook.part<organisation::Permissions>().why_not(caller, "rounds.keep_watch_list", entry.path))
        return refusal;
    if (entry.holds_on(context.clock.today())) return std::nullopt;
    return Refusal{RefusalClass::conflict, "rounds.not_on_watch_list", "", "", {}};
}

Json entry_json(Context& context, const Caller& caller, const WatchEntry& entry) {
    return {{"id", entry.id.value},
            {"account", {{"id", entry.account.value}, {"name", entry.account_name}}},
            {"platform", entry.platform},
            {"platform_zh", platform_zh(context, entry.platform)},
            {"unit", {{"id", entry.unit.value}, {"name", entry.unit_name}}},
            {"basis", entry.basis},
            {"basis_zh", context.rulebook.message("rounds.basis." + entry.basis)},
            {"reason", entry.reason},
            {"round_id", entry.round ? Json(entry.round->value) : Json(nullptr)},
            {"is_on", entry.holds_on(context.clock.today())},
            {"entered_on", entry.entered_on.iso()},
            {"entered_by", person_name(context, entry.entered_by).value_or(context.rulebook.message("rounds.the_system"))},
            {"ends_on", day_or_null(entry.ends_on)},
            {"left_on", day_or_null(entry.left_on)},
            {"leave_reason", entry.leave_reason},
            {"left_by", entry.left_by ? Json(person_name(context, entry.left_by).value_or("")) : Json(nullptr)},
            {"version", entry.version},
            {"allowed_actions", Json::array({allowed_action(context, caller, context.rulebook.message("rounds.leave"), "leave", {"reason"},
                                                            why_not_leave(context, caller, entry))})}};
}

std::optional<WatchEntry> load_entry(Context& context, WatchId id) { return context.database.one(sql::watch_entry, read_entry, id); }

bool is_on(Context& context, AccountId account) {
    return context.database.value<std::int64_t>(sql::watched_account, account, context.clock.today().iso()).has_value();
}

WatchId insert(Context& context, const WatchEntry& e, ledger::Journal& journal) {
    const auto id = storage::allocate<WatchId>(context.database);
    const auto ends_on = e.ends_on ? std::optional(e.ends_on->iso()) : std::nullopt;
    context.database.execute(sql::insert_watch_entry, id, e.account, e.basis, e.reason, e.round, e.entered_on.iso(), ends_on, e.entered_by,
                             context.clock.now());
    journal.record({.subject_kind = "watch_list_entry",
                    .subject_id = id.value,
                    .to = "on",
                    .after = e.facts(),
                    .facts = {{"account_id", e.account.value}, {"basis", e.basis}}});
    journal.emit({"rounds.watch_list_entered", "account", e.account.value});
    return id;
}

Result<Json> enter(Context& context, const Caller& caller, const NewWatch& input, ledger::Journal& journal) {
    const auto path = context.database.value<std::string>(sql::path_of_account, input.account);
    if (!path) return invalid("rounds.no_such_account", "account_id");
    if (auto refusal = context.rulebook.part<organisation::Permissions>().why_not(caller, "rounds.keep_watch_list", *path)) {
        if (refusal->kind == RefusalClass::not_found) return invalid("rounds.no_such_account", "account_id");
        return refuse(std::move(*refusal));
    }
    const Date today = context.clock.today();
    if (input.ends_on && *input.ends_on < today) return invalid("rounds.watch_ends_in_past", "ends_on", {{"day", input.ends_on->iso()}});
    if (is_on(context, input.account)) return refuse(RefusalClass::conflict, "rounds.already_on_watch_list", "account_id");
    WatchEntry entry;
    entry.account = input.account;
    entry.basis = "person";
    entry.reason = input.reason;
    entry.entered_on = today;
    entry.ends_on = input.ends_on;
    entry.entered_by = caller.actor.person;
    return entry_json(context, caller, *load_entry(context, insert(context, entry, journal)));
}

Result<Json> leave(Context& context, const Caller& caller, WatchId id, const std::string& reason, ledger::Journal& journal) {
    auto entry = load_entry(context, id);
    if (!entry) return refuse(RefusalClass::not_found, "api.no_such_record");
    if (auto refusal = why_not_leave(context, caller, *entry)) return refuse(std::move(*refusal));
    if (caller.expected_version && *caller.expected_version != entry->version)
        return refuse(RefusalClass::precondition_failed, "organisation.version_changed");
    const Json before = entry->facts();
    context.database.execute(sql::leave_watch_list, id, context.clock.today().iso(), reason, caller.actor.person, context.clock.now());
    entry = load_entry(context, id);
    journal.record({.subject_kind = "watch_list_entry",
                    .subject_id = id.value,
                    .from = "on",
                    .to = "left",
                    .reason = reason,
                    .before = before,
                    .after = entry->facts()});
    journal.emit({"rounds.watch_list_left", "account", entry->account.value});
    return entry_json(context, caller, *entry);
}

}  // namespace

Json WatchEntry::facts() const {
    return {{"account_id", account.value},
            {"basis", basis},
            {"reason", reason},
            {"round_id", round ? round->value : 0},
            {"entered_on", entered_on.iso()},
            {"ends_on", ends_on ? ends_on->iso() : ""},
            {"left_on", left_on ? left_on->iso() : ""},
            {"leave_reason", leave_reason}};
}

Result<Json> enter_watch_list(Context& context, const Caller& caller, const NewWatch& input) {
    const Json request{
        {"account_id", input.account.value}, {"reason", input.reason}, {"ends_on", input.ends_on ? input.ends_on->iso() : ""}};
    return ledger::perform(context, caller.command("rounds.enter_watch_list", request),
                           [&](storage::Connection&, ledger::Journal& journal) { return enter(context, caller, input, journal); });
}

Result<Json> leave_watch_list(Context& context, const Caller& caller, WatchId id, const std::string& reason) {
    return ledger::perform(context, caller.command("rounds.leave_watch_list", {{"id", id.value}, {"reason", reason}}),
                           [&](storage::Connection&, ledger::Journal& journal) { return leave(context, caller, id, reason, journal); });
}

Result<Json> list_watch_list(Context& context, const Caller& caller, const WatchFilter& filter, const api::Page& page) {
    const auto scope = context.rulebook.part<organisation::Permissions>().scope_for(caller, "rounds.read_watch_list");
    if (!scope) return refuse(scope.error());
    const std::string today = context.clock.today().iso();
    const std::int64_t account = filter.account ? filter.account->value : 0;
    const auto found = context.database.all(sql::watch_list, read_entry, scope->path_from, scope->path_to, filter.standing, today,
                                            filter.words, account, page.after_integer(0, INT64_MAX), page.rows_to_read());
    Json items = Json::array();
    for (const auto& entry : found) items.push_back(entry_json(context, caller, entry));
    const auto next = page.cut(items, [](const Json& last) { return Json{last["id"]}; });
    const auto total = context.database.value<std::int64_t>(sql::count_watch_list, scope->path_from, scope->path_to, filter.standing, today,
                                                            filter.words, account);
    return api::list(std::move(items), next, total.value_or(0));
}

void enter_repeated_offenders(Context& context, const Caller& caller, const Round& round, ledger::Journal& journal) {
    const auto& figures = settings(context.rulebook);
    const auto least = figures.value("watch_list_failures", round.period_to);
    const auto months = figures.value("watch_list_months", round.period_to);
    const Date from = months_before(round.period_to, static_cast<int>(months)) + 1;
    struct Offender {
        AccountId account;
        std::int64_t failures;
    };
    const auto found = context.database.all(
        sql::failures_of_accounts, [](const storage::Row& row) { return Offender{row.get<AccountId>(0), row.integer(1)}; }, from.iso(),
        round.period_to.iso(), round.id);
    const auto watched = context.database.all(
        sql::watched_accounts, [](const storage::Row& row) { return row.get<AccountId>(0); }, context.clock.today().iso());
    const std::set<AccountId> is_on(watched.begin(), watched.end());
    for (const auto& [account, failures] : found) {
        if (failures < least || is_on.contains(account)) continue;
        WatchEntry entry;
        entry.account = account;
        entry.basis = "rule";
        entry.reason =
            context.rulebook.message("rounds.failed_again", {{"months", std::to_string(months)}, {"times", std::to_string(failures)}});
        entry.round = round.id;
        entry.entered_on = context.clock.today();
        entry.entered_by = caller.actor.person;
        insert(context, entry, journal);
    }
}

}  // namespace yanlu::rounds
