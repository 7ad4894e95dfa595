// Fold → one pattern scan → checks and number search → signals weighed → overlaps settled → hits in the original's code points.
#include <algorithm>
#include <map>
#include <mutex>
#include <tuple>

#include "base/rulebook.hpp"
#include "base/text.hpp"
#include "inspect/advertisement.hpp"
#include "inspect/evasion.hpp"
#include "inspect/folding.hpp"
#include "inspect/form_rule.hpp"
#include "inspect/html_text.hpp"
#include "inspect/inspect.hpp"
#include "inspect/matcher.hpp"
#include "inspect/numbers.hpp"
#include "inspect/office_holders.hpp"
#include "inspect/rules.hpp"
#include "inspect/signs.hpp"
#include "inspect/topics.hpp"
#include "inspect/typo_rule.hpp"

namespace yanlu::inspect {
namespace {

std::vector<Pattern> patterns_of(const RuleSet& set) {
    std::vector<Pattern> patterns;
    for (const auto& e : set.expressions) patterns.push_back({e.regex, e.is_caseless, e.word});
    return patterns;
}

// Buffers that live from text to text; one a thread, whatever the engine, since none of it outlasts a call.
struct Workspace {
    HtmlText html;
    FoldedText folded;
    Signs signs;  // of the folded text
    std::vector<Match> matches;
    std::vector<Sighting> sightings;
    std::vector<SignalAt> signals;
    std::vector<std::pair<std::size_t, std::size_t>> accepted;  // [start, end)
    std::vector<Spread> spread;
};
Workspace& workspace() {
    thread_local Workspace instance;
    return instance;
}

// Of sightings of one kind that overlap, the graver, surer, longer one stays. A superlative stands inside its offer, so it counts apart.
void settle_overlaps(const RuleSet& set, std::vector<Sighting>& sightings) {
    std::ranges::sort(sightings, [](const Sighting& a, const Sighting& b) {
        return std::tuple(a.severity, b.confidence, b.end - b.start, a.start, a.rule) <
               std::tuple(b.severity, a.confidence, a.end - a.start, b.start, b.rule);
    });
    std::map<std::pair<std::string_view, Signal>, std::map<std::size_t, std::size_t>> taken;  // of a kind: end → start, disjoint
    std::vector<Sighting> kept;
    for (auto& sighting : sightings) {
        const Rule& rule = set.rules[sighting.rule];
        auto& spans = taken[{rule.description.kind, rule.signal}];
        const auto next = spans.upper_bound(sighting.start);
        if (next != spans.end() && next->second < sighting.end) continue;
        spans.emplace(sighting.end, sighting.start);
        kept.push_back(std::move(sighting));
    }
    std::ranges::sort(
        kept, [](const Sighting& a, const Sighting& b) { return std::tie(a.start, a.end, a.rule) < std::tie(b.start, b.end, b.rule); });
    sightings = std::move(kept);
}

// A wording is right where an accepted phrase covers it.
void spare_accepted(const RuleSet& set, const std::vector<std::pair<std::size_t, std::size_t>>& accepted,
                    std::vector<Sighting>& sightings) {
    if (accepted.empty()) return;
    std::erase_if(sightings, [&](const Sighting& s) {
        const std::string& kind = set.rules[s.rule].description.kind;
        if (kind != "serious_wording" && kind != "typo") return false;
        return std::ranges::any_of(accepted, [&](const auto& span) { return span.first <= s.start && s.end <= span.second; });
    });
}

// "甲（或乙）" leaves a choice to the writer.
bool is_replacement(std::string_view suggestion) { return !suggestion.empty() && suggestion.find("（") == suggestion.npos; }

}  // namespace

std::string_view name_of(Severity severity) {
    switch (severity) {
        case Severity::serious:
            return "serious";
        case Severity::general:
            return "general";
        case Severity::hint:
            return "hint";
    }
    return "";
}

Json to_json(const Hit& hit) {
    return {{"rule", hit.rule},
            {"rule_version", hit.rule_version},
            {"kind", hit.kind},
            {"article", hit.article},
            {"severity", name_of(hit.severity)},
            {"confidence", hit.confidence / 1000.0},
            {"field", hit.field},
            {"start", hit.start},
            {"end", hit.end},
            {"excerpt", hit.excerpt},
            {"suggestion", hit.suggestion},
            {"why", hit.why}};
}

struct Engine::Parts {
    RuleSet set;
    Matcher matcher;
    NumberFinder numbers;
    std::shared_ptr<const FormRule> form;   // one for an engine and those made from it, like
    std::shared_ptr<const TypoRule> typos;  // the model
    std::shared_ptr<const AdvertisementRule> advertisements;
    std::shared_ptr<const TopicRule> topics;
    std::shared_ptr<const RuleSet> rulebook;  // without extras
    mutable std::once_flag bare_built;        // of use to benchmarks alone
    mutable std::unique_ptr<Matcher> bare;

