// One function a part; the table of parts names them.
#include "consolidation/domain/score.hpp"

#include <algorithm>
#include <cassert>
#include <map>

#include "consolidation/domain/fixed_point.hpp"

namespace yanlu::consolidation {
namespace {

using Value = std::optional<std::int64_t>;

Value reads_a_post(const Measures& m) {
    if (!m.reads || m.posts == 0) return std::nullopt;
    return *m.reads / m.posts;
}

Value share_of_active_months(const Measures& m) {
    if (m.is_service_only || m.is_client || m.watched_months == 0) return std::nullopt;
    return per_mille(m.active_months, m.watched_months);
}

Value share_of_own_posts(const Measures& m) {
    const std::int64_t judged = m.compared_posts - m.common_posts;
    if (judged <= 0) return std::nullopt;
    return per_mille(judged - m.copied_posts, judged);
}

// Messages that were answered; where no messages are reported, posts that ask the public, by hundred posts.
Value interaction(const Measures& m) {
    if (m.messages && *m.messages > 0) return per_mille(std::min(m.replies.value_or(0), *m.messages), *m.messages);
    if (m.posts == 0) return std::nullopt;
    return std::min<std::int64_t>(1000, per_mille(m.interaction_posts, m.posts) * 10);
}

Value service(const Measures& m) {
    if (m.is_client || m.is_service_only) return 1000;
    if (m.posts == 0) return std::nullopt;
    return per_mille(m.service_posts, m.posts);
}

using Function = Value (*)(const Measures&);
const std::vector<std::pair<std::string, Function>>& functions() {
    static const std::vector<std::pair<std::string, Function>> all{{"attention", [](const Measures& m) { return m.followers; }},
                                                                   {"use", reads_a_post},
                                                                   {"updates", share_of_active_months},
                                                                   {"originality", share_of_own_posts},
                                                                   {"interaction", interaction},
                                                                   {"service", service}};
    return all;
}

std::int64_t points_for(const std::vector<Band>& bands, std::int64_t value) {
    std::int64_t points = 0;
    for (const Band& band : bands) {
        if (value >= band.from) points = band.points;
    }
    return points;
}

}  // namespace

const std::vector<std::string>& part_codes() {
    static const std::vector<std::string> codes = [] {
        std::vector<std::string> out;
        for (const auto& [code, function] : functions()) out.push_back(code);
        return out;
    }();
    return codes;
}

std::optional<std::int64_t> value_of(const std::string& part, const Measures& measures) {
    const auto found = std::ranges::find(functions(), part, &std::pair<std::string, Function>::first);
    assert(found != functions().end());
    return found->second(measures);
}

std::vector<PartScore> score(const std::vector<PartRule>& rules, const Measures& measures) {
    std::vector<PartScore> parts;
    for (const PartRule& rule : rules) {
        PartScore part{rule.code, value_of(rule.code, measures), std::nullopt};
        if (part.value) part.points = points_for(rule.bands, *part.value);
        parts.push_back(std::move(part));
    }
    return parts;
}

std::optional<std::int64_t> worth(const std::vector<PartRule>& rules, const std::vector<PartScore>& parts) {
    std::int64_t sum = 0;
    std::int64_t weights = 0;
    for (std::size_t i = 0; i < rules.size(); ++i) {
        if (!parts[i].points) continue;
        sum += *parts[i].points * rules[i].weight;
        weights += rules[i].weight;
    }
    if (weights == 0) return std::nullopt;
    return (2 * sum + weights) / (2 * weights);
}

}  // namespace yanlu::consolidation
