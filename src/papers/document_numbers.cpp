#include "papers/document_numbers.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "documents/official_paper.hpp"
#include "organisation/permissions.hpp"
#include "organisation/unit_store.hpp"
#include "papers/statements.hpp"
#include "papers/templates.hpp"

namespace yanlu::papers {
namespace {

using organisation::Caller;

constexpr std::size_t longest_word = 20;
constexpr std::size_t most_gaps = 200;

struct Series {
    std::int64_t id = 0;
    std::string word;
    UnitId unit;
    std::string path;
    std::string unit_name;
};

Series read_series(const storage::Row& row) {
    return {row.integer(0), row.get<std::string>(1), row.get<UnitId>(2), row.get<std::string>(3), row.get<std::string>(4)};
}

Result<Series> series_for(Context& context, const Caller& caller, std::string_view verb, const std::string& word) {
    const auto found = context.database.one(sql::series_of_word, read_series, word);
    if (!found) return invalid("papers.no_such_series", "word", {{"word", word}});
    if (auto refusal = context.rulebook.part<organisation::Permissions>().why_not(caller, verb, found->path))
        return refuse(std::move(*refusal));
    return *found;
}

struct Known {
    std::int64_t id = 0;
    std::string state;
    std::optional<PaperId> paper;
    std::string reason;
};
std::optional<Known> known_number(Context& context, const DocumentNumber& n) {
    return context.database.one(
        sql::document_number,
        [](const storage::Row& row) {
            return Known{row.integer(0), row.get<std::string>(1), row.get<std::optional<PaperId>>(2), row.get<std::string>(3)};
        },
        n.word, n.year, n.number);
}

std::string words_of(const DocumentNumber& n) {
    return documents::document_number(n.word, static_cast<int>(n.year), static_cast<int>(n.number));
}

std::int64_t next_number(Context& context, const std::string& word, std::int64_t year) {
    return context.database.value<std::int64_t>(sql::last_number, word, year).value_or(0) + 1;
}

// What a document number could be read back from.
bool is_word(const std::string& word) {
    static constexpr std::string_view brackets[] = {"〔", "〕", "（", "）", "(", ")", "[", "]", "［", "］"};
    if (std::ranges::any_of(brackets, [&](std::string_view each) { return word.find(each) != std::string::npos; })) return false;
    const auto number = parse_document_number(documents::document_number(word, 2026, 1));
    return count_code_points(word) <= longest_word && number && number->word == word;
}

void record(ledger::Journal& journal, const DocumentNumber& n, std::int64_t id, const std::string& state, const std::string& reason) {
    journal.record(
        {.subject_kind = "document_number", .subject_id = id, .to = state, .reason = reason, .facts = {{"document_number", words_of(n)}}});
}

void write_number(Context& context, const Caller& caller, const DocumentNumber& n, const std::string& state, const std::string& origin,
                  std::optional<PaperId> paper, const std::string& reason, ledger::Journal& journal) {
    const auto known = known_number(context, n);
    const std::int64_t id = known ? known->id : storage::allocate_ids(context.database);
    if (known) {
        context.database.execute(sql::change_number, id, state, paper, reason);
    } else {
        context.database.execute(sql::insert_number, id, n.word, n.year, n.number, state, origin, paper, reason, caller.actor.person,
                                 context.clock.now());
    }
    record(journal, n, id, state, reason);
}

std::optional<Refusal> why_not_free(Context& context, const DocumentNumber& n, std::string_view field, std::optional<PaperId> mine = {}) {
    const auto known = known_number(context, n);
    if (!known || known->state == "reserved" || (mine && known->paper == mine)) return std::nullopt;
    return Refusal{
        RefusalClass::conflict, "papers.number_is_taken", std::string(field), "", {{"number", words_of(n)}, {"reason", known->reason}}};
}

Result<DocumentNumber> well_formed(const std::string& text, const std::optional<Date>& written_on) {
    auto number = parse_document_number(text);
    if (!number) return invalid("papers.number_malformed", "document_number", {{"text", shorten(text, 40)}});
    if (written_on && number->year != written_on->year())
        return invalid("papers.number_of_another_year", "document_number", {{"number", words_of(*number)}, {"day", written_on->iso()}});
    return std::move(*number);
}

bool is_letter(Context& context, const Paper& paper) {
    const auto* from = context.rulebook.part<TemplateBook>().find(paper.template_code);
    return from && from->form == documents::PaperForm::letter;
}

// The unit's own series: of several, a letter's are those of 函, a document's the others.
std::vector<Series> usual_series(Context& context, const Paper& paper) {
    auto own = context.database.all(sql::series_of_unit, read_series, paper.unit);
    auto fitting = own;
    const bool wanted = is_letter(context, paper);
    std::erase_if(fitting, [&](const Series& each) { return numbers_letters(each.word) != wanted; });
    return fitting.empty() ? own : fitting;
}

// The unit's own series where none is named.
Result<Series> series_of_paper(Context& context, const Caller& caller, const Paper& paper, const std::string& word) {
    if (!word.empty()) {
        auto series = series_for(context, caller, "papers.issue", word);
        if (series && series->unit != paper.unit)
            return invalid("papers.series_of_another_organ", "word", {{"word", word}, {"organ", series->unit_name}});
        return series;
    }
    const auto own = usual_series(context, paper);
    if (own.size() == 1) return own.front();
    return invalid(own.empty() ? "papers.no_series" : "papers.which_series", "word", {{"organ", paper.unit_name}});
}

Json entry_json(const storage::Row& row) {
    return {
        {"number", row.integer(0)},
        {"document_number", documents::document_number(row.text(1), static_cast<int>(row.integer(2)), static_cast<int>(row.integer(0)))},
        {"state", row.text(3)},
        {"origin", row.text(4)},
        {"paper_id", row.is_null(5) ? Json(nullptr) : Json(row.integer(5))},
        {"title", row.text(6)},
        {"reason", row.text(7)},
        {"person", row.text(8)},
        {"created_at", rfc3339(row.get<Instant>(9))}};
}

Json register_json(Context& context, const Series& series, std::int64_t year) {
    std::vector<std::int64_t> known;
    Json items = Json::array();
    context.database.each(
        sql::register_of_series,
        [&](const storage::Row& row) {
            known.push_back(row.integer(0));
            Json item = entry_json(row);
            item["state_zh"] = context.rulebook.message("papers.number_state." + row.get<std::string>(3));
            items.push_back(std::move(item));
        },
        series.word, year);
    return {{"word", series.word},
            {"year", year},
            {"unit_name", series.unit_name},
            {"items", std::move(items)},
            {"gaps", gaps_in(known, most_gaps)},
            {"next", (known.empty() ? 0 : known.back()) + 1}};
}

Result<Json> enter(Context& context, const Caller& caller, const NumberEntry& entry, ledger::Journal& journal) {
    const auto series = series_for(context, caller, "papers.keep_numbers", entry.word);
    if (!series) return refuse(series.error());
    DocumentNumber number{entry.word, entry.year, entry.number};
    if (number.number == 0) {
        if (entry.state != "reserved") return invalid("api.missing", "number", {{"field", "number"}});
        number.number = next_number(context, entry.word, entry.year);
    }
    if (entry.reason.empty()) return invalid("papers.number_needs_reason", "reason");
    const auto known = known_number(context, number);
    const bool is_open = !known || known->state == "reserved";
    if (!is_open) return refuse(*why_not_free(context, number, "number"));
    write_number(context, caller, number, entry.state, "own", std::nullopt, entry.reason, journal);
    return register_json(context, *series, entry.year);
}

}  // namespace

std::string usual_word(Context& context, const Paper& paper) {
    const auto own = usual_series(context, paper);
    return own.size() == 1 ? own.front().word : "";
}

Result<Json> open_series(Context& context, const Caller& caller, const std::string& word, std::optional<UnitId> unit) {
    return ledger::perform(
        context, caller.command("papers.open_series", {{"word", word}, {"unit_id", unit ? unit->value : 0}}),
        [&](storage::Connection&, ledger::Journal& journal) -> Result<Json> {
            const UnitId at = unit.value_or(caller.actor.unit);
            const auto found = organisation::unit_for(context, caller, "papers.keep_numbers", at);
            if (!found) return refuse(found.error());
            if (!is_word(word)) return invalid("papers.word_malformed", "word");
            if (context.database.one(sql::series_of_word, read_series, word))
                return refuse(RefusalClass::conflict, "papers.series_exists", "word", {{"word", word}});
            const auto id = storage::allocate_ids(context.database);
            context.database.execute(sql::insert_series, id, word, at, caller.actor.person, context.clock.now());
            journal.record(
                {.subject_kind = "document_series", .subject_id = id, .to = "in_use", .facts = {{"word", word}, {"unit_id", at.value}}});
            return Json{{"id", id}, {"word", word}, {"unit_id", at.value}, {"unit_name", found->facts.name}};
        });
}

Result<Json> list_series(Context& context, const Caller& caller) {
    const auto scope = context.rulebook.part<organisation::Permissions>().scope_for(caller, "papers.read_numbers");
    if (!scope) return refuse(scope.error());
    Json items = Json::array();
    context.database.each(
        sql::series_within,
        [&](const storage::Row& row) {
            const Series series = read_series(row);
            items.push_back({{"id", series.id}, {"word", series.word}, {"unit_id", series.unit.value}, {"unit_name", series.unit_name}});
        },
        scope->path_from, scope->path_to);
    return Json{{"items", std::move(items)}};
}

Result<Json> show_register(Context& context, const Caller& caller, const std::string& word, std::int64_t year) {
    const auto series = series_for(context, caller, "papers.read_numbers", word);
    if (!series) return refuse(series.error());
    return register_json(context, *series, year);
}

Result<Json> enter_number(Context& context, const Caller& caller, const NumberEntry& entry) {
    const Json request{
        {"word", entry.word}, {"year", entry.year}, {"number", entry.number}, {"state", entry.state}, {"reason", entry.reason}};
    return ledger::perform(context, caller.command("papers.enter_number", request),
                           [&](storage::Connection&, ledger::Journal& journal) { return enter(context, caller, entry, journal); });
}

Result<Json> check_number(Context& context, const Caller& caller, const std::string& text, std::optional<Date> written_on) {
    const auto number = well_formed(text, written_on);
    if (!number) return refuse(number.error());
    if (const auto series = series_for(context, caller, "papers.read_numbers", number->word); !series) return refuse(series.error());
    if (auto refusal = why_not_free(context, *number, "document_number")) return refuse(std::move(*refusal));
    return Json{{"document_number", words_of(*number)}};
}

Result<DocumentNumber> take_number(Context& context, const Caller& caller, const Paper& paper, const std::string& word,
                                   std::optional<std::int64_t> reserved, ledger::Journal& journal) {
    const auto series = series_of_paper(context, caller, paper, word);
    if (!series) return refuse(series.error());
    DocumentNumber number{series->word, paper.written_on.value().year(), 0};
    number.number = reserved.value_or(next_number(context, series->word, number.year));
    const auto known = known_number(context, number);
    if (reserved && !(known && known->state == "reserved"))
        return invalid("papers.number_not_reserved", "number", {{"number", words_of(number)}});
    write_number(context, caller, number, "used", "own", paper.id, paper.title, journal);
    return number;
}

Result<DocumentNumber> number_from_oa(Context& context, const Caller& caller, const Paper& paper, const std::string& text, Date written_on,
                                      ledger::Journal& journal) {
    auto number = well_formed(text, written_on);
    if (!number) return number;
    if (const auto series = series_of_paper(context, caller, paper, number->word); !series) return refuse(series.error());
    if (auto refusal = why_not_free(context, *number, "document_number", paper.id)) return refuse(std::move(*refusal));
    write_number(context, caller, *number, "used", "oa", paper.id, paper.title, journal);
    return number;
}

void void_number_of(Context& context, const Paper& paper, const std::string& reason) {
    const auto known = known_number(context, {paper.word, paper.year, paper.number});
    if (known) context.database.execute(sql::change_number, known->id, "voided", paper.id, reason);
}

}  // namespace yanlu::papers
