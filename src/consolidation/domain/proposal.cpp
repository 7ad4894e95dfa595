// The order of the questions is the directive's: what cannot be kept up is closed, what overlaps and is little used is merged, what is
// wrong is rectified, the rest stays.
#include "consolidation/domain/proposal.hpp"

#include <algorithm>
#include <numeric>

#include "consolidation/domain/fixed_point.hpp"

namespace yanlu::consolidation {
namespace {

class Judge {
public:
    Judge(const std::vector<Candidate>& candidates, const std::vector<CandidatePair>& pairs, const Thresholds& thresholds)
        : candidates_(candidates), thresholds_(thresholds), partners_(candidates.size()), proposals_(candidates.size()) {
        for (const CandidatePair& pair : pairs) {
            partners_[pair.a].push_back({pair.b, pair.score});
            partners_[pair.b].push_back({pair.a, pair.score});
        }
    }

    // The worthiest first, so that whatever an account may be merged into has been decided.
    std::vector<Proposal> run() {
        std::vector<std::uint32_t> order(candidates_.size());
        std::iota(order.begin(), order.end(), 0);
        std::ranges::stable_sort(order, [&](std::uint32_t x, std::uint32_t y) { return candidates_[x].worth > candidates_[y].worth; });
        for (const std::uint32_t place : order) decide(place);
        return std::move(proposals_);
    }

private:
    struct Partner {
        std::uint32_t place;
        std::int64_t score;
    };
    std::int64_t limit(std::string_view name) const { return thresholds_.find(name)->second; }

    void decide(std::uint32_t place) {
        decided_.resize(candidates_.size());
        Proposal& proposal = proposals_[place];
        const Measures& m = candidates_[place].measures;
        if (!posts_are_judged(m) || m.watched_days >= limit("watched_days_least")) {
            if (!close(m, proposal) && !merge(place, proposal)) rectify(place, proposal);
        } else {
            proposal = {"not_judged", {{"watched_too_short", {{"days", m.watched_days}}}}};
        }
        decided_[place] = 1;
    }

    static bool posts_are_judged(const Measures& m) { return !m.is_client && !m.is_service_only; }
    bool is_little_followed(const Measures& m) const { return m.followers && *m.followers < limit("followers_low"); }
    bool is_little_read(const Measures& m) const {
        const auto reads = value_of("use", m);
        return reads && *reads < limit("reads_low");
    }
    bool is_little_used(const Measures& m) const { return is_little_followed(m) || is_little_read(m); }

    void say_little_used(const Measures& m, std::vector<Reason>& reasons) const {
        if (is_little_followed(m)) reasons.push_back({"few_followers", {{"followers", *m.followers}, {"limit", limit("followers_low")}}});
        if (is_little_read(m)) reasons.push_back({"few_reads", {{"reads", *value_of("use", m)}, {"limit", limit("reads_low")}}});
    }

    // 152号 二(二): 运维能力差的要彻底关停.
    bool close(const Measures& m, Proposal& proposal) const {
        if (!posts_are_judged(m)) return false;
        if (m.silent_days >= limit("silence_to_close")) {
            proposal = {"close", {{"long_silent", {{"days", m.silent_days}}}}};
        } else if (*value_of("updates", m) < limit("active_months_low") && is_little_used(m)) {
            proposal = {"close", {{"rarely_active", {{"months", m.active_months}, {"of", m.watched_months}}}}};
        } else {
            return false;
        }
        say_little_used(m, proposal.reasons);
        return true;
    }

    // One unit, two under one supervising unit, or a unit and the one that supervises it.
    static bool are_of_one_line(const Candidate& one, const Candidate& other) {
        return other.host == one.host || other.supervisor == one.supervisor || other.host == one.supervisor || one.host == other.supervisor;
    }

    bool may_go_to(std::uint32_t place, const Partner& partner) const {
        const Candidate& other = candidates_[partner.place];
        const Candidate& own = candidates_[place];
        const bool stays = decided_[partner.place] && proposals_[partner.place].measure != "merge" &&
                           proposals_[partner.place].measure != "close" && proposals_[partner.place].measure != "not_judged";
        return partner.score >= limit("overlap_to_merge") && stays && are_of_one_line(own, other);
    }

    // 功能相近、用户关注度和利用率低的要进行清理整合.
    bool merge(std::uint32_t place, Proposal& proposal) const {
        const Measures& m = candidates_[place].measures;
        if (!is_little_used(m)) return false;
        const Partner* best = nullptr;
        for (const Partner& partner : partners_[place]) {
            if (may_go_to(place, partner) && (!best || partner.score > best->score)) best = &partner;
        }
        if (!best) return false;
        proposal = {"merge", {{"overlaps_with", {{"overlap", best->score}, {"place", best->place}}}}, best->place};
        say_little_used(m, proposal.reasons);
        return true;
    }

