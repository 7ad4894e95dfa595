// The text is edited in sections on the page; each save is a version. Whoever saved it can no longer sign it.
#include <functional>

#include "ledger/perform.hpp"
#include "papers/papers.hpp"
#include "papers/process.hpp"

namespace yanlu::papers {
namespace {

using organisation::Caller;

PaperText with(PaperText text, const TextEdit& edit) {
    text.title = edit.title;
    text.addressee = edit.addressee;
    put_sections(text, edit.sections);
    return text;
}

Result<Json> save(Context& context, const Caller& caller, Paper& paper, const PaperText& text, const std::string& origin,
                  ledger::Journal& journal) {
    const std::string digest = digest_of(text);
    if (digest == paper.digest) return show_paper(context, caller, paper.id);
    const Json before = paper.facts();
    ++paper.text_number;
    paper.title = text.title;
    paper.digest = digest;
    paper.edited_by = caller.actor.person;
    insert_text(context.database, paper, text, origin, caller.actor.person, caller.actor.unit, context.clock.now());
    update_paper(context.database, paper);
    journal.record({.subject_kind = "paper",
                    .subject_id = paper.id.value,
                    .from = paper.state,
                    .to = paper.state,
                    .before = before,
                    .after = paper.facts(),
                    .facts = {{"event", "edit"}, {"digest", paper.digest}, {"origin", origin}}});
    return show_paper(context, caller, paper.id);
}

using NewText = std::function<Result<PaperText>(const PaperText& before)>;

Result<Json> edit(Context& context, const Caller& caller, PaperId id, const Json& request, const std::string& origin, const NewText& made) {
    return ledger::perform(context, caller.command("papers.edit", request),
                           [&](storage::Connection&, ledger::Journal& journal) -> Result<Json> {
                               auto paper = paper_for(context, caller, "papers.draft", id);
                               if (!paper) return refuse(paper.error());
                               if (auto refusal = why_not_step(context, caller, *paper, "edit")) return refuse(std::move(*refusal));
                               const auto text = made(text_of(context.database, id, paper->text_number));
                               if (!text) return refuse(text.error());
                               return save(context, caller, *paper, *text, origin, journal);
                           });
}

Json request_of(PaperId id, const TextEdit& edit) {
    Json sections = Json::array();
    for (const auto& section : edit.sections) sections.push_back({{"heading", section.heading}, {"text", section.text}});
    return {{"id", id.value}, {"title", edit.title}, {"addressee", edit.addressee}, {"sections", std::move(sections)}};
}

}  // namespace

Result<Json> edit_paper(Context& context, const Caller& caller, PaperId id, const TextEdit& text, const std::string& origin) {
    return edit(context, caller, id, request_of(id, text), origin,
                [&](const PaperText& before) { return Result<PaperText>(with(before, text)); });
}

Result<Json> check_edit(Context& context, const Caller& caller, PaperId id, const TextEdit& edit) {
    const auto paper = paper_for(context, caller, "papers.draft", id);
    if (!paper) return refuse(paper.error());
    const PaperText text = with(text_of(context.database, id, paper->text_number), edit);
    return Json{{"contradictions", contradictions_json(context.rulebook, text, contradictions_of(context, *paper, text))}};
}

}  // namespace yanlu::papers
