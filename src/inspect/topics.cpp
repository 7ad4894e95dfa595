#include "inspect/topics.hpp"

#include <algorithm>
#include <cmath>
#include <set>

#include "base/rulebook.hpp"

namespace yanlu::inspect {
namespace {

constexpr std::size_t characters_read_for_topic = 600;
constexpr std::size_t short_text = 200 * 3;  // bytes: one word is enough

struct Span {
    std::size_t start = 0;
    std::size_t end = 0;
    std::size_t words = 0;  // different ones
};

Span span_of(const Passage& passage, const std::vector<SignalAt>& signals) {
    Span span{passage.text.size(), 0, 0};
    std::set<std::string_view> words;
    for (const auto& s : signals) {
        if (s.signal != Signal::topic) continue;
        words.insert(passage.text.substr(s.start, s.end - s.start));
        span.start = std::min(span.start, s.start);
        span.end = std::max(span.end, s.end);
    }
    span.words = words.size();
    return span;
}

}  // namespace

Features topic_features(std::string_view text) {
    Features out;
    add_runs(after(text, 0, characters_read_for_topic), {1, 3, 0, 1}, out);
    return out;
}

TopicRule::TopicRule(const std::filesystem::path& rulebook, const RuleSet& set) {
    const auto file = rulebook / "models" / "topics.yaml";
    if (!std::filesystem::exists(file)) return;
    try {
        const YAML::Node node = Rulebook::load_yaml(file)["model"];
        const auto rule = set.find(node["rule"].as<std::string>());
        if (!rule) throw std::invalid_argument("no rule " + node["rule"].as<std::string>());
        Settings settings{*rule,
                          LinearModel::open(rulebook / "models" / node["file"].as<std::string>(), node["digest"].as<std::string>()),
                          {},
                          node["least_words"].as<std::size_t>(),
                          static_cast<float>(node["thresholds"]["hint"].as<int>()) / 1000};
        for (const auto& topic : node["topics"]) settings.topics.push_back({topic["zh"].as<std::string>(), topic["why"].as<std::string>()});
        if (settings.topics.size() + 1 != settings.model.heads()) throw std::invalid_argument("the model has another number of topics");
        settings_ = std::move(settings);
    } catch (const RulebookError&) {
        throw;
    } catch (const std::exception& e) {
        throw RulebookError(file, e.what());
    }
}

void TopicRule::find(const Passage& passage, const std::vector<SignalAt>& signals, std::vector<Sighting>& out) const {
    if (!settings_) return;
    const Span span = span_of(passage, signals);
    if (span.words < (passage.text.size() < short_text ? 1 : settings_->least_words)) return;
    const Features features = topic_features(passage.text);
    const float p = probability_of(settings_->model.score(0, features));
    if (p < settings_->to_hint) return;
    std::size_t best = 1;
    for (std::size_t head = 2; head <= settings_->topics.size(); ++head) {
        if (settings_->model.score(head, features) > settings_->model.score(best, features)) best = head;
    }
    out.push_back({settings_->rule,
                   span.start,
                   span.end,
                   Severity::hint,
                   static_cast<int>(std::lround(p * 1000)),
                   {},
                   settings_->topics[best - 1].why});
}

}  // namespace yanlu::inspect
