// A unit disputes one record or one item; somebody who did not score decides; what is granted makes a new version of the result from the
// same frozen facts.
#include "api/response.hpp"
#include "assessment/access.hpp"
#include "assessment/result_store.hpp"
#include "assessment/set_view.hpp"
#include "assessment/sheet_view.hpp"
#include "assessment/statements.hpp"
#include "flow/machines.hpp"
#include "flow/todo.hpp"
#include "ledger/perform.hpp"
#include "organisation/permissions.hpp"
#include "organisation/unit_store.hpp"

namespace yanlu::assessment {
namespace {

using ledger::Journal;
using organisation::Caller;
using organisation::Permissions;

struct Appeal {
    AppealId id;
    UnitId unit;
    std::string indicator;
    std::string case_key;
    std::string state;
    std::string reason;
    PersonId by;
};

std::optional<Appeal> find_appeal(storage::Connection& database, AssessmentId assessment, AppealId id) {
    return database.one(
        sql::load_appeal,
        [](const storage::Row& row) {
            return Appeal{row.get<AppealId>(0),    row.get<UnitId>(1),      row.get<std::string>(2), row.get<std::string>(3),
                          row.get<std::string>(4), row.get<std::string>(5), row.get<PersonId>(6)};
        },
        assessment, id);
}

// Whether the sheet holds what is disputed: a record that was counted, or an item.
bool holds(const Sheet& sheet, const NewAppeal& wanted) {
    const auto is_meant = [&](const Item& item) {
        if (item.indicator != wanted.indicator) return false;
        if (wanted.case_key.empty()) return true;
        const auto found = std::ranges::find(item.cases, wanted.case_key, &Case::key);
        return found != item.cases.end() && (found->why.empty() || found->why == "limit_reached");
    };
    if (std::ranges::any_of(sheet.items, is_meant)) return true;
    return !wanted.case_key.empty() &&
           std::ranges::any_of(sheet.accounts, [&](const AccountScore& account) { return std::ranges::any_of(account.items, is_meant); });
}

std::optional<Refusal> why_not_appeal(Context& context, const Caller& caller, const Assessment& assessment, UnitId unit) {
    const std::string path = organisation::unit_path(context.database, unit);
    if (path.empty()) return Refusal{RefusalClass::not_found, "api.no_such_record"};
    if (auto refusal = context.rulebook.part<Permissions>().why_not(caller, "assessment.appeal", path)) return refusal;
    const auto decided = flow::decide(machine_of(context.rulebook), assessment.state, "appeal", caller.role,
                                      [&](std::string_view guard) { return guard_refusal(context, caller, assessment, guard); });
    if (!decided) return decided.error();
    if (assessment.appeal_until && context.clock.today() > *assessment.appeal_until)
        return Refusal{RefusalClass::conflict, "assessment.appeal_closed", "", {}, {{"day", assessment.appeal_until->iso()}}, {}};
    return std::nullopt;
}

void move_to(Context& context, Assessment& assessment, std::string_view event, Journal& journal, Json facts) {
    const Json before = assessment.facts();
    assessment.state = machine_of(context.rulebook).transition(assessment.state, event)->to;
    update_assessment(context.database, assessment);
    record_step(assessment, before, event, std::move(facts), journal);
}

void ask_for_decision(Context& context, const Assessment& assessment, UnitId unit, Instant due_at) {
    const auto office = organisation::city_office(context.database);
    if (!office) return;
    const auto of = organisation::find_unit(context.database, unit);
    const std::string title = context.rulebook.message("assessment.todo.decide_appeal",
                                                       {{"title", assessment.title}, {"unit", of ? of->facts.short_name : std::string()}});
    flow::Todo todo{"assessment", "assessment", assessment.id.value, "decide_appeal", title, *office, "city_office_section_chief", {}, {}};
    todo.deadline = flow::Deadline{due_at, false};
    flow::open_todo(context, todo);
}

// The desk is told; the item goes with the next step that is taken over the assessment's appeals, or with its end.
void tell_of_taking_back(Context& context, const Assessment& assessment, UnitId unit) {
    const auto office = organisation::city_office(context.database);
    if (!office) return;
    const auto of = organisation::find_unit(context.database, unit);
    const std::string title = context.rulebook.message("assessment.todo.appeal_taken_back",
                                                       {{"title", assessment.title}, {"unit", of ? of->facts.short_name : std::string()}});
    flow::open_todo(context,
                    {"assessment", "assessment", assessment.id.value, "finalise", title, *office, "city_office_section_chief", {}, {}});
}

// Nobody need decide what was taken back; the others still wait.
void ask_for_the_rest(Context& context, const Assessment& assessment, PersonId by) {
    flow::complete_todos(context, "assessment", assessment.id.value, "decide_appeal", by);
    struct Open {
        UnitId unit;
        Instant due_at;
    };
    for (const auto& each : context.database.all(
             sql::open_appeals, [](const storage::Row& row) { return Open{row.get<UnitId>(0), row.get<Instant>(1)}; }, assessment.id))
        ask_for_decision(context, assessment, each.unit, each.due_at);
}

// The last open appeal is gone: the assessment stands as announced, or as corrected by those that were granted.
void end_appeals(Context& context, Assessment& assessment, PersonId by, Journal& journal, Json facts) {
    flow::complete_todos(context, "assessment", assessment.id.value, "decide_appeal", by);
    const bool is_corrected =
        assessment.result_version > 1 && *context.database.value<std::int64_t>(sql::count_granted_appeals, assessment.id) > 0;
    move_to(context, assessment, is_corrected ? "appeals_granted" : "appeals_refused", journal, std::move(facts));
}

std::optional<Refusal> why_not_take_back(Context& context, const Caller& caller, const Assessment& assessment, UnitId unit, PersonId by) {
    const std::string path = organisation::unit_path(context.database, unit);
    if (auto refusal = context.rulebook.part<Permissions>().why_not(caller, "assessment.appeal", path)) return refusal;
    const auto guard = [&](std::string_view) -> std::optional<Refusal> {
        if (by == caller.actor.person) return std::nullopt;
        return Refusal{RefusalClass::forbidden, "assessment.guard.own_appeal"};
    };
    const auto decided = flow::decide(machine_of(context.rulebook), assessment.state, "take_back_appeal", caller.role, guard);
    return decided ? std::nullopt : std::optional(decided.error());
}

std::optional<Refusal> why_not_decide(Context& context, const Caller& caller, const Assessment& assessment) {
    if (auto refusal = context.rulebook.part<Permissions>().why_not(caller, "assessment.decide_appeal")) return refusal;
    if (auto refusal = why_not_state(context.rulebook, assessment, {"appealed"})) return refusal;
    if (has_scored(context.database, assessment.id, caller.actor.person))
        return Refusal{RefusalClass::conflict, "assessment.scorer_cannot_decide", "", "152-2021.4.3", {}, {}};
    return std::nullopt;
}

std::optional<Refusal> why_not_decision(const Context& context, const Assessment& assessment, const Appeal& appeal,
                                        const AppealDecision& decision) {
    if (appeal.state != "open") return Refusal{RefusalClass::conflict, "assessment.appeal_decided"};
    if (decision.reason.empty()) return invalid("api.missing", "reason", {{"field", "reason"}}).value();
    if (!decision.is_granted || !appeal.case_key.empty()) return std::nullopt;
    if (!decision.points) return invalid("assessment.points_for_item", "points").value();
    const IndicatorSet set = parsed(context.rulebook, assessment.set);
    const Indicator* indicator = set.indicator(appeal.indicator);
    const Points most = indicator ? indicator->points : 0;
    if (*decision.points >= 0 && *decision.points <= most) return std::nullopt;
    return invalid("assessment.points_out_of_range", "points", {{"most", to_text(most)}}).value();
}

// The same facts, with one decision more.
void correct(Context& context, Assessment& assessment, const Appeal& appeal, PersonId by) {
    const IndicatorSet set = parsed(context.rulebook, assessment.set);
    const Scores scores = assess(frozen_facts(context.database, assessment), set, decisions_of(context.database, assessment));
    store_scores(context, assessment, scores, set, "appeal:" + std::to_string(appeal.id.value), by);
}

}  // namespace

Json may_appeal(Context& context, const Caller& caller, const Assessment& assessment, UnitId unit) {
    const auto refusal = why_not_appeal(context, caller, assessment, unit);
    Json out{{"is_allowed", !refusal}};
    if (refusal && refusal->kind != RefusalClass::forbidden) out["refusal"] = api::problem(*refusal, context.rulebook, caller.request_id);
    return out;
}

Result<Json> appeal(Context& context, const Caller& caller, AssessmentId id, const NewAppeal& wanted) {
    const Json request{{"id", id.value}, {"unit_id", wanted.unit.value}, {"indicator", wanted.indicator}, {"case_key", wanted.case_key}};
    const auto done = ledger::perform(
        context, caller.command("assessment.appeal", request), [&](storage::Connection& database, Journal& journal) -> Result<Json> {
            auto assessment = find_assessment(database, id);
            if (!assessment) return refuse(RefusalClass::not_found, "api.no_such_record");
            if (auto refusal = why_not_appeal(context, caller, *assessment, wanted.unit)) return refuse(std::move(*refusal));
            const auto sheet = stored_sheet(database, id, assessment->result_version, wanted.unit);
            if (!sheet || !holds(*sheet, wanted)) return invalid("assessment.nothing_to_appeal", "indicator");
            if (*database.value<std::int64_t>(sql::count_same_appeals, id, wanted.unit, wanted.indicator, wanted.case_key) > 0)
                return refuse(RefusalClass::conflict, "assessment.appealed_already");
            const auto file = evidence(context, caller, wanted.attachment);
            if (!file) return refuse(file.error());
            const auto made = storage::allocate<AppealId>(database);
            const auto& limit = machine_of(context.rulebook).transition(assessment->state, "appeal")->limit;
            const auto& hours = context.rulebook.part<flow::Machines>().office_hours();
            const Instant due_at = flow::deadline_of(context.rulebook.calendar(), hours, *limit, context.clock.now()).due_at;
            database.execute(sql::insert_appeal, made, id, wanted.unit, wanted.indicator, wanted.case_key, wanted.reason, *file,
                             caller.actor.person, context.clock.now(), due_at);
            flow::complete_todos(context, "assessment", id.value, "finalise", caller.actor.person);
            ask_for_decision(context, *assessment, wanted.unit, due_at);
            move_to(context, *assessment, "appeal", journal,
                    {{"appeal_id", made.value},
                     {"unit_id", wanted.unit.value},
                     {"indicator", wanted.indicator},
                     {"case_key", wanted.case_key}});
            return Json{{"id", made.value}};
        });
    return done;
}

Result<Json> decide_appeal(Context& context, const Caller& caller, AssessmentId id, AppealId appeal_id, const AppealDecision& decision) {
    const std::string state = decision.is_granted ? "granted" : "refused";
    const auto done = ledger::perform(
        context, caller.command("assessment.decide_appeal", {{"id", id.value}, {"appeal_id", appeal_id.value}, {"state", state}}),
        [&](storage::Connection& database, Journal& journal) -> Result<Json> {
            auto assessment = find_assessment(database, id);
            const auto appeal = find_appeal(database, id, appeal_id);
            if (!assessment || !appeal) return refuse(RefusalClass::not_found, "api.no_such_record");
            if (auto refusal = why_not_decide(context, caller, *assessment)) return refuse(std::move(*refusal));
            if (auto refusal = why_not_decision(context, *assessment, *appeal, decision)) return refuse(std::move(*refusal));
            database.execute(sql::decide_appeal, appeal_id, state, caller.actor.person, context.clock.now(), decision.reason,
                             decision.points);
            if (decision.is_granted) correct(context, *assessment, *appeal, caller.actor.person);
            const Json facts{{"appeal_id", appeal_id.value}, {"decision", state}, {"result_version", assessment->result_version}};
            if (open_appeals(database, id) > 0) {
                update_assessment(database, *assessment);
                journal.record({.subject_kind = "assessment", .subject_id = id.value, .reason = decision.reason, .facts = facts});
            } else {
                end_appeals(context, *assessment, caller.actor.person, journal, facts);
            }
            return Json::object();
        });
    if (!done) return done;
    return list_appeals(context, caller, id);
}

Result<Json> take_back_appeal(Context& context, const Caller& caller, AssessmentId id, AppealId appeal_id) {
    const auto done =
        ledger::perform(context, caller.command("assessment.take_back_appeal", {{"id", id.value}, {"appeal_id", appeal_id.value}}),
                        [&](storage::Connection& database, Journal& journal) -> Result<Json> {
                            auto assessment = find_assessment(database, id);
                            const auto appeal = find_appeal(database, id, appeal_id);
                            if (!assessment || !appeal) return refuse(RefusalClass::not_found, "api.no_such_record");
                            if (auto refusal = why_not_take_back(context, caller, *assessment, appeal->unit, appeal->by))
                                return refuse(std::move(*refusal));
                            if (appeal->state != "open") return refuse(RefusalClass::conflict, "assessment.appeal_decided");
                            database.execute(sql::take_back_appeal, appeal_id, caller.actor.person, context.clock.now());
                            const Json facts{{"appeal_id", appeal_id.value}, {"unit_id", appeal->unit.value}};
                            if (open_appeals(database, id) > 0) {
                                ask_for_the_rest(context, *assessment, caller.actor.person);
                                record_step(*assessment, assessment->facts(), "take_back_appeal", facts, journal);
                            } else {
                                end_appeals(context, *assessment, caller.actor.person, journal, facts);
                            }
                            tell_of_taking_back(context, *assessment, appeal->unit);
                            return Json::object();
                        });
    if (!done) return done;
    return list_appeals(context, caller, id);
}

Result<Json> list_appeals(Context& context, const Caller& caller, AssessmentId id) {
    const auto seen = visible(context, caller, id);
    if (!seen) return refuse(seen.error());
    const IndicatorSet set = parsed(context.rulebook, seen->assessment.set);
    const auto refusal = why_not_decide(context, caller, seen->assessment);
    UnitNames names(context);
    Json items = Json::array();
    context.database.each(
        sql::appeals_of_assessment,
        [&](const storage::Row& row) {
            const Indicator* indicator = set.indicator(row.text(2));
            const bool is_open = row.text(5) == "open";
            Json item{{"id", row.integer(0)},
                      {"unit", names(row.get<UnitId>(1))},
                      {"indicator", row.text(2)},
                      {"indicator_title", indicator ? indicator->title : std::string(row.text(2))},
                      {"case_key", row.text(3)},
                      {"reason", row.text(4)},
                      {"state", row.text(5)},
                      {"appealed_by", row.text(6)},
                      {"appealed_at", rfc3339(row.get<Instant>(7))},
                      {"decided_by", row.text(8)},
                      {"decided_at", row.is_null(9) ? Json(nullptr) : Json(rfc3339(row.get<Instant>(9)))},
                      {"decision_reason", row.text(10)},
                      {"points", row.is_null(11) ? Json(nullptr) : Json(hundredths(row.integer(11)))},
                      {"attachment_id", row.is_null(12) ? Json(nullptr) : Json(row.integer(12))},
                      {"attachment_name", row.text(13)},
                      {"may_decide", is_open && !refusal},
                      {"may_take_back",
                       is_open && !why_not_take_back(context, caller, seen->assessment, row.get<UnitId>(1), row.get<PersonId>(14))}};
            if (is_open && refusal && refusal->kind != RefusalClass::forbidden)
                item["refusal"] = api::problem(*refusal, context.rulebook, caller.request_id);
            items.push_back(std::move(item));
        },
        id, seen->scope.path_from, seen->scope.path_to);
    return Json{{"items", std::move(items)}};
}

}  // namespace yanlu::assessment
