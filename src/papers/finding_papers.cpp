// One finding → 整改通知书 or 催办通知书 to the unit that holds it.
#include "documents/official_paper.hpp"
#include "papers/create_paper.hpp"
#include "papers/domain/finding_prose.hpp"
#include "supervision/finding.hpp"
#include "supervision/finding_view.hpp"

namespace yanlu::papers {
namespace {

using organisation::Caller;

std::string day_of(const std::optional<Instant>& at, const std::string& otherwise) {
    using namespace std::chrono_literals;
    return at ? documents::written_date(Date::of(*at - 1ms)) : otherwise;  // a deadline at midnight belongs to the day before
}

// What was found, without the persons on duty: a paper that goes through many hands names offices.
Json evidence_of(const Json& detail) {
    Json out = Json::array();
    for (const Json& field : detail.value("evidence", Json::array())) {
        const auto key = field["key"].get<std::string>();
        if (key.starts_with("duty_")) continue;
        const Json& value = field["value"];
        const std::string text = value.is_string() ? value.get<std::string>() : value.dump();
        if (!text.empty()) out.push_back({{"name", field["zh"]}, {"value", text}});
    }
    return out;
}

// One or two sentences: what the finding says, and what was seen beside it.
std::string facts_of(const Json& detail, const std::string& account) {
    std::vector<std::pair<std::string, std::string>> seen;
    for (const Json& field : detail.value("evidence", Json::array())) {
        const auto key = field["key"].get<std::string>();
        if (key.starts_with("duty_") || key.ends_with("_id")) continue;  // numbers of records are nobody's facts
        const Json& value = field["value"];
        seen.emplace_back(field["zh"].get<std::string>(), value.is_string() ? value.get<std::string>() : value.dump());
    }
    const auto title = detail["title"].get<std::string>();
    const std::string more = prose_of_evidence(seen, title);
    return prose_of(title, account) + (more.empty() ? "" : "；" + more);
}

std::string article_of(const Json& article) {
    const std::string document = article.value("document", std::string());
    return document.empty() ? "" : document + article.value("clause", std::string());
}

Json values_of(const Json& detail, const supervision::Finding& finding, Date today, Date answer_due) {
    const Json& account = detail["account"];
    const Json& article = detail["article"];
    const auto now = today.ends_at();
    const bool is_account = !account.is_null();
    return {{"account", is_account ? account["name"] : detail["host_unit"]["name"]},
            {"platform", is_account ? account["platform_zh"] : Json("—")},
            {"is_account", is_account},
            {"problem", detail["rule_title"]},
            {"facts", facts_of(detail, is_account ? account["name"].get<std::string>() : "")},
            {"evidence", evidence_of(detail)},
            {"found_zh", documents::written_date(Date::parse(finding.first_day).value_or(today))},
            {"article", article_of(article)},
            {"article_text", ""},
            {"due_zh", day_of(finding.rectify_due_at, documents::written_date(answer_due))},
            {"dispatched_zh", day_of(finding.dispatched_at, documents::written_date(today))},
            {"is_overdue", finding.rectify_due_at && *finding.rectify_due_at < now},
            {"answer_due_zh", documents::written_date(answer_due)}};
}

}  // namespace

Result<DraftRequest> request_from_finding(Context& context, const Caller& caller, const std::string& template_code, std::int64_t id) {
    const auto detail = supervision::read_finding(context, caller, FindingId{id});
    if (!detail) return refuse(detail.error());
    const auto finding = supervision::load_finding(context.database, FindingId{id});
    if (detail->at("is_final").get<bool>()) return refuse(RefusalClass::conflict, "papers.finding_is_closed", "subject_id");
    if (template_code == "reminder_notice" && !finding->dispatched_at)
        return refuse(RefusalClass::conflict, "papers.finding_not_dispatched", "subject_id");
    const Date today = context.clock.today();
    const Date answer_due = after_working_days(context.rulebook.calendar(), today, template_code == "reminder_notice" ? 3 : 5).day;
    DraftRequest out{.kind = template_code, .template_code = template_code, .subject_kind = "finding", .subject_id = id};
    out.addressees = {finding->holder.value_or(finding->host)};
    out.values = values_of(*detail, *finding, today, answer_due);
    return out;
}

}  // namespace yanlu::papers
