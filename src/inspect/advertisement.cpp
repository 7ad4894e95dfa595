// The gate's stretches, widened to their sentences, go to the model with what stands beside them: vouchers and subsidies of a government
// speak of prices too, and warnings against fraud quote the very words of the fraudster.
#include "inspect/advertisement.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include <fmt/format.h>

#include "base/rulebook.hpp"
#include "inspect/offer_marks.hpp"

namespace yanlu::inspect {
namespace {

constexpr std::size_t widest_gap_characters = 60;  // beside an offer
constexpr std::size_t kinds_of_signal = 8;         // of the enumeration
constexpr std::size_t longest_offer = 300 * 3;     // bytes: a list of offers is several hits, not one of a page
constexpr std::size_t widest_sentence = 80;        // characters to which a sentence is read beyond its stretch
constexpr std::size_t between_stretches = 30 * 3;  // bytes: nearer ones are of one offer
constexpr std::size_t features_beside = 600;       // about so many come from outside its characters
constexpr float weight_of_context = 0.5F;          // of the runs beside the sentences, against those in them
constexpr float weight_of_pairs = 0.5F;            // of gapped pairs, against the runs
constexpr float weight_of_flag = 0.35F;

// How often each kind of signal stands in an offer.
using Counts = std::array<std::size_t, kinds_of_signal>;

// A word counts once however often it stands there (全民健身 says nothing the third time), and not within another (促销 in 促销活动).
Counts counts_of(std::string_view text, const std::vector<SignalAt>& signals, const Stretch& offer) {
    Counts counts = {};
    std::vector<std::string_view> words;
    Signal last = Signal::none;
    std::size_t last_end = 0;
    for (const auto& s : signals) {
        if (s.start < offer.start || s.end > offer.end) continue;
        const std::string_view word = text.substr(s.start, s.end - s.start);
        const bool is_within = s.signal == last && s.start < last_end;
        last = s.signal;
        last_end = std::max(last_end, s.end);
        if (is_within || std::ranges::find(words, word) != words.end()) continue;
        words.push_back(word);
        ++counts[static_cast<std::size_t>(s.signal)];
    }
    return counts;
}

// A mobile beside an offer is its contact.
void add_telephones(const RuleSet& set, const std::vector<Sighting>& sightings, std::vector<SignalAt>& signals) {
    const auto mobile = set.find("personal_data.mobile");
    for (const auto& s : sightings) {
        if (mobile && s.rule == *mobile) signals.push_back({Signal::contact, s.rule, s.start, s.end});
    }
}

// Bytes of the sign that ends a sentence, 0 where none begins.
std::size_t length_of_end(std::string_view text, std::size_t at) {
    switch (static_cast<unsigned char>(text[at])) {
        case '!':
        case '?':
        case '\n':
            return 1;
        case 0xE3:
            return text.substr(at, 3) == "。" ? 3 : 0;
        case 0xEF:
            return text.substr(at, 3) == "！" || text.substr(at, 3) == "？" || text.substr(at, 3) == "；" ? 3 : 0;
        default:
            return 0;
    }
}

std::size_t sentence_start(std::string_view text, std::size_t at) {
    const std::size_t from = step_back(text, at, widest_sentence);
    for (std::size_t i = at; i-- > from;) {
        const std::size_t length = length_of_end(text, i);
        if (length > 0 && i + length <= at) return i + length;
    }
    return from;
}

std::size_t sentence_end(std::string_view text, std::size_t at) {
    const std::size_t to = step_forward(text, at, widest_sentence);
    for (std::size_t i = at; i < to; ++i) {
        const std::size_t length = length_of_end(text, i);
        if (length > 0 && i + length <= to) return text[i] == '\n' ? i : i + length;
    }
    return to;
}

void add_flag(Features& out, const std::string& name) { out.push_back({hash_of(name), weight_of_flag}); }

void add_flags(const Counts& counts, Features& out) {
    std::string kinds;
    for (std::size_t kind = 1; kind < kinds_of_signal; ++kind) {
        const std::size_t count = std::min<std::size_t>(counts[kind], 3);
        if (count == 0) continue;
        add_flag(out, fmt::format("signal {} {}", kind, count));
        for (const char other : kinds) add_flag(out, fmt::format("signals {} {}", static_cast<int>(other), kind));
        kinds.push_back(static_cast<char>(kind));
    }
}

OfferWindow window_of(std::string_view text, const Stretch& offer, const std::vector<SignalAt>& signals) {
    OfferWindow window{offer.start, offer.end, {}};
    window.features.reserve(4 * (offer.end - offer.start) + features_beside);
    const std::string_view inside = text.substr(offer.start, offer.end - offer.start);
    add_runs(inside, {1, 4, 0, 1, weight_of_pairs}, window.features);
    add_runs(before(text, window.start, widest_gap_characters), {2, 3, 1, weight_of_context}, window.features);
    add_runs(after(text, window.end, widest_gap_characters), {2, 3, 2, weight_of_context}, window.features);
    add_flags(counts_of(text, signals, offer), window.features);
    add_offer_marks(inside, window.features);
    return window;
}

// Whole sentences; stretches that lie close together are one offer until it is too long.
std::vector<Stretch> offers_of(std::string_view text, const OfferGate& gate) {
    thread_local std::vector<Stretch> stretches;
    stretches.clear();
    gate.find(text, stretches);
    std::vector<Stretch> offers;
    for (const Stretch& s : stretches) {
        const Stretch whole{sentence_start(text, s.start), sentence_end(text, s.end)};
        if (!offers.empty() && whole.start <= offers.back().end + between_stretches &&
            (whole.end <= offers.back().start + longest_offer || whole.start < offers.back().end))
            offers.back().end = std::max(offers.back().end, whole.end);
        else
            offers.push_back(whole);
    }
    return offers;
}

void prepare(const RuleSet& set, const std::vector<Sighting>& sightings, std::vector<SignalAt>& signals) {
    std::erase_if(signals, [](const SignalAt& s) { return s.signal == Signal::topic; });
    add_telephones(set, sightings, signals);
    std::ranges::sort(signals, {}, &SignalAt::start);
}

float per_mille(const YAML::Node& node) { return static_cast<float>(node.as<int>()) / 1000; }

}  // namespace

AdvertisementRule::AdvertisementRule(const std::filesystem::path& rulebook, const RuleSet& set)
    : rule_(set.find("advertisement.promotion")) {
    const auto file = rulebook / "models" / "advertisement.yaml";
    if (!std::filesystem::exists(file)) return;
    try {
        const YAML::Node node = Rulebook::load_yaml(file)["model"];
        LinearModel model = LinearModel::open(rulebook / "models" / node["file"].as<std::string>(), node["digest"].as<std::string>());
        OfferGate gate(model.head(1), {per_mille(node["gate"]["least"]), per_mille(node["gate"]["drop"])});
        settings_ = Settings{std::move(gate),
                             std::move(model),
                             per_mille(node["calibration"]["slope"]),
                             per_mille(node["calibration"]["offset"]),
                             per_mille(node["thresholds"]["hint"]),
                             per_mille(node["thresholds"]["general"])};
    } catch (const RulebookError&) {
        throw;
    } catch (const std::exception& e) {
        throw RulebookError(file, e.what());
    }
}

void AdvertisementRule::windows(const RuleSet& set, const Passage& passage, const OfferGate* gate, std::vector<SignalAt>& signals,
                                const std::vector<Sighting>& sightings, std::vector<OfferWindow>& out) {
    const auto offers = gate ? offers_of(passage.text, *gate) : std::vector<Stretch>{{0, passage.text.size()}};
    if (offers.empty()) return;
    prepare(set, sightings, signals);
    for (const Stretch& offer : offers) out.push_back(window_of(passage.text, offer, signals));
}

std::optional<AdvertisementRule::Judged> AdvertisementRule::ask(const Features& features) const {
    const float p = probability_of(settings_->slope * settings_->model.score(0, features) + settings_->offset);
    if (p < settings_->to_hint) return std::nullopt;
    return Judged{p >= settings_->to_alarm ? Severity::general : Severity::hint, static_cast<int>(std::lround(p * 1000))};
}

void AdvertisementRule::weigh(const RuleSet& set, const Passage& passage, std::vector<SignalAt>& signals,
                              std::vector<Sighting>& out) const {
    if (!rule_ || !settings_) return;
    thread_local std::vector<OfferWindow> offers;
    offers.clear();
    windows(set, passage, &settings_->gate, signals, out, offers);
    for (const OfferWindow& offer : offers) {
        const auto judged = ask(offer.features);
        if (!judged) continue;
        out.push_back({*rule_, offer.start, offer.end, judged->severity, judged->confidence, {}});
        if (judged->severity == Severity::hint) continue;
        for (const SignalAt& s : signals) {
            if (s.signal != Signal::superlative || s.start < offer.start || s.end > offer.end) continue;
            out.push_back({s.rule, s.start, s.end, set.rules[s.rule].description.severity, set.rules[s.rule].confidence, {}});
        }
    }
}

}  // namespace yanlu::inspect
