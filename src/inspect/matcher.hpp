// Words go through our own matcher, expressions and very short words through one Vectorscan database. The only place that knows Vectorscan.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "inspect/literals.hpp"

namespace yanlu::inspect {

struct Pattern {
    std::string regex;
    bool is_caseless = false;
    std::string word = {};  // a literal, which then stands in the place of the regular expression
};
std::string escape_regex(std::string_view literal);

enum class WordsBy { own_matcher, vectorscan };  // the latter for comparing alone

// Immutable and thread-safe; working memory is leased from a pool.
class Matcher {
public:
    // Throws std::invalid_argument with the pattern's number and Vectorscan's reason.
    explicit Matcher(const std::vector<Pattern>& patterns, WordsBy words = WordsBy::own_matcher);
    ~Matcher();

    // Every match, the longest for each pattern and start. `text` must be valid UTF-8.
    void scan(std::string_view text, std::vector<Match>& out) const;
    std::size_t count(std::string_view text) const;  // raw reports of Vectorscan, nothing else done

private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace yanlu::inspect
