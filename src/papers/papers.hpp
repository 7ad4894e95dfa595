// Use cases of papers: edited, submitted, signed, numbered, issued, signed for, corrected, withdrawn.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "api/paging.hpp"
#include "organisation/caller.hpp"
#include "papers/domain/number_check.hpp"
#include "papers/paper.hpp"

namespace yanlu::papers {

struct PaperStep {
    std::string reason = {};
    std::string digest = {};           // of the text that was read: sign
    std::string document_number = {};  // as the city's office system gave it: record_oa
    std::optional<Date> written_on = {};
    std::optional<AttachmentId> scan = {};
    std::string word = {};                    // of the series: issue
    std::optional<std::int64_t> number = {};  // one that was reserved; else the next
    std::optional<bool> is_public = {};
};

struct TextEdit {
    std::string title;
    std::string addressee;
    std::vector<Section> sections;
};

struct PaperFilter {
    std::string kind = {};
    std::string state = {};  // or open: not issued yet
    std::string words = {};
    std::string subject_kind = {};
    std::int64_t subject_id = 0;
    std::optional<bool> waits_for_me = {};  // not signed for by the caller's unit
};

// Each answers the paper as GET /papers/{id} shows it.
Result<Json> act_on_paper(Context&, const organisation::Caller&, PaperId, const std::string& action, const PaperStep&);
// origin: page | docx
Result<Json> edit_paper(Context&, const organisation::Caller&, PaperId, const TextEdit&, const std::string& origin = "page");
// The text comes from a docx that was made from this paper and edited in a word processor.
Result<Json> edit_from_docx(Context&, const organisation::Caller&, PaperId, AttachmentId);
// Refused where the file is no docx, carries more than text, or has other tables than the paper.
Result<TextEdit> edit_in_docx(const PaperText& before, const std::string& bytes);
// {contradictions}: what the text would be refused for, without saving it.
Result<Json> check_edit(Context&, const organisation::Caller&, PaperId, const TextEdit&);
Result<Json> sign_for_paper(Context&, const organisation::Caller&, PaperId, const std::string& note);

Result<Json> show_paper(Context&, const organisation::Caller&, PaperId);
Result<Json> list_papers(Context&, const organisation::Caller&, const PaperFilter&, const api::Page&);

// A paper that the caller may see, in the version that he read; or the refusal. `verb` empty: to read it.
Result<Paper> paper_for(Context&, const organisation::Caller&, std::string_view verb, PaperId);
// Whether the caller is of the side that drafts and signs there; others see what they received.
bool is_drafting_side(const Context&, const organisation::Caller&);
const std::vector<std::string>& paper_actions();
std::optional<Refusal> why_not_step(Context&, const organisation::Caller&, const Paper&, std::string_view action);

// Contradictions of a paper's text as of today, or of the day of its signature.
std::vector<Contradiction> contradictions_of(Context&, const Paper&, const PaperText&);
Json contradiction_json(const Rulebook&, const CheckedText&, const PaperText&, const Contradiction&);
Json contradictions_json(const Rulebook&, const PaperText&, const std::vector<Contradiction>&);
// Nothing wrong, or one refusal that holds all contradictions.
std::optional<Refusal> why_contradicts(const Rulebook&, const std::vector<Contradiction>&);

// Inside a transaction.
void write_note(Context&, const organisation::Caller&, const Paper&, std::string_view event, const std::string& body);
void move_tasks(Context&, const Paper&, PersonId done_by);

}  // namespace yanlu::papers