    const Partner* nearest(std::uint32_t place) const {
        const auto& all = partners_[place];
        const auto best = std::ranges::max_element(all, {}, &Partner::score);
        return best == all.end() ? nullptr : &*best;
    }

    void rectify(std::uint32_t place, Proposal& proposal) const {
        const Measures& m = candidates_[place].measures;
        std::vector<Reason>& reasons = proposal.reasons;
        if (m.purpose_characters < limit("purpose_least")) reasons.push_back({"unclear_purpose", {{"characters", m.purpose_characters}}});
        if (posts_are_judged(m)) look_at_posts(m, reasons);
        if (m.missing_duties > 0) reasons.push_back({"duties_missing", {{"duties", m.missing_duties}}});
        if (m.serious_findings >= limit("serious_findings_most"))
            reasons.push_back({"serious_findings", {{"findings", m.serious_findings}}});
        if (m.overdue_findings > 0) reasons.push_back({"overdue_findings", {{"findings", m.overdue_findings}}});
        const Partner* partner = nearest(place);
        if (partner && partner->score >= limit("overlap_to_merge"))
            reasons.push_back({"overlaps_divide", {{"overlap", partner->score}, {"place", partner->place}}});
        if (!reasons.empty())
            proposal.measure = "rectify";
        else
            reasons.push_back({"in_order", {}});
    }

    void look_at_posts(const Measures& m, std::vector<Reason>& reasons) const {
        if (m.longest_silence_days >= limit("silence_to_rectify")) reasons.push_back({"long_silence", {{"days", m.longest_silence_days}}});
        const bool no_messages = !m.messages || *m.messages == 0;
        if (m.posts > 0 && m.service_posts == 0 && m.interaction_posts == 0 && no_messages)
            reasons.push_back({"no_service_no_interaction", {{"posts", m.posts}}});
        const auto own = value_of("originality", m);
        const std::int64_t judged = m.compared_posts - m.common_posts;
        if (own && judged >= limit("compared_posts_least") && *own < limit("own_posts_low"))
            reasons.push_back({"mostly_copied", {{"copied", m.copied_posts}, {"of", judged}}});
    }

    const std::vector<Candidate>& candidates_;
    const Thresholds& thresholds_;
    std::vector<std::vector<Partner>> partners_;
    std::vector<Proposal> proposals_;
    std::vector<std::uint8_t> decided_;
};

std::uint32_t root_of(std::vector<std::uint32_t>& above, std::uint32_t place) {
    while (above[place] != place) place = above[place] = above[above[place]];
    return place;
}

}  // namespace

const std::vector<std::string>& threshold_names() {
    static const std::vector<std::string> names{
        "followers_low",        "reads_low",        "silence_to_rectify", "silence_to_close",      "active_months_low", "own_posts_low",
        "compared_posts_least", "overlap_to_merge", "purpose_least",      "serious_findings_most", "watched_days_least"};
    return names;
}

const std::vector<std::string>& measures_proposed() {
    static const std::vector<std::string> all{"keep", "rectify", "merge", "close", "not_judged"};
    return all;
}

std::vector<Proposal> propose(const std::vector<Candidate>& candidates, const std::vector<CandidatePair>& pairs,
                              const Thresholds& thresholds) {
    return Judge(candidates, pairs, thresholds).run();
}

std::vector<std::vector<std::uint32_t>> groups_of(const std::vector<Candidate>& candidates, const std::vector<CandidatePair>& pairs,
                                                  std::int64_t from_score) {
    std::vector<std::uint32_t> above(candidates.size());
    std::iota(above.begin(), above.end(), 0);
    for (const CandidatePair& pair : pairs) {
        if (pair.score >= from_score) above[root_of(above, pair.a)] = root_of(above, pair.b);
    }
    std::map<std::uint32_t, std::vector<std::uint32_t>> by_root;
    for (std::uint32_t i = 0; i < above.size(); ++i) by_root[root_of(above, i)].push_back(i);
    std::vector<std::vector<std::uint32_t>> groups;
    for (auto& [root, members] : by_root) {
        if (members.size() < 2) continue;
        std::ranges::stable_sort(members, [&](std::uint32_t x, std::uint32_t y) { return candidates[x].worth > candidates[y].worth; });
        groups.push_back(std::move(members));
    }
    std::ranges::stable_sort(groups, [](const auto& x, const auto& y) { return x.size() > y.size(); });
    return groups;
}

}  // namespace yanlu::consolidation
