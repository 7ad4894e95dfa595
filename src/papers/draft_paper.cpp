#include "ledger/perform.hpp"
#include "organisation/permissions.hpp"
#include "organisation/unit_store.hpp"
#include "papers/drafting.hpp"
#include "papers/template_store.hpp"
#include "papers/templates.hpp"

namespace yanlu::papers {
namespace {

using organisation::Caller;

UnitId drafting_unit(Context& context, const Caller& caller) {
    if (caller.actor.unit) {
        const auto unit = organisation::answerable_unit(context.database, caller.actor.unit);
        return unit ? unit->id : caller.actor.unit;
    }
    return organisation::city_office(context.database).value_or(UnitId{});
}

Result<std::string> names_of(Context& context, const std::vector<UnitId>& units) {
    std::string out;
    for (const UnitId id : units) {
        const auto unit = organisation::find_unit(context.database, id);
        if (!unit) return invalid("papers.no_such_unit", "addressees");
        out += (out.empty() ? "" : "，") + unit->facts.name;
    }
    return out;
}

// What every template may use.
Result<Json> all_values(Context& context, const DraftRequest& request, UnitId at) {
    const auto& book = context.rulebook.part<TemplateBook>();
    const auto organ = organisation::find_unit(context.database, at);
    const auto root = organisation::root_unit(context.database);
    const bool is_general = request.addressees.size() > book.most_named_addressees;
    const auto names = names_of(context, request.addressees);
    if (!names) return refuse(names.error());
    const Date today = context.clock.today();
    Json out{{"organ", organ ? organ->facts.name : ""},
             {"city", root ? root->short_name : ""},
             {"addressees", is_general ? book.all_addressees : *names},
             {"directive", book.directive},
             {"today_zh", documents::written_date(today)},
             {"report_due_zh", documents::written_date(after_working_days(context.rulebook.calendar(), today, book.report_limit.n).day)}};
    out.update(request.values);
    return out;
}

Json ids_json(const std::vector<UnitId>& units) {
    Json out = Json::array();
    for (const UnitId id : units) out.push_back(id.value);
    return out;
}

Paper paper_of(Context& context, const Caller& caller, const DraftRequest& request, const TemplateInForce& from, Json values) {
    Paper out;
    out.id = storage::allocate<PaperId>(context.database);
    out.kind = from.description->kind;
    out.template_code = from.description->code;
    out.template_number = from.number;
    out.subject_kind = request.subject_kind;
    out.subject_id = request.subject_id;
    out.unit = drafting_unit(context, caller);
    out.drafted_by = out.edited_by = caller.actor.person;
    out.created_at = context.clock.now();
    out.corrects = request.corrects;
    out.snapshot = {{"numbers", request.numbers},
                    {"values", std::move(values)},
                    {"addressees", ids_json(request.addressees)},
                    {"copied_to", ids_json(request.copied_to)}};
    return out;
}

void write(Context& context, const Caller& caller, const Paper& paper, const PaperText& text) {
    insert_paper(context.database, paper);
    insert_text(context.database, paper, text, "template", caller.actor.person, paper.unit, paper.created_at);
    ledger::Journal journal;
    journal.record({.subject_kind = "paper",
                    .subject_id = paper.id.value,
                    .to = paper.state,
                    .after = paper.facts(),
                    .facts = {{"event", "draft"}, {"kind", paper.kind}, {"digest", paper.digest}}});
    journal.emit(
        {"papers.drafted",
         "paper",
         paper.id.value,
         {{"paper_id", paper.id.value}, {"kind", paper.kind}, {"subject_kind", paper.subject_kind}, {"subject_id", paper.subject_id}}});
    ledger::write_journal(context, caller.command("papers.draft"), journal);
}

}  // namespace

Result<PaperId> draft_paper(Context& context, const Caller& caller, const DraftRequest& request) {
    const UnitId at = drafting_unit(context, caller);
    const std::string path = organisation::unit_path(context.database, at);
    if (auto refusal = context.rulebook.part<organisation::Permissions>().why_not(caller, "papers.draft", path))
        return refuse(std::move(*refusal));
    const auto from = template_in_force(context, request.template_code, request.kind);
    if (!from) return refuse(from.error());
    auto values = all_values(context, request, at);
    if (!values) return refuse(values.error());
    auto text = draft(from->content, *values);
    if (!text) return refuse(text.error());
    if (!request.title.empty()) text->title = request.title;
    if (!request.copied_to.empty()) text->copied_to = names_of(context, request.copied_to).value_or("");
    Paper paper = paper_of(context, caller, request, *from, std::move(*values));
    paper.title = text->title;
    paper.digest = digest_of(*text);
    write(context, caller, paper, *text);
    return paper.id;
}

}  // namespace yanlu::papers
