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
    std::string excerpt;     // the words between start and end; masked where they are personal data
    std::string suggestion;  // what to write instead, or what to do
    std::string why;         // one Chinese sentence

    friend bool operator==(const Hit&, const Hit&) = default;
};
Json to_json(const Hit& hit);

// Views: the caller keeps the text alive while it is inspected. Any bytes are accepted, ill-formed UTF-8 counts one code point a byte.
struct Document {
    std::string_view title = {};
    std::string_view text = {};
    std::optional<Instant> published_at = {};  // wording is judged by its day; without it, as of now
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
};

class Engine {
public:
    // Reads rulebook/lexicons, patterns and models; throws RulebookError naming file and reason.
    explicit Engine(const std::filesystem::path& rulebook);
    ~Engine();
    Engine(Engine&&) noexcept;
    Engine& operator=(Engine&&) noexcept;

    // Hits of the title, then of the text, each by start; the same input always gives the same list. Thread-safe.
    std::vector<Hit> inspect(const Document& document, Checks checks = Checks::without_typo_model) const;
    // The same, appended to `out`, so that a bulk run keeps its buffer.
    void inspect_into(const Document& document, std::vector<Hit>& out, Checks checks = Checks::without_typo_model) const;
    // Why the typo model finds nothing (no file, a damaged one): empty if it works. Opens it.
    std::string typo_model_fault() const;

    std::vector<RuleDescription> rules() const;        // by id
    std::vector<std::string> protected_terms() const;  // names of which a near miss is a hit
    // The patterns scanned alone, without folding, checks or hits: the reference that the benchmark compares with. Returns raw matches.
    std::size_t scan_bare(std::string_view valid_utf8) const;

private:
    struct Parts;
    std::unique_ptr<const Parts> parts_;
};

}  // namespace yanlu::inspect
