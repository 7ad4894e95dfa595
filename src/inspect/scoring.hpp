// A labelled corpus held against the engine: how many labelled places it finds, how many of its hits are labelled. Behind `yanlu inspect
// --score`.
#pragma once

#include <cstdint>
#include <istream>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "inspect/inspect.hpp"

namespace yanlu::inspect {

struct LabelledSpan {
    std::string kind;
    std::int64_t begin = 0;  // bytes of the text, [begin, end)
    std::int64_t end = 0;
};
struct LabelledText {
    std::string text;
    bool is_html = false;
    std::optional<Instant> published_at;
    std::vector<LabelledSpan> spans;
    std::string note;  // what is tried; figures are told apart by it
};

// One JSON object a line: {"text", "is_html", "published_at", "spans": [{"kind", "begin", "end"}], "note"}. Throws std::invalid_argument
// naming the line: for what is no such object, and for spans that do not stand at whole characters of the text.
std::vector<LabelledText> read_labelled(std::istream& lines);

struct Tally {
    std::int64_t labelled = 0;
    std::int64_t found = 0;  // labelled places that a hit of their kind overlaps
    std::int64_t hits = 0;   // of severity general and above
    std::int64_t right = 0;  // of these, hits that overlap a labelled place of their kind
};
struct Score {
    std::map<std::string, Tally> by_kind;
    std::map<std::string, Tally> by_note;
    std::int64_t texts = 0;
    std::int64_t clean_texts = 0;          // without a label …
    std::int64_t flagged_clean_texts = 0;  // … and yet with a hit
    std::int64_t characters = 0;
    std::vector<std::string> missed;  // "kind ⟦place⟧ in its surroundings (note)"
    std::vector<std::string> wrong;
};

// Only the kinds that the corpus labels are counted, and `kinds` besides; all kinds where there are none. Hints do not count as hits unless
// `counts_hints`; a place that only a hint shows is then found.
Score score(const Engine& engine, const std::vector<LabelledText>& corpus, std::set<std::string> kinds, bool counts_hints);

}  // namespace yanlu::inspect
