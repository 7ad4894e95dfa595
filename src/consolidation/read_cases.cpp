// Cases as the API shows them, with how far each has come.
#include "api/response.hpp"
#include "consolidation/card_view.hpp"
#include "consolidation/cases.hpp"
#include "consolidation/statements.hpp"
#include "flow/machines.hpp"
#include "organisation/permissions.hpp"
#include "organisation/unit_store.hpp"
#include "organisation/unit_view.hpp"
#include "registry/account_view.hpp"

namespace yanlu::consolidation {
namespace {

using organisation::Caller;
using organisation::Scope;

std::int64_t three_ways(const std::optional<bool>& asked) { return !asked ? 0 : *asked ? 1 : 2; }

Json day_json(const std::optional<Date>& day) { return day ? Json(day->iso()) : Json(nullptr); }

Json account_reference(Context& context, AccountId id, const CaseAccount& account) {
    return {{"id", id.value},
            {"name", account.name},
            {"platform", account.platform},
            {"platform_zh", platform_zh(context.rulebook, account.platform)},
            {"state", account.state},
            {"state_zh", registry::word(context, "state", account.state)}};
}

// Where a merger's users are told to go. Draft only: the unit words it.
std::string notice_draft(Context& context, const Case& subject, const CaseAccount& account) {
    if (!subject.moves_users()) return {};
    const std::string code = subject.target ? "consolidation.notice_draft.merge" : "consolidation.notice_draft.close";
    std::map<std::string, std::string> args{{"account", account.name}, {"platform", platform_zh(context.rulebook, account.platform)}};
    if (subject.target) {
        const CaseAccount target = account_of(context.database, *subject.target);
        args["target"] = target.name;
        args["target_platform"] = platform_zh(context.rulebook, target.platform);
    }
    return context.rulebook.message(code, args);
}

Json step_json(Context& context, const char* step, bool is_done, Json on) {
    return {{"step", step},
            {"zh", context.rulebook.message(std::string("consolidation.step.") + step)},
            {"is_done", is_done},
            {"on", std::move(on)}};
}

bool is_leaving(const std::string& state) {
    return state == "cancellation_planned" || state == "freezing" || state == "cancelled_to_audit" || state == "cancelled";
}

Json progress(Context& context, const Case& subject, const CaseAccount& account) {
    Json steps = Json::array();
    steps.push_back(step_json(context, "decided", subject.decided_by.has_value(), nullptr));
    if (subject.state == "not_adopted") return steps;
    if (subject.moves_users()) {
        steps.push_back(step_json(context, "planned", !subject.plan.empty(), day_json(subject.due_on)));
        steps.push_back(step_json(context, "noticed", subject.noticed_on.has_value(), day_json(subject.noticed_on)));
        steps.push_back(step_json(context, "leaving", is_leaving(account.state) || subject.removed_on, day_json(subject.removed_on)));
    }
    const Json closed = subject.closed_at ? Json(Date::of(*subject.closed_at).iso()) : Json(nullptr);
    steps.push_back(step_json(context, subject.moves_users() ? "gone" : "rectified", subject.state == "done", closed));
    return steps;
}

Json case_json(Context& context, const Case& subject, const CaseAccount& account, const Scope& scope) {
    const Rulebook& rulebook = context.rulebook;
    const auto name_of = [&](AccountId id) {
        const CaseAccount other = account_of(context.database, id);
        return scope.holds(other.path) ? other.name : rulebook.message("consolidation.account_elsewhere");
    };
    const auto& article = rulebook.part<ConsolidationRules>().article();
    const flow::State* state = case_machine(rulebook).state(subject.state);
    const bool is_overdue = subject.due_at && *subject.due_at < context.clock.now();
    return {{"id", subject.id.value},
            {"version", subject.version},
            {"run_id", subject.run.value},
            {"account", account_reference(context, subject.account, account)},
            {"host_unit", organisation::unit_reference(account.host, account.host_name, account.host_short_name, account.host_kind)},
            {"proposal", subject.proposal},
            {"proposal_zh", proposal_zh(rulebook, subject.proposal)},
            {"measure", subject.measure},
            {"measure_zh", proposal_zh(rulebook, subject.measure)},
            {"target", subject.target ? Json{{"account_id", subject.target->value}, {"name", name_of(*subject.target)}} : Json(nullptr)},
            {"reasons", reasons_view(rulebook, subject.reasons, article, name_of)},
            {"state", subject.state},
            {"state_zh", state->zh},
            {"decision_reason", subject.decision_reason},
            {"due_on", day_json(subject.due_on)},
            {"due_at", subject.due_at ? Json(rfc3339(*subject.due_at)) : Json(nullptr)},
            {"due_day", subject.due_at ? Json(Date::of(*subject.due_at - std::chrono::milliseconds(1)).iso()) : Json(nullptr)},
            {"is_overdue", is_overdue},
            {"opened_at", rfc3339(subject.opened_at)},
            {"closed_at", subject.closed_at ? Json(rfc3339(*subject.closed_at)) : Json(nullptr)},
            {"progress", progress(context, subject, account)}};
}

struct Question {
    Scope scope;
    Scope under = Scope::city();
};

Result<Question> question_of(Context& context, const Caller& caller, const CaseFilter& filter, std::string_view verb) {
    auto scope = context.rulebook.part<organisation::Permissions>().scope_for(caller, verb);
    if (!scope) return refuse(std::move(scope.error()));
    Question question{std::move(*scope)};
    if (filter.under) {
        const std::string path = organisation::unit_path(context.database, *filter.under);
        question.under = path.empty() ? Scope::nothing() : Scope::subtree(path);
    }
    return question;
}

std::vector<CaseId> read_page(Context& context, const Question& question, const CaseFilter& filter, std::int64_t before,
                              std::int64_t limit) {
    return context.database.all(
        sql::cases_page, [](const storage::Row& row) { return row.get<CaseId>(0); }, question.scope.path_from, question.scope.path_to,
        question.under.path_from, question.under.path_to, filter.state, filter.measure, filter.account.value_or(AccountId{}),
        three_ways(filter.is_open), three_ways(filter.is_overdue), context.clock.now(), before, limit);
}

Json read_case_json(Context& context, CaseId id, const Scope& scope) {
    const Case subject = *find_case(context.database, id);
    return case_json(context, subject, account_of(context.database, subject.account), scope);
}

const std::vector<documents::ColumnLook>& columns() {
    using documents::ColumnType;
    static const std::vector<documents::ColumnLook> all{
        {.title = "账号名称", .width = 24}, {.title = "平台", .width = 14},
        {.title = "主办单位", .width = 24}, {.title = "措施", .width = 10},
        {.title = "并入账号", .width = 24}, {.title = "状态", .width = 12},
        {.title = "理由", .width = 60},     {.title = "期限", .type = ColumnType::instant, .width = 20},
        {.title = "账号状态", .width = 12}, {.title = "办结时间", .type = ColumnType::instant, .width = 20}};
    return all;
}

std::string text(const Json& value) { return value.is_null() ? std::string() : value.get<std::string>(); }

std::vector<std::string> cells_of(const Json& item) {
    std::string reasons;
    for (const Json& reason : item["reasons"]) reasons += (reasons.empty() ? "" : "；") + reason["text"].get<std::string>();
    return {item["account"]["name"],
            item["account"]["platform_zh"],
            item["host_unit"]["name"],
            item["measure_zh"],
            item["target"].is_null() ? std::string() : item["target"]["name"].get<std::string>(),
            item["state_zh"],
            reasons,
            text(item["due_at"]),
            item["account"]["state_zh"],
            text(item["closed_at"])};
}

}  // namespace

Result<Json> list_cases(Context& context, const Caller& caller, const CaseFilter& filter, const api::Page& page) {
    const auto question = question_of(context, caller, filter, "consolidation.read");
    if (!question) return refuse(question.error());
    Json items = Json::array();
    for (const CaseId id : read_page(context, *question, filter, page.after_integer(0, INT64_MAX), page.rows_to_read()))
        items.push_back(read_case_json(context, id, question->scope));
    const auto next = page.cut(items, [](const Json& last) { return Json::array({last["id"]}); });
    const auto total = context.database.value<std::int64_t>(sql::count_cases, question->scope.path_from, question->scope.path_to,
                                                            question->under.path_from, question->under.path_to, filter.state,
                                                            filter.measure, filter.account.value_or(AccountId{}),
                                                            three_ways(filter.is_open), three_ways(filter.is_overdue), context.clock.now());
    return api::list(std::move(items), next, *total);
}

Result<Json> show_case(Context& context, const Caller& caller, CaseId id) {
    const auto subject = find_case(context.database, id);
    if (!subject) return refuse(RefusalClass::not_found, "api.no_such_record");
    const CaseAccount account = account_of(context.database, subject->account);
    const auto& permissions = context.rulebook.part<organisation::Permissions>();
    if (auto refusal = permissions.why_not(caller, "consolidation.read", account.path)) return refuse(std::move(*refusal));
    Json detail = case_json(context, *subject, account, permissions.scope_for(caller, "consolidation.read").value());
    detail["plan"] = subject->plan;
    detail["notice_text"] = subject->notice_text;
    detail["notice_draft"] = notice_draft(context, *subject, account);
    detail["notice_link"] = subject->notice_link;
    detail["noticed_on"] = day_json(subject->noticed_on);
    detail["removal_evidence"] = subject->removal_evidence;
    detail["removed_on"] = day_json(subject->removed_on);
    detail["result"] = subject->result;
    detail["allowed_actions"] = case_actions(context, caller, *subject, account);
    return detail;
}

Result<std::string> export_cases(Context& context, const Caller& caller, const CaseFilter& filter, documents::TableFormat format) {
    const auto question = question_of(context, caller, filter, "consolidation.export");
    if (!question) return refuse(question.error());
    constexpr std::int64_t piece = 1000;
    return documents::table_bytes(format, "整合落实", columns(), [&](documents::TableWriter& writer) {
        for (std::int64_t before = INT64_MAX;;) {
            const auto ids = read_page(context, *question, filter, before, piece);
            for (const CaseId id : ids) writer.row(cells_of(read_case_json(context, id, question->scope)));
            if (static_cast<std::int64_t>(ids.size()) < piece) return;
            before = ids.back().value;
        }
    });
}

}  // namespace yanlu::consolidation
