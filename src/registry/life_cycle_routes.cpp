// HTTP ↔ the steps of an account's life.
#include "api/answers.hpp"
#include "api/fields.hpp"
#include "organisation/permissions.hpp"
#include "registry/account_steps.hpp"
#include "registry/attachments.hpp"
#include "registry/life_cycle_store.hpp"
#include "registry/routes.hpp"
#include "registry/statements.hpp"
#include "registry/unit_holdings.hpp"

namespace yanlu::registry {
namespace {

using api::Request;
using api::Response;
using organisation::Caller;

constexpr std::size_t longest_reason = 1000;
constexpr std::int64_t most_followers = 10'000'000'000;

StepInput step_of(api::Fields& fields) {
    StepInput input;
    input.decision = fields.optional_text("decision", 200).value_or("");
    input.reason = fields.optional_text("reason", longest_reason, true).value_or("");
    input.notice_url = fields.optional_text("notice_url", 2000).value_or("");
    input.replacement = fields.optional_text("replacement", 400).value_or("");
    input.outcome = fields.optional_one_of("outcome", {"passed", "failed", "adopted", "not_adopted"}).value_or("");
    input.effective_on = fields.optional_day("effective_on");
    input.followers = fields.optional_integer("followers", 0, most_followers);
    input.evidence = fields.optional_id<AttachmentId>("evidence_id");
    return input;
}

Result<Response> post_step(Context& context, const Caller& caller, const Request& request) {
    const auto id = request.id<AccountId>();
    if (!id) return refuse(id.error());
    api::Fields fields(request);
    const StepInput input = step_of(fields);
    if (auto refusal = fields.refusal()) return refuse(std::move(*refusal));
    auto account = act_on_account(context, caller, *id, request.path_text("action"), input);
    if (!account) return refuse(std::move(account.error()));
    return api::record(*account);
}

Result<Response> post_unauthorised(Context& context, const Caller& caller, const Request& request) {
    api::Fields fields(request);
    NewAccount input;
    input.name = fields.text("name", 100);
    input.platform = fields.text("platform", 40);
    input.platform_account_id = fields.text("platform_account_id");
    input.kind = fields.optional_one_of("kind", account_kinds()).value_or("publishing");
    input.host_unit = fields.id<UnitId>("host_unit_id");
    input.link = fields.optional_text("link", 2000).value_or("");
    input.opened_on = fields.optional_day("opened_on");
    const std::string reason = fields.text("reason", longest_reason, true);
    if (auto refusal = fields.refusal()) return refuse(std::move(*refusal));
    return api::as_created(confirm_unauthorised(context, caller, input, reason), "accounts");
}

// A file of the account's acts or archives, to whom the account is shown.
Result<Response> get_file(Context& context, const Caller& caller, const Request& request) {
    const auto id = request.id<AccountId>();
    const auto file = request.id<AttachmentId>("file_id");
    if (!id || !file) return refuse(RefusalClass::not_found, "api.no_such_record");
    Caller reader = caller;
    reader.expected_version.reset();
    const auto account = account_for(context, reader, "registry.read_accounts", *id);
    if (!account) return refuse(account.error());
    if (!context.database.value<std::int64_t>(sql::file_of_account, *id, *file))
        return refuse(RefusalClass::not_found, "api.no_such_record");
    const Attachment attachment = *find_attachment(context.database, *file);
    return api::attachment(bytes_of(context, attachment), attachment.media_type, attachment.file_name);
}

Result<Response> get_holdings(Context& context, const Caller& caller, const Request& request) {
    const auto id = request.id<UnitId>();
    if (!id) return refuse(id.error());
    const auto holdings = unit_holdings(context, caller, *id);
    if (!holdings) return refuse(holdings.error());
    return api::json(*holdings);
}

}  // namespace

void add_life_cycle_routes(api::Router& router) {
    router.post("/accounts/unauthorised", post_unauthorised);
    router.post("/accounts/{id}/steps/{action}", post_step);
    router.get("/accounts/{id}/files/{file_id}", get_file);
    router.get("/units/{id}/holdings", get_holdings);
}

}  // namespace yanlu::registry
