// 文稿检查: a text that somebody is still writing. Nothing of it is stored.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "documents/docx_contents.hpp"
#include "inspect/inspect.hpp"
#include "ledger/context.hpp"
#include "organisation/caller.hpp"

namespace yanlu::monitoring {

struct Draft {
    std::string title;
    std::string text;
    std::optional<Instant> published_at = {};  // wording is judged by that day; without it, as of now
    std::optional<AccountId> account = {};     // where it is to appear: the names of its unit are right as they are registered
};

struct InspectedDraft {
    Instant judged_at;
    std::string account_name;  // empty without an account
    std::vector<inspect::Hit> hits;
};

// Refused: without the right, and for an account outside the caller's scope (as absent).
Result<InspectedDraft> inspect_draft(Context& context, const organisation::Caller& caller, const Draft& draft);

struct DraftFile {
    Draft draft;
    std::optional<documents::DocxContents> docx = {};  // what else is in it
};

// A file of a word processor or editor → title and text: docx, HTML, plain text in UTF-8 or GB18030, told apart by its bytes and name.
// Refusals: monitoring.draft_unreadable, draft_old_office and those of documents::read_docx_contents.
Result<DraftFile> read_draft(const Rulebook& rulebook, const std::string& file_name, const std::string& bytes);

// What the writer says is no problem.
struct Dismissed {
    std::string rule;
    std::string excerpt;
    std::string reason;
};

// The check as a docx for the file: what was found where, by which provision, and what the writer says to it.
std::string check_report(const Rulebook& rulebook, const Draft& draft, const InspectedDraft& inspected,
                         const std::vector<Dismissed>& dismissed);

}  // namespace yanlu::monitoring
