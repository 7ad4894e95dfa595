// Rows of word_changes and own_words.
#include <array>

#include "api/response.hpp"
#include "base/text.hpp"
#include "monitoring/read_posts.hpp"
#include "monitoring/statements.hpp"
#include "monitoring/word_process.hpp"
#include "organisation/permissions.hpp"

namespace yanlu::monitoring {
namespace {

constexpr std::int64_t forever = INT64_MAX;

std::vector<std::string> phrases_in(std::string_view lines) {
    std::vector<std::string> out;
    for (const auto line : split(lines, '\n')) {
        if (!line.empty()) out.emplace_back(line);
    }
    return out;
}

std::string lines_of(const std::vector<std::string>& phrases) {
    std::string out;
    for (const auto& phrase : phrases) out += (out.empty() ? "" : "\n") + phrase;
    return out;
}

OwnWord read_word(const storage::Row& row) {
    const auto text = [&](int column) { return row.get<std::string>(column); };
    return {
        row.get<WordId>(0),      row.get<WordChangeId>(1), text(2), text(3), text(4), text(5), text(6), text(7), phrases_in(row.text(8)),
        phrases_in(row.text(9)), phrases_in(row.text(10))};
}

WordChange read_change(const storage::Row& row) {
    WordChange c;
    c.id = row.get<WordChangeId>(0);
    c.action = row.get<std::string>(1);
    c.title = row.get<std::string>(2);
    c.reason = row.get<std::string>(3);
    c.state = row.get<std::string>(4);
    c.word_count = row.integer(5);
    c.trial = row.get<std::string>(6);
    c.proposed_by = row.get<PersonId>(7);
    c.proposed_unit = row.get<UnitId>(8);
    c.proposed_at = row.get<Instant>(9);
    c.decided_by = row.get<std::optional<PersonId>>(10);
    c.decided_at = row.get<std::optional<Instant>>(11);
    c.decision_note = row.get<std::string>(12);
    c.version = row.integer(13);
    c.proposer_name = row.get<std::string>(14);
    c.decider_name = row.get<std::string>(15);
    c.content = row.get<std::string>(16);
    return c;
}

std::map<WordChangeId, WordChange> released_changes(storage::Connection& database) {
    std::map<WordChangeId, WordChange> out;
    database.each(sql::released_word_changes, [&](const storage::Row& row) {
        auto change = read_change(row);
        out.emplace(change.id, std::move(change));
    });
    return out;
}

void append_words(storage::Connection& database, WordChangeId change, const std::vector<OwnWord>& words) {
    static constexpr std::array<std::string_view, 13> columns{"id",        "change_id",     "wrong",      "suggestion", "kind",
                                                              "severity",  "valid_from",    "valid_to",   "near",       "not_near",
                                                              "except_in", "recorded_from", "recorded_to"};
    std::int64_t id = storage::allocate_ids(database, static_cast<std::int64_t>(words.size()));
    std::vector<std::array<std::string, 3>> lines;  // kept while their views are bound
    lines.reserve(words.size());
    std::vector<storage::Value> values;
    values.reserve(words.size() * columns.size());
    for (const OwnWord& w : words) {
        lines.push_back({lines_of(w.near), lines_of(w.not_near), lines_of(w.except_in)});
        const auto& [near, not_near, except_in] = lines.back();
        values.insert(values.end(), {id++, change, w.wrong, w.suggestion, w.kind, w.severity, w.valid_from, w.valid_to, near, not_near,
                                     except_in, forever, forever});
    }
    database.append_rows("own_words", columns, values);
}

}  // namespace

Json WordChange::facts() const {
    return {{"action", action},
            {"content", content},
            {"title", title},
            {"reason", reason},
            {"state", state},
            {"words", word_count},
            {"proposed_by", proposed_by.value},
            {"decided_by", decided_by ? decided_by->value : 0},
            {"decision_note", decision_note}};
}

std::optional<WordChange> load_word_change(storage::Connection& database, WordChangeId id) {
    return database.one(sql::load_word_change, read_change, id);
}

std::vector<OwnWord> words_of_change(storage::Connection& database, WordChangeId id) {
    return database.all(sql::words_of_change, read_word, id);
}

void update_word_change(storage::Connection& database, WordChange& c) {
    database.execute(sql::update_word_change, c.id, c.title, c.reason, c.state, c.trial, c.proposed_by, c.proposed_unit, c.proposed_at,
                     c.decided_by, c.decided_at, c.decision_note);
    ++c.version;
}

std::string released_words_version(storage::Connection& database) {
    std::string mark;
    database.each(sql::released_words_mark, [&](const storage::Row& row) {
        if (row.integer(0) > 0) mark = std::to_string(row.integer(0)) + "." + std::to_string(row.integer(1));
    });
    return mark;
}

inspect::Extras released_words(storage::Connection& database, const Rulebook& rulebook) {
    return extras_of(rulebook, database.all(sql::live_words, read_word), released_changes(database));
}

WordChange insert_change(Context& context, const organisation::Caller& caller, WordChange change) {
    change.id = storage::allocate<WordChangeId>(context.database);
    change.state = "draft";
    change.proposed_by = caller.actor.person;
    change.proposed_unit = caller.actor.unit;
    change.proposed_at = context.clock.now();
    context.database.execute(sql::insert_word_change, change.id, change.action, change.title, change.reason, change.state,
                             change.word_count, change.proposed_by, change.proposed_unit, change.proposed_at, change.content);
    return change;
}

void record_draft(const WordChange& change, ledger::Journal& journal) {
    journal.record({.subject_kind = "word_change",
                    .subject_id = change.id.value,
                    .to = change.state,
                    .reason = change.reason,
                    .after = change.facts(),
                    .facts = {{"action", change.action}, {change.content, change.word_count}}});
    journal.emit({"word_change.draft", "word_change", change.id.value, {{"action", change.action}}});
}

WordChange insert_words(Context& context, const organisation::Caller& caller, WordChange change, const std::vector<OwnWord>& words,
                        ledger::Journal& journal) {
    change.word_count = static_cast<std::int64_t>(words.size());
    change = insert_change(context, caller, std::move(change));
    if (change.action == "add") {
        append_words(context.database, change.id, words);
    } else {
        for (const OwnWord& word : words) context.database.execute(sql::insert_word_ending, change.id, word.id);
    }
    record_draft(change, journal);
    return change;
}

Result<Json> list_word_changes(Context& context, const organisation::Caller& caller, const std::string& state, const api::Page& page) {
    if (auto refusal = context.rulebook.part<organisation::Permissions>().why_not(caller, "monitoring.read_words"))
        return refuse(std::move(*refusal));
    const auto changes =
        context.database.all(sql::list_word_changes, read_change, state, page.after_integer(0, forever), page.rows_to_read());
    Json items = Json::array();
    for (const WordChange& change : changes) items.push_back(to_json(context, caller, change));
    const auto next = page.cut(items, [](const Json& last) { return Json::array({last["id"]}); });
    return api::list(std::move(items), next, context.database.value<std::int64_t>(sql::count_word_changes, state).value_or(0));
}

Result<Json> list_words(Context& context, const organisation::Caller& caller, const WordFilter& filter, const api::Page& page) {
    if (auto refusal = context.rulebook.part<organisation::Permissions>().why_not(caller, "monitoring.read_words"))
        return refuse(std::move(*refusal));
    const std::int64_t change = filter.change ? filter.change->value : 0;
    const std::string pattern = pattern_of(filter.words);
    Json items = Json::array();
    context.database.each(
        sql::list_words, [&](const storage::Row& row) { items.push_back(to_json(context.rulebook, read_word(row))); }, change, pattern,
        filter.kind, page.after_integer(0, 0), page.rows_to_read());
    const auto next = page.cut(items, [](const Json& last) { return Json::array({last["id"]}); });
    return api::list(std::move(items), next,
                     context.database.value<std::int64_t>(sql::count_words, change, pattern, filter.kind).value_or(0));
}

}  // namespace yanlu::monitoring
