// Hits to JSON with their article and what the caller may do; triage as a use case.
#include "monitoring/hits.hpp"

#include "api/response.hpp"
#include "monitoring/hit_exceptions.hpp"
#include "monitoring/inspection_settings.hpp"
#include "monitoring/statements.hpp"
#include "organisation/permissions.hpp"

namespace yanlu::monitoring {
namespace {

using organisation::Caller;

constexpr const char* verb = "supervision.triage_hit";

Json article_of(const Rulebook& rulebook, std::string_view key) {
    Json article = api::article_reference(key, rulebook);
    return article.is_null() ? Json{{"key", key}, {"document", ""}, {"clause", ""}} : article;
}

Json triage_action(Context& context, const Caller& caller, std::string_view unit_path) {
    const auto refusal = context.rulebook.part<organisation::Permissions>().why_not(caller, verb, unit_path);
    Json action{{"action", "triage_hit"},
                {"zh", context.rulebook.message("monitoring.action.triage_hit")},
                {"is_allowed", !refusal},
                {"asks", {"triage", "reason"}}};
    if (refusal) action["refusal"] = api::problem(*refusal, context.rulebook, caller.request_id);
    return action;
}

// The columns of sql/hits_of_post.sql and sql/hit_with_path.sql.
Json hit_json(Context& context, const storage::Row& row, const Json& action) {
    const auto text = [&](int column) { return row.get<std::string>(column); };
    return {{"id", row.integer(0)},
            {"rule", text(1)},
            {"rule_version", text(2)},
            {"kind", text(3)},
            {"kind_zh", context.rulebook.message("inspect.kind." + text(3))},
            {"article", article_of(context.rulebook, row.text(4))},
            {"severity", text(5)},
            {"confidence", row.integer(6)},
            {"field", text(7)},
            {"start", row.integer(8)},
            {"end", row.integer(9)},
            {"excerpt", text(10)},
            {"suggestion", text(11)},
            {"why", text(12)},
            {"triage", text(13)},
            {"triage_zh", context.rulebook.message("monitoring.triage." + text(13))},
            {"triage_reason", text(14)},
            {"allowed_actions", Json::array({action})}};
}

bool is_certain(const Rulebook& rulebook, const inspect::Hit& hit) {
    return hit.is_replacement && hit.severity != inspect::Severity::hint &&
           hit.confidence >= rulebook.part<InspectionSettings>().certain_confidence;
}

std::optional<Refusal> why_not_judge(const std::string& triage, const std::string& reason) {
    if (triage == "false_alarm" && reason.empty()) return Refusal{RefusalClass::invalid, "monitoring.false_alarm_needs_reason", "reason"};
    return std::nullopt;
}

NewException exception_of(storage::Connection& database, HitId hit, const std::string& reason, const Remember& remember) {
    NewException out;
    database.each(
        sql::words_of_hit,
        [&](const storage::Row& row) {
            out.rule = row.get<std::string>(0);
            out.excerpt = row.get<std::string>(1);
            if (!remember.is_everywhere) out.account = row.get<AccountId>(2);
            const auto field = row.text(3);
            out.words = field == "picture" ? row.get<std::string>(8)
                                           : words_between(row.text(field == "title" ? 6 : 7), row.integer(4), row.integer(5));
        },
        hit);
    out.hit = hit.value;
    out.reason = reason;
    out.valid_to = remember.valid_to;
    return out;
}

}  // namespace

Json hits_of_post(Context& context, const Caller& caller, PostId post, std::int64_t version, std::string_view unit_path) {
    const Json action = triage_action(context, caller, unit_path);
    Json out = Json::array();
    context.database.each(
        sql::hits_of_post, [&](const storage::Row& row) { out.push_back(hit_json(context, row, action)); }, post, version);
    return out;
}

Json stored_hit(Context& context, const Caller& caller, const storage::Row& row, std::string_view unit_path) {
    return hit_json(context, row, triage_action(context, caller, unit_path));
}

Json hits_of_picture(Context& context, const Caller& caller, std::int64_t picture, std::string_view unit_path) {
    const Json action = triage_action(context, caller, unit_path);
    Json out = Json::array();
    context.database.each(
        sql::hits_of_picture,
        [&](const storage::Row& row) {
            Json hit = hit_json(context, row, action);
            hit["place"] = row.text(15);
            hit["box"] = nullptr;
            if (row.integer(18) > 0)
                hit["box"] = {{"left", row.integer(16)}, {"top", row.integer(17)}, {"width", row.integer(18)}, {"height", row.integer(19)}};
            hit["at_second"] = row.integer(20);
            hit["scenes"] = row.integer(21);
            out.push_back(std::move(hit));
        },
        picture);
    return out;
}

Json to_json(const Rulebook& rulebook, const inspect::Hit& hit) {
    return {{"rule", hit.rule},
            {"rule_version", std::to_string(hit.rule_version)},
            {"kind", hit.kind},
            {"kind_zh", rulebook.message("inspect.kind." + hit.kind)},
            {"article", article_of(rulebook, hit.article)},
            {"severity", inspect::name_of(hit.severity)},
            {"confidence", hit.confidence},
            {"field", hit.field},
            {"start", hit.start},
            {"end", hit.end},
            {"excerpt", hit.excerpt},
            {"suggestion", hit.suggestion},
            {"is_replacement", hit.is_replacement},
            {"is_certain", is_certain(rulebook, hit)},
            {"why", hit.why}};
}

Result<Json> triage_hit(Context& context, const Caller& caller, HitId hit, const std::string& triage, const std::string& reason,
                        const std::optional<Remember>& remember) {
    if (auto refusal = why_not_judge(triage, reason)) return refuse(std::move(*refusal));
    if (remember && triage != "false_alarm") return invalid("monitoring.exception.only_false_alarms", "remember");
    Json request{{"hit_id", hit.value}, {"triage", triage}, {"reason", reason}};
    if (remember)
        request["remember"] = {{"everywhere", remember->is_everywhere}, {"to", remember->valid_to ? remember->valid_to->iso() : ""}};
    return ledger::perform(
        context, caller.command(verb, request), [&](storage::Connection& database, ledger::Journal& journal) -> Result<Json> {
            Json shown;
            std::string path;
            std::int64_t post = 0;
            database.each(
                sql::hit_with_path,
                [&](const storage::Row& row) {
                    path = row.get<std::string>(15);
                    post = row.integer(16);
                    shown = stored_hit(context, caller, row, path);
                },
                hit);
            if (shown.is_null()) return refuse(RefusalClass::not_found, "organisation.no_such_record");
            if (auto refusal = context.rulebook.part<organisation::Permissions>().why_not(caller, verb, path))
                return refuse(std::move(*refusal));
            database.execute(sql::set_triage, hit, triage, reason);
            if (remember) {
                const auto kept = confirm_exception(context, caller, exception_of(database, hit, reason, *remember), journal);
                if (!kept) return refuse(kept.error());
            }
            journal.record({.subject_kind = "hit",
                            .subject_id = hit.value,
                            .from = shown["triage"],
                            .to = triage,
                            .reason = reason,
                            .rule = shown["rule"],
                            .facts = Json{{"post_id", post}}});
            journal.emit({"hit.triaged", "hit", hit.value, Json{{"post_id", post}, {"triage", triage}}});
            shown["triage"] = triage;
            shown["triage_zh"] = context.rulebook.message("monitoring.triage." + triage);
            shown["triage_reason"] = reason;
            return shown;
        });
}

}  // namespace yanlu::monitoring
