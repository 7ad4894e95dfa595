// What people put in: entries by whoever verifies, self-scores by the units.
#include "assessment/access.hpp"
#include "assessment/set_view.hpp"
#include "assessment/statements.hpp"
#include "flow/todo.hpp"
#include "ledger/perform.hpp"
#include "organisation/permissions.hpp"
#include "organisation/unit_store.hpp"
#include "registry/account_store.hpp"

namespace yanlu::assessment {
namespace {

using ledger::Journal;
using organisation::Caller;
using organisation::Permissions;

std::optional<Refusal> why_not_points(Points points, Points most, const std::string& field) {
    if (points >= 0 && points <= most) return std::nullopt;
    return invalid("assessment.points_out_of_range", field, {{"most", to_text(most)}}).value();
}

// An account counts for the unit that hosts it, or for one above it.
bool is_account_of(Context& context, AccountId account, UnitId unit) {
    const auto found = registry::find_account(context.database, account);
    return found && found->host_path.starts_with(organisation::unit_path(context.database, unit));
}

std::optional<Refusal> why_not_entry(Context& context, const Assessment& assessment, const NewEntry& entry) {
    const IndicatorSet set = parsed(context.rulebook, assessment.set);
    const Indicator* indicator = set.indicator(entry.indicator);
    if (!indicator) return invalid("assessment.no_such_indicator", "indicator", {{"indicator", entry.indicator}}).value();
    if (indicator->measure != Measure::entry)
        return invalid("assessment.not_entered", "indicator", {{"indicator", indicator->title}}).value();
    if (organisation::unit_path(context.database, entry.unit).empty()) return invalid("assessment.no_such_unit", "unit_id").value();
    if (indicator->level == Level::account && !entry.account)
        return invalid("assessment.account_needed", "account_id", {{"indicator", indicator->title}}).value();
    if (entry.account && !is_account_of(context, *entry.account, entry.unit))
        return invalid("assessment.account_not_of_unit", "account_id").value();
    return indicator->kind == Kind::veto ? std::nullopt : why_not_points(entry.points, indicator->points, "points");
}

Result<std::string> hand_in_path(Context& context, const Caller& caller, const Assessment& assessment, UnitId unit) {
    const std::string path = organisation::unit_path(context.database, unit);
    if (path.empty()) return refuse(RefusalClass::not_found, "api.no_such_record");
    if (auto refusal = context.rulebook.part<Permissions>().why_not(caller, "assessment.self_score", path))
        return refuse(std::move(*refusal));
    if (auto refusal = why_not_state(context.rulebook, assessment, {"self_scoring"})) return refuse(std::move(*refusal));
    const bool is_handed_in = *context.database.value<std::int64_t>(sql::count_hand_ins, assessment.id, unit) > 0;
    if (is_handed_in || context.clock.today() > assessment.self_score_until)
        return refuse(RefusalClass::conflict, "assessment.self_score_closed", "", {{"day", assessment.self_score_until.iso()}});
    return path;
}

// The evidence's owner is asked, the indicator must be of the set and its points within it. What already stands with the unit's self-score
// may be saved again by anybody who fills it in.
Result<void> check_self_scores(Context& context, const Caller& caller, AssessmentId id, UnitId unit, const IndicatorSet& set,
                               const std::vector<SelfScore>& scores) {
    for (std::size_t i = 0; i < scores.size(); ++i) {
        const std::string at = "items[" + std::to_string(i) + "].";
        const Indicator* indicator = set.indicator(scores[i].indicator);
        if (!indicator || indicator->kind == Kind::veto)
            return invalid("assessment.no_such_indicator", at + "indicator", {{"indicator", scores[i].indicator}});
        if (auto refusal = why_not_points(scores[i].points, indicator->points, at + "points")) return refuse(std::move(*refusal));
        const bool is_known =
            scores[i].attachment && *context.database.value<std::int64_t>(sql::count_own_evidence, id, unit, *scores[i].attachment) > 0;
        if (is_known) continue;
        const auto file = evidence(context, caller, scores[i].attachment);
        if (!file) return refuse(file.error());
    }
    return {};
}

}  // namespace

Result<Json> enter_points(Context& context, const Caller& caller, AssessmentId id, const NewEntry& entry) {
    const Json request{
        {"id", id.value}, {"unit_id", entry.unit.value}, {"indicator", entry.indicator}, {"points", entry.points}, {"says", entry.says}};
    return ledger::perform(context, caller.command("assessment.enter", request),
                           [&](storage::Connection& database, Journal& journal) -> Result<Json> {
                               const auto assessment = assessment_for(context, caller, id, "assessment.manage");
                               if (!assessment) return refuse(assessment.error());
                               if (auto refusal = why_not_state(context.rulebook, *assessment, {"self_scoring", "verifying"}))
                                   return refuse(std::move(*refusal));
                               if (auto refusal = why_not_entry(context, *assessment, entry)) return refuse(std::move(*refusal));
                               const auto file = evidence(context, caller, entry.attachment);
                               if (!file) return refuse(file.error());
                               const auto made = storage::allocate<EntryId>(database);
                               const Date day = entry.day.value_or(std::min(assessment->period.to, context.clock.today()));
                               database.execute(sql::insert_entry, made, id, entry.unit, entry.account, entry.indicator, day.iso(),
                                                entry.points, entry.says, *file, caller.actor.person, context.clock.now());
                               journal.record({.subject_kind = "assessment",
                                               .subject_id = id.value,
                                               .facts = {{"event", "enter"},
                                                         {"entry_id", made.value},
                                                         {"unit_id", entry.unit.value},
                                                         {"indicator", entry.indicator},
                                                         {"points", entry.points}}});
                               return Json{{"id", made.value}};
                           });
}

Result<Json> withdraw_entry(Context& context, const Caller& caller, AssessmentId id, EntryId entry) {
    return ledger::perform(
        context, caller.command("assessment.withdraw_entry", {{"id", id.value}, {"entry_id", entry.value}}),
        [&](storage::Connection& database, Journal& journal) -> Result<Json> {
            const auto assessment = assessment_for(context, caller, id, "assessment.manage");
            if (!assessment) return refuse(assessment.error());
            if (auto refusal = why_not_state(context.rulebook, *assessment, {"self_scoring", "verifying"}))
                return refuse(std::move(*refusal));
            if (database.execute(sql::retire_entry, entry, id, context.clock.now()) == 0)
                return refuse(RefusalClass::not_found, "api.no_such_record");
            journal.record(
                {.subject_kind = "assessment", .subject_id = id.value, .facts = {{"event", "withdraw_entry"}, {"entry_id", entry.value}}});
            return Json::object();
        });
}

Result<Json> list_entries(Context& context, const Caller& caller, AssessmentId id) {
    const auto seen = visible(context, caller, id, "assessment.manage");
    if (!seen) return refuse(seen.error());
    UnitNames names(context);
    Json items = Json::array();
    context.database.each(
        sql::entries_shown,
        [&](const storage::Row& row) {
            items.push_back({{"id", row.integer(0)},
                             {"unit", names(row.get<UnitId>(1))},
                             {"account", row.is_null(2) ? Json(nullptr) : Json{{"account_id", row.integer(2)}, {"name", row.text(3)}}},
                             {"indicator", row.text(4)},
                             {"day", row.text(5)},
                             {"points", hundredths(row.integer(6))},
                             {"says", row.text(7)},
                             {"attachment_id", row.is_null(8) ? Json(nullptr) : Json(row.integer(8))},
                             {"attachment_name", row.text(11)},
                             {"entered_by", row.text(9)},
                             {"entered_at", rfc3339(row.get<Instant>(10))}});
        },
        id);
    return Json{{"items", std::move(items)}};
}

Result<Json> save_self_scores(Context& context, const Caller& caller, AssessmentId id, UnitId unit, const std::vector<SelfScore>& scores) {
    const auto done = ledger::perform(
        context, caller.command("assessment.self_score", {{"id", id.value}, {"unit_id", unit.value}}),
        [&](storage::Connection& database, Journal& journal) -> Result<Json> {
            const auto assessment = find_assessment(database, id);
            if (!assessment) return refuse(RefusalClass::not_found, "api.no_such_record");
            const auto path = hand_in_path(context, caller, *assessment, unit);
            if (!path) return refuse(path.error());
            const auto checked = check_self_scores(context, caller, id, unit, parsed(context.rulebook, assessment->set), scores);
            if (!checked) return refuse(checked.error());
            database.execute(sql::forget_self_scores, id, unit);
            for (const SelfScore& each : scores)
                database.execute(sql::insert_self_score, id, unit, each.indicator, each.points, each.note, each.attachment);
            journal.record({.subject_kind = "assessment",
                            .subject_id = id.value,
                            .facts = {{"event", "self_score"}, {"unit_id", unit.value}, {"items", scores.size()}}});
            return Json::object();
        });
    if (!done) return done;
    return show_self_scores(context, caller, id, unit);
}

Result<Json> hand_in_self_scores(Context& context, const Caller& caller, AssessmentId id, UnitId unit) {
    const auto done = ledger::perform(
        context, caller.command("assessment.hand_in", {{"id", id.value}, {"unit_id", unit.value}}),
        [&](storage::Connection& database, Journal& journal) -> Result<Json> {
            const auto assessment = find_assessment(database, id);
            if (!assessment) return refuse(RefusalClass::not_found, "api.no_such_record");
            const auto path = hand_in_path(context, caller, *assessment, unit);
            if (!path) return refuse(path.error());
            if (auto refusal = context.rulebook.part<Permissions>().why_not(caller, "assessment.hand_in", *path))
                return refuse(std::move(*refusal));
            if (*database.value<std::int64_t>(sql::count_self_scores, id, unit) == 0)
                return refuse(RefusalClass::conflict, "assessment.nothing_scored");
            database.execute(sql::insert_hand_in, id, unit, caller.actor.person, context.clock.now());
            flow::complete_todos_at(context, "assessment", id.value, "hand_in", unit, caller.actor.person);
            journal.record(
                {.subject_kind = "assessment", .subject_id = id.value, .facts = {{"event", "hand_in"}, {"unit_id", unit.value}}});
            return Json::object();
        });
    if (!done) return done;
    return show_self_scores(context, caller, id, unit);
}

Result<Json> show_self_scores(Context& context, const Caller& caller, AssessmentId id, UnitId unit) {
    const auto seen = visible(context, caller, id);
    if (!seen) return refuse(seen.error());
    const std::string path = organisation::unit_path(context.database, unit);
    if (path.empty() || !seen->scope.holds(path)) return refuse(RefusalClass::not_found, "api.no_such_record");
    Json items = Json::array();
    context.database.each(
        sql::self_scores,
        [&](const storage::Row& row) {
            items.push_back({{"indicator", row.text(0)},
                             {"points", hundredths(row.integer(1))},
                             {"note", row.text(2)},
                             {"attachment_id", row.is_null(3) ? Json(nullptr) : Json(row.integer(3))},
                             {"attachment_name", row.text(4)}});
        },
        id, unit);
    Json out{{"unit", UnitNames(context)(unit)}, {"items", std::move(items)}, {"handed_in_at", nullptr}, {"handed_in_by", ""}};
    context.database.each(
        sql::hand_in,
        [&](const storage::Row& row) {
            out["handed_in_by"] = row.text(0);
            out["handed_in_at"] = rfc3339(row.get<Instant>(1));
        },
        id, unit);
    const auto open = hand_in_path(context, caller, seen->assessment, unit);
    out["is_open"] = open.has_value();
    out["may_hand_in"] = open && !context.rulebook.part<Permissions>().why_not(caller, "assessment.hand_in", path);
    return out;
}

}  // namespace yanlu::assessment
