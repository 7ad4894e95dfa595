// HTTP to use cases and back.
#include "supervision/routes.hpp"

#include "api/answers.hpp"
#include "api/fields.hpp"
#include "api/parameters.hpp"
#include "documents/table_writer.hpp"
#include "supervision/evaluation_view.hpp"
#include "supervision/finding_view.hpp"
#include "supervision/inbox_view.hpp"
#include "supervision/process.hpp"
#include "supervision/register_finding.hpp"
#include "supervision/settings.hpp"
#include "supervision/step.hpp"

namespace yanlu::supervision {
namespace {

using api::as_json;
using api::as_record;
using api::Request;
using api::Response;
using organisation::Caller;

FindingFilter filter_of(const Context& context, api::Parameters& parameters) {
    std::vector<std::string> states;
    for (const auto& state : finding_machine(context.rulebook).states()) states.push_back(state.code);
    FindingFilter filter;
    filter.state = parameters.one_of("state", states).value_or("");
    filter.severity = parameters.one_of("severity", {"serious", "general", "hint"}).value_or("");
    filter.rule = parameters.text("rule", 80).value_or("");
    filter.under = parameters.id<UnitId>("under");
    filter.account = parameters.id<AccountId>("account_id");
    filter.is_overdue = parameters.flag("overdue");
    filter.is_open = parameters.flag("is_open");
    filter.words = parameters.text("q").value_or("");
    std::vector<std::string> lights;
    for (const auto& light : context.rulebook.part<RectificationSettings>().lights) lights.push_back(light.code);
    filter.light = parameters.one_of("light", lights).value_or("");
    filter.source = parameters.one_of("source", {"rule", "monitor", "round", "person"}).value_or("");
    return filter;
}

Result<Response> get_findings(Context& context, const Caller& caller, const Request& request) {
    api::Parameters parameters(request);
    const FindingFilter filter = filter_of(context, parameters);
    const auto page = parameters.page({"-opened_at", "opened_at", "due_at", "-due_at"});
    if (auto refusal = parameters.refusal()) return refuse(std::move(*refusal));
    return as_json(list_findings(context, caller, filter, page));
}

Result<Response> get_findings_sheet(Context& context, const Caller& caller, const Request& request) {
    api::Parameters parameters(request);
    const FindingFilter filter = filter_of(context, parameters);
    const auto format = parameters.one_of("format", {"xlsx", "csv"});
    if (!format) parameters.problem("format", "api.missing", {{"field", "format"}});
    if (auto refusal = parameters.refusal()) return refuse(std::move(*refusal));
    auto bytes = export_findings(context, caller, filter, *format);
    if (!bytes) return refuse(std::move(bytes.error()));
    const auto kind = *format == "xlsx" ? documents::TableFormat::xlsx : documents::TableFormat::csv;
    const std::string name = "问题整改" + std::string(documents::file_extension(kind));
    return api::attachment(std::move(*bytes), std::string(documents::media_type(kind)), name);
}

std::vector<AttachmentId> files_in(api::Fields& fields, const char* name) {
    constexpr std::size_t most_files = 20;
    std::vector<AttachmentId> out;
    if (!fields.has(name)) return out;
    for (const std::int64_t number : fields.ids(name, most_files)) out.push_back(AttachmentId{number});
    return out;
}

Result<Response> post_finding(Context& context, const Caller& caller, const Request& request) {
    constexpr std::size_t longest_what = 1000;
    constexpr std::size_t longest_link = 500;
    api::Fields fields(request);
    NewFinding input;
    input.item = fields.text("item", 80);
    input.subject_kind = fields.one_of("subject_kind", {"account", "unit"});
    input.subject_id = fields.integer("subject_id", 1, INT64_MAX);
    input.what = fields.text("what", longest_what, true);
    input.link = fields.optional_text("link", longest_link).value_or("");
    input.first_day = fields.optional_day("first_day");
    input.attachments = files_in(fields, "attachment_ids");
    if (auto refusal = fields.refusal()) return refuse(std::move(*refusal));
    return api::as_created(register_finding(context, caller, input), "findings");
}

Result<Response> get_manual_items(Context& context, const Caller& caller, const Request&) {
    return as_json(list_manual_items(context, caller));
}

Result<Response> get_finding_file(Context& context, const Caller& caller, const Request& request) {
    const auto id = request.id<FindingId>();
    const auto file = request.id<AttachmentId>("attachment_id");
    if (!id || !file) return refuse(RefusalClass::not_found, "api.no_such_record");
    auto found = read_finding_file(context, caller, *id, *file);
    if (!found) return refuse(found.error());
    return api::attachment(std::move(found->bytes), found->media_type, found->name);
}

ActionInput input_of(api::Fields& fields) {
    constexpr std::size_t longest_reason = 1000;
    constexpr std::size_t longest_answer = 4000;
    ActionInput input;
    input.reason = fields.optional_text("reason", longest_reason, true).value_or("");
    input.answer = fields.optional_text("answer", longest_answer, true).value_or("");
    input.cause = fields.optional_text("cause", longest_reason, true).value_or("");
    input.prevention = fields.optional_text("prevention", longest_reason, true).value_or("");
    input.decision = fields.optional_one_of("decision", {"granted", "refused", "upheld", "changed", "withdrawn"}).value_or("");
    input.due_on = fields.optional_day("due_on");
    input.unit = fields.optional_id<UnitId>("unit_id");
    input.person = fields.optional_id<PersonId>("person_id");
    input.before = files_in(fields, "before");
    input.after = files_in(fields, "after");
    input.proof = files_in(fields, "proof");
    return input;
}

Result<Response> post_action(Context& context, const Caller& caller, const Request& request) {
    const auto id = request.id<FindingId>();
    if (!id) return refuse(id.error());
    api::Fields fields(request);
    const ActionInput input = input_of(fields);
    if (auto refusal = fields.refusal()) return refuse(std::move(*refusal));
    return as_record(act_on_finding(context, caller, *id, request.path_text("action"), input));
}

Result<Response> post_bulk(Context& context, const Caller& caller, const Request& request) {
    constexpr std::size_t most_findings = 500;
    api::Fields fields(request);
    std::vector<std::string> actions;
    for (const Verb* verb : verbs()) actions.emplace_back(verb->action);
    const auto numbers = fields.ids("ids", most_findings);
    const auto action = fields.one_of("action", actions);
    ActionInput input;
    fields.object("input", [&](api::Fields& nested) { input = input_of(nested); });
    if (auto refusal = fields.refusal()) return refuse(std::move(*refusal));
    std::vector<FindingId> ids;
    for (const std::int64_t number : numbers) ids.push_back(FindingId{number});
    return as_json(act_on_findings(context, caller, ids, action, input));
}

Result<Response> get_evaluations(Context& context, const Caller& caller, const Request& request) {
    api::Parameters parameters(request);
    const auto page = parameters.page({"-id"});
    if (auto refusal = parameters.refusal()) return refuse(std::move(*refusal));
    return as_json(list_evaluations(context, caller, page));
}

Result<Response> get_inbox(Context& context, const Caller& caller, const Request& request) {
    api::Parameters parameters(request);
    InboxQuestion question;
    question.box = parameters.one_of("box", {"to_do", "done", "sent"}).value_or("to_do");
    question.light = parameters.one_of("light", {"green", "yellow", "red"}).value_or("");
    question.process = parameters.text("process", 40).value_or("");
    const auto page = parameters.page({"due_at"});
    if (auto refusal = parameters.refusal()) return refuse(std::move(*refusal));
    return as_json(read_inbox(context, caller, question, page));
}

}  // namespace

void add_routes(api::Router& router) {
    router.get("/findings", get_findings);
    router.post("/findings", post_finding);
    router.get("/findings/export", get_findings_sheet);
    router.get("/findings/{id}", api::shown<FindingId>(read_finding));
    router.get("/findings/{id}/files/{attachment_id}", get_finding_file);
    router.get("/manual-items", get_manual_items);
    router.post("/findings/bulk", post_bulk);
    router.post("/findings/{id}/{action}", post_action);
    add_rule_routes(router);
    router.get("/evaluations", get_evaluations);
    router.get("/inbox", get_inbox);
    add_order_routes(router);
}

}  // namespace yanlu::supervision
