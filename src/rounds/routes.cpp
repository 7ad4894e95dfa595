// HTTP ↔ rounds, their results, the watch list.
#include "rounds/routes.hpp"

#include <algorithm>

#include "api/answers.hpp"
#include "api/fields.hpp"
#include "api/parameters.hpp"
#include "organisation/domain/unit.hpp"
#include "registry/domain/account.hpp"
#include "rounds/corrections.hpp"
#include "rounds/papers.hpp"
#include "rounds/result_view.hpp"
#include "rounds/rounds.hpp"
#include "rounds/watch_list.hpp"

namespace yanlu::rounds {
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
constexpr std::size_t longest_seed = 64;
constexpr std::size_t longest_note = 1000;
constexpr std::size_t most_codes = 200;
constexpr std::int64_t any_share = 1'000'000;  // the use case says which shares are none, in its own words

void require_known(Fields& fields, const char* name, const std::vector<std::string>& given, const std::vector<std::string>& known) {
    for (const auto& each : given) {
        if (std::ranges::find(known, each) == known.end())
            fields.problem(name, "api.not_one_of", {{"field", name}, {"choices", joined(known)}});
    }
}

RoundPlan plan_of(Fields& fields) {
    RoundPlan plan;
    plan.title = fields.text("title", longest_title);
    plan.kind = fields.one_of("kind", {"full", "sampled"});
    plan.scope = fields.one_of("scope", {"veto_only", "full"});
    plan.period_from = fields.day("period_from");
    plan.period_to = fields.day("period_to");
    plan.scope_unit = fields.id<UnitId>("scope_unit_id");
    if (fields.has("unit_ids")) {
        for (const auto id : fields.ids("unit_ids", most_codes)) plan.units.push_back(UnitId{id});
    }
    plan.unit_kinds = fields.texts("unit_kinds", most_codes, longest_seed);
    plan.platforms = fields.texts("platforms", most_codes, longest_seed);
    plan.account_kinds = fields.texts("account_kinds", most_codes, longest_seed);
    plan.items = fields.texts("items", most_codes, longest_title);
    plan.share_percent = fields.optional_integer("share_percent", -any_share, any_share);
    plan.seed = fields.optional_text("seed", longest_seed).value_or("");
    require_known(fields, "unit_kinds", plan.unit_kinds, organisation::unit_kinds());
    require_known(fields, "account_kinds", plan.account_kinds, registry::account_kinds());
    return plan;
}

Result<Response> get_rounds(Context& context, const Caller& caller, const Request& request) {
    Parameters parameters(request);
    const auto state = parameters.one_of("state", {"draft", "running", "closed", "withdrawn"}).value_or("");
    const auto kind = parameters.one_of("kind", {"full", "sampled"}).value_or("");
    const auto page = parameters.page({"-id"});
    if (auto refusal = parameters.refusal()) return refuse(std::move(*refusal));
    return as_json(list_rounds(context, caller, state, kind, page));
}

Result<Response> get_options(Context& context, const Caller& caller, const Request&) { return as_json(round_options(context, caller)); }

Result<Response> post_round(Context& context, const Caller& caller, const Request& request) {
    Fields fields(request);
    const RoundPlan plan = plan_of(fields);
    if (auto refusal = fields.refusal()) return refuse(std::move(*refusal));
    return api::as_created(create_round(context, caller, plan), "rounds");
}

Result<Response> post_preview(Context& context, const Caller& caller, const Request& request) {
    Fields fields(request);
    const RoundPlan plan = plan_of(fields);
    if (auto refusal = fields.refusal()) return refuse(std::move(*refusal));
    return as_json(preview_round(context, caller, plan));
}

Result<Response> put_round(Context& context, const Caller& caller, const Request& request) {
    const auto id = request.id<RoundId>();
    if (!id) return refuse(id.error());
    Fields fields(request);
    const RoundPlan plan = plan_of(fields);
    if (auto refusal = fields.refusal()) return refuse(std::move(*refusal));
    return as_record(amend_round(context, caller, *id, plan));
}

api::Handler round_step(std::string action) {
    return [action](Context& context, const Caller& caller, const Request& request) -> Result<Response> {
        const auto id = request.id<RoundId>();
        if (!id) return refuse(id.error());
        Fields fields(request);
        const RoundStep step{fields.optional_text("reason", longest_note, true).value_or("")};
        if (auto refusal = fields.refusal()) return refuse(std::move(*refusal));
        return as_record(act_on_round(context, caller, *id, action, step));
    };
}

Result<Response> get_results(Context& context, const Caller& caller, const Request& request) {
    const auto id = request.id<RoundId>();
    if (!id) return refuse(id.error());
    return as_json(list_results(context, caller, *id));
}

Result<Response> get_result(Context& context, const Caller& caller, const Request& request) {
    const auto id = request.id<RoundId>();
    if (!id) return refuse(id.error());
    const auto version = request.path_text("version") == "0" ? std::optional<std::int64_t>(0) : request.path_number("version");
    if (!version) return refuse(RefusalClass::not_found, "api.no_such_record");
    return as_json(show_result(context, caller, *id, *version));
}

Result<Response> post_correction(Context& context, const Caller& caller, const Request& request) {
    const auto id = request.id<RoundId>();
    if (!id) return refuse(id.error());
    Fields fields(request);
    Correction correction;
    for (const auto check : fields.ids("check_ids", most_codes)) correction.dropped.push_back(CheckId{check});
    correction.reason = fields.text("reason", longest_note, true);
    if (auto refusal = fields.refusal()) return refuse(std::move(*refusal));
    return as_record(correct_result(context, caller, *id, correction));
}

Result<Response> get_export(Context& context, const Caller& caller, const Request& request) {
    const auto id = request.id<RoundId>();
    if (!id) return refuse(id.error());
    return as_file(workbook_of(context, caller, *id));
}

Result<Response> get_check_list(Context& context, const Caller& caller, const Request& request) {
    const auto id = request.id<RoundId>();
    if (!id) return refuse(id.error());
    Parameters parameters(request);
    const bool is_whole = parameters.flag("whole").value_or(false);
    if (auto refusal = parameters.refusal()) return refuse(std::move(*refusal));
    return as_file(check_list_of(context, caller, *id, is_whole));
}

Result<Response> get_watch_list(Context& context, const Caller& caller, const Request& request) {
    Parameters parameters(request);
    const WatchFilter filter{parameters.one_of("standing", {"on", "left", "any"}).value_or("on"), parameters.text("q").value_or(""),
                             parameters.id<AccountId>("account")};
    const auto page = parameters.page({"-id"});
    if (auto refusal = parameters.refusal()) return refuse(std::move(*refusal));
    return as_json(list_watch_list(context, caller, filter, page));
}

Result<Response> post_watch(Context& context, const Caller& caller, const Request& request) {
    Fields fields(request);
    const NewWatch input{fields.id<AccountId>("account_id"), fields.text("reason", longest_note, true), fields.optional_day("ends_on")};
    if (auto refusal = fields.refusal()) return refuse(std::move(*refusal));
    auto made = enter_watch_list(context, caller, input);
    if (!made) return refuse(std::move(made.error()));
    return api::json(*made, 201);
}

Result<Response> post_leave(Context& context, const Caller& caller, const Request& request) {
    const auto id = request.id<WatchId>();
    if (!id) return refuse(id.error());
    Fields fields(request);
    const auto reason = fields.text("reason", longest_note, true);
    if (auto refusal = fields.refusal()) return refuse(std::move(*refusal));
    return as_record(leave_watch_list(context, caller, *id, reason));
}

}  // namespace

void add_routes(api::Router& router) {
    router.get("/rounds", get_rounds);
    router.post("/rounds", post_round);
    router.get("/rounds/options", get_options);
    router.post("/rounds/preview", post_preview);
    router.get("/rounds/{id}", api::shown<RoundId>(show_round));
    router.put("/rounds/{id}", put_round);
    for (const auto& action : round_actions()) router.post("/rounds/{id}/" + action, round_step(action));
    router.get("/rounds/{id}/results", get_results);
    router.get("/rounds/{id}/results/{version}", get_result);
    router.get("/watch-list", get_watch_list);
    router.post("/watch-list", post_watch);
    router.post("/watch-list/{id}/leave", post_leave);
    router.post("/rounds/{id}/corrections", post_correction);
    router.get("/rounds/{id}/export", get_export);
    router.get("/rounds/{id}/check-list", get_check_list);
    add_inspection_routes(router);
}

}  // namespace yanlu::rounds
