#include "api/response.hpp"
#include "flow/time_left.hpp"
#include "organisation/permissions.hpp"
#include "organisation/unit_store.hpp"
#include "papers/instructions.hpp"
#include "papers/papers.hpp"
#include "papers/process.hpp"
#include "papers/statements.hpp"
#include "papers/templates.hpp"
#include "papers/view.hpp"

namespace yanlu::papers {
namespace {

using organisation::Caller;

Json unit_json(UnitId id, const std::string& name, const std::string& short_name) {
    return {{"id", id.value}, {"name", name}, {"short_name", short_name}};
}

// What a list shows of a paper; a row of papers.sql.
Json summary_of(Context& context, const storage::Row& row) {
    const std::string state = row.get<std::string>(6);
    const auto word = row.get<std::string>(7);
    return {{"id", row.integer(0)},
            {"kind", row.text(1)},
            {"kind_zh", context.rulebook.message("papers.kind." + row.get<std::string>(1))},
            {"template", row.text(2)},
            {"title", row.text(3)},
            {"subject_kind", row.text(4)},
            {"subject_id", row.integer(5)},
            {"state", state},
            {"state_zh", state_name(context.rulebook, state)},
            {"document_number",
             word.empty() ? "" : documents::document_number(word, static_cast<int>(row.integer(8)), static_cast<int>(row.integer(9)))},
            {"written_on", row.is_null(10) ? Json(nullptr) : Json(row.text(10))},
            {"created_at", rfc3339(row.get<Instant>(11))},
            {"issued_at", instant_or_null(row.get<std::optional<Instant>>(12))},
            {"is_public", row.get<bool>(13)},
            {"version", row.integer(14)},
            {"unit", unit_json(row.get<UnitId>(15), row.get<std::string>(16), row.get<std::string>(17))},
            {"receipts_total", row.integer(18)},
            {"receipts_signed", row.integer(19)}};
}

Json receipt_json(Context& context, const Paper& paper, const Receipt& receipt) {
    Json out{{"unit", unit_json(receipt.unit, receipt.unit_name, receipt.unit_short_name)},
             {"is_copy", receipt.is_copy},
             {"signed_by", receipt.signer_name},
             {"signed_at", instant_or_null(receipt.signed_at)},
             {"note", receipt.note},
             {"reminders", receipt.reminders},
             {"reminded_at", instant_or_null(receipt.reminded_at)}};
    const auto due_at = receipt.signed_at ? std::nullopt : receipt.due_at;
    flow::add_time(out, context.rulebook.calendar(), paper.issued_at.value_or(paper.created_at), due_at, context.clock.now());
    return out;
}

// Whoever drafted sees all receipts; others those within their scope.
Json receipts_json(Context& context, const Caller& caller, const Paper& paper, bool is_own) {
    const auto scope = context.rulebook.part<organisation::Permissions>().scope_for(caller, "papers.read");
    Json out = Json::array();
    for (const auto& receipt : receipts_of(context.database, paper.id)) {
        if (is_own || (scope && scope->holds(receipt.path))) out.push_back(receipt_json(context, paper, receipt));
    }
    return out;
}

Json versions_json(Context& context, PaperId id) {
    return context.database.all(
        sql::versions_of_paper,
        [](const storage::Row& row) {
            return Json{{"number", row.integer(0)},
                        {"digest", row.text(1)},
                        {"origin", row.text(2)},
                        {"person", row.text(3)},
                        {"created_at", rfc3339(row.get<Instant>(4))}};
        },
        id);
}

Json notes_json(Context& context, PaperId id) {
    return context.database.all(
        sql::notes_of_paper,
        [&](const storage::Row& row) {
            return Json{{"id", row.integer(0)},
                        {"event", row.text(1)},
                        {"event_zh", event_name(context.rulebook, row.text(1))},
                        {"body", row.text(2)},
                        {"person", row.text(3)},
                        {"unit", row.text(4)},
                        {"created_at", rfc3339(row.get<Instant>(5))},
                        {"text_number", row.integer(6)}};
        },
        id);
}

Json timeline_json(Context& context, PaperId id) {
    return context.database.all(
        sql::timeline_of_paper,
        [&](const storage::Row& row) {
            const Json entry = Json::parse(row.text(4));
            const auto event = entry.value("facts", Json::object()).value("event", std::string());
            return Json{{"sequence", row.integer(0)},
                        {"recorded_at", rfc3339(row.get<Instant>(1))},
                        {"verb_zh", event == "draft" ? event_name(context.rulebook, "open") : event_name(context.rulebook, event)},
                        {"actor", row.text(2)},
                        {"unit", row.text(3)},
                        {"reason", entry["reason"]}};
        },
        id);
}

Json sections_json(const PaperText& text) {
    Json out = Json::array();
    for (const auto& section : sections_of(text)) out.push_back({{"heading", section.heading}, {"text", section.text}});
    return out;
}

Json units_json(Context& context, const std::vector<UnitId>& units) {
    Json out = Json::array();
    for (const UnitId id : units) {
        if (const auto unit = organisation::find_unit(context.database, id))
            out.push_back(unit_json(id, unit->facts.name, unit->facts.short_name));
    }
    return out;
}

Json action_json(const Context& context, const Caller& caller, const flow::Transition& transition, const std::optional<Refusal>& refusal) {
    Json out{{"action", transition.event}, {"zh", transition.zh}, {"is_allowed", !refusal}, {"asks", transition.asks}};
    if (refusal) out["refusal"] = api::problem(*refusal, context.rulebook, caller.request_id);
    return out;
}

bool may_sign_for(Context& context, const Caller& caller, const Paper& paper) {
    if (paper.state != "issued" || !context.rulebook.part<organisation::Permissions>().reach(caller.role, "papers.sign_for")) return false;
    const auto unit = organisation::answerable_unit(context.database, caller.actor.unit);
    for (const auto& receipt : receipts_of(context.database, paper.id)) {
        if (unit && receipt.unit == unit->id && !receipt.signed_at) return true;
    }
    return false;
}

// What only the drafting side sees: the way to the signature.
void add_inner_side(Context& context, const Paper& paper, const PaperText& text, Json& out) {
    out["notes"] = notes_json(context, paper.id);
    out["versions"] = versions_json(context, paper.id);
    out["timeline"] = timeline_json(context, paper.id);
    out["numbers"] = paper.snapshot.value("numbers", Json::object());
    out["drafted_by"] = person_or_null(context, paper.drafted_by);
    out["submitted_by"] = person_or_null(context, paper.submitted_by);
    const bool is_open = paper.state == "draft" || paper.state == "to_sign" || paper.state == "in_oa";
    out["contradictions"] = is_open ? contradictions_json(context.rulebook, text, contradictions_of(context, paper, text)) : Json::array();
}

}  // namespace

Json instant_or_null(const std::optional<Instant>& at) { return at ? Json(rfc3339(*at)) : Json(nullptr); }

Json person_or_null(Context& context, const std::optional<PersonId>& person) {
    if (!person || !*person) return nullptr;
    return {{"id", person->value}, {"name", context.database.value<std::string>(sql::person_name, *person).value_or("")}};
}

Json allowed_actions(Context& context, const Caller& caller, const Paper& paper) {
    Json out = Json::array();
    const auto& machine = machine_of(context.rulebook);
    for (const auto& transition : machine.transitions()) {
        if (transition.roles.empty() || transition.event == "sign_for" || !machine.transition(paper.state, transition.event)) continue;
        const auto refusal = why_not_step(context, caller, paper, transition.event);
        if (refusal && (refusal->code == "organisation.verb_not_granted" || refusal->code == "flow.not_your_role")) continue;
        out.push_back(action_json(context, caller, transition, refusal));
    }
    if (may_sign_for(context, caller, paper))
        out.push_back(action_json(context, caller, *machine.transition(paper.state, "sign_for"), std::nullopt));
    return out;
}

Json paper_detail(Context& context, const Caller& caller, const Paper& paper) {
    const PaperText text = text_of(context.database, paper.id, paper.text_number);
    const auto* from = context.rulebook.part<TemplateBook>().find(paper.template_code);
    const auto scope = context.rulebook.part<organisation::Permissions>().scope_for(caller, "papers.read");
    const bool is_own = scope && scope->holds(paper.path) && is_drafting_side(context, caller);
    Json out{{"id", paper.id.value},
             {"kind", paper.kind},
             {"kind_zh", context.rulebook.message("papers.kind." + paper.kind)},
             {"template", paper.template_code},
             {"template_zh", from ? from->zh : paper.template_code},
             {"can_be_public", from && from->can_be_public},
             {"title", paper.title},
             {"addressee", text.addressee},
             {"subject_kind", paper.subject_kind},
             {"subject_id", paper.subject_id},
             {"unit", unit_json(paper.unit, paper.unit_name, paper.unit_short_name)},
             {"state", paper.state},
             {"state_zh", state_name(context.rulebook, paper.state)},
             {"document_number", paper.document_number()},
             {"written_on", paper.written_on ? Json(paper.written_on->iso()) : Json(nullptr)},
             {"created_at", rfc3339(paper.created_at)},
             {"issued_at", instant_or_null(paper.issued_at)},
             {"signed_by", person_or_null(context, paper.signed_by)},
             {"signed_at", instant_or_null(paper.signed_at)},
             {"is_public", paper.is_public},
             {"has_scan", paper.scan.has_value()},
             {"digest", paper.digest},
             {"signed_digest", paper.signed_digest},
             {"text_number", paper.text_number},
             {"reason", paper.reason},
             {"corrects_id", paper.corrects ? Json(paper.corrects->value) : Json(nullptr)},
             {"corrected_by_id", paper.corrected_by ? Json(paper.corrected_by->value) : Json(nullptr)},
             {"version", paper.version},
             {"is_own", is_own},
             {"sections", sections_json(text)},
             {"text", to_json(text)},
             {"addressees", units_json(context, paper.addressees())},
             {"copied_to", units_json(context, paper.copied_to())},
             {"receipts", receipts_json(context, caller, paper, is_own)},
             {"instructions", instructions_of(context, caller, paper.id)},
             {"allowed_actions", allowed_actions(context, caller, paper)}};
    if (is_own) add_inner_side(context, paper, text, out);
    return out;
}

Result<Json> show_paper(Context& context, const Caller& caller, PaperId id) {
    Caller reader = caller;
    reader.expected_version.reset();
    const auto paper = paper_for(context, reader, "", id);
    if (!paper) return refuse(paper.error());
    return paper_detail(context, caller, *paper);
}

Result<Json> list_papers(Context& context, const Caller& caller, const PaperFilter& filter, const api::Page& page) {
    const auto scope = context.rulebook.part<organisation::Permissions>().scope_for(caller, "papers.read");
    if (!scope) return refuse(scope.error());
    const bool drafts = is_drafting_side(context, caller);
    const auto unit =
        filter.waits_for_me.value_or(false) ? organisation::answerable_unit(context.database, caller.actor.unit) : std::nullopt;
    const std::int64_t waiting = unit ? unit->id.value : 0;
    Json items = context.database.all(
        sql::papers, [&](const storage::Row& row) { return summary_of(context, row); }, drafts, scope->path_from, scope->path_to,
        filter.kind, filter.state, filter.words, filter.subject_kind, filter.subject_id, waiting, page.after_integer(0, INT64_MAX),
        page.rows_to_read());
    const auto next = page.cut(items, [](const Json& last) { return Json::array({last["id"]}); });
    const auto total = context.database.value<std::int64_t>(sql::count_papers, drafts, scope->path_from, scope->path_to, filter.kind,
                                                            filter.state, filter.words, filter.subject_kind, filter.subject_id, waiting);
    return api::list(std::move(items), next, total.value_or(0));
}

}  // namespace yanlu::papers
