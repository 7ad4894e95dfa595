// HTTP ↔ applications.
#include "opening/routes.hpp"

#include <algorithm>

#include "api/answers.hpp"
#include "api/fields.hpp"
#include "api/parameters.hpp"
#include "opening/application_process.hpp"
#include "opening/applications.hpp"
#include "opening/delegation_routes.hpp"
#include "registry/domain/account.hpp"
#include "registry/platforms.hpp"

namespace yanlu::opening {
namespace {

using api::as_file;
using api::as_json;
using api::as_record;
using api::Request;
using api::Response;
using organisation::Caller;

constexpr std::size_t longest_name = 100;
constexpr std::size_t longest_link = 2000;
constexpr std::size_t longest_text = 1000;

std::vector<std::string> platform_codes(const Context& context) {
    std::vector<std::string> codes;
    for (const auto& platform : context.rulebook.part<registry::Platforms>().all()) codes.push_back(platform.code);
    return codes;
}

ApplicationFilter filter_of(const Context& context, api::Parameters& parameters) {
    std::vector<std::string> states;
    for (const auto& state : application_machine(context.rulebook).states()) states.push_back(state.code);
    ApplicationFilter filter;
    filter.state = parameters.one_of("state", states).value_or("");
    filter.platform = parameters.one_of("platform", platform_codes(context)).value_or("");
    filter.words = parameters.text("q").value_or("");
    filter.under = parameters.id<UnitId>("under");
    filter.is_exception = parameters.flag("is_exception");
    filter.is_mine = parameters.flag("is_mine");
    return filter;
}

void read_holders(api::Fields& fields, ApplicationForm& form) {
    constexpr std::size_t most_holders = 30;
    fields.list("duty_holders", most_holders, [&](api::Fields& each) {
        const std::string duty = each.one_of("duty", registry::duties());
        registry::Holder holder{each.text("person_name", 40), each.optional_text("title", 60).value_or(""),
                                each.optional_text("phone", 20).value_or("")};
        form.holders[duty].push_back(std::move(holder));
    });
    for (auto& [duty, holders] : form.holders) std::ranges::sort(holders);
}

ApplicationForm form_of(api::Fields& fields) {
    ApplicationForm form;
    form.host_unit = fields.id<UnitId>("host_unit_id");
    form.platform = fields.optional_text("platform", 40).value_or("");
    form.name = fields.optional_text("name", longest_name).value_or("");
    form.kind = fields.optional_one_of("kind", registry::account_kinds()).value_or("publishing");
    form.certified_host = fields.optional_text("certified_host", longest_name).value_or("");
    form.link = fields.optional_text("link", longest_link).value_or("");
    form.purpose = fields.optional_text("purpose", longest_text, true).value_or("");
    form.is_for_event = fields.optional_flag("is_for_event").value_or(false);
    form.event = fields.optional_text("event", longest_name).value_or("");
    form.exception_reason = fields.optional_text("exception_reason", longest_text, true).value_or("");
    read_holders(fields, form);
    fields.object("contract", [&](api::Fields& each) {
        form.contract = PlannedContract{each.id<VendorId>("vendor_id"), each.day("starts_on"), each.day("ends_on"),
                                        each.optional_text("staff", 400, true).value_or("")};
    });
    return form;
}

ActionInput input_of(api::Fields& fields) {
    constexpr std::size_t most_units = 20;
    ActionInput input;
    input.reason = fields.optional_text("reason", longest_text, true).value_or("");
    input.seen_version = fields.optional_integer("seen_version", 1, api::greatest_integer);
    input.content_digest = fields.optional_text("content_digest", 64).value_or("");
    input.to_step = fields.optional_text("to_step", 40).value_or("");
    for (const auto unit : fields.ids("unit_ids", most_units)) input.units.push_back(UnitId{unit});
    input.person = fields.optional_id<PersonId>("person_id");
    input.opened_on = fields.optional_day("opened_on");
    input.platform_account_id = fields.optional_text("platform_account_id").value_or("");
    input.certified_host = fields.optional_text("certified_host", longest_name).value_or("");
    input.link = fields.optional_text("link", longest_link).value_or("");
    input.screenshot = fields.optional_id<AttachmentId>("screenshot_id");
    return input;
}

Result<Response> get_list(Context& context, const Caller& caller, const Request& request) {
    api::Parameters parameters(request);
    const ApplicationFilter filter = filter_of(context, parameters);
    const auto page = parameters.page({"-updated_at", "updated_at", "due_at", "-due_at"});
    if (auto refusal = parameters.refusal()) return refuse(std::move(*refusal));
    return as_json(list_applications(context, caller, filter, page));
}

Result<Response> get_export(Context& context, const Caller& caller, const Request& request) {
    api::Parameters parameters(request);
    const ApplicationFilter filter = filter_of(context, parameters);
    const auto format = parameters.one_of("format", {"xlsx", "csv"});
    if (!format) parameters.problem("format", "api.missing", {{"field", "format"}});
    if (auto refusal = parameters.refusal()) return refuse(std::move(*refusal));
    const auto kind = *format == "xlsx" ? documents::TableFormat::xlsx : documents::TableFormat::csv;
    auto bytes = export_applications(context, caller, filter, kind);
    if (!bytes) return refuse(std::move(bytes.error()));
    return api::attachment(std::move(*bytes), std::string(documents::media_type(kind)),
                           "开设申请" + std::string(documents::file_extension(kind)));
}

Result<Response> get_overlap(Context& context, const Caller& caller, const Request& request) {
    api::Parameters parameters(request);
    OverlapQuestion question;
    question.host_unit = parameters.id<UnitId>("host_unit_id").value_or(UnitId{});
    if (!question.host_unit) parameters.problem("host_unit_id", "api.missing", {{"field", "host_unit_id"}});
    question.platform = parameters.one_of("platform", platform_codes(context)).value_or("");
    question.name = parameters.text("name").value_or("");
    question.purpose = parameters.text("purpose", longest_text).value_or("");
    if (auto refusal = parameters.refusal()) return refuse(std::move(*refusal));
    return as_json(find_overlaps(context, caller, question));
}

Result<Response> post_check(Context& context, const Caller& caller, const Request& request) {
    api::Fields fields(request);
    const auto id = fields.optional_id<ApplicationId>("application_id");
    const ApplicationForm form = form_of(fields);
    if (auto refusal = fields.refusal()) return refuse(std::move(*refusal));
    return as_json(check_application(context, caller, form, id));
}

Result<Response> post_application(Context& context, const Caller& caller, const Request& request) {
    api::Fields fields(request);
    const ApplicationForm form = form_of(fields);
    if (auto refusal = fields.refusal()) return refuse(std::move(*refusal));
    return api::as_created(save_application(context, caller, form), "applications");
}

Result<Response> put_application(Context& context, const Caller& caller, const Request& request) {
    const auto id = request.id<ApplicationId>();
    if (!id) return refuse(id.error());
    api::Fields fields(request);
    const ApplicationForm form = form_of(fields);
    if (auto refusal = fields.refusal()) return refuse(std::move(*refusal));
    return as_record(revise_application(context, caller, *id, form));
}

Result<Response> post_action(Context& context, const Caller& caller, const Request& request) {
    const auto id = request.id<ApplicationId>();
    if (!id) return refuse(id.error());
    api::Fields fields(request);
    const ActionInput input = input_of(fields);
    if (auto refusal = fields.refusal()) return refuse(std::move(*refusal));
    return as_record(act_on_application(context, caller, *id, request.path_text("action"), input));
}

Result<Response> post_bulk(Context& context, const Caller& caller, const Request& request) {
    constexpr std::size_t most_applications = 200;
    api::Fields fields(request);
    std::vector<std::string> actions;
    for (const Verb* verb : verbs()) actions.emplace_back(verb->action);
    std::vector<ChosenApplication> chosen;
    fields.list("items", most_applications,
                [&](api::Fields& each) { chosen.push_back({each.id<ApplicationId>("id"), each.text("content_digest", 64)}); });
    if (chosen.empty()) fields.problem("items", "api.missing", {{"field", "items"}});
    const auto action = fields.one_of("action", actions);
    ActionInput input;
    fields.object("input", [&](api::Fields& nested) { input = input_of(nested); });
    if (auto refusal = fields.refusal()) return refuse(std::move(*refusal));
    return as_json(act_on_applications(context, caller, chosen, action, input));
}

Result<Response> post_material(Context& context, const Caller& caller, const Request& request) {
    const auto id = request.id<ApplicationId>();
    if (!id) return refuse(id.error());
    api::Fields fields(request);
    const auto attachment = fields.id<AttachmentId>("attachment_id");
    if (auto refusal = fields.refusal()) return refuse(std::move(*refusal));
    return as_record(add_material(context, caller, *id, attachment));
}

// The handler of one material by its two ids.
template <class Answer>
api::Handler with_material(Answer answer) {
    return [answer](Context& context, const Caller& caller, const Request& request) -> Result<Response> {
        const auto id = request.id<ApplicationId>();
        if (!id) return refuse(id.error());
        const auto file = request.id<AttachmentId>("attachment_id");
        if (!file) return refuse(file.error());
        return answer(context, caller, *id, *file);
    };
}

Result<Response> get_paper(Context& context, const Caller& caller, const Request& request) {
    const auto id = request.id<ApplicationId>();
    if (!id) return refuse(id.error());
    return as_file(approval_paper(context, caller, *id));
}

}  // namespace

void add_routes(api::Router& router) {
    router.get("/applications", get_list);
    router.post("/applications", post_application);
    router.get("/applications/export", get_export);
    router.get("/applications/overlap", get_overlap);
    router.post("/applications/check", post_check);
    router.post("/applications/bulk", post_bulk);
    router.get("/applications/{id}", api::shown<ApplicationId>(read_application));
    router.put("/applications/{id}", put_application);
    router.get("/applications/{id}/approval.docx", get_paper);
    router.post("/applications/{id}/materials", post_material);
    router.get("/applications/{id}/materials/{attachment_id}", with_material([](auto& context, auto& caller, auto id, auto file) {
                   return as_file(read_material(context, caller, id, file));
               }));
    router.remove("/applications/{id}/materials/{attachment_id}", with_material([](auto& context, auto& caller, auto id, auto file) {
                      return as_record(remove_material(context, caller, id, file));
                  }));
    router.post("/applications/{id}/{action}", post_action);
    add_delegation_routes(router);
}

}  // namespace yanlu::opening
