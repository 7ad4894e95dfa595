#include "papers/create_paper.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "ledger/perform.hpp"
#include "papers/papers.hpp"
#include "papers/statements.hpp"
#include "papers/templates.hpp"

namespace yanlu::papers {
namespace {

using organisation::Caller;

Result<DraftRequest> request_of(Context& context, const Caller& caller, const NewPaper& wanted) {
    const std::string& code = wanted.template_code;
    if (is_about_a_round(context, code)) return request_from_round(context, caller, code, wanted.subject_id);
    if (code == "rectification_notice" || code == "reminder_notice") return request_from_finding(context, caller, code, wanted.subject_id);
    if (code == "assessment_sheet") return request_from_assessment(context, caller, wanted.subject_id, wanted.addressees);
    if (code == "filing_notice") {
        if (!wanted.from || !wanted.to) return invalid("api.missing", "from", {{"field", "from"}});
        if (*wanted.from > *wanted.to) return invalid("papers.period_ends_before", "to");
        return request_from_filing_findings(context, caller, *wanted.from, *wanted.to);
    }
    if (code == "inspection_checklist" && wanted.subject_id > 0) return request_from_check_list(context, caller, wanted.subject_id);
    return DraftRequest{.kind = "", .subject_kind = "none", .subject_id = 0};
}

std::optional<std::string> given_text(const Json& given, const std::string& name) {
    const auto found = given.find(name);
    if (found == given.end() || !found->is_string() || trim(found->get<std::string>()).empty()) return std::nullopt;
    return found->get<std::string>();
}

// A template that no record fills in: what the person gave, and empty what he may leave out. Without what the template demands there is no
// paper: each missing value is named.
std::optional<Refusal> fill_in(const TemplateDescription& from, DraftRequest& request, const Json& given) {
    static const std::vector<std::string> common{"organ", "city", "addressees", "directive", "today_zh", "report_due_zh"};
    std::vector<Refusal> missing;
    for (const auto& placeholder : from.placeholders) {
        if (std::ranges::find(common, placeholder.name) != common.end()) continue;
        const auto text = given_text(given, placeholder.name);
        request.values[placeholder.name] = text ? Json(*text) : placeholder.is_list ? Json(Json::array()) : Json("");
        const char* code = placeholder.is_list ? "papers.list_needs_record" : "papers.value_not_given";
        if (placeholder.is_required && (placeholder.is_list || !text))
            missing.push_back({RefusalClass::invalid, code, "values." + placeholder.name, "", {{"name", placeholder.zh}}});
    }
    if (missing.empty()) return std::nullopt;
    Refusal first = missing.front();
    first.others.assign(missing.begin() + 1, missing.end());
    return first;
}

Result<Json> create(Context& context, const Caller& caller, const NewPaper& wanted) {
    const auto* from = context.rulebook.part<TemplateBook>().find(wanted.template_code);
    if (!from) return invalid("papers.no_such_template", "template");
    auto request = request_of(context, caller, wanted);
    if (!request) return refuse(request.error());
    request->kind = from->kind;
    if (request->template_code.empty()) request->template_code = from->code;
    if (!wanted.addressees.empty()) request->addressees = wanted.addressees;
    if (!wanted.copied_to.empty()) request->copied_to = wanted.copied_to;
    if (request->addressees.empty()) return invalid("papers.no_addressee", "addressee_ids");
    if (request->subject_kind == "none") {
        if (auto refusal = fill_in(*from, *request, wanted.values)) return refuse(std::move(*refusal));
    }
    const auto made = draft_paper(context, caller, *request);
    if (!made) return refuse(made.error());
    return show_paper(context, caller, *made);
}

Json request_json(const NewPaper& wanted) {
    Json out{{"template", wanted.template_code},
             {"subject_id", wanted.subject_id},
             {"values", wanted.values},
             {"addressees", Json::array()},
             {"copied_to", Json::array()}};
    out["from"] = wanted.from ? wanted.from->iso() : "";
    out["to"] = wanted.to ? wanted.to->iso() : "";
    for (const UnitId id : wanted.addressees) out["addressees"].push_back(id.value);
    for (const UnitId id : wanted.copied_to) out["copied_to"].push_back(id.value);
    return out;
}

}  // namespace

Result<Json> create_paper(Context& context, const Caller& caller, const NewPaper& wanted) {
    return ledger::perform(context, caller.command("papers.create", request_json(wanted)),
                           [&](storage::Connection&, ledger::Journal&) { return create(context, caller, wanted); });
}

std::vector<UnitId> whole_city(Context& context) {
    return context.database.all(sql::whole_city, [](const storage::Row& row) { return row.get<UnitId>(0); });
}

}  // namespace yanlu::papers