    explicit Parts(const std::filesystem::path& folder) : Parts(std::make_shared<const RuleSet>(RuleSet::load(folder)), {}) {
        form = std::make_shared<const FormRule>(folder, set);
        typos = std::make_shared<const TypoRule>(folder, set);
        advertisements = std::make_shared<const AdvertisementRule>(folder, set);
        topics = std::make_shared<const TopicRule>(folder, set);
    }
    Parts(const Parts& former, const Extras& extras) : Parts(former.rulebook, extras) {
        form = former.form;
        typos = former.typos;
        advertisements = former.advertisements;
        topics = former.topics;
    }
    Parts(std::shared_ptr<const RuleSet> base, const Extras& extras)
        : set(with_extras(*base, extras)), matcher(patterns_of(set)), numbers(set), rulebook(std::move(base)) {}

    static RuleSet with_extras(RuleSet set, const Extras& extras) {
        set.add(extras);
        return set;
    }

    void collect(const Passage& as_written, const Passage& simplified, Workspace& work) const;
    using Beyond = std::optional<Checks>;  // beside the wording; nothing: not even form
    void sight(const Passage& passage, Beyond beyond, Workspace& work) const;
    void sight_beyond(const Passage& as_written, const Passage& simplified, Checks checks, Workspace& work) const;
    void consider(const Passage& passage, const Match& match, Workspace& work) const;
    bool is_wording(const Sighting& sighting) const;
    void sight_variants(const Passage& passage, Workspace& work) const;
    void sight_spread(const Passage& passage, Workspace& work) const;
    void compare_terms(const Passage& passage, const Match& match, const SharedHalf& half, Workspace& work) const;
    void compare(const Passage& passage, const Match& match, bool is_first_half, std::size_t term, Workspace& work) const;
    struct Field {
        std::string_view name;
        std::string_view text;
        bool is_html = false;
    };
    void inspect_field(const Field& field, std::optional<Date> day, Beyond beyond, std::vector<Hit>& out) const;
    Hit hit_of(const Sighting& sighting, const FoldedText& folded, std::string_view field) const;
};

void Engine::Parts::consider(const Passage& passage, const Match& match, Workspace& work) const {
    const Expression& expression = set.expressions[match.pattern];
    if (expression.half != Expression::none) return compare_terms(passage, match, set.shared_halves[expression.half], work);
    if (expression.is_spelled_number) return numbers.take_spelled(set, passage, match.start, work.sightings);
    if (expression.title_word != Expression::none)
        return set.holders->sight(set, passage, expression.title_word, {match.start, match.end}, work.sightings);
    if (expression.edge != SlipEdge::none && belongs_to_neighbour(passage.text, match.start, match.end, expression.edge, *set.edge_words))
        return;
    if (expression.is_accepted) {
        if (set.conditions[expression.conditions].is_in_force(passage)) work.accepted.emplace_back(match.start, match.end);
        return;
    }
    const Rule& rule = set.rules[expression.rule];
    const Conditions& conditions = set.conditions[expression.conditions];
    if (conditions.is_ruled_out(passage, match.start, match.end) || !conditions.is_supported(passage, match.start, match.end)) return;
    Sighting sighting{expression.rule, match.start,     match.end, expression.severity.value_or(rule.description.severity),
                      rule.confidence, expression.right};
    if (rule.check && !rule.check(passage, sighting)) return;
    if (rule.signal != Signal::none) {
        work.signals.push_back({rule.signal, expression.rule, sighting.start, sighting.end});
        return;
    }
    conditions.soften(passage, sighting);
    work.sightings.push_back(std::move(sighting));
}

// Only terms of which a character still stands beside the half: a thousand names may share it.
void Engine::Parts::compare_terms(const Passage& passage, const Match& match, const SharedHalf& half, Workspace& work) const {
    const auto [nearer, farther] = half.is_first() ? two_after(passage.text, match.end) : two_before(passage.text, match.start);
    if (half.may_have(nearer)) {
        for (const auto& [_, term] : half.terms_with(nearer)) compare(passage, match, half.is_first(), term, work);
    }
    if (farther == nearer || !half.may_have(farther)) return;
    for (const auto& [_, number] : half.terms_with(farther)) {
        const auto [one, other] = set.terms[number].term.beside(half.is_first());
        if (one != nearer && other != nearer) compare(passage, match, half.is_first(), number, work);
    }
}

void Engine::Parts::compare(const Passage& passage, const Match& match, bool is_first_half, std::size_t number, Workspace& work) const {
    const auto& [term, rule, conditions] = set.terms[number];
    const auto slip = is_first_half ? term.slip_from(passage.text, match.start) : term.slip_to(passage.text, match.end);
    if (!slip || set.names.contains(passage.text.substr(slip->start, slip->end - slip->start))) return;
    if (set.conditions[conditions].is_ruled_out(passage, slip->start, slip->end)) return;
    const Rule& r = set.rules[rule];
    work.sightings.push_back({rule, slip->start, slip->end, r.description.severity, r.confidence, term.right()});
}

bool Engine::Parts::is_wording(const Sighting& sighting) const {
    const std::string& kind = set.rules[sighting.rule].description.kind;
    return kind == "serious_wording" || kind == "typo";
}

// Entries that are wrong because of a variant form (中囯) stand in the text as it is, not in its simple form.
void Engine::Parts::sight_variants(const Passage& passage, Workspace& work) const {
    if (!work.folded.has_variants()) return;
    const std::size_t before = work.sightings.size();
    const std::size_t signals = work.signals.size();
    matcher.scan(passage.text, work.matches);
    for (const auto& match : work.matches) {
        const Expression& expression = set.expressions[match.pattern];
        if (expression.half == Expression::none && work.folded.is_changed_within(match.start, match.end)) consider(passage, match, work);
    }
    work.signals.resize(signals);
    const auto first = work.sightings.begin() + static_cast<std::ptrdiff_t>(before);
    work.sightings.erase(std::remove_if(first, work.sightings.end(), [&](const Sighting& s) { return !is_wording(s); }),
                         work.sightings.end());
}

// What a text says between signs: only what spans some of them, and only wording and the signals of advertising.
void Engine::Parts::sight_spread(const Passage& passage, Workspace& work) const {
    find_spread(passage.text, work.signs, work.spread);
    for (const Spread& spread : work.spread) {
        const std::size_t before = work.sightings.size();
        const std::size_t signals = work.signals.size();
        const Passage inner{spread.characters, passage.is_title, passage.published_on};
        matcher.scan(inner.text, work.matches);
        for (const auto& match : work.matches) consider(inner, match, work);
        const auto back = [&](auto& s) {
            s.end = spread.begins[s.end / 3 - 1] + 3;
            s.start = spread.begins[s.start / 3];
        };
        for (std::size_t i = before; i < work.sightings.size(); ++i) back(work.sightings[i]);
        for (std::size_t i = signals; i < work.signals.size(); ++i) back(work.signals[i]);
        const auto first = work.sightings.begin() + static_cast<std::ptrdiff_t>(before);
        work.sightings.erase(std::remove_if(first, work.sightings.end(), [&](const Sighting& s) { return !is_wording(s); }),
                             work.sightings.end());
    }
}

void Engine::Parts::collect(const Passage& as_written, const Passage& passage, Workspace& work) const {
    work.sightings.clear();
    work.signals.clear();
    work.accepted.clear();
    work.signs.assign(as_written.text);
    matcher.scan(passage.text, work.matches);
    for (const auto& match : work.matches) consider(passage, match, work);
    sight_variants(as_written, work);
    sight_spread(passage, work);
    numbers.find(set, passage, work.signs, work.sightings);
}

void Engine::Parts::sight_beyond(const Passage& as_written, const Passage& passage, Checks checks, Workspace& work) const {
    form->find(set, as_written, work.signs, work.sightings);
    topics->find(passage, work.signals, work.sightings);
    advertisements->weigh(set, passage, work.signals, work.sightings);
    if (checks == Checks::all) typos->find(set, as_written, work.sightings);
}

void Engine::Parts::sight(const Passage& as_written, Beyond beyond, Workspace& work) const {
    const Passage passage{work.folded.simplified(), as_written.is_title, as_written.published_on};
    collect(as_written, passage, work);
    if (beyond) sight_beyond(as_written, passage, *beyond, work);
    spare_accepted(set, work.accepted, work.sightings);
    if (work.sightings.size() > 1) settle_overlaps(set, work.sightings);
}

Hit Engine::Parts::hit_of(const Sighting& sighting, const FoldedText& folded, std::string_view field) const {
    const Rule& rule = set.rules[sighting.rule];
    const std::size_t start = folded.original_start(sighting.start);
    const std::size_t end = folded.original_end(sighting.end);
    Hit hit;
    hit.rule = rule.description.id;
    hit.rule_version = rule.description.version;
    hit.kind = rule.description.kind;
    hit.article = rule.description.article;
    hit.severity = sighting.severity;
    hit.confidence = sighting.confidence;
    hit.field = field;
    hit.excerpt = to_utf8(to_code_points(folded.original().substr(start, end - start)));
    hit.suggestion = sighting.suggestion.empty() ? rule.suggestion : sighting.suggestion;
    hit.is_replacement = !rule.mask && is_replacement(sighting.suggestion);
    if (rule.mask) hit.suggestion = hit.excerpt = masked(hit.excerpt, *rule.mask);
    hit.why = sighting.why.empty() ? rule.why : sighting.why;
    return hit;
}

void Engine::Parts::inspect_field(const Field& field, std::optional<Date> day, Beyond beyond, std::vector<Hit>& out) const {
    if (field.text.empty()) return;
    Workspace& work = workspace();
    if (field.is_html) work.html.assign(field.text);
    work.folded.assign(field.is_html ? work.html.text() : field.text);
    sight({work.folded.text(), field.name == "title", day}, beyond, work);
    std::size_t byte = 0;
    std::size_t code_point = 0;
    for (const auto& sighting : work.sightings) {  // by start, so that the field is counted through once
        std::size_t start = work.folded.original_start(sighting.start);
        std::size_t end = work.folded.original_end(sighting.end);
        if (field.is_html) {
            start = work.html.original_start(start);
            end = work.html.original_end(end);
        }
        code_point += count_code_points(field.text.substr(byte, start - byte));
        byte = start;
        Hit hit = hit_of(sighting, work.folded, field.name);
        hit.start = static_cast<std::int64_t>(code_point);
        hit.end = hit.start + static_cast<std::int64_t>(count_code_points(field.text.substr(start, end - start)));
        out.push_back(std::move(hit));
    }
}

Engine::Engine(const std::filesystem::path& rulebook) {
    try {
        parts_ = std::make_unique<const Parts>(rulebook);
    } catch (const std::invalid_argument& e) {
        throw RulebookError(rulebook, e.what());
    }
}
Engine::Engine(std::unique_ptr<const Parts> parts) : parts_(std::move(parts)) {}
Engine Engine::with(const Extras& extras) const { return Engine(std::make_unique<const Parts>(*parts_, extras)); }
Engine::~Engine() = default;
Engine::Engine(Engine&&) noexcept = default;
Engine& Engine::operator=(Engine&&) noexcept = default;

void Engine::inspect_into(const Document& document, std::vector<Hit>& out, Checks checks) const {
    std::optional<Date> day;
    if (document.published_at) day = Date::of(*document.published_at);
    parts_->inspect_field({"title", document.title}, day, checks, out);
    parts_->inspect_field({"text", document.text, document.is_html}, day, checks, out);
}

std::vector<Hit> Engine::inspect(const Document& document, Checks checks) const {
    std::vector<Hit> hits;
    inspect_into(document, hits, checks);
    return hits;
}

void Engine::wording_into(std::string_view text, std::vector<Hit>& out) const { parts_->inspect_field({"text", text}, {}, {}, out); }

std::vector<OfferWindow> Engine::offers(std::string_view text, const OfferGate* gate) const {
    Workspace& work = workspace();
    work.folded.assign(text);
    const Passage simplified{work.folded.simplified(), false, {}};
    parts_->collect({work.folded.text(), false, {}}, simplified, work);
    std::vector<OfferWindow> out;
    AdvertisementRule::windows(parts_->set, simplified, gate, work.signals, work.sightings, out);
    for (OfferWindow& window : out) {
        window.start = work.folded.original_start(window.start);
        window.end = work.folded.original_end(window.end);
    }
    return out;
}

std::string Engine::typo_model_fault() const { return parts_->typos->fault(); }

std::vector<RuleDescription> Engine::rules() const {
    std::vector<RuleDescription> out;
    for (const auto& rule : parts_->set.rules) {
        if (rule.signal != Signal::none && rule.signal != Signal::superlative) continue;
        RuleDescription& described = out.emplace_back(rule.description);
        described.why = rule.why;
        described.suggestion = rule.suggestion;
        described.valid_from = parts_->set.conditions[rule.conditions].valid_from;
        described.valid_to = parts_->set.conditions[rule.conditions].valid_to;
    }
    std::ranges::sort(out, {}, &RuleDescription::id);
    return out;
}

std::vector<std::string> Engine::protected_terms() const {
    std::vector<std::string> out;
    for (const auto& term : parts_->set.terms) out.push_back(term.term.right());
    return out;
}

std::size_t Engine::scan_bare(std::string_view valid_utf8) const {
    std::call_once(parts_->bare_built, [this] { parts_->bare = std::make_unique<Matcher>(patterns_of(parts_->set), WordsBy::vectorscan); });
    return parts_->bare->count(valid_utf8);
}

}  // namespace yanlu::inspect
