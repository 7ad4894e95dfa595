// HTTP ↔ reports of suspected fakes: sent in by anybody, handled by the office.
#include "api/answers.hpp"
#include "api/fields.hpp"
#include "api/parameters.hpp"
#include "base/digest.hpp"
#include "public_register/fake_report.hpp"
#include "public_register/fake_report_process.hpp"
#include "public_register/route_parts.hpp"

namespace yanlu::public_register {
namespace {

using api::as_record;
using api::Request;
using api::Response;
using organisation::Caller;

constexpr std::size_t longest_link = 2000;
constexpr std::size_t longest_description = 1000;
constexpr std::size_t longest_contact = 60;
constexpr std::size_t longest_picture = 1'000'000;  // in base64; the page makes pictures smaller

std::string read_picture(api::Fields& fields) {
    const auto text = fields.optional_text("picture", longest_picture);
    if (!text) return {};
    auto bytes = unbase64(*text);
    if (!bytes || bytes->empty()) fields.problem("picture", "public_register.bad_picture_encoding");
    return bytes.value_or("");
}

api::Handler submitter(std::shared_ptr<Register> of_program) {
    return [of_program](Context& context, const Caller& nobody, const Request& request) -> Result<Response> {
        api::Fields fields(request);
        NewFakeReport input;
        input.link = fields.text("link", longest_link);
        input.description = fields.optional_text("description", longest_description, true).value_or("");
        input.contact = fields.optional_text("contact", longest_contact).value_or("");
        input.picture = read_picture(fields);
        if (auto refusal = fields.refusal()) return refuse(std::move(*refusal));
        if (auto refusal = why_not_now(context, *of_program, request, "report", &Settings::report)) return refuse(std::move(*refusal));
        const auto receipt = submit_fake_report(context, nobody, *of_program->current(context), input);
        if (!receipt) return refuse(receipt.error());
        return api::json(*receipt, 201);
    };
}

api::Handler progress_of(std::shared_ptr<Register> of_program) {
    return [of_program](Context& context, const Caller&, const Request& request) -> Result<Response> {
        if (auto refusal = why_not_now(context, *of_program, request, "ask", &Settings::ask)) return refuse(std::move(*refusal));
        auto answer = fake_report_progress(context, request.path_text("receipt"));
        if (!answer) return refuse(std::move(answer.error()));
        return api::json(*answer);
    };
}

std::vector<std::string> states_of(const Context& context) {
    std::vector<std::string> out;
    for (const auto& state : context.rulebook.part<FakeReportProcess>().machine().states()) out.push_back(state.code);
    return out;
}

Result<Response> get_reports(Context& context, const Caller& caller, const Request& request) {
    api::Parameters parameters(request);
    const auto state = parameters.one_of("state", states_of(context)).value_or("");
    const auto page = parameters.page({"-received_at"});
    if (auto refusal = parameters.refusal()) return refuse(std::move(*refusal));
    auto answer = list_fake_reports(context, caller, state, page);
    if (!answer) return refuse(std::move(answer.error()));
    return api::json(*answer);
}

Result<Response> get_picture(Context& context, const Caller& caller, const Request& request) {
    const auto id = request.id<FakeReportId>();
    if (!id) return refuse(id.error());
    const auto picture = picture_of(context, caller, *id);
    if (!picture) return refuse(picture.error());
    // Found to be a picture when it came in; shown within the page of the report.
    return Response{200, picture->first, picture->second};
}

Result<Response> post_step(Context& context, const Caller& caller, const Request& request) {
    const auto id = request.id<FakeReportId>();
    if (!id) return refuse(id.error());
    api::Fields fields(request);
    FakeReportStep step;
    step.reason = fields.optional_text("reason", longest_description, true).value_or("");
    step.forwarded_to = fields.optional_text("forwarded_to", 100).value_or("");
    if (auto refusal = fields.refusal()) return refuse(std::move(*refusal));
    return as_record(handle_fake_report(context, caller, *id, request.path_text("action"), step));
}

Result<Response> post_reveal(Context& context, const Caller& caller, const Request& request) {
    const auto id = request.id<FakeReportId>();
    if (!id) return refuse(id.error());
    api::Fields fields(request);
    const std::string reason = fields.text("reason", longest_description, true);
    if (auto refusal = fields.refusal()) return refuse(std::move(*refusal));
    auto answer = reveal_contact(context, caller, *id, reason);
    if (!answer) return refuse(std::move(answer.error()));
    return api::json(*answer);
}

}  // namespace

void add_report_routes(api::Router& router, const std::shared_ptr<Register>& of_program) {
    router.post("/public/reports", submitter(of_program), api::Access::anyone);
    router.get("/public/reports/{receipt}", progress_of(of_program), api::Access::anyone);
    router.get("/fake-reports", get_reports);
    router.get("/fake-reports/{id}", api::shown<FakeReportId>(show_fake_report));
    router.get("/fake-reports/{id}/picture", get_picture);
    router.post("/fake-reports/{id}/reveal-contact", post_reveal);
    router.post("/fake-reports/{id}/{action}", post_step);
}

}  // namespace yanlu::public_register
