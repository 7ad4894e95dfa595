// Exceptions asked for, confirmed, rejected, ended: may he, there? → the table decides → row, entry, event.
#include <algorithm>

#include "api/response.hpp"
#include "base/digest.hpp"
#include "flow/machines.hpp"
#include "monitoring/hit_exceptions.hpp"
#include "monitoring/inspection.hpp"
#include "monitoring/inspection_settings.hpp"
#include "monitoring/statements.hpp"
#include "organisation/permissions.hpp"

namespace yanlu::monitoring {
namespace {

using organisation::Caller;
using organisation::Permissions;

constexpr const char* proposing = "monitoring.propose_exception";
constexpr const char* deciding = "monitoring.decide_exception";
constexpr const char* reading = "monitoring.read_exceptions";
constexpr const char* everywhere = "/";  // path of the whole tree: only who reaches the city decides there

struct Exception {
    HitExceptionId id;
    std::string rule;
    std::string excerpt;
    std::int64_t account = 0;
    std::string account_name;
    std::int64_t hit = 0;
    std::string reason;
    std::string valid_from;
    std::string valid_to;
    std::string state;
    std::string unit_path;
    PersonId proposed_by;
    std::string proposer;
    Instant proposed_at;
    std::optional<PersonId> decided_by;
    std::string decider;
    std::string note;
};

Exception read_exception(const storage::Row& row) {
    const auto text = [&](int column) { return row.get<std::string>(column); };
    return {row.get<HitExceptionId>(0),
            text(1),
            text(2),
            row.integer(3),
            text(4),
            row.integer(5),
            text(6),
            text(7),
            text(8),
            text(9),
            text(10),
            row.get<PersonId>(11),
            text(12),
            row.get<Instant>(13),
            row.get<std::optional<PersonId>>(14),
            text(15),
            text(16)};
}

const flow::Machine& machine_of(const Rulebook& rulebook) { return rulebook.part<HitExceptionProcess>().machine(); }

// Where it would hold.
Result<std::string> path_of(Context& context, const Caller& caller, const NewException& asked) {
    if (!asked.account) return std::string(everywhere);
    const auto scope = context.rulebook.part<Permissions>().scope_for(caller, proposing);
    if (!scope) return refuse(scope.error());
    const auto path = context.database.value<std::string>(sql::path_of_account, *asked.account, scope->path_from, scope->path_to);
    if (!path) return refuse(RefusalClass::not_found, "organisation.no_such_record", "account_id");
    return *path;
}

std::optional<Refusal> why_not_there(Context& context, const Caller& caller, const std::string& path) {
    const auto refusal = context.rulebook.part<Permissions>().why_not(caller, deciding, path);
    if (!refusal || path != everywhere || refusal->kind != RefusalClass::not_found) return refusal;
    return Refusal{RefusalClass::forbidden, "monitoring.exception.everywhere_is_the_citys"};
}

Result<Date> last_day(Context& context, const NewException& asked) {
    const auto& settings = context.rulebook.part<InspectionSettings>();
    const Date today = context.clock.today();
    const Date day = asked.valid_to.value_or(today + static_cast<int>(settings.exception_days));
    if (day < today || day > today + static_cast<int>(settings.longest_exception_days))
        return invalid("monitoring.exception.last_day", "valid_to", {{"days", std::to_string(settings.longest_exception_days)}});
    return day;
}

std::optional<Refusal> why_not_rule(Context& context, const std::string& id) {
    const auto& inspection = context.rulebook.part<Inspection>();
    inspection.follow(context.database);
    const auto rules = inspection.rules();
    if (std::ranges::find(rules, id, &inspect::RuleDescription::id) != rules.end()) return std::nullopt;
    return invalid("monitoring.exception.unknown_rule", "rule", {{"rule", id}}).value();
}

Json facts_of(const NewException& asked, const std::string& state, Date valid_to) {
    return {{"rule", asked.rule}, {"account_id", asked.account ? asked.account->value : 0}, {"state", state}, {"valid_to", valid_to.iso()}};
}

Result<Json> write(Context& context, const Caller& caller, const NewException& asked, const std::string& path, bool is_decided,
                   ledger::Journal& journal) {
    const auto valid_to = last_day(context, asked);
    if (!valid_to) return refuse(valid_to.error());
    const auto id = storage::allocate<HitExceptionId>(context.database);
    const std::string state = is_decided ? "confirmed" : "proposed";
    const Instant now = context.clock.now();
    const auto decider = is_decided ? std::optional(caller.actor.person) : std::nullopt;
    const auto decided_at = is_decided ? std::optional(now) : std::nullopt;
    context.database.execute(sql::insert_exception, id, asked.rule, hex(sha256(asked.words)), asked.excerpt,
                             asked.account ? asked.account->value : 0, asked.hit, asked.reason, context.clock.today().iso(),
                             valid_to->iso(), state, path, caller.actor.person, caller.actor.unit, now, decider, decided_at);
    journal.record({.subject_kind = "hit_exception",
                    .subject_id = id.value,
                    .to = state,
                    .reason = asked.reason,
                    .rule = asked.rule,
                    .facts = facts_of(asked, state, *valid_to)});
    journal.emit({"hit_exception." + state, "hit_exception", id.value, {{"rule", asked.rule}}});
    return Json{
        {"id", id.value}, {"state", state}, {"state_zh", machine_of(context.rulebook).state(state)->zh}, {"valid_to", valid_to->iso()}};
}

std::optional<Refusal> why_not_step(Context& context, const Caller& caller, const Exception& exception, const std::string& event) {
    const auto decided = flow::decide(machine_of(context.rulebook), exception.state, event, caller.role,
                                      [&](std::string_view) { return why_not_there(context, caller, exception.unit_path); });
    return decided ? std::nullopt : std::optional(decided.error());
}

Json actions_of(Context& context, const Caller& caller, const Exception& exception) {
    Json actions = Json::array();
    for (const char* event : {"confirm", "reject", "end"}) {
        const auto* transition = machine_of(context.rulebook).transition(exception.state, event);
        if (!transition || !context.rulebook.part<Permissions>().reach(caller.role, deciding)) continue;
        const auto refusal = why_not_step(context, caller, exception, event);
        Json action{{"action", event}, {"zh", transition->zh}, {"is_allowed", !refusal}, {"asks", transition->asks}};
        if (refusal) action["refusal"] = api::problem(*refusal, context.rulebook, caller.request_id);
        actions.push_back(std::move(action));
    }
    return actions;
}

Json exception_json(Context& context, const Caller& caller, const Exception& e) {
    const bool is_over = e.state == "confirmed" && e.valid_to < context.clock.today().iso();
    return {{"id", e.id.value},
            {"rule", e.rule},
            {"excerpt", e.excerpt},
            {"account", e.account == 0 ? Json(nullptr) : Json{{"id", e.account}, {"name", e.account_name}}},
            {"is_from_draft", e.hit == 0},
            {"reason", e.reason},
            {"valid_from", e.valid_from},
            {"valid_to", e.valid_to},
            {"state", e.state},
            {"state_zh", is_over ? context.rulebook.message("monitoring.exception.over") : machine_of(context.rulebook).state(e.state)->zh},
            {"proposed_by", {{"id", e.proposed_by.value}, {"name", e.proposer}}},
            {"proposed_at", rfc3339(e.proposed_at)},
            {"decided_by", e.decided_by ? Json{{"id", e.decided_by->value}, {"name", e.decider}} : Json(nullptr)},
            {"decision_note", e.note},
            {"allowed_actions", actions_of(context, caller, e)}};
}

Result<Json> take(Context& context, const Caller& caller, HitExceptionId id, const std::string& event, const std::string& reason,
                  ledger::Journal& journal) {
    const auto scope = context.rulebook.part<Permissions>().scope_for(caller, reading);
    if (!scope) return refuse(scope.error());
    auto exception = context.database.one(sql::load_exception, read_exception, id, scope->path_from, scope->path_to);
    if (!exception) return refuse(RefusalClass::not_found, "api.no_such_record");
    if (auto refusal = why_not_step(context, caller, *exception, event)) return refuse(std::move(*refusal));
    const flow::Transition& transition = *machine_of(context.rulebook).transition(exception->state, event);
    if (!transition.asks.empty() && reason.empty()) return invalid("api.missing", "reason", {{"field", "reason"}});
    context.database.execute(sql::decide_exception, id, transition.to, caller.actor.person, context.clock.now(), reason);
    journal.record({.subject_kind = "hit_exception",
                    .subject_id = id.value,
                    .from = exception->state,
                    .to = transition.to,
                    .reason = reason,
                    .rule = exception->rule});
    journal.emit({"hit_exception." + event, "hit_exception", id.value, {{"rule", exception->rule}}});
    return exception_json(context, caller,
                          *context.database.one(sql::load_exception, read_exception, id, scope->path_from, scope->path_to));
}

}  // namespace

HitExceptionProcess::HitExceptionProcess(const Rulebook& rulebook)
    : machine_(&rulebook.part<flow::Machines>().require("hit_exception", {"may_decide_there"})) {}

Result<Json> confirm_exception(Context& context, const Caller& caller, const NewException& asked, ledger::Journal& journal) {
    const auto path = path_of(context, caller, asked);
    if (!path) return refuse(path.error());
    if (auto refusal = why_not_there(context, caller, *path)) return refuse(std::move(*refusal));
    return write(context, caller, asked, *path, true, journal);
}

Result<Json> propose_exception(Context& context, const Caller& caller, const NewException& asked) {
    if (auto refusal = context.rulebook.part<Permissions>().why_not(caller, proposing)) return refuse(std::move(*refusal));
    if (auto refusal = why_not_rule(context, asked.rule)) return refuse(std::move(*refusal));
    const auto path = path_of(context, caller, asked);
    if (!path) return refuse(path.error());
    const bool is_decided = !why_not_there(context, caller, *path);
    const Json request{
        {"rule", asked.rule}, {"digest", hex(sha256(asked.words))}, {"account_id", asked.account ? asked.account->value : 0}};
    return ledger::perform(context, caller.command(proposing, request), [&](storage::Connection&, ledger::Journal& journal) {
        return write(context, caller, asked, *path, is_decided, journal);
    });
}

Result<Json> act_on_exception(Context& context, const Caller& caller, HitExceptionId id, const std::string& event,
                              const std::string& reason) {
    if (auto refusal = context.rulebook.part<Permissions>().why_not(caller, deciding)) return refuse(std::move(*refusal));
    return ledger::perform(
        context, caller.command(deciding, {{"id", id.value}, {"event", event}, {"reason", reason}}),
        [&](storage::Connection&, ledger::Journal& journal) { return take(context, caller, id, event, reason, journal); });
}

Result<Json> list_exceptions(Context& context, const Caller& caller, const ExceptionFilter& filter, const api::Page& page) {
    const auto scope = context.rulebook.part<Permissions>().scope_for(caller, reading);
    if (!scope) return refuse(scope.error());
    const auto found = context.database.all(sql::list_exceptions, read_exception, filter.state, scope->path_from, scope->path_to,
                                            page.after_integer(0, INT64_MAX), page.rows_to_read(), filter.rule);
    Json items = Json::array();
    for (const Exception& each : found) items.push_back(exception_json(context, caller, each));
    const auto next = page.cut(items, [](const Json& last) { return Json::array({last["id"]}); });
    const auto total =
        context.database.value<std::int64_t>(sql::count_exceptions, filter.state, scope->path_from, scope->path_to, filter.rule);
    return api::list(std::move(items), next, total.value_or(0));
}

}  // namespace yanlu::monitoring
