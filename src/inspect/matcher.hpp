// All expressions in one Vectorscan database: one pass over the text, whatever their number. The only place that knows Vectorscan.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace yanlu::inspect {

struct Pattern {
    std::string regex;
    bool is_caseless = false;
    std::size_t length = 0;  // of a literal, in code points; 0 for a regular expression
};

struct Match {
    unsigned pattern;
    std::size_t start;  // bytes
    std::size_t end;

    friend bool operator==(const Match&, const Match&) = default;
};

// Immutable and thread-safe; working memory is leased from a pool.
class Matcher {
public:
    // Throws std::invalid_argument with the pattern's number and Vectorscan's reason.
    explicit Matcher(const std::vector<Pattern>& patterns);
    ~Matcher();

    // Every match, the longest for each pattern and start. `text` must be valid UTF-8.
    void scan(std::string_view text, std::vector<Match>& out) const;
    std::size_t count(std::string_view text) const;  // raw reports, nothing else done

private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace yanlu::inspect
