// Signals that lie close together make a cluster; what kinds a cluster holds decides. Vouchers and subsidies of a government speak of
// prices too, and warnings against fraud quote the very words of the fraudster.
#include "inspect/advertisement.hpp"

#include <algorithm>

namespace yanlu::inspect {
namespace {

constexpr std::size_t widest_gap = 60 * 3;      // bytes between two signals of one offer: about 60 characters
constexpr std::size_t longest_offer = 300 * 3;  // bytes: a list of offers is several hits, not one of a page

struct Cluster {
    std::size_t counts[8] = {};
    std::size_t start = 0;
    std::size_t end = 0;
    bool has(Signal signal) const { return counts[static_cast<std::size_t>(signal)] > 0; }
};

struct Verdict {
    Severity severity;
    int confidence;
};

std::optional<Verdict> judge(const Cluster& c) {
    if (c.has(Signal::warning)) return std::nullopt;
    const bool has_offer = c.has(Signal::promotion) || c.has(Signal::price);
    if (c.has(Signal::welfare)) {
        if (c.has(Signal::purchase) && has_offer) return Verdict{Severity::hint, 400};
        return std::nullopt;
    }
    if (c.has(Signal::purchase) && (has_offer || c.has(Signal::contact))) return Verdict{Severity::general, 920};
    if (c.has(Signal::promotion) && c.has(Signal::contact)) return Verdict{Severity::general, 850};
    if (c.has(Signal::purchase)) return Verdict{Severity::general, 700};
    if (c.has(Signal::promotion) && c.has(Signal::price)) return Verdict{Severity::hint, 500};
    return std::nullopt;
}

}  // namespace

void weigh_signals(const RuleSet& set, const Passage&, std::vector<SignalAt>& signals, std::vector<Sighting>& out) {
    const auto rule = set.find("advertisement.promotion");
    if (signals.empty() || !rule) return;
    std::ranges::sort(signals, {}, &SignalAt::start);
    for (std::size_t i = 0; i < signals.size();) {
        Cluster cluster{{}, signals[i].start, signals[i].end};
        std::size_t next = i;
        for (; next < signals.size() && signals[next].start <= cluster.end + widest_gap &&
               signals[next].start <= cluster.start + longest_offer;
             ++next) {
            ++cluster.counts[static_cast<std::size_t>(signals[next].signal)];
            cluster.end = std::max(cluster.end, signals[next].end);
        }
        if (const auto verdict = judge(cluster)) {
            out.push_back({*rule, cluster.start, cluster.end, verdict->severity, verdict->confidence, {}});
            for (std::size_t k = i; k < next && verdict->severity != Severity::hint; ++k) {
                const SignalAt& s = signals[k];
                if (s.signal == Signal::superlative) {
                    out.push_back({s.rule, s.start, s.end, set.rules[s.rule].description.severity, set.rules[s.rule].confidence, {}});
                }
            }
        }
        i = next;
    }
}

}  // namespace yanlu::inspect
