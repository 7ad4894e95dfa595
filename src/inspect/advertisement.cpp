// Signals that lie close together make a cluster; what kinds a cluster holds decides. Vouchers and subsidies of a government speak of
// prices too, and warnings against fraud quote the very words of the fraudster.
#include "inspect/advertisement.hpp"

#include <algorithm>
#include <array>
#include <iterator>

namespace yanlu::inspect {
namespace {

constexpr std::size_t widest_gap = 60 * 3;      // bytes between two signals of one offer: about 60 characters
constexpr std::size_t longest_offer = 300 * 3;  // bytes: a list of offers is several hits, not one of a page

bool is_context(const SignalAt& s) { return s.signal == Signal::welfare || s.signal == Signal::warning; }

// Signals of one offer; lines may lie between them.
struct Cluster {
    std::array<std::size_t, 8> counts = {};
    std::size_t start = 0;
    std::size_t end = 0;

    bool has(Signal signal) const { return counts[static_cast<std::size_t>(signal)] > 0; }
    void add(const SignalAt& s) {
        ++counts[static_cast<std::size_t>(s.signal)];
        end = std::max(end, s.end);
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
    if (c.has(Signal::purchase)) return Verdict{Severity::general, 700};
    if (c.has(Signal::price) && c.has(Signal::contact)) return Verdict{Severity::general, 650};
    if (c.has(Signal::promotion) && c.has(Signal::price)) return Verdict{Severity::hint, 500};
    return std::nullopt;
}

// Welfare and warnings speak of an offer in the same line and not far from it.
void add_context(Cluster& cluster, std::string_view text, const std::vector<SignalAt>& contexts) {
    const std::size_t from = cluster.start > widest_gap ? cluster.start - widest_gap : 0;
    const std::size_t to = cluster.end + widest_gap;
    for (auto s = std::ranges::lower_bound(contexts, from, {}, &SignalAt::start); s != contexts.end() && s->start <= to; ++s) {
        const std::size_t gap_from = s->start < cluster.start ? std::min(s->end, cluster.start) : std::min(cluster.end, s->start);
        const std::size_t gap_to = s->start < cluster.start ? cluster.start : s->start;
        const bool is_in_line = text.substr(gap_from, gap_to - gap_from).find('\n') == std::string_view::npos;
        if (is_in_line) ++cluster.counts[static_cast<std::size_t>(s->signal)];
    }
}

}  // namespace

void weigh_signals(const RuleSet& set, const Passage& passage, std::vector<SignalAt>& signals, std::vector<Sighting>& out) {
    const auto rule = set.find("advertisement.promotion");
    if (signals.empty() || !rule) return;
    std::ranges::sort(signals, {}, &SignalAt::start);
    std::vector<SignalAt> contexts;
    std::ranges::copy_if(signals, std::back_inserter(contexts), is_context);
    std::erase_if(signals, is_context);
    for (std::size_t i = 0; i < signals.size();) {
        Cluster cluster{{}, signals[i].start, signals[i].end};
        std::size_t next = i;
        for (; next < signals.size() && signals[next].start <= cluster.end + widest_gap &&
               signals[next].start <= cluster.start + longest_offer;
             ++next) {
            cluster.add(signals[next]);
        }
        add_context(cluster, passage.text, contexts);
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
