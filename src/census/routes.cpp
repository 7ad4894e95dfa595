// HTTP to use cases and back.
#include "census/routes.hpp"

#include "api/answers.hpp"
#include "api/fields.hpp"
#include "api/parameters.hpp"
#include "census/backfill.hpp"
#include "census/campaigns.hpp"
#include "census/corrections.hpp"
#include "census/papers.hpp"
#include "census/process.hpp"
#include "census/sheets.hpp"
#include "organisation/domain/unit.hpp"
#include "registry/domain/account.hpp"

namespace yanlu::census {
namespace {

using api::as_file;
using api::as_json;
using api::as_record;
using api::Fields;
using api::Parameters;
using api::Request;
using api::Response;
using organisation::Caller;

constexpr std::size_t longest_title = 100;
constexpr std::size_t longest_text = 4000;
constexpr std::size_t longest_note = 1000;
constexpr std::size_t most_lines = 5000;

std::vector<std::string> codes(const flow::Machine& machine) {
    std::vector<std::string> out;
    for (const auto& state : machine.states()) out.push_back(state.code);
    return out;
}

CensusPlan plan_of(Fields& fields) {
    CensusPlan plan;
    plan.title = fields.text("title", longest_title);
    plan.reference_day = fields.day("reference_day");
    plan.due_on = fields.day("due_on");
    plan.scope_unit = fields.id<UnitId>("scope_unit_id");
    plan.unit_kinds = fields.texts("unit_kinds", 20, 40);
    plan.answered_by = fields.optional_one_of("answered_by", {"themselves", "through_unit"}).value_or("");
    plan.instructions = fields.optional_text("instructions", longest_text, true).value_or("");
    for (const auto& kind : plan.unit_kinds) {
        const auto& known = organisation::unit_kinds();
        if (std::ranges::find(known, kind) == known.end())
            fields.problem("unit_kinds", "api.not_one_of", {{"field", "unit_kinds"}, {"choices", joined(known)}});
    }
    return plan;
}

Result<Response> get_censuses(Context& context, const Caller& caller, const Request& request) {
    Parameters parameters(request);
    const auto state = parameters.one_of("state", codes(process(context.rulebook).campaign())).value_or("");
    const auto page = parameters.page({"-id"});
    if (auto refusal = parameters.refusal()) return refuse(std::move(*refusal));
    return as_json(list_censuses(context, caller, state, page));
}

Result<Response> post_census(Context& context, const Caller& caller, const Request& request) {
    Fields fields(request);
    const CensusPlan plan = plan_of(fields);
    if (auto refusal = fields.refusal()) return refuse(std::move(*refusal));
    return api::as_created(create_census(context, caller, plan), "censuses");
}

Result<Response> put_census(Context& context, const Caller& caller, const Request& request) {
    const auto id = request.id<CensusId>();
    if (!id) return refuse(id.error());
    Fields fields(request);
    const CensusPlan plan = plan_of(fields);
    if (auto refusal = fields.refusal()) return refuse(std::move(*refusal));
    return as_record(amend_census(context, caller, *id, plan));
}

api::Handler census_step(std::string action) {
    return [action](Context& context, const Caller& caller, const Request& request) -> Result<Response> {
        const auto id = request.id<CensusId>();
        if (!id) return refuse(id.error());
        Fields fields(request);
        const CensusStep step{fields.optional_text("reason", longest_note, true).value_or(""), fields.optional_day("due_on")};
        if (auto refusal = fields.refusal()) return refuse(std::move(*refusal));
        return as_record(act_on_census(context, caller, *id, action, step));
    };
}

Result<Response> get_sheets(Context& context, const Caller& caller, const Request& request) {
    const auto id = request.id<CensusId>();
    if (!id) return refuse(id.error());
    Parameters parameters(request);
    auto states = codes(process(context.rulebook).sheet());
    states.insert(states.end(), {"open", "answered"});
    const SheetFilter filter{parameters.one_of("state", states).value_or(""), parameters.id<UnitId>("group"),
                             parameters.text("q").value_or(""), parameters.flag("late"), parameters.flag("declares_none")};
    const auto page = parameters.page({"id"});
    if (auto refusal = parameters.refusal()) return refuse(std::move(*refusal));
    return as_json(list_sheets(context, caller, *id, filter, page));
}

Result<Response> get_unanswered(Context& context, const Caller& caller, const Request& request) {
    const auto id = request.id<CensusId>();
    if (!id) return refuse(id.error());
    Parameters parameters(request);
    const auto page = parameters.page({"id"});
    if (auto refusal = parameters.refusal()) return refuse(std::move(*refusal));
    return as_json(list_unanswered(context, caller, *id, page));
}

Result<Response> post_reminders(Context& context, const Caller& caller, const Request& request) {
    const auto id = request.id<CensusId>();
    if (!id) return refuse(id.error());
    Fields fields(request);
    const auto ids = fields.has("sheet_ids") ? fields.ids("sheet_ids", most_lines) : std::vector<std::int64_t>();
    const auto reason = fields.optional_text("reason", longest_note, true).value_or("");
    if (auto refusal = fields.refusal()) return refuse(std::move(*refusal));
    return as_json(remind_sheets(context, caller, *id, ids, reason));
}

Result<Response> get_corrections(Context& context, const Caller& caller, const Request& request) {
    const auto id = request.id<CensusId>();
    if (!id) return refuse(id.error());
    Parameters parameters(request);
    const CorrectionFilter filter{parameters.one_of("decision", {"proposed", "accepted", "rejected", "unauthorised"}).value_or(""),
                                  parameters.one_of("verdict", {"corrected", "not_ours", "added"}).value_or("")};
    const auto page = parameters.page({"id"});
    if (auto refusal = parameters.refusal()) return refuse(std::move(*refusal));
    return as_json(list_corrections(context, caller, *id, filter, page));
}

AccountFacts facts_of(Fields& fields) {
    AccountFacts facts;
    facts.name = fields.optional_text("name", longest_title).value_or("");
    facts.platform = fields.optional_text("platform", 40).value_or("");
    facts.platform_account_id = fields.optional_text("platform_account_id").value_or("");
    facts.kind = fields.optional_one_of("kind", registry::account_kinds()).value_or("");
    facts.certified_host = fields.optional_text("certified_host", longest_title).value_or("");
    facts.link = fields.optional_text("link", 2000).value_or("");
    return facts;
}

SheetAnswers answers_of(Fields& fields) {
    SheetAnswers answers;
    fields.list("lines", most_lines, [&](Fields& each) {
        AnsweredLine line{each.id<LineId>("id"), {verdict_of(each.one_of("verdict", given_verdicts())).value_or(Verdict::none), {}, {}}};
        each.object("proposal", [&](Fields& said) { line.answer.proposal = facts_of(said); });
        line.answer.note = each.optional_text("note", longest_note, true).value_or("");
        answers.lines.push_back(std::move(line));
    });
    fields.list("additions", most_lines, [&](Fields& each) {
        Addition addition{each.optional_id<LineId>("id"), each.optional_id<UnitId>("unit_id"), facts_of(each), {}};
        addition.note = each.optional_text("note", longest_note, true).value_or("");
        answers.additions.push_back(std::move(addition));
    });
    if (fields.has("removed")) {
        for (const auto id : fields.ids("removed", most_lines)) answers.removed.push_back(LineId{id});
    }
    answers.confirms_rest = fields.optional_flag("confirms_rest").value_or(false);
    answers.declares_none = fields.optional_flag("declares_none");
    answers.note = fields.optional_text("note", longest_note, true);
    return answers;
}

Result<Response> get_my_sheets(Context& context, const Caller& caller, const Request&) { return as_json(my_sheets(context, caller)); }

Result<Response> put_answers(Context& context, const Caller& caller, const Request& request) {
    const auto id = request.id<SheetId>();
    if (!id) return refuse(id.error());
    Fields fields(request);
    const SheetAnswers answers = answers_of(fields);
    if (auto refusal = fields.refusal()) return refuse(std::move(*refusal));
    return as_record(answer_sheet(context, caller, *id, answers));
}

api::Handler sheet_step(std::string action) {
    return [action](Context& context, const Caller& caller, const Request& request) -> Result<Response> {
        const auto id = request.id<SheetId>();
        if (!id) return refuse(id.error());
        Fields fields(request);
        const SheetStep step{fields.optional_text("reason", longest_note, true).value_or(""), fields.optional_id<AttachmentId>("scan_id")};
        if (auto refusal = fields.refusal()) return refuse(std::move(*refusal));
        return as_record(act_on_sheet(context, caller, *id, action, step));
    };
}

api::Handler correction_step(std::string action) {
    return [action](Context& context, const Caller& caller, const Request& request) -> Result<Response> {
        const auto id = request.id<LineId>();
        if (!id) return refuse(id.error());
        Fields fields(request);
        const CorrectionStep step{fields.optional_text("reason", longest_note, true).value_or(""),
                                  fields.optional_id<UnitId>("host_unit_id")};
        if (auto refusal = fields.refusal()) return refuse(std::move(*refusal));
        return as_json(act_on_correction(context, caller, *id, action, step));
    };
}

template <class IdType, class Make>
api::Handler download(Make make) {
    return [make](Context& context, const Caller& caller, const Request& request) -> Result<Response> {
        const auto id = request.id<IdType>();
        if (!id) return refuse(id.error());
        return as_file(make(context, caller, *id));
    };
}

Result<Response> get_backfill(Context& context, const Caller& caller, const Request& request) {
    Parameters parameters(request);
    const auto group = parameters.id<UnitId>("group");
    const auto page = parameters.page({"id"});
    if (auto refusal = parameters.refusal()) return refuse(std::move(*refusal));
    return as_json(list_backfill(context, caller, group, page));
}

}  // namespace

void add_routes(api::Router& router) {
    router.get("/censuses", get_censuses);
    router.post("/censuses", post_census);
    router.get("/censuses/{id}", api::shown<CensusId>(show_census));
    router.put("/censuses/{id}", put_census);
    for (const char* action : {"start", "withdraw", "extend", "close"})
        router.post(std::string("/censuses/{id}/") + action, census_step(action));
    router.get("/censuses/{id}/sheets", get_sheets);
    router.get("/censuses/{id}/unanswered", get_unanswered);
    router.get("/censuses/{id}/unanswered/export", download<CensusId>(export_unanswered));
    router.post("/censuses/{id}/reminders", post_reminders);
    router.get("/censuses/{id}/corrections", get_corrections);
    router.get("/census-sheets", get_my_sheets);
    router.get("/census-sheets/{id}", api::shown<SheetId>(show_sheet));
    router.put("/census-sheets/{id}/answers", put_answers);
    for (const auto& action : sheet_actions()) router.post("/census-sheets/{id}/" + action, sheet_step(action));
    router.get("/census-sheets/{id}/statement", download<SheetId>(statement_of));
    router.get("/census-sheets/{id}/scan", download<SheetId>(scan_of));
    router.get("/census-sheets/{id}/form", download<SheetId>(form_of));
    for (const auto& action : correction_actions()) router.post("/census-corrections/{id}/" + action, correction_step(action));
    router.get("/backfill", get_backfill);
}

}  // namespace yanlu::census
