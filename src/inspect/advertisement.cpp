// Signals that lie close together make a cluster; its sentences go to the model, with what kinds of signal they hold and what is said
// beside them: vouchers and subsidies of a government speak of prices too, and warnings against fraud quote the very words of the
// fraudster. Text without signals, nearly all, costs nothing.
#include "inspect/advertisement.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>

#include <fmt/format.h>

#include "base/rulebook.hpp"

namespace yanlu::inspect {
namespace {

using Judged = AdvertisementRule::Judged;

constexpr std::size_t widest_gap_characters = 60;
constexpr std::size_t widest_gap = widest_gap_characters * 3;  // bytes between two signals of one offer
constexpr std::size_t kinds_of_signal = 11;                    // of the enumeration
constexpr std::size_t longest_offer = 300 * 3;                 // bytes: a list of offers is several hits, not one of a page
constexpr std::size_t widest_sentence = 80;                    // characters to which a sentence is read beyond its signal
constexpr float weight_of_context = 0.5F;                      // of the runs beside the sentences, against those in them
constexpr float weight_of_flag = 0.35F;

// Signals of one offer; lines may lie between them.
struct Cluster {
    std::array<std::size_t, kinds_of_signal> counts = {};
    std::size_t start = 0;
    std::size_t end = 0;
    Signal last = Signal::none;
    std::size_t last_end = 0;
    std::vector<std::string_view> words = {};

