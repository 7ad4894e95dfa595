// Words and their changes as JSON (contract: OwnWord, WordChange).
#include "monitoring/statements.hpp"
#include "monitoring/word_process.hpp"
#include "organisation/permissions.hpp"

namespace yanlu::monitoring {
namespace {

Json person_json(PersonId id, const std::string& name) { return {{"id", id.value}, {"name", name}}; }

Json or_null(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }

}  // namespace

Json to_json(const Rulebook& rulebook, const OwnWord& word) {
    return {{"id", word.id.value},
            {"change_id", word.change.value},
            {"wrong", word.wrong},
            {"suggestion", word.suggestion},
            {"kind", word.kind},
            {"kind_zh", rulebook.message("monitoring.word.kind." + word.kind)},
            {"severity", word.severity},
            {"valid_from", or_null(word.valid_from)},
            {"valid_to", or_null(word.valid_to)},
            {"near", word.near},
            {"not_near", word.not_near},
            {"except_in", word.except_in}};
}

Json to_json(Context& context, const organisation::Caller& caller, const WordChange& change) {
    const flow::State* state = word_change_machine(context.rulebook).state(change.state);
    return {{"id", change.id.value},
            {"version", change.version},
            {"action", change.action},
            {"content", change.content},
            {"action_zh", context.rulebook.message("monitoring.word_change.action." + change.action)},
            {"title", change.title},
            {"reason", change.reason},
            {"state", change.state},
            {"state_zh", state ? state->zh : change.state},
            {"word_count", change.word_count},
            {"proposed_by", person_json(change.proposed_by, change.proposer_name)},
            {"proposed_at", rfc3339(change.proposed_at)},
            {"decided_by", change.decided_by ? person_json(*change.decided_by, change.decider_name) : Json(nullptr)},
            {"decided_at", change.decided_at ? Json(rfc3339(*change.decided_at)) : Json(nullptr)},
            {"decision_note", change.decision_note},
            {"allowed_actions", word_change_actions(context, caller, change)}};
}

Result<Json> show_word_change(Context& context, const organisation::Caller& caller, WordChangeId id) {
    const auto& permissions = context.rulebook.part<organisation::Permissions>();
    if (auto refusal = permissions.why_not(caller, "monitoring.read_words")) return refuse(std::move(*refusal));
    const auto change = load_word_change(context.database, id);
    if (!change) return refuse(RefusalClass::not_found, "api.no_such_record");
    Json out = to_json(context, caller, *change);
    // The posts of a trial are of all units: they are shown to those who may read all posts.
    const auto scope = permissions.scope_for(caller, "monitoring.read_posts");
    const bool sees_all = scope && scope->holds("/") && scope->path_to >= organisation::Scope::city().path_to;
    out["trial"] = change->trial.empty() || !sees_all ? Json(nullptr) : Json::parse(change->trial);
    out["may_try"] = change->state == "draft" && change->action == "add" && !permissions.why_not(caller, "monitoring.propose_words");
    return out;
}

}  // namespace yanlu::monitoring
