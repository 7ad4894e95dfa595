// HTTP ↔ the pages across modules.
#include "api/parameters.hpp"
#include "base/text.hpp"
#include "overview/dashboard_routes.hpp"
#include "overview/overview.hpp"

namespace yanlu::overview {
namespace {

using api::Request;
using api::Response;
using organisation::Caller;

Result<Response> answer(Result<Json> body) {
    return body.map([](const Json& json) { return api::json(json); });
}

Result<Response> get_overview(Context& context, const Caller& caller, const Request& request) {
    api::Parameters parameters(request);
    const auto as_of = parameters.day("as_of");
    if (auto refusal = parameters.refusal()) return refuse(std::move(*refusal));
    return answer(read_overview(context, caller, as_of));
}

Result<Response> get_search(Context& context, const Caller& caller, const Request& request) {
    api::Parameters parameters(request);
    const auto text = parameters.text("q", 400);
    if (auto refusal = parameters.refusal()) return refuse(std::move(*refusal));
    return answer(search(context, caller, text.value_or("")));
}

Result<Response> get_entries(Context& context, const Caller& caller, const Request& request) {
    api::Parameters parameters(request);
    EntryFilter filter;
    filter.subject_kind = parameters.text("subject_kind", 40).value_or("");
    filter.subject_id = parameters.integer("subject_id", 1, INT64_MAX).value_or(0);
    filter.actor_person_id = parameters.integer("actor_person_id", 1, INT64_MAX).value_or(0);
    filter.verb = parameters.text("verb", 80).value_or("");
    filter.page = parameters.page({"-sequence"});
    if (auto refusal = parameters.refusal()) return refuse(std::move(*refusal));
    return answer(list_entries(context, caller, filter));
}

Result<Response> get_entry(Context& context, const Caller& caller, const Request& request) {
    // Entries are numbered from 0, unlike ids.
    const std::string& text = request.path_text("sequence");
    std::int64_t sequence = -1;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), sequence);
    if (error != std::errc() || end != text.data() + text.size() || sequence < 0 || sequence >= INT64_MAX) {
        return refuse(RefusalClass::not_found, "api.no_such_record");
    }
    return answer(read_entry(context, caller, sequence));
}

Result<Response> get_checkpoint(Context& context, const Caller& caller, const Request&) { return answer(read_checkpoint(context, caller)); }

Result<Response> get_article(Context& context, const Caller& caller, const Request& request) {
    return answer(read_article(context, caller, request.path_text("key")));
}

}  // namespace

void add_routes(api::Router& router) {
    router.get("/overview", get_overview);
    router.get("/search", get_search);
    router.get("/ledger/entries", get_entries);
    router.get("/ledger/entries/{sequence}", get_entry);
    router.get("/ledger/checkpoint", get_checkpoint);
    router.get("/articles/{key}", get_article);
    add_dashboard_routes(router);
}

}  // namespace yanlu::overview