    std::size_t count(Signal signal) const { return counts[static_cast<std::size_t>(signal)]; }
    bool has(Signal signal) const { return count(signal) > 0; }
    // Worth asking the model: a telephone, a word of trade or of praise alone stands in any text, two of them in few.
    bool is_offer() const {
        if (has(Signal::promotion) || has(Signal::price) || has(Signal::purchase)) return true;
        return count(Signal::contact) + count(Signal::call) + count(Signal::trade) + count(Signal::superlative) > 1;
    }
    std::size_t offers() const { return count(Signal::promotion) + count(Signal::price); }
    // A word counts once however often it stands there (全民健身 says nothing the third time), and not within another (促销 in 促销活动).
    void add(const SignalAt& s, std::string_view text) {
        const std::string_view word = text.substr(s.start, s.end - s.start);
        const bool is_within = s.signal == last && s.start < last_end;
        last = s.signal;
        last_end = std::max(last_end, s.end);
        end = std::max(end, s.end);
        if (is_within || std::ranges::find(words, word) != words.end()) return;
        words.push_back(word);
        ++counts[static_cast<std::size_t>(s.signal)];
    }
};

std::optional<Judged> judge(const Cluster& c) {
    if (c.has(Signal::warning)) return std::nullopt;
    const bool has_offer = c.has(Signal::promotion) || c.has(Signal::price);
    if (c.has(Signal::welfare)) {
        if (c.has(Signal::purchase) && c.has(Signal::promotion) && c.has(Signal::price)) return Judged{Severity::general, 600};
        if (c.has(Signal::purchase) && has_offer) return Judged{Severity::hint, 400};
        return std::nullopt;
    }
    if (c.has(Signal::purchase) && (has_offer || c.has(Signal::contact))) return Judged{Severity::general, 920};
    if (c.has(Signal::promotion) && c.has(Signal::contact)) return Judged{Severity::general, 850};
    if (c.has(Signal::call) && has_offer && c.offers() > 1) return Judged{Severity::general, 750};
    if (c.has(Signal::purchase)) return Judged{Severity::general, 700};
    if (c.has(Signal::price) && c.has(Signal::contact)) return Judged{Severity::general, 650};
    if (c.count(Signal::promotion) > 2) return Judged{Severity::general, 650};
    if (c.has(Signal::promotion) && c.has(Signal::call)) return Judged{Severity::hint, 450};
    if (c.has(Signal::promotion) && c.has(Signal::price)) return Judged{Severity::hint, 500};
    if (c.has(Signal::call) && c.has(Signal::price)) return Judged{Severity::hint, 450};
    return std::nullopt;
}

// Welfare and warnings speak of an offer in the same line and not far from it.
void add_context(const RuleSet& set, std::string_view text, Cluster& cluster) {
    std::size_t from = step_back(text, cluster.start, widest_gap_characters);
    const std::size_t line = text.substr(0, cluster.start).rfind('\n');
    if (line != std::string_view::npos) from = std::max(from, line + 1);
    const std::size_t to = std::min(step_forward(text, cluster.end, widest_gap_characters), text.find('\n', cluster.end));
    const std::string_view near = text.substr(from, to - from);
    for (const auto& rule : set.rules) {
        if (holds_any(near, rule.context)) ++cluster.counts[static_cast<std::size_t>(rule.signal)];
    }
}

// A mobile beside an offer is its contact.
void add_telephones(const RuleSet& set, const std::vector<Sighting>& sightings, std::vector<SignalAt>& signals) {
    const auto mobile = set.find("personal_data.mobile");
    for (const auto& s : sightings) {
        if (mobile && s.rule == *mobile) signals.push_back({Signal::contact, s.rule, s.start, s.end});
    }
}

constexpr std::string_view ends_of_sentence[] = {"。", "！", "？", "!", "?", "\n", "；"};

std::size_t sentence_start(std::string_view text, std::size_t at) {
    const std::size_t from = step_back(text, at, widest_sentence);
    std::size_t start = from;
    for (const auto end : ends_of_sentence) {
        const std::size_t found = text.substr(from, at - from).rfind(end);
        if (found != text.npos) start = std::max(start, from + found + end.size());
    }
    return start;
}

std::size_t sentence_end(std::string_view text, std::size_t at) {
    const std::size_t to = step_forward(text, at, widest_sentence);
    std::size_t stop = to;
    for (const auto end : ends_of_sentence) {
        const std::size_t found = text.substr(at, to - at).find(end);
        if (found != text.npos) stop = std::min(stop, at + found + (end == "\n" ? 0 : end.size()));
    }
    return stop;
}

struct Offer {
    Cluster cluster;
    std::optional<Judged> by_signals;
    std::size_t first = 0;  // of the signals
    std::size_t next = 0;   // past the last
};

void add_flag(Features& out, const std::string& name) { out.push_back({hash_of(name), weight_of_flag}); }

void add_flags(const Offer& offer, Features& out) {
    std::string kinds;
    for (std::size_t kind = 1; kind < kinds_of_signal; ++kind) {
        const std::size_t count = std::min<std::size_t>(offer.cluster.counts[kind], 3);
        if (count == 0) continue;
        add_flag(out, fmt::format("signal {} {}", kind, count));
        for (const char other : kinds) add_flag(out, fmt::format("signals {} {}", static_cast<int>(other), kind));
        kinds.push_back(static_cast<char>(kind));
    }
    add_flag(out, offer.by_signals ? fmt::format("verdict {}", offer.by_signals->confidence / 200) : "no verdict");
}

OfferWindow window_of(const Passage& passage, const Offer& offer) {
    const std::string_view text = passage.text;
    OfferWindow window{sentence_start(text, offer.cluster.start), sentence_end(text, offer.cluster.end), {}};
    add_runs(text.substr(window.start, window.end - window.start), {1, 4, 0, 1}, window.features);
    add_runs(before(text, window.start, widest_gap_characters), {2, 3, 1, weight_of_context}, window.features);
    add_runs(after(text, window.end, widest_gap_characters), {2, 3, 2, weight_of_context}, window.features);
    add_flags(offer, window.features);
    return window;
}

void each_offer(const RuleSet& set, const Passage& passage, const std::vector<SignalAt>& signals,
                const std::function<void(const Offer&)>& take) {
    for (std::size_t i = 0; i < signals.size();) {
        Offer offer{{.start = signals[i].start, .end = signals[i].end}, {}, i, i};
        for (; offer.next < signals.size() && signals[offer.next].start <= offer.cluster.end + widest_gap &&
               signals[offer.next].start <= offer.cluster.start + longest_offer;
             ++offer.next) {
            offer.cluster.add(signals[offer.next], passage.text);
        }
        i = offer.next;
        if (!offer.cluster.is_offer()) continue;
        add_context(set, passage.text, offer.cluster);
        offer.by_signals = judge(offer.cluster);
        take(offer);
    }
}

void prepare(const RuleSet& set, const std::vector<Sighting>& sightings, std::vector<SignalAt>& signals) {
    std::erase_if(signals, [](const SignalAt& s) { return s.signal == Signal::topic; });
    if (signals.empty()) return;
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
        settings_ = Settings{LinearModel::open(rulebook / "models" / node["file"].as<std::string>(), node["digest"].as<std::string>()),
                             per_mille(node["calibration"]["slope"]),
                             per_mille(node["calibration"]["offset"]),
                             per_mille(node["thresholds"]["hint"]),
                             per_mille(node["thresholds"]["general"]),
                             per_mille(node["thresholds"]["despite_context"])};
    } catch (const RulebookError&) {
        throw;
    } catch (const std::exception& e) {
        throw RulebookError(file, e.what());
    }
}

void AdvertisementRule::windows(const RuleSet& set, const Passage& passage, std::vector<SignalAt>& signals,
                                const std::vector<Sighting>& sightings, std::vector<OfferWindow>& out) {
    prepare(set, sightings, signals);
    each_offer(set, passage, signals, [&](const Offer& offer) { out.push_back(window_of(passage, offer)); });
}

// Where vouchers or a warning are spoken of and the signals alone prove nothing, the model must be surer.
std::optional<AdvertisementRule::Judged> AdvertisementRule::ask(const Features& features, bool is_doubtful) const {
    const float p = probability_of(settings_->slope * settings_->model.score(0, features) + settings_->offset);
    const float least = is_doubtful ? (settings_->to_alarm + settings_->despite_context) / 2 : settings_->to_hint;
    if (p < least) return std::nullopt;
    const bool is_alarm = p >= (is_doubtful ? settings_->despite_context : settings_->to_alarm);
    return Judged{is_alarm ? Severity::general : Severity::hint, static_cast<int>(std::lround(p * 1000))};
}

void AdvertisementRule::weigh(const RuleSet& set, const Passage& passage, std::vector<SignalAt>& signals,
                              std::vector<Sighting>& out) const {
    if (!rule_) return;
    prepare(set, out, signals);
    each_offer(set, passage, signals, [&](const Offer& offer) {
        std::optional<Judged> judged = offer.by_signals;
        std::size_t start = offer.cluster.start;
        std::size_t end = offer.cluster.end;
        if (settings_) {
            const OfferWindow window = window_of(passage, offer);
            const bool is_doubtful = !judged && (offer.cluster.has(Signal::welfare) || offer.cluster.has(Signal::warning));
            if (!judged) std::tie(start, end) = std::pair(window.start, window.end);
            judged = ask(window.features, is_doubtful);
        }
        if (!judged) return;
        out.push_back({*rule_, start, end, judged->severity, judged->confidence, {}});
        if (judged->severity == Severity::hint) return;
        for (std::size_t k = offer.first; k < offer.next; ++k) {
            const SignalAt& s = signals[k];
            if (s.signal != Signal::superlative) continue;
            out.push_back({s.rule, s.start, s.end, set.rules[s.rule].description.severity, set.rules[s.rule].confidence, {}});
        }
    });
}

}  // namespace yanlu::inspect
