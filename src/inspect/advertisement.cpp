// Signals that lie close together make a cluster; what kinds a cluster holds decides. Vouchers and subsidies of a government speak of
// prices too, and warnings against fraud quote the very words of the fraudster.
#include "inspect/advertisement.hpp"

#include <algorithm>
#include <array>

namespace yanlu::inspect {
namespace {

constexpr std::size_t widest_gap_characters = 60;
constexpr std::size_t widest_gap = widest_gap_characters * 3;  // bytes between two signals of one offer
constexpr std::size_t kinds_of_signal = 9;                     // of the enumeration
constexpr std::size_t longest_offer = 300 * 3;                 // bytes: a list of offers is several hits, not one of a page

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

struct Verdict {
    Severity severity;
    int confidence;
};

std::optional<Verdict> judge(const Cluster& c) {
    if (c.has(Signal::warning)) return std::nullopt;
    const bool has_offer = c.has(Signal::promotion) || c.has(Signal::price);
    if (c.has(Signal::welfare)) {
        if (c.has(Signal::purchase) && c.has(Signal::promotion) && c.has(Signal::price)) return Verdict{Severity::general, 600};
        if (c.has(Signal::purchase) && has_offer) return Verdict{Severity::hint, 400};
        return std::nullopt;
    }
    if (c.has(Signal::purchase) && (has_offer || c.has(Signal::contact))) return Verdict{Severity::general, 920};
    if (c.has(Signal::promotion) && c.has(Signal::contact)) return Verdict{Severity::general, 850};
    if (c.has(Signal::call) && has_offer && c.offers() > 1) return Verdict{Severity::general, 750};
    if (c.has(Signal::purchase)) return Verdict{Severity::general, 700};
    if (c.has(Signal::price) && c.has(Signal::contact)) return Verdict{Severity::general, 650};
    if (c.count(Signal::promotion) > 2) return Verdict{Severity::general, 650};
    if (c.has(Signal::promotion) && c.has(Signal::call)) return Verdict{Severity::hint, 450};
    if (c.has(Signal::promotion) && c.has(Signal::price)) return Verdict{Severity::hint, 500};
    if (c.has(Signal::call) && c.has(Signal::price)) return Verdict{Severity::hint, 450};
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

}  // namespace

void weigh_signals(const RuleSet& set, const Passage& passage, std::vector<SignalAt>& signals, std::vector<Sighting>& out) {
    const auto rule = set.find("advertisement.promotion");
    if (signals.empty() || !rule) return;
    add_telephones(set, out, signals);
    std::ranges::sort(signals, {}, &SignalAt::start);
    for (std::size_t i = 0; i < signals.size();) {
        Cluster cluster{.start = signals[i].start, .end = signals[i].end};
        std::size_t next = i;
        for (; next < signals.size() && signals[next].start <= cluster.end + widest_gap &&
               signals[next].start <= cluster.start + longest_offer;
             ++next) {
            cluster.add(signals[next], passage.text);
        }
        add_context(set, passage.text, cluster);
        if (const auto verdict = judge(cluster)) {
            out.push_back({*rule, cluster.start, cluster.end, verdict->severity, verdict->confidence, {}});
            for (std::size_t k = i; k < next && verdict->severity != Severity::hint; ++k) {
                const SignalAt& s = signals[k];
                if (s.signal != Signal::superlative) continue;
                out.push_back({s.rule, s.start, s.end, set.rules[s.rule].description.severity, set.rules[s.rule].confidence, {}});
            }
        }
        i = next;
    }
}

}  // namespace yanlu::inspect
