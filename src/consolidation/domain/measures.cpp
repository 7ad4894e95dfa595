// One table of names and members for both directions.
#include "consolidation/domain/measures.hpp"

namespace yanlu::consolidation {
namespace {

template <class M, class Visit>
void each_member(M& m, Visit visit) {
    visit("is_client", m.is_client);
    visit("is_service_only", m.is_service_only);
    visit("followers", m.followers);
    visit("reads", m.reads);
    visit("messages", m.messages);
    visit("replies", m.replies);
    visit("reported_months", m.reported_months);
    visit("posts", m.posts);
    visit("watched_days", m.watched_days);
    visit("watched_months", m.watched_months);
    visit("active_months", m.active_months);
    visit("longest_silence_days", m.longest_silence_days);
    visit("silent_days", m.silent_days);
    visit("compared_posts", m.compared_posts);
    visit("common_posts", m.common_posts);
    visit("copied_posts", m.copied_posts);
    visit("service_posts", m.service_posts);
    visit("interaction_posts", m.interaction_posts);
    visit("purpose_characters", m.purpose_characters);
    visit("missing_duties", m.missing_duties);
    visit("serious_findings", m.serious_findings);
    visit("overdue_findings", m.overdue_findings);
    visit("overlap", m.overlap);
}

struct Write {
    std::map<std::string, std::int64_t>& out;
    void operator()(const char* name, std::int64_t value) const { out[name] = value; }
    void operator()(const char* name, const std::optional<std::int64_t>& value) const {
        if (value) out[name] = *value;
    }
};

struct Read {
    const std::map<std::string, std::int64_t>& in;
    template <class T>
    void operator()(const char* name, T& value) const {
        const auto found = in.find(name);
        if (found != in.end()) value = static_cast<T>(found->second);
    }
    void operator()(const char* name, std::optional<std::int64_t>& value) const {
        const auto found = in.find(name);
        if (found != in.end()) value = found->second;
    }
};

}  // namespace

const std::vector<std::string>& measure_names() {
    static const std::vector<std::string> names = [] {
        std::vector<std::string> out;
        const Measures none;
        each_member(none, [&](const char* name, const auto&) { out.emplace_back(name); });
        return out;
    }();
    return names;
}

std::map<std::string, std::int64_t> to_numbers(const Measures& measures) {
    std::map<std::string, std::int64_t> out;
    each_member(measures, Write{out});
    return out;
}

Measures from_numbers(const std::map<std::string, std::int64_t>& numbers) {
    Measures measures;
    each_member(measures, Read{numbers});
    return measures;
}

}  // namespace yanlu::consolidation
