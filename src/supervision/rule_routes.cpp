// HTTP to what concerns rules: read, tried, changed.
#include "api/answers.hpp"
#include "api/fields.hpp"
#include "api/parameters.hpp"
#include "documents/table_writer.hpp"
#include "supervision/routes.hpp"
#include "supervision/rule_changes.hpp"
#include "supervision/rule_view.hpp"
#include "supervision/trial.hpp"

namespace yanlu::supervision {
namespace {

using api::as_json;
using api::as_record;
using api::Request;
using api::Response;
using organisation::Caller;

constexpr std::size_t longest_id = 80;
constexpr std::size_t longest_text = 20'000;

Result<Response> get_rules(Context& context, const Caller& caller, const Request&) { return as_json(list_rules(context, caller)); }

Result<Response> get_rule(Context& context, const Caller& caller, const Request& request) {
    return as_json(read_rule(context, caller, request.path_text("rule_id")));
}

Result<Response> get_versions(Context& context, const Caller& caller, const Request& request) {
    return as_json(rule_versions(context, caller, request.path_text("rule_id")));
}

Result<Response> get_statistics(Context& context, const Caller& caller, const Request& request) {
    constexpr int days_a_year = 365;
    api::Parameters parameters(request);
    const Date to = parameters.day("to").value_or(context.clock.today());
    const Date from = parameters.day("from").value_or(to - (days_a_year - 1));
    if (from > to) parameters.problem("from", "supervision.trial.from_after_to", {});
    if (auto refusal = parameters.refusal()) return refuse(std::move(*refusal));
    return as_json(rule_statistics(context, caller, request.path_text("rule_id"), from, to));
}

Result<Response> get_relations(Context& context, const Caller& caller, const Request&) { return as_json(list_relations(context, caller)); }

// A whole number or a text, as the parameter's type asks.
std::string value_of(api::Fields& fields) {
    const Json value = fields.any("value");
    if (!value.is_string() && !value.is_number_integer()) fields.problem("value", "api.missing", {{"field", "value"}});
    return value.is_string() ? value.get<std::string>() : value.dump();
}

Result<Response> post_change(Context& context, const Caller& caller, const Request& request) {
    api::Fields fields(request);
    NewRuleChange input;
    input.kind = fields.one_of("kind", {"parameter", "switch", "text"});
    if (input.kind == "text") {
        input.value = fields.text("text", longest_text, true);
        input.is_draft = fields.optional_flag("is_draft").value_or(false);
    } else {
        input.rule = fields.text("rule", longest_id);
        input.value = value_of(fields);
    }
    if (input.kind == "parameter") input.parameter = fields.text("parameter", longest_id);
    input.valid_from = fields.day("valid_from");
    input.reason = fields.text("reason");
    if (auto refusal = fields.refusal()) return refuse(std::move(*refusal));
    return as_record(propose_rule_change(context, caller, input), 201);
}

Result<Response> get_changes(Context& context, const Caller& caller, const Request& request) {
    api::Parameters parameters(request);
    const auto rule = parameters.text("rule", longest_id).value_or("");
    std::vector<std::string> states;
    for (const auto& state : rule_change_machine(context.rulebook).states()) states.push_back(state.code);
    const auto state = parameters.one_of("state", states).value_or("");
    const auto page = parameters.page({"-id"});
    if (auto refusal = parameters.refusal()) return refuse(std::move(*refusal));
    return as_json(list_rule_changes(context, caller, rule, state, page));
}

Result<Response> post_change_action(Context& context, const Caller& caller, const Request& request) {
    const auto id = request.id<RuleChangeId>();
    if (!id) return refuse(id.error());
    const std::string event = request.path_text("action");
    api::Fields fields(request);
    RuleChangeInput input;
    input.reason = fields.optional_text("reason").value_or("");
    input.valid_from = fields.optional_day("valid_from");
    if (event == "edit") input.text = fields.optional_text("text", longest_text, true);
    if (auto refusal = fields.refusal()) return refuse(std::move(*refusal));
    return as_record(act_on_rule_change(context, caller, *id, event, input));
}

TrialQuestion question_of(api::Fields& fields) {
    constexpr std::size_t most_rules = 200;
    TrialQuestion question{fields.day("as_of")};
    question.from = fields.optional_day("from");
    question.rules = fields.texts("rules", most_rules, longest_id);
    question.text = fields.optional_text("text", longest_text, true).value_or("");
    const Json set = fields.any("set");
    if (!set.is_null() && !set.is_object()) fields.problem("set", "api.not_an_object", {{"field", "set"}});
    if (set.is_object()) {
        for (const auto& [name, value] : set.items())
            question.overrides[name] = value.is_string() ? value.get<std::string>() : value.dump();
    }
    return question;
}

Result<Response> post_trial(Context& context, const Caller& caller, const Request& request) {
    api::Fields fields(request);
    const TrialQuestion question = question_of(fields);
    if (auto refusal = fields.refusal()) return refuse(std::move(*refusal));
    return as_json(show_trial(context, caller, question));
}

Result<Response> post_trial_sheet(Context& context, const Caller& caller, const Request& request) {
    api::Fields fields(request);
    const TrialQuestion question = question_of(fields);
    const std::string format = fields.one_of("format", {"xlsx", "csv"});
    if (auto refusal = fields.refusal()) return refuse(std::move(*refusal));
    auto bytes = export_trial(context, caller, question, format);
    if (!bytes) return refuse(std::move(bytes.error()));
    const auto kind = format == "xlsx" ? documents::TableFormat::xlsx : documents::TableFormat::csv;
    return api::attachment(std::move(*bytes), std::string(documents::media_type(kind)),
                           "规则试算" + std::string(documents::file_extension(kind)));
}

}  // namespace

void add_rule_routes(api::Router& router) {
    router.get("/rules", get_rules);
    router.get("/rules/{rule_id}", get_rule);
    router.get("/rules/{rule_id}/versions", get_versions);
    router.get("/rules/{rule_id}/statistics", get_statistics);
    router.get("/rule-relations", get_relations);
    router.get("/rule-changes", get_changes);
    router.post("/rule-changes", post_change);
    router.get("/rule-changes/{id}", api::shown<RuleChangeId>(show_rule_change));
    router.post("/rule-changes/{id}/{action}", post_change_action);
    router.post("/evaluations", post_trial);
    router.post("/evaluations/export", post_trial_sheet);
}

}  // namespace yanlu::supervision
