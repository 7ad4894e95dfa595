// HTTP ↔ accounts of a round, check lists, second looks, assignment.
#include <algorithm>

#include "api/answers.hpp"
#include "api/fields.hpp"
#include "api/parameters.hpp"
#include "registry/attachments.hpp"
#include "rounds/check_lists.hpp"
#include "rounds/inspection.hpp"
#include "rounds/routes.hpp"

namespace yanlu::rounds {
namespace {

using api::as_json;
using api::as_record;
using api::Fields;
using api::Parameters;
using api::Request;
using api::Response;
using organisation::Caller;

constexpr std::size_t longest_note = 1000;
constexpr std::size_t longest_code = 100;
constexpr std::size_t most_items = 200;
constexpr std::size_t most_files = 10;
constexpr std::size_t most_lines = 5000;

Result<Response> get_lines(Context& context, const Caller& caller, const Request& request) {
    const auto id = request.id<RoundId>();
    if (!id) return refuse(id.error());
    Parameters parameters(request);
    const LineFilter filter{parameters.one_of("verdict", {"passed", "failed", "failed_to_observe", "blocked"}).value_or(""),
                            parameters.text("area").value_or(""),
                            parameters.text("platform").value_or(""),
                            parameters.one_of("reason", {"all", "lot", "offender", "watch_list", "unseen"}).value_or(""),
                            parameters.id<PersonId>("inspector"),
                            parameters.flag("unassigned").value_or(false),
                            parameters.text("q").value_or("")};
    const auto page = parameters.page({"id"});
    if (auto refusal = parameters.refusal()) return refuse(std::move(*refusal));
    return as_json(list_lines(context, caller, *id, filter, page));
}

std::vector<std::string> states(const Context& context) {
    std::vector<std::string> out;
    for (const auto& state : settings(context.rulebook).check().states()) out.push_back(state.code);
    return out;
}

Result<Response> get_checks(Context& context, const Caller& caller, const Request& request) {
    const auto id = request.id<RoundId>();
    if (!id) return refuse(id.error());
    Parameters parameters(request);
    const auto state = parameters.one_of("state", states(context)).value_or("to_confirm");
    const auto page = parameters.page({"id"});
    if (auto refusal = parameters.refusal()) return refuse(std::move(*refusal));
    return as_json(list_checks(context, caller, *id, state, page));
}

Result<Response> get_inspectors(Context& context, const Caller& caller, const Request& request) {
    const auto id = request.id<RoundId>();
    if (!id) return refuse(id.error());
    return as_json(list_inspectors(context, caller, *id));
}

Result<Response> post_assignment(Context& context, const Caller& caller, const Request& request) {
    const auto id = request.id<RoundId>();
    if (!id) return refuse(id.error());
    Fields fields(request);
    Assignment input;
    for (const auto person : fields.ids("inspector_ids", most_items)) input.inspectors.push_back(PersonId{person});
    if (fields.has("line_ids")) {
        for (const auto line : fields.ids("line_ids", most_lines)) input.lines.push_back(LineId{line});
    }
    if (auto refusal = fields.refusal()) return refuse(std::move(*refusal));
    return as_record(assign_lines(context, caller, *id, input));
}

Result<Response> get_my_lists(Context& context, const Caller& caller, const Request&) { return as_json(my_lists(context, caller)); }

ListAnswers answers_of(Fields& fields) {
    ListAnswers answers;
    fields.list("items", most_items, [&](Fields& each) {
        ItemAnswer answer{each.text("item", longest_code), each.one_of("answer", {"in_order", "problem", "failed_to_observe", "blocked"}),
                          each.optional_text("note", longest_note, true).value_or("")};
        if (each.has("attachments")) {
            for (const auto file : each.ids("attachments", most_files)) answer.attachments.push_back(AttachmentId{file});
        }
        answers.items.push_back(std::move(answer));
    });
    answers.rest_is_in_order = fields.optional_flag("rest_is_in_order").value_or(false);
    return answers;
}

Result<Response> put_answers(Context& context, const Caller& caller, const Request& request) {
    const auto id = request.id<LineId>();
    if (!id) return refuse(id.error());
    Fields fields(request);
    const ListAnswers answers = answers_of(fields);
    if (auto refusal = fields.refusal()) return refuse(std::move(*refusal));
    return as_record(answer_list(context, caller, *id, answers));
}

api::Handler check_step(std::string action) {
    return [action](Context& context, const Caller& caller, const Request& request) -> Result<Response> {
        const auto id = request.id<CheckId>();
        if (!id) return refuse(id.error());
        Fields fields(request);
        const auto reason = fields.optional_text("reason", longest_note, true).value_or("");
        if (auto refusal = fields.refusal()) return refuse(std::move(*refusal));
        return as_record(act_on_check(context, caller, *id, action, reason));
    };
}

Result<Response> post_second_looks(Context& context, const Caller& caller, const Request& request) {
    const auto id = request.id<RoundId>();
    if (!id) return refuse(id.error());
    Fields fields(request);
    std::vector<SecondLook> looks;
    fields.list("decisions", most_items, [&](Fields& each) {
        looks.push_back({each.id<CheckId>("check_id"), each.one_of("action", {"confirm", "reject"}),
                         each.optional_text("reason", longest_note, true).value_or("")});
    });
    if (auto refusal = fields.refusal()) return refuse(std::move(*refusal));
    return as_json(act_on_checks(context, caller, *id, looks));
}

bool carries(const Check& check, std::int64_t file) {
    const auto files = check.evidence.find("attachments");
    return files != check.evidence.end() && std::ranges::find(*files, Json(file)) != files->end();
}

Result<Response> get_file(Context& context, const Caller& caller, const Request& request) {
    const auto id = request.id<CheckId>();
    const auto wanted = request.id<AttachmentId>("file_id");
    const auto check = id ? load_check(context.database, *id) : std::nullopt;
    if (!check || !wanted || !carries(*check, wanted->value)) return refuse(RefusalClass::not_found, "api.no_such_record");
    if (const auto line = line_for(context, caller, check->line); !line) return refuse(line.error());
    const auto file = registry::find_attachment(context.database, *wanted);
    if (!file) return refuse(RefusalClass::not_found, "api.no_such_record");
    return api::attachment(registry::bytes_of(context, *file), file->media_type, file->file_name);
}

}  // namespace

void add_inspection_routes(api::Router& router) {
    router.get("/rounds/{id}/accounts", get_lines);
    router.get("/rounds/{id}/checks", get_checks);
    router.post("/rounds/{id}/second-looks", post_second_looks);
    router.get("/rounds/{id}/inspectors", get_inspectors);
    router.post("/rounds/{id}/assignments", post_assignment);
    router.get("/check-lists", get_my_lists);
    router.get("/round-accounts/{id}", api::shown<LineId>(show_list));
    router.put("/round-accounts/{id}/answers", put_answers);
    for (const char* action : {"confirm", "reject", "take_back"})
        router.post(std::string("/round-checks/{id}/") + action, check_step(action));
    router.get("/round-checks/{id}/files/{file_id}", get_file);
}

}  // namespace yanlu::rounds
