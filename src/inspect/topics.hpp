// Content that has nothing to do with a government's work (gossip, horoscopes, mottoes …): a text that holds several words of such
// topics is read by a small learned model. What it says is a hint for a person, never more.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "inspect/advertisement.hpp"

namespace yanlu::inspect {

// A text as the model of topics sees it: its first 600 characters.
Features topic_features(std::string_view text);

class TopicRule {
public:
    // rulebook/models/topics.yaml names the model and its topics; without that file nothing is found. Throws RulebookError.
    TopicRule(const std::filesystem::path& rulebook, const RuleSet& set);

    void find(const Passage& passage, const std::vector<SignalAt>& signals, std::vector<Sighting>& out) const;

private:
    struct Topic {
        std::string name;
        std::string why;
    };
    struct Settings {
        std::size_t rule;
        LinearModel model;  // whether any topic, then a head a topic
        std::vector<Topic> topics;
        std::size_t least_words;
        float to_hint;
    };
    std::optional<Settings> settings_;
};

}  // namespace yanlu::inspect
