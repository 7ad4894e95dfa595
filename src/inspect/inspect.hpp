// The inspection engine's whole public face: text in, hits out. Built once from the rule book, then shared by all threads.
//   Engine engine(find_rulebook());
//   for (const Hit& hit : engine.inspect({title, text, published_at})) …
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/json.hpp"

namespace yanlu::inspect {

enum class Severity { serious, general, hint };  // ordered: the graver first
std::string_view name_of(Severity severity);     // "serious", "general", "hint"

struct OfferWindow;  // advertisement.hpp
class OfferGate;

// One place of a text that a rule objects to.
struct Hit {
    std::string rule;  // "personal_data.id_card"
    int rule_version = 1;
    std::string kind;     // a kind of the list in the formats: "serious_wording", "personal_data" …
    std::string article;  // key into rulebook/articles
    Severity severity = Severity::hint;
    int confidence = 0;      // per mille, 0..1000; JSON shows it as 0..1
    std::string field;       // "title" or "text"
    std::int64_t start = 0;  // code points of the original field, [start, end)
    std::int64_t end = 0;
    std::string excerpt;          // the words between start and end; masked where they are personal data
    std::string suggestion;       // what to write instead, or what to do
    bool is_replacement = false;  // the suggestion can stand in the place of the excerpt as it is
    std::string why;              // one Chinese sentence

    friend bool operator==(const Hit&, const Hit&) = default;
};
Json to_json(const Hit& hit);

// Views: the caller keeps the text alive while it is inspected. Any bytes are accepted, ill-formed UTF-8 counts one code point a byte.
struct Document {
    std::string_view title = {};
    std::string_view text = {};
    std::optional<Instant> published_at = {};  // wording is judged by its day; without it, as of now
    bool is_html = false;                      // of the text: tags are not read, entities are; places are those of the HTML
};

// The typo model reads a text at a small part of the others' speed: a person who waits for one text asks for it.
enum class Checks { without_typo_model, all };

struct RuleDescription {
    std::string id;
    int version = 1;
    std::string kind;
    std::string title;
    std::string article;
    Severity severity = Severity::hint;
    std::string source;
    bool is_verified = false;  // 已核
    std::size_t entries = 0;   // words or expressions behind it
    std::string why = {};      // as a hit says it
    std::string suggestion = {};
    std::optional<Date> valid_from = {};  // days of publication that it judges
    std::optional<Date> valid_to = {};
};

// What a caller adds to the rule book: the office's own word lists, names of its units, persons in office. All of it dated by the
// day of publication; a text without a day is judged as of now.
struct ExtraRule {  // what a hit of a list says; description.kind is one of the kinds of a hit
    RuleDescription description;
    int confidence = 900;
    std::string why = {};
    std::string suggestion = {};  // where an entry has no right form
};
struct ExtraEntry {        // words that are wrong as they stand
    std::size_t rule = 0;  // in Extras::rules
    std::string wrong;
    std::string right = {};
    std::optional<Severity> severity = {};  // else the rule's
    std::optional<Date> valid_from = {};
    std::optional<Date> valid_to = {};
    std::vector<std::string> near = {};      // at least one of these within `within` code points …
    std::vector<std::string> not_near = {};  // … and none of those
    std::size_t within = 20;
    std::vector<std::string> except = {};  // longer phrases in which the words are right
};
struct ExtraTerm {  // a name that is right as it stands; from five characters on, one slip in it is a hit of the rule
    std::size_t rule = 0;
    std::string term;
    std::optional<Date> valid_from = {};
    std::optional<Date> valid_to = {};
    std::vector<std::string> except = {};  // other names that look like a slip of it
};
// A person in office. Beside a title of his, one slip in his name is a hit; so is his name with another title, or with this one after he
// left.
struct ExtraPerson {
    std::string name;
    std::string titles;              // 市委副书记、市长
    std::string office = {};         // as a hit says it: 云湾市教育局局长
    std::vector<std::string> units;  // how his unit is written: 云湾市教育局, 市教育局, 教育局
    std::optional<Date> valid_from = {};
    std::optional<Date> valid_to = {};  // the last day
};
// How offices are written of, and which rules speak of them: numbers in Extras::rules, whose `why` may hold {name}, {office}, {title},
// {to}.
struct ExtraOffices {
    std::size_t name_rule = 0;
    std::size_t title_rule = 0;
    std::size_t left_rule = 0;
    std::string city = {};                          // 云湾市
    std::vector<std::string> title_words = {};      // the last words of titles: 书记, 市长
    std::vector<std::string> title_parts = {};      // what stands before them and belongs to the title: 副, 党组, 常务
    std::vector<std::string> not_followed_by = {};  // 书记员, 主任医师: 员, 医师
    std::vector<std::string> past = {};             // 原, 时任
    std::string others_end = {};                    // last characters of places and organs, which then are another's: 县, 局
    std::string after_name = {};                    // what may follow a name: 在, 说, 主
};
struct Extras {
    std::vector<ExtraRule> rules = {};
    std::vector<ExtraPerson> persons = {};
    ExtraOffices offices = {};
    std::vector<ExtraEntry> entries = {};  // up to 100,000
    std::vector<ExtraTerm> terms = {};
    std::vector<std::string> accepted = {};  // phrases in which no wording or typo is objected to
};
// Why the engine would refuse it (empty: it would not), in one word for a message: "empty", "too_long", "ill_formed", "same", "dates",
// "rule".
std::string fault_of(const ExtraEntry& entry, const Extras& extras);
std::string fault_of(const ExtraTerm& term, const Extras& extras);
std::string fault_of(const ExtraPerson& person);  // besides: "name", "title"

class Engine {
public:
    // Reads rulebook/lexicons, patterns and models; throws RulebookError naming file and reason.
    explicit Engine(const std::filesystem::path& rulebook);
    // This engine's rule book with these extras in the place of its own: shares the typo model, takes well under a second for
    // 100,000 entries. Throws std::invalid_argument for what fault_of names, or for a rule id that the rule book has.
    Engine with(const Extras& extras) const;
    ~Engine();
    Engine(Engine&&) noexcept;
    Engine& operator=(Engine&&) noexcept;

    // Hits of the title, then of the text, each by start; the same input always gives the same list. Thread-safe.
    std::vector<Hit> inspect(const Document& document, Checks checks = Checks::without_typo_model) const;
    // The same, appended to `out`, so that a bulk run keeps its buffer.
    void inspect_into(const Document& document, std::vector<Hit>& out, Checks checks = Checks::without_typo_model) const;
    // Why the typo model finds nothing (no file, a damaged one): empty if it works. Opens it.
    std::string typo_model_fault() const;

    // The places of a plain text that the model of advertisements would be asked about with this gate, in bytes of it; without
    // a gate, the text as a whole. What yanlu-train learns from.
    std::vector<OfferWindow> offers(std::string_view text, const OfferGate* gate) const;

    std::vector<RuleDescription> rules() const;        // by id
    std::vector<std::string> protected_terms() const;  // names of which a near miss is a hit
    // The patterns scanned alone, without folding, checks or hits: the reference that the benchmark compares with. Returns raw matches.
    std::size_t scan_bare(std::string_view valid_utf8) const;
    // What is compared with it: of `inspect`, the hits that words, expressions, serious wording and numbers give, without form and models.
    void wording_into(std::string_view text, std::vector<Hit>& out) const;

private:
    struct Parts;
    explicit Engine(std::unique_ptr<const Parts> parts);
    std::unique_ptr<const Parts> parts_;
};

}  // namespace yanlu::inspect
