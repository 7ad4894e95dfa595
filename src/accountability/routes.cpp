// HTTP ↔ ladder and notifications.
#include "accountability/routes.hpp"

#include "accountability/ladder_view.hpp"
#include "accountability/notifications.hpp"
#include "accountability/settings.hpp"
#include "api/answers.hpp"
#include "api/fields.hpp"
#include "api/parameters.hpp"
#include "api/response.hpp"
#include "registry/attachments.hpp"

namespace yanlu::accountability {
namespace {

using api::as_file;
using api::as_json;
using api::as_record;
using api::Request;
using api::Response;
using organisation::Caller;

constexpr std::size_t longest_text = 2000;
constexpr std::int64_t earliest_year = 2018;
constexpr std::int64_t latest_year = 2100;

documents::TableFormat format_of(api::Parameters& parameters) {
    return parameters.one_of("format", {"xlsx", "csv"}).value_or("xlsx") == "csv" ? documents::TableFormat::csv
                                                                                  : documents::TableFormat::xlsx;
}

LadderFilter ladder_filter(api::Parameters& parameters) {
    LadderFilter filter;
    filter.as_of = parameters.day("as_of");
    if (const auto known = parameters.day("known_as_of")) filter.known_as_of = Instant{known->ends_at().ms - 1};
    filter.next_step = parameters.one_of("next_step", next_steps()).value_or("");
    filter.words = parameters.text("q").value_or("");
    filter.under = parameters.id<UnitId>("under");
    return filter;
}

Result<Response> get_ladder(Context& context, const Caller& caller, const Request& request) {
    api::Parameters parameters(request);
    const LadderFilter filter = ladder_filter(parameters);
    const auto page = parameters.page({"-counted"});
    if (auto refusal = parameters.refusal()) return refuse(std::move(*refusal));
    return as_json(read_ladder(context, caller, filter, page));
}

Result<Response> get_ladder_export(Context& context, const Caller& caller, const Request& request) {
    api::Parameters parameters(request);
    const LadderFilter filter = ladder_filter(parameters);
    const auto format = format_of(parameters);
    if (auto refusal = parameters.refusal()) return refuse(std::move(*refusal));
    return as_file(documents::table_file(export_ladder(context, caller, filter, format), format, "通报次数"));
}

Result<Response> get_account(Context& context, const Caller& caller, const Request& request) {
    const auto id = request.id<AccountId>("account_id");
    if (!id) return refuse(id.error());
    api::Parameters parameters(request);
    LadderFilter filter;
    filter.as_of = parameters.day("as_of");
    if (auto refusal = parameters.refusal()) return refuse(std::move(*refusal));
    return as_json(ladder_of_account(context, caller, *id, filter));
}

NotificationFilter notification_filter(const Context& context, api::Parameters& parameters) {
    const auto& ladder = context.rulebook.part<Ladder>();
    NotificationFilter filter;
    filter.level = parameters.one_of("level", ladder.level_codes()).value_or("");
    filter.cause = parameters.one_of("cause", ladder.cause_codes()).value_or("");
    filter.state = parameters.one_of("state", {"standing", "withdrawn"}).value_or("");
    filter.words = parameters.text("q").value_or("");
    if (const auto year = parameters.integer("year", earliest_year, latest_year)) filter.year = static_cast<int>(*year);
    filter.account = parameters.id<AccountId>("account_id");
    filter.under = parameters.id<UnitId>("under");
    filter.is_prominent = parameters.flag("is_prominent");
    return filter;
}

Result<Response> get_notifications(Context& context, const Caller& caller, const Request& request) {
    api::Parameters parameters(request);
    const NotificationFilter filter = notification_filter(context, parameters);
    const auto page = parameters.page({"-issued_on"});
    if (auto refusal = parameters.refusal()) return refuse(std::move(*refusal));
    return as_json(list_notifications(context, caller, filter, page));
}

Result<Response> get_notifications_export(Context& context, const Caller& caller, const Request& request) {
    api::Parameters parameters(request);
    const NotificationFilter filter = notification_filter(context, parameters);
    const auto format = format_of(parameters);
    if (auto refusal = parameters.refusal()) return refuse(std::move(*refusal));
    return as_file(documents::table_file(export_notifications(context, caller, filter, format), format, "通报登记"));
}

NotificationInput notification_input(const Context& context, api::Fields& fields) {
    const auto& ladder = context.rulebook.part<Ladder>();
    NotificationInput input;
    input.level = fields.one_of("level", ladder.level_codes());
    input.issuer = fields.optional_text("issuer", 100).value_or("");
    input.document_number = fields.optional_text("document_number", 60).value_or("");
    input.title = fields.optional_text("title", 200).value_or("");
    input.issued_on = fields.day("issued_on");
    input.account = fields.optional_id<AccountId>("account_id");
    input.unit = fields.optional_id<UnitId>("unit_id");
    input.cause = fields.one_of("cause", ladder.cause_codes());
    input.is_prominent = fields.flag("is_prominent");
    input.summary = fields.optional_text("summary", longest_text, true).value_or("");
    input.attachment = fields.optional_id<AttachmentId>("attachment_id");
    return input;
}

Result<Response> post_notification(Context& context, const Caller& caller, const Request& request) {
    api::Fields fields(request);
    const NotificationInput input = notification_input(context, fields);
    if (auto refusal = fields.refusal()) return refuse(std::move(*refusal));
    return api::as_created(enter_notification(context, caller, input), "accountability/notifications");
}

Result<Response> post_correction(Context& context, const Caller& caller, const Request& request) {
    const auto id = request.id<NotificationId>();
    if (!id) return refuse(id.error());
    api::Fields fields(request);
    const NotificationInput input = notification_input(context, fields);
    const std::string reason = fields.text("reason", longest_text, true);
    if (auto refusal = fields.refusal()) return refuse(std::move(*refusal));
    return as_record(correct_notification(context, caller, *id, input, reason));
}

Result<Response> post_withdrawal(Context& context, const Caller& caller, const Request& request) {
    const auto id = request.id<NotificationId>();
    if (!id) return refuse(id.error());
    api::Fields fields(request);
    const Date day = fields.day("withdrawn_on");
    const std::string reason = fields.text("reason", longest_text, true);
    if (auto refusal = fields.refusal()) return refuse(std::move(*refusal));
    return as_record(withdraw_notification(context, caller, *id, day, reason));
}

Result<Response> post_restoration(Context& context, const Caller& caller, const Request& request) {
    const auto id = request.id<NotificationId>();
    if (!id) return refuse(id.error());
    api::Fields fields(request);
    const std::string reason = fields.text("reason", longest_text, true);
    if (auto refusal = fields.refusal()) return refuse(std::move(*refusal));
    return as_record(restore_notification(context, caller, *id, reason));
}

Result<Response> get_document(Context& context, const Caller& caller, const Request& request) {
    const auto id = request.id<NotificationId>();
    if (!id) return refuse(id.error());
    const auto file = document_of(context, caller, *id);
    if (!file) return refuse(file.error());
    const auto attachment = *registry::find_attachment(context.database, *file);
    return api::attachment(registry::bytes_of(context, attachment), attachment.media_type, attachment.file_name);
}

}  // namespace

void add_routes(api::Router& router) {
    router.get("/accountability/ladder", get_ladder);
    router.get("/accountability/ladder/export", get_ladder_export);
    router.get("/accountability/ladder/accounts/{account_id}", get_account);
    router.get("/accountability/notifications", get_notifications);
    router.post("/accountability/notifications", post_notification);
    router.get("/accountability/notifications/export", get_notifications_export);
    router.get("/accountability/notifications/{id}", api::shown<NotificationId>(show_notification));
    router.get("/accountability/notifications/{id}/document", get_document);
    router.post("/accountability/notifications/{id}/correct", post_correction);
    router.post("/accountability/notifications/{id}/withdraw", post_withdrawal);
    router.post("/accountability/notifications/{id}/restore", post_restoration);
    add_case_routes(router);
}

}  // namespace yanlu::accountability
