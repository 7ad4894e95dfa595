// HTTP ↔ accounts, platforms, vendors.
#include "registry/routes.hpp"

#include "api/answers.hpp"
#include "api/fields.hpp"
#include "api/parameters.hpp"
#include "organisation/permissions.hpp"
#include "registry/account_store.hpp"
#include "registry/accounts.hpp"
#include "registry/export_accounts.hpp"
#include "registry/platforms.hpp"

namespace yanlu::registry {
namespace {

using api::as_json;
using api::as_record;
using api::Request;
using api::Response;
using organisation::Caller;

constexpr std::size_t longest_name = 100;
constexpr std::size_t longest_link = 2000;
constexpr std::size_t longest_purpose = 1000;

Json platform_json(const Platform& platform) {
    return {{"code", platform.code},
            {"zh", platform.zh},
            {"operator", platform.company},
            {"is_client", platform.is_client},
            {"kinds", platform.is_client ? Json{"service_only"} : Json(account_kinds())},
            {"permanent_id_zh", platform.id_zh},
            {"permanent_id_help", "例如 " + platform.id_example}};
}

Result<Response> get_platforms(Context& context, const Caller&, const Request&) {
    Json items = Json::array();
    for (const Platform& platform : context.rulebook.part<Platforms>().all()) items.push_back(platform_json(platform));
    return api::json({{"items", std::move(items)}});
}

// The registered account that a link names, if the caller may see it.
void add_account(Context& context, const Caller& caller, const Recognised& found, Json& out) {
    const auto id = find_account_id(context.database, found.platform->code, found.platform_account_id);
    const auto account = id ? find_account(context.database, *id) : std::nullopt;
    if (!account || context.rulebook.part<organisation::Permissions>().why_not(caller, "registry.read_accounts", account->host_path))
        return;
    out["account"] = {
        {"id", id->value}, {"name", account->facts.name}, {"platform", found.platform->code}, {"platform_zh", found.platform->zh}};
}

Result<Response> post_recognise(Context& context, const Caller& caller, const Request& request) {
    api::Fields fields(request);
    const std::string text = fields.text("text", 4000, true);
    if (auto refusal = fields.refusal()) return refuse(std::move(*refusal));
    const Recognised found = context.rulebook.part<Platforms>().recognise(text);
    const auto or_null = [](const std::string& value) { return value.empty() ? Json(nullptr) : Json(value); };
    Json out{{"platform", found.platform ? Json(found.platform->code) : Json(nullptr)},
             {"platform_zh", found.platform ? Json(found.platform->zh) : Json(nullptr)},
             {"platform_account_id", or_null(found.platform_account_id)},
             {"link", or_null(found.link)},
             {"is_sure", found.is_sure},
             {"note", context.rulebook.message(found.note, found.note_args)}};
    if (found.platform && !found.platform_account_id.empty()) add_account(context, caller, found, out);
    return api::json(out);
}

std::vector<std::string> platform_codes(const Context& context) {
    std::vector<std::string> codes;
    for (const Platform& platform : context.rulebook.part<Platforms>().all()) codes.push_back(platform.code);
    return codes;
}

AccountFilter filter_of(const Context& context, api::Parameters& parameters) {
    AccountFilter filter;
    filter.words = parameters.text("q", 400).value_or("");
    filter.platform = parameters.one_of("platform", platform_codes(context)).value_or("");
    filter.kind = parameters.one_of("kind", account_kinds()).value_or("");
    filter.state = parameters.one_of("state", account_states()).value_or("");
    filter.host_unit = parameters.id<UnitId>("host_unit_id");
    filter.under = parameters.id<UnitId>("under");
    filter.min_idle_days = parameters.integer("min_idle_days", 0, 10000);
    filter.flag = parameters.one_of("flag", account_flags()).value_or("");
    filter.as_of = parameters.day("as_of");
    return filter;
}

Result<Response> get_accounts(Context& context, const Caller& caller, const Request& request) {
    api::Parameters parameters(request);
    const AccountFilter filter = filter_of(context, parameters);
    const auto page = parameters.page({"name", "last_post_at", "open_findings"});
    if (auto refusal = parameters.refusal()) return refuse(std::move(*refusal));
    return as_json(list_accounts(context, caller, filter, page));
}

Result<Response> get_export(Context& context, const Caller& caller, const Request& request) {
    api::Parameters parameters(request);
    const AccountFilter filter = filter_of(context, parameters);
    const auto format = parameters.one_of("format", {"xlsx", "csv"});
    if (!format) parameters.problem("format", "api.missing");
    if (auto refusal = parameters.refusal()) return refuse(std::move(*refusal));
    const auto kind = *format == "csv" ? documents::TableFormat::csv : documents::TableFormat::xlsx;
    const auto bytes = export_accounts(context, caller, filter, kind);
    if (!bytes) return refuse(bytes.error());
    const std::string name = "政务新媒体账号_" + context.clock.today().iso() + std::string(documents::file_extension(kind));
    return api::attachment(*bytes, std::string(documents::media_type(kind)), name);
}

Result<Response> post_account(Context& context, const Caller& caller, const Request& request) {
    api::Fields fields(request);
    NewAccount input;
    input.name = fields.text("name", longest_name);
    input.platform = fields.text("platform", 40);
    input.platform_account_id = fields.text("platform_account_id");
    input.kind = fields.one_of("kind", account_kinds());
    input.host_unit = fields.id<UnitId>("host_unit_id");
    input.certified_host = fields.optional_text("certified_host", longest_name).value_or("");
    input.link = fields.optional_text("link", longest_link).value_or("");
    input.purpose = fields.optional_text("purpose", longest_purpose, true).value_or("");
    input.opened_on = fields.optional_day("opened_on");
    input.exception_reason = fields.optional_text("exception_reason", 1000, true).value_or("");
    if (auto refusal = fields.refusal()) return refuse(std::move(*refusal));
    return api::as_created(register_account(context, caller, input), "accounts");
}

Result<Response> get_account(Context& context, const Caller& caller, const Request& request) {
    const auto id = request.id<AccountId>();
    if (!id) return refuse(id.error());
    api::Parameters parameters(request);
    const auto as_of = parameters.day("as_of");
    if (auto refusal = parameters.refusal()) return refuse(std::move(*refusal));
    return as_record(show_account(context, caller, *id, as_of));
}

Result<Response> patch_account(Context& context, const Caller& caller, const Request& request) {
    const auto id = request.id<AccountId>();
    if (!id) return refuse(id.error());
    api::Fields fields(request);
    Amendment input;
    input.patch.name = fields.optional_text("name", longest_name);
    input.patch.kind = fields.optional_one_of("kind", account_kinds());
    input.patch.host_unit = fields.optional_id<UnitId>("host_unit_id");
    input.patch.certified_host = fields.optional_text("certified_host", longest_name);
    input.patch.link = fields.optional_text("link", longest_link);
    input.patch.purpose = fields.optional_text("purpose", longest_purpose, true);
    input.patch.opened_on = fields.optional_day("opened_on");
    input.platform_account_id = fields.optional_text("platform_account_id");
    input.valid_from = fields.optional_day("valid_from");
    input.reason = fields.text("reason", 1000, true);
    if (auto refusal = fields.refusal()) return refuse(std::move(*refusal));
    return as_record(amend_account(context, caller, *id, input));
}

Result<Response> get_history(Context& context, const Caller& caller, const Request& request) {
    const auto id = request.id<AccountId>();
    if (!id) return refuse(id.error());
    return as_json(account_history(context, caller, *id));
}

Result<Response> put_duty_holders(Context& context, const Caller& caller, const Request& request) {
    const auto id = request.id<AccountId>();
    if (!id) return refuse(id.error());
    api::Fields fields(request);
    DutyHolders input;
    input.valid_from = fields.day("valid_from");
    if (!fields.has("holders")) fields.problem("holders", "api.missing");
    fields.list("holders", 30, [&](api::Fields& each) {
        const std::string duty = each.one_of("duty", duties());
        Holder holder{each.text("person_name", 40), each.optional_text("title", 60).value_or(""),
                      each.optional_text("phone", 20).value_or("")};
        input.holders[duty].push_back(std::move(holder));
    });
    if (auto refusal = fields.refusal()) return refuse(std::move(*refusal));
    return as_record(set_duty_holders(context, caller, *id, input));
}

Result<Response> post_contract(Context& context, const Caller& caller, const Request& request) {
    const auto id = request.id<AccountId>();
    if (!id) return refuse(id.error());
    api::Fields fields(request);
    NewContract input;
    input.vendor = fields.id<VendorId>("vendor_id");
    input.starts_on = fields.day("starts_on");
    input.ends_on = fields.day("ends_on");
    input.staff = fields.optional_text("staff", 400, true).value_or("");
    if (auto refusal = fields.refusal()) return refuse(std::move(*refusal));
    return as_record(record_contract(context, caller, *id, input), 201);
}

// POST /accounts/{id}/{event}: the steps of rulebook/machines/account.yaml.
api::Handler mover(std::string event, bool asks_reason) {
    return [event, asks_reason](Context& context, const Caller& caller, const Request& request) -> Result<Response> {
        const auto id = request.id<AccountId>();
        if (!id) return refuse(id.error());
        api::Fields fields(request);
        const std::string reason = asks_reason ? fields.text("reason", 1000, true) : std::string();
        if (auto refusal = fields.refusal()) return refuse(std::move(*refusal));
        return as_record(move_account(context, caller, *id, event, reason));
    };
}

Result<Response> get_vendors(Context& context, const Caller& caller, const Request& request) {
    api::Parameters parameters(request);
    const std::string words = parameters.text("q").value_or("");
    const auto page = parameters.page({"name"});
    if (auto refusal = parameters.refusal()) return refuse(std::move(*refusal));
    return as_json(list_vendors(context, caller, words, page));
}

Result<Response> post_vendor(Context& context, const Caller& caller, const Request& request) {
    api::Fields fields(request);
    NewVendor input;
    input.name = fields.text("name", longest_name);
    input.credit_code = fields.optional_text("credit_code", 40);
    if (auto refusal = fields.refusal()) return refuse(std::move(*refusal));
    return as_json(create_vendor(context, caller, input), 201);
}

}  // namespace

void add_routes(api::Router& router) {
    router.get("/platforms", get_platforms);
    router.post("/platforms/recognise", post_recognise);
    router.get("/accounts", get_accounts);
    router.post("/accounts", post_account);
    router.get("/accounts/export", get_export);
    router.get("/accounts/{id}", get_account);
    router.patch("/accounts/{id}", patch_account);
    router.get("/accounts/{id}/history", get_history);
    router.put("/accounts/{id}/duty-holders", put_duty_holders);
    router.post("/accounts/{id}/contracts", post_contract);
    router.post("/accounts/{id}/confirm-backfill", mover("confirm_backfill", false));
    router.post("/accounts/{id}/reopen-backfill", mover("reopen_backfill", true));
    router.get("/vendors", get_vendors);
    router.post("/vendors", post_vendor);
    add_life_cycle_routes(router);
}

}  // namespace yanlu::registry
