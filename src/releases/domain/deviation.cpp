#include "releases/domain/deviation.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "compare/domain/sketch.hpp"

namespace yanlu::releases {
namespace {

bool says_something(const Json& place) {
    constexpr std::size_t enough = 1'000;
    std::u32string folded;
    compare::fold(place["excerpt"].get<std::string>(), enough, folded);
    return !folded.empty();
}

std::int64_t number(const Json& place, const char* name) { return place[name].get<std::int64_t>(); }
bool is_title(const Json& place) { return place["field"] == "title"; }

// In front of the title, between it and the text, behind the text: there a reprint names its source and its people.
bool is_at_edge(const Json& place, std::int64_t release_length) {
    return is_title(place) || number(place, "start") == 0 || number(place, "start") >= release_length;
}

bool counts(const Json& edit, std::int64_t release_length, std::string_view post_title) {
    if (!says_something(edit["a"]) && !says_something(edit["b"])) return false;
    if (edit["kind"] == "added") return !is_at_edge(edit["a"], release_length);
    return !(post_title.empty() && is_title(edit["a"]));
}

Deviation deviation_of(const Json& from, bool is_fact) {
    const Json& b = from["b"];
    return {is_fact,
            from["kind_zh"].get<std::string>(),
            from["a"]["excerpt"].get<std::string>(),
            b["field"].get<std::string>(),
            number(b, "start"),
            number(b, "end"),
            b["excerpt"].get<std::string>()};
}

bool lies_in_a_fact(const Json& edit, const Json& facts) {
    const Json& place = edit["a"];
    return std::ranges::any_of(facts, [&](const Json& fact) {
        return fact["a"]["field"] == place["field"] && number(place, "start") >= number(fact["a"], "start") &&
               number(place, "end") <= number(fact["a"], "end");
    });
}

}  // namespace

std::vector<Deviation> deviations_of(const Json& compared, std::string_view release_text, std::string_view post_title) {
    const auto length = static_cast<std::int64_t>(count_code_points(release_text));
    std::vector<Deviation> out;
    for (const Json& fact : compared["differences"]) out.push_back(deviation_of(fact, true));
    for (const Json& edit : compared["edits"]) {
        if (counts(edit, length, post_title) && !lies_in_a_fact(edit, compared["differences"])) out.push_back(deviation_of(edit, false));
    }
    return out;
}

}  // namespace yanlu::releases
