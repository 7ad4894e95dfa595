// HTTP to the inspection of drafts and back.
#include "monitoring/inspection_routes.hpp"

#include "api/fields.hpp"
#include "api/parameters.hpp"
#include "documents/official_paper.hpp"
#include "monitoring/hits.hpp"
#include "monitoring/inspect_draft.hpp"
#include "monitoring/inspection.hpp"
#include "organisation/permissions.hpp"

namespace yanlu::monitoring {
namespace {

using api::Request;
using api::Response;
using organisation::Caller;

Draft draft_of(api::Fields& fields) {
    Draft draft;
    draft.title = fields.optional_text("title", 500).value_or("");
    draft.text = fields.secret("text", 200'000);  // as typed: offsets count from its very beginning
    draft.published_at = fields.optional_instant("published_at");
    draft.account = fields.optional_id<AccountId>("account_id");
    return draft;
}

Result<Response> post_inspection(Context& context, const Caller& caller, const Request& request) {
    api::Fields fields(request);
    const Draft draft = draft_of(fields);
    if (auto refusal = fields.refusal()) return refuse(std::move(*refusal));
    const auto inspected = inspect_draft(context, caller, draft);
    if (!inspected) return refuse(inspected.error());
    Json hits = Json::array();
    for (const auto& hit : inspected->hits) hits.push_back(to_json(context.rulebook, hit));
    return api::json({{"hits", hits}, {"rulebook_version", context.rulebook.part<Inspection>().version()}});
}

Result<Response> post_text(Context& context, const Caller& caller, const Request& request) {
    if (auto refusal = context.rulebook.part<organisation::Permissions>().why_not(caller, "monitoring.inspect_text"))
        return refuse(std::move(*refusal));
    api::Parameters parameters(request);
    const auto name = parameters.text("file_name", 200);
    if (auto refusal = parameters.refusal()) return refuse(std::move(*refusal));
    const auto draft = read_draft(context.rulebook, name.value_or(""), request.body);
    if (!draft) return refuse(draft.error());
    return api::json({{"title", draft->title}, {"text", draft->text}});
}

Result<Response> post_report(Context& context, const Caller& caller, const Request& request) {
    api::Fields fields(request);
    const Draft draft = draft_of(fields);
    std::vector<Dismissed> dismissed;
    fields.list("dismissed", 200, [&](api::Fields& each) {
        dismissed.push_back({each.text("rule", 80), each.text("excerpt", 1000, true), each.text("reason", 200, true)});
    });
    if (auto refusal = fields.refusal()) return refuse(std::move(*refusal));
    const auto inspected = inspect_draft(context, caller, draft);
    if (!inspected) return refuse(inspected.error());
    return api::attachment(check_report(context.rulebook, draft, *inspected, dismissed), std::string(documents::docx_media_type),
                           "文稿检查报告.docx");
}

}  // namespace

void add_inspection_routes(api::Router& router) {
    router.post("/inspections", post_inspection);
    router.post("/inspections/text", post_text);
    router.post("/inspections/report", post_report);
}

}  // namespace yanlu::monitoring
