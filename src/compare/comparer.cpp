// Title and text are compared as one, with a line break between them, and told apart again when places are shown.
#include "compare/comparer.hpp"

#include "base/text.hpp"
#include "compare/domain/edits.hpp"
#include "compare/domain/sketch.hpp"
#include "compare/read_vocabulary.hpp"

namespace yanlu::compare {
namespace {

constexpr std::size_t sketched_characters = 20'000;

class Joined {
public:
    Joined(const Version& version, std::size_t most) : title_(to_code_points(version.title).size()) {
        text_ = to_code_points(version.title) + U'\n' + to_code_points(version.text);
        if (text_.size() > most + title_ + 1) text_.resize(most + title_ + 1);
    }

    const std::u32string& text() const { return text_; }

    Json place(std::size_t start, std::size_t end) const {
        const bool is_title = start < title_;
        const std::size_t offset = is_title ? 0 : title_ + 1;
        const std::size_t limit = is_title ? title_ : text_.size();
        const std::size_t from = start < offset ? offset : start;
        const std::size_t to = std::max(from, std::min(end, limit));
        return {{"field", is_title ? "title" : "text"},
                {"start", from - offset},
                {"end", to - offset},
                {"excerpt", to_utf8(text_.substr(from, to - from))}};
    }

private:
    std::u32string text_;
    std::size_t title_;
};

}  // namespace

std::int64_t similarity_of(const Version& a, const Version& b) {
    const auto sketch = [](const Version& version) -> std::optional<Sketch> {
        std::u32string folded;
        fold(version.title, sketched_characters, folded);
        fold(version.text, sketched_characters, folded);
        if (folded.size() < edited_run) return std::nullopt;
        return sketch_of(folded, edited_run);
    };
    const auto first = sketch(a);
    const auto second = sketch(b);
    return first && second ? similarity(*first, *second) : 0;
}

bool is_other_matter(const Json& compared) {
    const std::size_t differing = compared["differences"].size();
    return differing >= 2 && differing > compared["agreeing"].get<std::size_t>();
}

Comparer::Comparer(const Rulebook& rulebook)
    : rulebook_(rulebook), limits_(read_limits(rulebook)), vocabulary_(read_vocabulary(rulebook)) {}

Json Comparer::compare(const Version& a, const Version& b) const {
    const Joined first(a, limits_.most_characters);
    const Joined second(b, limits_.most_characters);
    const Comparison found = compare_texts(first.text(), second.text(), vocabulary_);
    const auto shown = [&](const Joined& text, const Fact& fact) {
        Json out = text.place(fact.start, fact.end);
        out["kind"] = name_of(fact.kind);
        out["kind_zh"] = rulebook_.message("compare.fact." + std::string(name_of(fact.kind)));
        out["value"] = value_of(fact, vocabulary_);
        return out;
    };
    Json differences = Json::array();
    for (const Difference& each : found.differences) {
        differences.push_back({{"kind", name_of(each.a.kind)},
                               {"kind_zh", rulebook_.message("compare.fact." + std::string(name_of(each.a.kind)))},
                               {"a", shown(first, each.a)},
                               {"b", shown(second, each.b)}});
    }
    Json only_a = Json::array(), only_b = Json::array();
    for (const Fact& each : found.only_a) only_a.push_back(shown(first, each));
    for (const Fact& each : found.only_b) only_b.push_back(shown(second, each));
    const std::int64_t alike = similarity_of(a, b);
    return {{"similarity", alike},
            {"is_near_identical", alike >= limits_.near_identical},
            {"agreeing", found.agreeing},
            {"differences", std::move(differences)},
            {"only_in_a", std::move(only_a)},
            {"only_in_b", std::move(only_b)}};
}

Json Comparer::differences(const Version& a, const Version& b) const { return compare(a, b)["differences"]; }

Json Comparer::edits(const Version& a, const Version& b) const {
    const Joined first(a, limits_.most_characters);
    const Joined second(b, limits_.most_characters);
    Json out = Json::array();
    for (const Edit& each : edits_between(first.text(), second.text())) {
        out.push_back({{"kind", name_of(each.kind)},
                       {"kind_zh", rulebook_.message("compare.edit." + std::string(name_of(each.kind)))},
                       {"a", first.place(each.a_start, each.a_end)},
                       {"b", second.place(each.b_start, each.b_end)}});
    }
    return out;
}

}  // namespace yanlu::compare
