// HTTP to use cases and back.
#include "papers/routes.hpp"

#include "papers/create_paper.hpp"
#include "papers/instructions.hpp"
#include "papers/papers.hpp"
#include "papers/process.hpp"
#include "papers/public_notices.hpp"
#include "papers/route_parts.hpp"
#include "papers/templates.hpp"

namespace yanlu::papers {
namespace {

using api::as_file;
using api::as_json;
using api::as_record;
using api::Fields;
using api::Parameters;
using api::Request;
using api::Response;
using organisation::Caller;

std::vector<std::string> states(const Rulebook& rulebook) {
    std::vector<std::string> out{"open"};
    for (const auto& state : machine_of(rulebook).states()) out.push_back(state.code);
    return out;
}

Result<Response> get_papers(Context& context, const Caller& caller, const Request& request) {
    Parameters parameters(request);
    PaperFilter filter;
    filter.kind = parameters.one_of("kind", paper_kinds()).value_or("");
    filter.state = parameters.one_of("state", states(context.rulebook)).value_or("");
    filter.words = parameters.text("q").value_or("");
    filter.subject_kind = parameters.one_of("subject_kind", {"round", "finding", "period", "assessment", "account", "none"}).value_or("");
    filter.subject_id = parameters.integer("subject_id", 0, INT64_MAX).value_or(0);
    filter.waits_for_me = parameters.flag("waits_for_me");
    const auto page = parameters.page({"-id"});
    if (auto refusal = parameters.refusal()) return refuse(std::move(*refusal));
    return as_json(list_papers(context, caller, filter, page));
}

std::vector<UnitId> units_of(Fields& fields, const char* name) {
    std::vector<UnitId> out;
    if (!fields.has(name)) return out;
    for (const auto id : fields.ids(name, most_units)) out.push_back(UnitId{id});
    return out;
}

Result<Response> post_paper(Context& context, const Caller& caller, const Request& request) {
    Fields fields(request);
    NewPaper wanted;
    wanted.template_code = fields.text("template", 60);
    wanted.subject_id = fields.optional_integer("subject_id", 1, api::greatest_integer).value_or(0);
    wanted.from = fields.optional_day("from");
    wanted.to = fields.optional_day("to");
    wanted.addressees = units_of(fields, "addressee_ids");
    wanted.copied_to = units_of(fields, "copied_to_ids");
    if (fields.has("values")) wanted.values = fields.any("values");
    if (auto refusal = fields.refusal()) return refuse(std::move(*refusal));
    return api::as_created(create_paper(context, caller, wanted), "papers");
}

TextEdit edit_of(Fields& fields) {
    TextEdit edit;
    edit.title = fields.text("title", longest_title);
    edit.addressee = fields.optional_text("addressee", longest_line).value_or("");
    fields.list("sections", most_sections, [&](Fields& each) {
        edit.sections.push_back(
            {each.optional_text("heading", longest_title).value_or(""), each.optional_text("text", longest_section, true).value_or("")});
    });
    return edit;
}

Result<Response> put_text(Context& context, const Caller& caller, const Request& request) {
    const auto id = request.id<PaperId>();
    if (!id) return refuse(id.error());
    Fields fields(request);
    const TextEdit edit = edit_of(fields);
    if (auto refusal = fields.refusal()) return refuse(std::move(*refusal));
    return as_record(edit_paper(context, caller, *id, edit));
}

Result<Response> post_text_check(Context& context, const Caller& caller, const Request& request) {
    const auto id = request.id<PaperId>();
    if (!id) return refuse(id.error());
    Fields fields(request);
    const TextEdit edit = edit_of(fields);
    if (auto refusal = fields.refusal()) return refuse(std::move(*refusal));
    return as_json(check_edit(context, caller, *id, edit));
}

Result<Response> post_text_docx(Context& context, const Caller& caller, const Request& request) {
    const auto id = request.id<PaperId>();
    if (!id) return refuse(id.error());
    Fields fields(request);
    const auto file = fields.id<AttachmentId>("attachment_id");
    if (auto refusal = fields.refusal()) return refuse(std::move(*refusal));
    return as_record(edit_from_docx(context, caller, *id, file));
}

api::Handler paper_step(std::string action) {
    return [action](Context& context, const Caller& caller, const Request& request) -> Result<Response> {
        const auto id = request.id<PaperId>();
        if (!id) return refuse(id.error());
        Fields fields(request);
        PaperStep step;
        step.reason = fields.optional_text("reason", longest_reason, true).value_or("");
        step.digest = fields.optional_text("digest", 64).value_or("");
        step.document_number = fields.optional_text("document_number", 60).value_or("");
        step.written_on = fields.optional_day("written_on");
        step.scan = fields.optional_id<AttachmentId>("scan_id");
        step.word = fields.optional_text("word", 20).value_or("");
        step.number = fields.optional_integer("number", 1, 99'999);
        step.is_public = fields.optional_flag("is_public");
        if (auto refusal = fields.refusal()) return refuse(std::move(*refusal));
        return as_record(act_on_paper(context, caller, *id, action, step));
    };
}

Result<Response> post_sign_for(Context& context, const Caller& caller, const Request& request) {
    const auto id = request.id<PaperId>();
    if (!id) return refuse(id.error());
    Fields fields(request);
    const auto note = fields.optional_text("note", longest_reason, true).value_or("");
    if (auto refusal = fields.refusal()) return refuse(std::move(*refusal));
    return as_record(sign_for_paper(context, caller, *id, note));
}

template <class Make>
api::Handler download(Make make) {
    return [make](Context& context, const Caller& caller, const Request& request) -> Result<Response> {
        const auto id = request.id<PaperId>();
        if (!id) return refuse(id.error());
        return as_file(make(context, caller, *id));
    };
}

Result<Response> post_instruction(Context& context, const Caller& caller, const Request& request) {
    const auto id = request.id<PaperId>();
    if (!id) return refuse(id.error());
    Fields fields(request);
    const NewInstruction given{fields.text("given_by", 60), fields.text("body", longest_reason, true), fields.day("given_on"),
                               fields.id<UnitId>("unit_id"), fields.day("due_on")};
    if (auto refusal = fields.refusal()) return refuse(std::move(*refusal));
    return as_json(record_instruction(context, caller, *id, given));
}

Result<Response> get_instructions(Context& context, const Caller& caller, const Request& request) {
    Parameters parameters(request);
    const auto state = parameters.one_of("state", {"open", "reported", "closed"}).value_or("");
    const auto page = parameters.page({"due_on"});
    if (auto refusal = parameters.refusal()) return refuse(std::move(*refusal));
    return as_json(list_instructions(context, caller, state, page));
}

Result<Response> post_instruction_report(Context& context, const Caller& caller, const Request& request) {
    const auto id = request.id<InstructionId>();
    if (!id) return refuse(id.error());
    Fields fields(request);
    const auto result = fields.text("result", longest_reason, true);
    if (auto refusal = fields.refusal()) return refuse(std::move(*refusal));
    return as_json(report_instruction(context, caller, *id, result));
}

Result<Response> post_instruction_close(Context& context, const Caller& caller, const Request& request) {
    const auto id = request.id<InstructionId>();
    if (!id) return refuse(id.error());
    Fields fields(request);
    const bool is_accepted = fields.flag("is_accepted");
    const auto reason = fields.optional_text("reason", longest_reason, true).value_or("");
    if (auto refusal = fields.refusal()) return refuse(std::move(*refusal));
    return as_json(close_instruction(context, caller, *id, is_accepted, reason));
}

}  // namespace

void add_routes(api::Router& router) {
    router.get("/papers", get_papers);
    router.post("/papers", post_paper);
    router.get("/papers/{id}", api::shown<PaperId>(show_paper));
    router.put("/papers/{id}/text", put_text);
    router.post("/papers/{id}/text/check", post_text_check);
    router.post("/papers/{id}/text/docx", post_text_docx);
    for (const auto& action : paper_actions()) router.post("/papers/{id}/" + action, paper_step(action));
    router.post("/papers/{id}/sign_for", post_sign_for);
    router.get("/papers/{id}/docx", download(docx_of));
    router.get("/papers/{id}/pdf", download(pdf_of));
    router.get("/papers/{id}/workbook", download(workbook_of));
    router.get("/papers/{id}/scan", download(scan_of));
    router.post("/papers/{id}/instructions", post_instruction);
    router.get("/paper-instructions", get_instructions);
    router.post("/paper-instructions/{id}/report", post_instruction_report);
    router.post("/paper-instructions/{id}/close", post_instruction_close);
    add_public_routes(router);
    add_register_routes(router);
}

}  // namespace yanlu::papers
