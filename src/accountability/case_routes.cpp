// HTTP ↔ admonitions, letters and accountability records: one shape for the three.
#include <algorithm>

#include "accountability/cases.hpp"
#include "accountability/evidence_package.hpp"
#include "accountability/routes.hpp"
#include "accountability/settings.hpp"
#include "accountability/statements.hpp"
#include "accountability/steps.hpp"
#include "api/answers.hpp"
#include "api/fields.hpp"
#include "api/parameters.hpp"
#include "api/response.hpp"
#include "organisation/permissions.hpp"
#include "registry/attachments.hpp"

namespace yanlu::accountability {
namespace {

using api::Request;
using api::Response;
using organisation::Caller;

constexpr std::size_t longest_text = 4000;
constexpr std::size_t most_items = 100;

std::vector<std::string> states_of(const Context& context, std::string_view kind) {
    std::vector<std::string> out;
    for (const flow::State& state : machine_of(context.rulebook, kind).states()) out.push_back(state.code);
    return out;
}

CaseFilter case_filter(const Context& context, std::string_view kind, api::Parameters& parameters) {
    CaseFilter filter;
    filter.state = parameters.one_of("state", states_of(context, kind)).value_or("");
    if (const auto year = parameters.integer("year", 2018, 2100)) filter.year = static_cast<int>(*year);
    filter.under = parameters.id<UnitId>("under");
    filter.account = parameters.id<AccountId>("account_id");
    filter.is_open = parameters.flag("is_open");
    filter.is_overdue = parameters.flag("is_overdue");
    return filter;
}

api::Handler lister(std::string_view kind) {
    return [kind](Context& context, const Caller& caller, const Request& request) -> Result<Response> {
        api::Parameters parameters(request);
        const CaseFilter filter = case_filter(context, kind, parameters);
        const auto page = parameters.page({"-opened_at"});
        if (auto refusal = parameters.refusal()) return refuse(std::move(*refusal));
        const auto cases = list_cases(context, caller, kind, filter, page);
        if (!cases) return refuse(cases.error());
        return api::json(*cases);
    };
}

api::Handler exporter(std::string_view kind) {
    return [kind](Context& context, const Caller& caller, const Request& request) -> Result<Response> {
        api::Parameters parameters(request);
        const CaseFilter filter = case_filter(context, kind, parameters);
        const bool is_csv = parameters.one_of("format", {"xlsx", "csv"}).value_or("xlsx") == "csv";
        if (auto refusal = parameters.refusal()) return refuse(std::move(*refusal));
        const auto format = is_csv ? documents::TableFormat::csv : documents::TableFormat::xlsx;
        return api::as_file(
            documents::table_file(export_cases(context, caller, kind, filter, format), format, machine_of(context.rulebook, kind).zh()));
    };
}

api::Handler shower(std::string_view kind) {
    return [kind](Context& context, const Caller& caller, const Request& request) -> Result<Response> {
        const auto id = request.id<CaseId>();
        if (!id) return refuse(id.error());
        const auto found = show_case(context, caller, kind, *id);
        if (!found) return refuse(found.error());
        return api::record(*found);
    };
}

std::vector<EvidenceInput> evidence_in(api::Fields& fields) {
    std::vector<EvidenceInput> out;
    fields.list("evidence", most_items, [&](api::Fields& each) {
        EvidenceInput item;
        item.kind = each.one_of("kind", {"finding", "post", "notification", "file"});
        item.id = each.integer("id", 1, api::greatest_integer);
        item.note = each.optional_text("note", 500, true).value_or("");
        out.push_back(std::move(item));
    });
    return out;
}

std::vector<CommitmentInput> commitments_in(api::Fields& fields) {
    std::vector<CommitmentInput> out;
    fields.list("commitments", most_items, [&](api::Fields& each) {
        CommitmentInput item;
        item.body = each.text("body", 1000, true);
        item.due_on = each.day("due_on");
        out.push_back(std::move(item));
    });
    return out;
}

// Reads what the step asks for; a member of another step is refused as unknown.
void read_step(api::Fields& fields, const std::string& event, CaseInput& input) {
    const auto text = [&](const char* name, std::size_t most = 200) { return fields.optional_text(name, most, true).value_or(""); };
    if (event == "appoint") {
        input.addressee_duty = text("addressee_duty", 40);
        input.addressee_name = text("addressee_name", 100);
        input.place = text("place");
        input.appointed_for = fields.optional_day("appointed_for");
    } else if (event == "postpone") {
        input.postponed_to = fields.optional_day("postponed_to");
    } else if (event == "hold") {
        input.held_on = fields.optional_day("held_on");
        input.minutes = text("minutes", longest_text);
        input.commitments = commitments_in(fields);
        input.attachment = fields.optional_id<AttachmentId>("attachment_id");
    } else if (event.ends_with("_commitment")) {
        input.commitment_id = fields.optional_integer("commitment_id", 1, api::greatest_integer);
        if (event == "report_commitment") {
            input.report = text("report", longest_text);
            input.attachment = fields.optional_id<AttachmentId>("attachment_id");
        }
    } else if (event == "issue") {
        input.letter_number = text("letter_number", 60);
        input.measure = fields.optional_one_of("measure", {"shut_down", "cancel"}).value_or("");
    } else if (event == "adopt" || event == "reject") {
        input.letter_number = text("letter_number", 60);
    } else if (event == "transfer") {
        input.transferred_to = text("transferred_to");
        input.letter_number = text("letter_number", 60);
    } else if (event == "record_result") {
        input.result = text("result", longest_text);
        input.letter_number = text("letter_number", 60);
        input.concluded_on = fields.optional_day("concluded_on");
        input.attachment = fields.optional_id<AttachmentId>("attachment_id");
    } else if (event == "add_evidence") {
        input.evidence = evidence_in(fields);
    }
}

// POST /accountability/<kind>/{id}/{event}: the steps of the kind's process table.
api::Handler stepper(std::string_view kind, std::string event) {
    return [kind, event](Context& context, const Caller& caller, const Request& request) -> Result<Response> {
        const auto id = request.id<CaseId>();
        if (!id) return refuse(id.error());
        api::Fields fields(request);
        CaseInput input;
        input.reason = fields.optional_text("reason", 1000, true).value_or("");
        input.superior_decision = fields.optional_text("superior_decision", 100).value_or("");
        read_step(fields, event, input);
        if (auto refusal = fields.refusal()) return refuse(std::move(*refusal));
        const auto moved = act_on_case(context, caller, kind, *id, event, input);
        if (!moved) return refuse(moved.error());
        return api::record(*moved);
    };
}

Result<Response> post_record(Context& context, const Caller& caller, const Request& request) {
    api::Fields fields(request);
    NewRecord input;
    input.matter = fields.one_of("matter", context.rulebook.part<Ladder>().matter_codes());
    input.account = fields.optional_id<AccountId>("account_id");
    input.unit = fields.optional_id<UnitId>("unit_id");
    input.occurred_on = fields.day("occurred_on");
    input.facts = fields.text("facts", longest_text, true);
    input.consequences = fields.optional_text("consequences", longest_text, true).value_or("");
    input.evidence = evidence_in(fields);
    if (auto refusal = fields.refusal()) return refuse(std::move(*refusal));
    return api::as_created(propose_record(context, caller, input), "accountability/records");
}

Result<Response> get_evidence(Context& context, const Caller& caller, const Request& request) {
    const auto id = request.id<CaseId>();
    if (!id) return refuse(id.error());
    const auto made = evidence_package(context, caller, *id);
    if (!made) return refuse(made.error());
    return api::attachment(made->dump(2), "application/json", "问责证据-" + std::to_string(id->value) + ".json");
}

// A file that belongs to a case: minutes, a report, a result, evidence.
api::Handler filer(std::string_view kind) {
    return [kind](Context& context, const Caller& caller, const Request& request) -> Result<Response> {
        const auto id = request.id<CaseId>();
        const auto file = request.id<AttachmentId>("file_id");
        if (!id || !file) return refuse(RefusalClass::not_found, "api.no_such_record");
        if (const auto shown = show_case(context, caller, kind, *id); !shown) return refuse(shown.error());
        const Case subject = *find_case(context.database, *id);
        bool is_its = *context.database.value<std::int64_t>(sql::is_file_of_case, *id, *file) > 0;
        for (const char* name : {"minutes_file", "result_file"}) {
            if (subject.content.contains(name) && subject.content[name]["id"] == file->value) is_its = true;
        }
        if (!is_its) return refuse(RefusalClass::not_found, "api.no_such_record");
        const auto attachment = *registry::find_attachment(context.database, *file);
        return api::attachment(registry::bytes_of(context, attachment), attachment.media_type, attachment.file_name);
    };
}

std::string hyphenated(std::string event) {
    std::ranges::replace(event, '_', '-');
    return event;
}

void add_kind(api::Router& router, const std::string& path, std::string_view kind) {
    router.get(path, lister(kind));
    router.get(path + "/export", exporter(kind));
    router.get(path + "/{id}", shower(kind));
    router.get(path + "/{id}/files/{file_id}", filer(kind));
    for (const Verb& verb : verbs_of(kind)) router.post(path + "/{id}/" + hyphenated(verb.event), stepper(kind, verb.event));
}

}  // namespace

void add_case_routes(api::Router& router) {
    add_kind(router, "/accountability/admonitions", admonition);
    add_kind(router, "/accountability/advices", closure_advice);
    add_kind(router, "/accountability/records", accountability_record);
    router.post("/accountability/records", post_record);
    router.get("/accountability/records/{id}/evidence", get_evidence);
}

}  // namespace yanlu::accountability
