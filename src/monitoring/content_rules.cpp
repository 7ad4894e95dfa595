// The rule book's description, the rows of hits and exceptions, and the office's switch, put together.
#include "monitoring/content_rules.hpp"

#include <algorithm>
#include <optional>

#include "api/response.hpp"
#include "base/share.hpp"
#include "monitoring/inspection.hpp"
#include "monitoring/inspection_settings.hpp"
#include "monitoring/statements.hpp"
#include "organisation/permissions.hpp"

namespace yanlu::monitoring {
namespace {

using inspect::RuleDescription;
using organisation::Caller;
using organisation::Permissions;

constexpr const char* reading = "supervision.read_rules";
constexpr const char* switching = "monitoring.switch_content_rule";

Refusal no_such_rule() { return {RefusalClass::not_found, "api.no_such_record"}; }

std::optional<RuleDescription> find_rule(Context& context, const std::string& id) {
    const auto& inspection = context.rulebook.part<Inspection>();
    inspection.follow(context.database);
    auto rules = inspection.rules();
    const auto found = std::ranges::find(rules, id, &RuleDescription::id);
    return found == rules.end() ? std::nullopt : std::optional(std::move(*found));
}

const std::vector<std::string>& modes_of(const Rulebook& rulebook, const std::string& kind) {
    static const std::vector<std::string> only_shown{"shown"};
    const auto& modes = rulebook.part<InspectionSettings>().modes;
    const auto found = modes.find(kind);
    return found == modes.end() ? only_shown : found->second;
}

Json day_or_null(const std::optional<Date>& day) { return day ? Json(day->iso()) : Json(nullptr); }

Json example_of(const Rulebook& rulebook, const std::string& id) {
    const auto& examples = rulebook.part<InspectionSettings>().examples;
    const auto found = examples.find(id);
    if (found == examples.end()) return nullptr;
    const RuleExample& each = found->second;
    return {
        {"wrong", each.wrong}, {"wrong_on", day_or_null(each.wrong_on)}, {"right", each.right}, {"right_on", day_or_null(each.right_on)}};
}

Json settings_of(const Rulebook& rulebook, const std::string& id) {
    Json out = Json::array();
    const auto& all = rulebook.part<InspectionSettings>().shown_settings;
    const auto found = all.find(id);
    if (found == all.end()) return out;
    for (const auto& [title, value] : found->second) out.push_back({{"title", title}, {"value", value}});
    return out;
}

void add_counts(Json& json, const ContentRuleCounts& counts) {
    json["hits_waiting"] = counts.waiting;
    json["hits_total"] = counts.total;
    json["judged"] = counts.judged;
    json["false_alarms"] = counts.false_alarms;
    const std::int64_t right = counts.judged - counts.false_alarms;
    const auto precision = share_per_mille(right, counts.judged);
    json["precision"] = precision ? Json(*precision) : Json(nullptr);
    const auto interval = interval_per_mille(right, counts.judged);
    json["precision_interval"] = interval ? Json::array({interval->first, interval->second}) : Json(nullptr);
}

Json history_of(Context& context, const std::string& id) {
    return context.database.all(
        sql::modes_of_rule,
        [&](const storage::Row& row) {
            return Json{{"mode", row.text(0)},
                        {"mode_zh", context.rulebook.message("monitoring.rule_mode." + row.get<std::string>(0))},
                        {"reason", row.text(1)},
                        {"decided_by", {{"id", row.integer(2)}, {"name", row.text(3)}}},
                        {"decided_at", rfc3339(row.get<Instant>(4))}};
        },
        id);
}

Json judges_of(Context& context, const std::string& id) {
    return context.database.all(
        sql::judges_of_rule,
        [](const storage::Row& row) {
            return Json{{"person", {{"id", row.integer(0)}, {"name", row.text(1)}}},
                        {"judged", row.integer(2)},
                        {"false_alarms", row.integer(3)},
                        {"last_at", rfc3339(row.get<Instant>(4))}};
        },
        id);
}

Json switch_action(Context& context, const Caller& caller, const RuleDescription& rule) {
    auto refusal = context.rulebook.part<Permissions>().why_not(caller, switching);
    if (!refusal && modes_of(context.rulebook, rule.kind).size() < 2)
        refusal = Refusal{RefusalClass::conflict, "monitoring.rule_mode.fixed", "mode"};
    Json action{{"action", "switch_content_rule"},
                {"zh", context.rulebook.message("monitoring.action.switch_content_rule")},
                {"is_allowed", !refusal},
                {"asks", {"mode", "reason"}}};
    if (refusal) action["refusal"] = api::problem(*refusal, context.rulebook, caller.request_id);
    return action;
}

// office.CHANGE.KIND: of the office's own words.
Json change_of(const std::string& id) {
    constexpr std::string_view prefix = "office.";
    if (!id.starts_with(prefix)) return nullptr;
    const std::string number = id.substr(prefix.size(), id.find('.', prefix.size()) - prefix.size());
    const bool is_number = !number.empty() && std::ranges::all_of(number, [](char c) { return c >= '0' && c <= '9'; });
    return is_number ? Json(std::stoll(number)) : Json(nullptr);
}

Json rule_json(Context& context, const Caller& caller, const RuleDescription& rule) {
    const Rulebook& rulebook = context.rulebook;
    const std::string mode = rulebook.part<Inspection>().proofreader()->mode_of(rule.id);
    Json modes = Json::array();
    for (const auto& each : modes_of(rulebook, rule.kind))
        modes.push_back({{"mode", each}, {"zh", rulebook.message("monitoring.rule_mode." + each)}});
    Json article = api::article_reference(rule.article, rulebook);
    if (article.is_null()) article = {{"key", rule.article}, {"document", ""}, {"clause", ""}};
    Json json{{"id", rule.id},
              {"rule_version", std::to_string(rule.version)},
              {"title", rule.title},
              {"kind", rule.kind},
              {"kind_zh", rulebook.message("inspect.kind." + rule.kind)},
              {"severity", inspect::name_of(rule.severity)},
              {"article", std::move(article)},
              {"why", rule.why},
              {"suggestion", rule.suggestion},
              {"source", rule.source},
              {"is_verified", rule.is_verified},
              {"entries", rule.entries},
              {"valid_from", day_or_null(rule.valid_from)},
              {"valid_to", day_or_null(rule.valid_to)},
              {"example", example_of(rulebook, rule.id)},
              {"settings", settings_of(rulebook, rule.id)},
              {"word_change_id", change_of(rule.id)},
              {"mode", mode},
              {"mode_zh", rulebook.message("monitoring.rule_mode." + mode)},
              {"modes", std::move(modes)},
              {"mode_history", history_of(context, rule.id)},
              {"judges", judges_of(context, rule.id)},
              {"allowed_actions", Json::array({switch_action(context, caller, rule)})}};
    const auto counts = content_rule_counts(context.database, rule.id);
    add_counts(json, counts.empty() ? ContentRuleCounts{} : counts.front());
    return json;
}

std::optional<Refusal> why_not_mode(Context& context, const RuleDescription& rule, const std::string& mode, const std::string& reason) {
    const auto& allowed = modes_of(context.rulebook, rule.kind);
    if (allowed.size() < 2) return Refusal{RefusalClass::conflict, "monitoring.rule_mode.fixed", "mode"};
    if (std::ranges::find(allowed, mode) == allowed.end())
        return Refusal{RefusalClass::invalid, "monitoring.rule_mode.not_allowed", "mode"};
    if (reason.empty()) return Refusal{RefusalClass::invalid, "api.missing", "reason", "", {{"field", "reason"}}};
    if (context.rulebook.part<Inspection>().proofreader()->mode_of(rule.id) == mode)
        return Refusal{RefusalClass::conflict, "monitoring.rule_mode.same", "mode"};
    return std::nullopt;
}

}  // namespace

std::vector<ContentRuleCounts> content_rule_counts(storage::Connection& database, std::string_view rule) {
    const auto text = [](const storage::Row& row, int column) {
        return row.is_null(column) ? std::string() : row.get<std::string>(column);
    };
    return database.all(
        sql::content_rule_counts,
        [&](const storage::Row& row) {
            return ContentRuleCounts{row.get<std::string>(0), row.integer(1), row.integer(2), row.integer(3),
                                     row.integer(4),          text(row, 5),   text(row, 6),   text(row, 7)};
        },
        rule);
}

std::string rule_modes_version(storage::Connection& database) {
    std::string mark;
    database.each(sql::rule_modes_mark, [&](const storage::Row& row) {
        if (row.integer(0) > 0) mark = "m" + std::to_string(row.integer(0));
    });
    return mark;
}

RuleModes rule_modes(storage::Connection& database) {
    RuleModes out;
    database.each(sql::live_rule_modes, [&](const storage::Row& row) { out.emplace(row.get<std::string>(0), row.get<std::string>(1)); });
    return out;
}

Result<Json> read_content_rule(Context& context, const Caller& caller, const std::string& id) {
    if (auto refusal = context.rulebook.part<Permissions>().why_not(caller, reading)) return refuse(std::move(*refusal));
    const auto rule = find_rule(context, id);
    if (!rule) return refuse(no_such_rule());
    return rule_json(context, caller, *rule);
}

Result<Json> switch_content_rule(Context& context, const Caller& caller, const std::string& id, const std::string& mode,
                                 const std::string& reason) {
    if (auto refusal = context.rulebook.part<Permissions>().why_not(caller, switching)) return refuse(std::move(*refusal));
    const Json request{{"rule", id}, {"mode", mode}, {"reason", reason}};
    const auto done = ledger::perform(
        context, caller.command(switching, request), [&](storage::Connection& database, ledger::Journal& journal) -> Result<Json> {
            const auto rule = find_rule(context, id);
            if (!rule) return refuse(no_such_rule());
            if (auto refusal = why_not_mode(context, *rule, mode, reason)) return refuse(std::move(*refusal));
            const std::string before = context.rulebook.part<Inspection>().proofreader()->mode_of(id);
            const std::int64_t row = storage::allocate_ids(database);
            database.execute(sql::retire_rule_mode, id, context.clock.now());
            database.execute(sql::insert_rule_mode, row, id, mode, reason, caller.actor.person, context.clock.now());
            journal.record({.subject_kind = "content_rule", .subject_id = row, .from = before, .to = mode, .reason = reason, .rule = id});
            journal.emit({"content_rule.switched", "content_rule", row, {{"rule", id}, {"mode", mode}}});
            return Json{{"id", row}};
        });
    if (!done) return done;
    return read_content_rule(context, caller, id);
}

}  // namespace yanlu::monitoring
