// Rows → the office's list and one report with what may be done.
#include <algorithm>

#include "api/response.hpp"
#include "base/text.hpp"
#include "organisation/permissions.hpp"
#include "public_register/fake_report.hpp"
#include "public_register/fake_report_process.hpp"
#include "public_register/statements.hpp"
#include "registry/account_view.hpp"

namespace yanlu::public_register {
namespace {

using organisation::Caller;
using organisation::Permissions;

constexpr std::string_view read_verb = "public_register.read_fake_reports";

FakeReport read_row(const storage::Row& row) {
    return {.id = row.get<FakeReportId>(0),
            .receipt = row.get<std::string>(1),
            .link = row.get<std::string>(2),
            .description = row.get<std::string>(3),
            .contact = row.get<std::string>(4),
            .picture_digest = row.get<std::string>(5),
            .picture_type = row.get<std::string>(6),
            .verdict = row.get<std::string>(7),
            .similar_account = row.get<std::optional<AccountId>>(8),
            .times_reported = row.get<std::int64_t>(9),
            .state = row.get<std::string>(10),
            .reason = row.get<std::string>(11),
            .forwarded_to = row.get<std::string>(12),
            .received_at = row.get<Instant>(13),
            .due_at = row.get<std::optional<Instant>>(14),
            .due_is_provisional = row.get<bool>(15),
            .settled_at = row.get<std::optional<Instant>>(16),
            .version = row.get<std::int64_t>(17)};
}

// The ends alone, so that two reporters can be told apart and neither be called.
std::string masked_contact(const std::string& contact) {
    const auto letters = to_code_points(contact);
    if (letters.size() < 7) return contact.empty() ? std::string() : "****";
    return to_utf8(letters.substr(0, 2)) + "****" + to_utf8(letters.substr(letters.size() - 2));
}

Json instant_or_null(const std::optional<Instant>& at) { return at ? Json(rfc3339(*at)) : Json(nullptr); }

Json allowed_actions(Context& context, const Caller& caller, const FakeReport& report) {
    Json out = Json::array();
    for (const auto& transition : context.rulebook.part<FakeReportProcess>().machine().transitions()) {
        if (std::ranges::find(transition.from, report.state) == transition.from.end()) continue;
        const auto refusal = why_not_handle(context, caller, report, transition.event);
        Json made{{"action", transition.event}, {"zh", transition.zh}, {"is_allowed", !refusal}, {"asks", transition.asks}};
        made["is_primary"] = transition.event == "find_fake";
        if (refusal) made["refusal"] = api::problem(*refusal, context.rulebook, caller.request_id);
        out.push_back(std::move(made));
    }
    return out;
}

// The account it resembles, if the caller may see that.
Json similar_json(Context& context, const Caller& caller, const FakeReport& report) {
    if (!report.similar_account || context.rulebook.part<Permissions>().why_not(caller, "registry.read_accounts")) return nullptr;
    const auto account = registry::account_json(context, *report.similar_account, context.clock.today());
    if (!account) return nullptr;
    const Json& a = *account;
    return {{"id", a["id"]}, {"name", a["name"]}, {"platform", a["platform"]}, {"platform_zh", a["platform_zh"]}};
}

}  // namespace

std::optional<FakeReport> find_fake_report(storage::Connection& database, FakeReportId id) {
    return database.one(sql::fake_report, read_row, id);
}

std::optional<UnitId> city_office(storage::Connection& database) { return database.value<UnitId>(sql::city_office); }

Result<FakeReport> fake_report_for(Context& context, const Caller& caller, std::string_view verb, FakeReportId id) {
    if (auto refusal = context.rulebook.part<Permissions>().why_not(caller, verb)) return refuse(std::move(*refusal));
    auto report = find_fake_report(context.database, id);
    if (!report) return refuse(RefusalClass::not_found, "api.no_such_record");
    if (caller.expected_version && *caller.expected_version != report->version)
        return refuse(RefusalClass::precondition_failed, "registry.version_changed");
    return std::move(*report);
}

Json fake_report_json(Context& context, const Caller& caller, const FakeReport& report) {
    return {{"id", report.id.value},
            {"version", report.version},
            {"link", report.link},
            {"description", report.description},
            {"contact", masked_contact(report.contact)},
            {"has_picture", !report.picture_digest.empty()},
            {"verdict", report.verdict},
            {"verdict_zh", context.rulebook.message("public_register.verdict." + report.verdict)},
            {"similar_account", similar_json(context, caller, report)},
            {"times_reported", report.times_reported},
            {"state", report.state},
            {"state_zh", state_name(context.rulebook, report.state)},
            {"reason", report.reason},
            {"forwarded_to", report.forwarded_to},
            {"received_at", rfc3339(report.received_at)},
            {"due_at", instant_or_null(report.due_at)},
            {"due_is_provisional", report.due_is_provisional},
            {"settled_at", instant_or_null(report.settled_at)},
            {"allowed_actions", allowed_actions(context, caller, report)}};
}

Result<Json> list_fake_reports(Context& context, const Caller& caller, const std::string& state, const api::Page& page) {
    if (auto refusal = context.rulebook.part<Permissions>().why_not(caller, read_verb)) return refuse(std::move(*refusal));
    const auto reports = context.database.all(sql::fake_reports, read_row, state, page.after_integer(0, INT64_MAX),
                                              page.after_integer(1, INT64_MAX), page.rows_to_read());
    Json items = Json::array();
    for (const FakeReport& report : reports) items.push_back(fake_report_json(context, caller, report));
    const auto next = page.cut(items, [&](const Json&) {
        const FakeReport& last = reports[static_cast<std::size_t>(page.limit) - 1];
        return Json::array({last.received_at.ms, last.id.value});
    });
    return api::list(std::move(items), next, *context.database.value<std::int64_t>(sql::count_fake_reports, state));
}

Result<Json> show_fake_report(Context& context, const Caller& caller, FakeReportId id) {
    organisation::Caller reader = caller;
    reader.expected_version.reset();
    const auto report = fake_report_for(context, reader, read_verb, id);
    if (!report) return refuse(report.error());
    return fake_report_json(context, caller, *report);
}

Result<std::pair<std::string, std::string>> picture_of(Context& context, const Caller& caller, FakeReportId id) {
    const auto report = fake_report_for(context, caller, read_verb, id);
    if (!report) return refuse(report.error());
    auto bytes = context.attachments ? context.attachments->get(report->picture_digest) : std::nullopt;
    if (!bytes) return refuse(RefusalClass::not_found, "api.no_such_record");
    return std::pair(std::move(*bytes), report->picture_type);
}

}  // namespace yanlu::public_register
