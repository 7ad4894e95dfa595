// HTTP ↔ analyses, cards, pairs, what-if, cases.
#include "consolidation/routes.hpp"

#include "api/answers.hpp"
#include "api/fields.hpp"
#include "api/parameters.hpp"
#include "consolidation/cases.hpp"
#include "consolidation/runs.hpp"

namespace yanlu::consolidation {
namespace {

using api::as_file;
using api::as_json;
using api::as_record;
using api::Request;
using api::Response;
using organisation::Caller;

constexpr std::size_t longest_plan = 4000;

documents::TableFormat format_of(const std::string& name) {
    return name == "csv" ? documents::TableFormat::csv : documents::TableFormat::xlsx;
}

Result<Response> get_runs(Context& context, const Caller& caller, const Request& request) {
    api::Parameters parameters(request);
    const auto page = parameters.page({"-created_at"});
    if (auto refusal = parameters.refusal()) return refuse(std::move(*refusal));
    return as_json(list_runs(context, caller, page));
}

Result<Response> post_run(Context& context, const Caller& caller, const Request& request) {
    api::Fields fields(request);
    const auto as_of = fields.optional_day("as_of");
    if (auto refusal = fields.refusal()) return refuse(std::move(*refusal));
    return api::as_created(make_run(context, caller, as_of), "consolidation/runs");
}

Result<Response> get_run(Context& context, const Caller& caller, const Request& request) {
    const auto id = request.id<RunId>();
    if (!id) return refuse(id.error());
    return as_json(show_run(context, caller, *id));
}

Result<Response> post_replay(Context& context, const Caller& caller, const Request& request) {
    const auto id = request.id<RunId>();
    if (!id) return refuse(id.error());
    return as_json(replay_run(context, caller, *id));
}

Result<Response> post_what_if(Context& context, const Caller& caller, const Request& request) {
    const auto id = request.id<RunId>();
    if (!id) return refuse(id.error());
    api::Fields fields(request);
    std::map<std::string, std::int64_t> changes;
    if (!fields.has("thresholds")) fields.problem("thresholds", "api.missing", {{"field", "thresholds"}});
    fields.list("thresholds", threshold_names().size(), [&](api::Fields& each) {
        const std::string name = each.text("name", 40);
        changes[name] = each.integer("value", 0, api::greatest_integer);
    });
    if (auto refusal = fields.refusal()) return refuse(std::move(*refusal));
    return as_json(what_if(context, caller, *id, changes));
}

CardFilter card_filter(api::Parameters& parameters) {
    CardFilter filter;
    filter.proposal = parameters.one_of("proposal", measures_proposed()).value_or("");
    filter.platform = parameters.text("platform", 40).value_or("");
    filter.words = parameters.text("q").value_or("");
    filter.under = parameters.id<UnitId>("under");
    return filter;
}

Result<Response> get_cards(Context& context, const Caller& caller, const Request& request) {
    const auto id = request.id<RunId>();
    if (!id) return refuse(id.error());
    api::Parameters parameters(request);
    const CardFilter filter = card_filter(parameters);
    const auto page = parameters.page({"-overlap", "worth"});
    if (auto refusal = parameters.refusal()) return refuse(std::move(*refusal));
    return as_json(list_cards(context, caller, *id, filter, page));
}

Result<Response> get_cards_export(Context& context, const Caller& caller, const Request& request) {
    const auto id = request.id<RunId>();
    if (!id) return refuse(id.error());
    api::Parameters parameters(request);
    const CardFilter filter = card_filter(parameters);
    const auto format = format_of(parameters.one_of("format", {"xlsx", "csv"}).value_or("xlsx"));
    if (auto refusal = parameters.refusal()) return refuse(std::move(*refusal));
    return as_file(documents::table_file(export_cards(context, caller, *id, filter, format), format, "集约整合"));
}

Result<Response> get_card(Context& context, const Caller& caller, const Request& request) {
    const auto id = request.id<RunId>();
    const auto account = request.id<AccountId>("account_id");
    if (!id) return refuse(id.error());
    if (!account) return refuse(account.error());
    return as_json(show_card(context, caller, *id, *account));
}

Result<Response> get_pairs(Context& context, const Caller& caller, const Request& request) {
    const auto id = request.id<RunId>();
    if (!id) return refuse(id.error());
    api::Parameters parameters(request);
    PairFilter filter;
    filter.under = parameters.id<UnitId>("under");
    filter.account = parameters.id<AccountId>("account_id");
    filter.from_score = parameters.integer("from_score", 0, 1000).value_or(0);
    const auto page = parameters.page({"place"});
    if (auto refusal = parameters.refusal()) return refuse(std::move(*refusal));
    return as_json(list_pairs(context, caller, *id, filter, page));
}

Result<Response> get_groups(Context& context, const Caller& caller, const Request& request) {
    const auto id = request.id<RunId>();
    if (!id) return refuse(id.error());
    return as_json(list_groups(context, caller, *id));
}

Result<Response> post_issue(Context& context, const Caller& caller, const Request& request) {
    const auto id = request.id<RunId>();
    if (!id) return refuse(id.error());
    api::Fields fields(request);
    std::vector<AccountId> accounts;
    for (const std::int64_t account : fields.ids("account_ids", 10'000)) accounts.push_back(AccountId{account});
    if (auto refusal = fields.refusal()) return refuse(std::move(*refusal));
    return as_json(issue_proposals(context, caller, *id, accounts));
}

const std::vector<std::string>& case_states() {
    static const std::vector<std::string> states{"proposed", "not_adopted", "adopted", "noticed", "done"};
    return states;
}

const std::vector<std::string>& case_measures() {
    static const std::vector<std::string> measures{"rectify", "merge", "close"};
    return measures;
}

CaseFilter case_filter(api::Parameters& parameters) {
    CaseFilter filter;
    filter.state = parameters.one_of("state", case_states()).value_or("");
    filter.measure = parameters.one_of("measure", case_measures()).value_or("");
    filter.under = parameters.id<UnitId>("under");
    filter.account = parameters.id<AccountId>("account_id");
    filter.is_open = parameters.flag("is_open");
    filter.is_overdue = parameters.flag("is_overdue");
    return filter;
}

Result<Response> get_cases(Context& context, const Caller& caller, const Request& request) {
    api::Parameters parameters(request);
    const CaseFilter filter = case_filter(parameters);
    const auto page = parameters.page({"-opened_at"});
    if (auto refusal = parameters.refusal()) return refuse(std::move(*refusal));
    return as_json(list_cases(context, caller, filter, page));
}

Result<Response> get_cases_export(Context& context, const Caller& caller, const Request& request) {
    api::Parameters parameters(request);
    const CaseFilter filter = case_filter(parameters);
    const auto format = format_of(parameters.one_of("format", {"xlsx", "csv"}).value_or("xlsx"));
    if (auto refusal = parameters.refusal()) return refuse(std::move(*refusal));
    return as_file(documents::table_file(export_cases(context, caller, filter, format), format, "整合落实"));
}

// POST /consolidation/cases/{id}/{event}: the steps of rulebook/machines/consolidation.yaml.
api::Handler stepper(std::string event) {
    return [event](Context& context, const Caller& caller, const Request& request) -> Result<Response> {
        const auto id = request.id<CaseId>();
        if (!id) return refuse(id.error());
        api::Fields fields(request);
        CaseInput input;
        input.reason = fields.optional_text("reason", 1000, true).value_or("");
        if (event == "adopt") {
            input.measure = fields.optional_one_of("measure", case_measures()).value_or("");
            input.target = fields.optional_id<AccountId>("target_account_id");
        } else if (event == "plan") {
            input.plan = fields.optional_text("plan", longest_plan, true).value_or("");
            input.notice_text = fields.optional_text("notice_text", longest_plan, true).value_or("");
            input.due_on = fields.optional_day("due_on");
        } else if (event == "give_notice") {
            input.notice_link = fields.optional_text("notice_link", 2000).value_or("");
            input.noticed_on = fields.optional_day("noticed_on");
        } else if (event == "record_removal") {
            input.removal_evidence = fields.optional_text("removal_evidence", 2000, true).value_or("");
            input.removed_on = fields.optional_day("removed_on");
        } else if (event == "confirm") {
            input.result = fields.optional_text("result", 2000, true).value_or("");
        }
        if (auto refusal = fields.refusal()) return refuse(std::move(*refusal));
        return as_record(act_on_case(context, caller, *id, event, input));
    };
}

}  // namespace

void add_routes(api::Router& router) {
    router.get("/consolidation/runs", get_runs);
    router.post("/consolidation/runs", post_run);
    router.get("/consolidation/runs/{id}", get_run);
    router.post("/consolidation/runs/{id}/replay", post_replay);
    router.post("/consolidation/runs/{id}/what-if", post_what_if);
    router.post("/consolidation/runs/{id}/issue", post_issue);
    router.get("/consolidation/runs/{id}/cards", get_cards);
    router.get("/consolidation/runs/{id}/cards/export", get_cards_export);
    router.get("/consolidation/runs/{id}/cards/{account_id}", get_card);
    router.get("/consolidation/runs/{id}/pairs", get_pairs);
    router.get("/consolidation/runs/{id}/groups", get_groups);
    router.get("/consolidation/cases", get_cases);
    router.get("/consolidation/cases/export", get_cases_export);
    router.get("/consolidation/cases/{id}", api::shown<CaseId>(show_case));
    router.post("/consolidation/cases/{id}/adopt", stepper("adopt"));
    router.post("/consolidation/cases/{id}/decline", stepper("decline"));
    router.post("/consolidation/cases/{id}/plan", stepper("plan"));
    router.post("/consolidation/cases/{id}/give-notice", stepper("give_notice"));
    router.post("/consolidation/cases/{id}/record-removal", stepper("record_removal"));
    router.post("/consolidation/cases/{id}/confirm", stepper("confirm"));
}

}  // namespace yanlu::consolidation
