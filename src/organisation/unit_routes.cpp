// HTTP ↔ units.
#include "api/fields.hpp"
#include "api/parameters.hpp"
#include "organisation/route_parts.hpp"
#include "organisation/routes.hpp"
#include "organisation/units.hpp"

namespace yanlu::organisation {
namespace {

using api::as_created;
using api::as_json;
using api::as_record;
using api::Request;
using api::Response;

constexpr std::size_t longest_name = 100;
constexpr std::size_t longest_decision = 1000;

Result<Response> get_units(Context& context, const Caller& caller, const Request& request) {
    api::Parameters parameters(request);
    UnitFilter filter;
    filter.words = parameters.text("q").value_or("");
    filter.kind = parameters.one_of("kind", unit_kinds()).value_or("");
    filter.state = parameters.one_of("state", unit_states()).value_or("");
    filter.parent = parameters.id<UnitId>("parent_id");
    filter.under = parameters.id<UnitId>("under");
    const auto page = parameters.page({"path"});
    if (auto refusal = parameters.refusal()) return refuse(std::move(*refusal));
    return as_json(list_units(context, caller, filter, page));
}

Result<Response> get_tree(Context& context, const Caller& caller, const Request& request) {
    api::Parameters parameters(request);
    const auto as_of = parameters.day("as_of");
    if (auto refusal = parameters.refusal()) return refuse(std::move(*refusal));
    return as_json(unit_tree(context, caller, as_of));
}

Result<Response> get_unit(Context& context, const Caller& caller, const Request& request) {
    const auto id = request.id<UnitId>();
    if (!id) return refuse(id.error());
    api::Parameters parameters(request);
    const auto as_of = parameters.day("as_of");
    if (auto refusal = parameters.refusal()) return refuse(std::move(*refusal));
    return as_record(show_unit(context, caller, *id, as_of));
}

Result<Response> post_unit(Context& context, const Caller& caller, const Request& request) {
    api::Fields fields(request);
    NewUnit input;
    input.name = fields.text("name", longest_name);
    input.short_name = fields.text("short_name", longest_name);
    input.credit_code = fields.optional_text("credit_code", 18);
    input.kind = fields.one_of("kind", unit_kinds());
    input.level = fields.one_of("level", unit_levels());
    input.parent = fields.id<UnitId>("parent_id");
    input.supervising_unit = fields.optional_id<UnitId>("supervising_unit_id");
    input.sector_authority = fields.optional_id<UnitId>("sector_authority_id");
    input.area = fields.optional_text("area", 60);
    input.is_covered = fields.optional_flag("is_covered");
    input.decision = fields.text("decision", longest_decision);
    input.valid_from = fields.day("valid_from");
    if (auto refusal = fields.refusal()) return refuse(std::move(*refusal));
    return as_created(create_unit(context, caller, input), "units");
}

// The id of the path and the input that `read` takes from the body, handed to `act`.
template <class Read, class Act>
Result<Response> on_unit(const Request& request, Read read, Act act) {
    const auto id = request.id<UnitId>();
    if (!id) return refuse(id.error());
    api::Fields fields(request);
    const auto input = read(fields);
    if (auto refusal = fields.refusal()) return refuse(std::move(*refusal));
    return as_record(act(*id, input));
}

UnitAmendment read_amendment(api::Fields& fields) {
    UnitAmendment input;
    input.short_name = fields.optional_text("short_name", longest_name);
    input.credit_code = fields.is_cleared("credit_code") ? std::optional(std::string()) : fields.optional_text("credit_code", 18);
    if (fields.is_cleared("sector_authority_id"))
        input.sector_authority = std::optional<UnitId>();
    else if (const auto id = fields.optional_id<UnitId>("sector_authority_id"))
        input.sector_authority = id;
    input.is_covered = fields.optional_flag("is_covered");
    input.reason = fields.optional_text("reason", 1000, true).value_or("");
    return input;
}

Result<Response> patch_unit(Context& context, const Caller& caller, const Request& request) {
    return on_unit(request, read_amendment, [&](UnitId id, const UnitAmendment& input) { return amend_unit(context, caller, id, input); });
}

Result<Response> post_rename(Context& context, const Caller& caller, const Request& request) {
    const auto read = [](api::Fields& fields) {
        return Rename{fields.text("name", longest_name), fields.text("short_name", longest_name), fields.day("effective_on"),
                      fields.text("decision", longest_decision)};
    };
    return on_unit(request, read, [&](UnitId id, const Rename& input) { return rename_unit(context, caller, id, input); });
}

Result<Response> post_change_superior(Context& context, const Caller& caller, const Request& request) {
    const auto read = [](api::Fields& fields) {
        return ChangeOfSuperior{fields.id<UnitId>("parent_id"), fields.optional_id<UnitId>("supervising_unit_id"),
                                fields.day("effective_on"), fields.text("decision", longest_decision)};
    };
    return on_unit(request, read, [&](UnitId id, const ChangeOfSuperior& input) { return change_superior(context, caller, id, input); });
}

Result<Response> post_merge(Context& context, const Caller& caller, const Request& request) {
    const auto read = [](api::Fields& fields) {
        return Merger{fields.id<UnitId>("into_unit_id"), fields.day("effective_on"), fields.text("decision", longest_decision)};
    };
    return on_unit(request, read, [&](UnitId id, const Merger& input) { return merge_units(context, caller, id, input); });
}

Split read_split(api::Fields& fields) {
    Split input;
    fields.list("successors", 20, [&](api::Fields& each) {
        Split::Successor successor{each.text("name", longest_name), each.text("short_name", longest_name), {}};
        for (const std::int64_t account : each.ids("account_ids", 10'000)) successor.accounts.push_back(AccountId{account});
        input.successors.push_back(std::move(successor));
    });
    input.effective_on = fields.day("effective_on");
    input.decision = fields.text("decision", longest_decision);
    return input;
}

Result<Response> post_split(Context& context, const Caller& caller, const Request& request) {
    return on_unit(request, read_split, [&](UnitId id, const Split& input) { return split_unit(context, caller, id, input); });
}

Result<Response> post_abolish(Context& context, const Caller& caller, const Request& request) {
    const auto read = [](api::Fields& fields) { return Abolition{fields.day("effective_on"), fields.text("decision", longest_decision)}; };
    return on_unit(request, read, [&](UnitId id, const Abolition& input) { return abolish_unit(context, caller, id, input); });
}

}  // namespace

void add_unit_routes(api::Router& router) {
    router.get("/units", get_units);
    router.post("/units", post_unit);
    router.get("/units/tree", get_tree);
    router.get("/units/{id}", get_unit);
    router.patch("/units/{id}", patch_unit);
    router.post("/units/{id}/rename", post_rename);
    router.post("/units/{id}/merge", post_merge);
    router.post("/units/{id}/split", post_split);
    router.post("/units/{id}/change-superior", post_change_superior);
    router.post("/units/{id}/abolish", post_abolish);
}

void add_routes(api::Router& router) {
    add_session_routes(router);
    add_unit_routes(router);
    add_people_routes(router);
}

}  // namespace yanlu::organisation
