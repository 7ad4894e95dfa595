// The rule book's compare.yaml, ready for use: which facts of two texts differ, and how that is shown.
#pragma once

#include <string_view>

#include "base/json.hpp"
#include "base/rulebook.hpp"
#include "compare/domain/comparison.hpp"
#include "compare/domain/vocabulary.hpp"

namespace yanlu::compare {

struct Limits {
    std::size_t most_characters = 20'000;
    std::int64_t near_identical = 450;
    std::int64_t copied = 700;
    std::size_t least_characters = 30;
    std::int64_t window_days = 10;
    std::int64_t most_posts = 30'000;
    std::size_t most_shown = 20;
};

struct Version {
    std::string_view title;
    std::string_view text;
};

// A part of the rule book; throws RulebookError if compare.yaml has a fault.
class Comparer {
public:
    explicit Comparer(const Rulebook& rulebook);

    const Limits& limits() const { return limits_; }
    const Vocabulary& vocabulary() const { return vocabulary_; }

    // {similarity, is_near_identical, differences, only_in_a, only_in_b}; places count code points of title or text.
    Json compare(const Version& a, const Version& b) const;
    // The differences alone.
    Json differences(const Version& a, const Version& b) const;
    // What was changed, left out and added in b, word for word.
    Json edits(const Version& a, const Version& b) const;

private:
    const Rulebook& rulebook_;
    Limits limits_;
    Vocabulary vocabulary_;
};

// Of a comparison: a pattern that is filled in for every occasion (weather, water cuts) reads alike and agrees in hardly a fact.
bool is_other_matter(const Json& compared);

// Per mille; 0 where one of the texts is too short.
std::int64_t similarity_of(const Version& a, const Version& b);

}  // namespace yanlu::compare
