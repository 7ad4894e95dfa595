// 本市词库: words that the office adds to the inspection. A change (words added, or words taken out) is a draft, tried on the archive,
// proposed, and released by a second person; then the engine takes it over (Inspection::follow).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "api/paging.hpp"
#include "inspect/inspect.hpp"
#include "ledger/context.hpp"
#include "ledger/perform.hpp"
#include "organisation/caller.hpp"

namespace yanlu::monitoring {

using WordChangeId = Id<struct WordChangeTag>;
using WordId = Id<struct WordTag>;

inline constexpr const char* accepted_kind = "accepted";  // 保护词语: a phrase in which nothing is objected to

struct OwnWord {
    WordId id = {};
    WordChangeId change = {};
    std::string wrong;
    std::string suggestion = {};
    std::string kind;
    std::string severity = "general";
    std::string valid_from = {};  // days of publication; empty: always
    std::string valid_to = {};
    std::vector<std::string> near = {};
    std::vector<std::string> not_near = {};
    std::vector<std::string> except_in = {};
};

struct WordChange {
    WordChangeId id = {};
    std::string action = "add";     // add | end
    std::string content = "words";  // words | holders (office_holders.hpp)
    std::string title = {};
    std::string reason = {};
    std::string state = {};
    std::int64_t word_count = 0;
    std::string trial = {};  // JSON of the last trial, empty before it
    PersonId proposed_by = {};
    UnitId proposed_unit = {};
    Instant proposed_at = {};
    std::optional<PersonId> decided_by = {};
    std::optional<Instant> decided_at = {};
    std::string decision_note = {};
    std::int64_t version = 1;
    std::string proposer_name = {};
    std::string decider_name = {};

    Json facts() const;  // for the ledger's digests
};

// Rows.
std::optional<WordChange> load_word_change(storage::Connection& database, WordChangeId id);
std::vector<OwnWord> words_of_change(storage::Connection& database, WordChangeId id);
void update_word_change(storage::Connection& database, WordChange& change);  // and counts its version up
Json to_json(const Rulebook& rulebook, const OwnWord& word);

// For the engine: what is released now, and a mark that changes with it (empty: nothing).
std::string released_words_version(storage::Connection& database);
inspect::Extras released_words(storage::Connection& database, const Rulebook& rulebook);
// The rules that these words become: one a change and kind, office.CHANGE.KIND.
inspect::Extras extras_of(const Rulebook& rulebook, const std::vector<OwnWord>& words, const std::map<WordChangeId, WordChange>& changes);
// Why the engine would not take it: monitoring.word.*, field as in the form.
std::optional<Refusal> why_not_word(const OwnWord& word);
// What the office may have at once, counted with what is live.
std::optional<Refusal> why_not_so_many(Context& context, std::size_t more);
const std::vector<std::string>& own_word_kinds();  // as the form offers them

// Inside a transaction: the change as a draft, without what it holds; its entry and event.
WordChange insert_change(Context& context, const organisation::Caller& caller, WordChange change);
void record_draft(const WordChange& change, ledger::Journal& journal);
// … and with its words.
WordChange insert_words(Context& context, const organisation::Caller& caller, WordChange change, const std::vector<OwnWord>& words,
                        ledger::Journal& journal);

// Use cases; each answers the change as GET /word-changes/{id} shows it.
Result<Json> add_words(Context& context, const organisation::Caller& caller, const std::string& title, const std::string& reason,
                       const std::vector<OwnWord>& words);
Result<Json> end_words(Context& context, const organisation::Caller& caller, const std::string& title, const std::string& reason,
                       const std::vector<WordId>& words);
struct WordChangeInput {
    std::string title = {};
    std::string reason = {};
};
Result<Json> act_on_word_change(Context& context, const organisation::Caller& caller, WordChangeId id, const std::string& event,
                                const WordChangeInput& input);
// Reads the archive, the newest posts first, with the words of this change alone, and keeps what came of it.
Result<Json> try_word_change(Context& context, const organisation::Caller& caller, WordChangeId id);

Result<Json> show_word_change(Context& context, const organisation::Caller& caller, WordChangeId id);
Result<Json> list_word_changes(Context& context, const organisation::Caller& caller, const std::string& state, const api::Page& page);
struct WordFilter {
    std::string words = {};
    std::string kind = {};
    std::optional<WordChangeId> change = {};  // else the live ones
};
Result<Json> list_words(Context& context, const organisation::Caller& caller, const WordFilter& filter, const api::Page& page);

// The machine's steps that this caller may think of, each with why not.
Json word_change_actions(Context& context, const organisation::Caller& caller, const WordChange& change);

}  // namespace yanlu::monitoring
