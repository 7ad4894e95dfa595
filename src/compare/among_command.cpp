// `yanlu compare --among FILE`: groups of texts that say nearly the same; memory holds sketches and ids, no texts.
#include <fmt/format.h>
#include <fmt/ostream.h>

#include <algorithm>
#include <istream>
#include <map>
#include <numeric>

#include "base/json.hpp"
#include "compare/commands.hpp"
#include "compare/comparer.hpp"
#include "compare/domain/near_index.hpp"

namespace yanlu::compare {
namespace {

constexpr int without_copies = 0;
constexpr int with_copies = 1;
constexpr int unreadable = 2;
constexpr std::size_t sketched_characters = 20'000;

struct Texts {
    std::vector<std::string> ids;
    std::vector<Sketch> sketches;
    std::int64_t refused = 0;
};

bool take(const std::string& line, std::size_t least, Texts& texts) {
    const Json row = Json::parse(line, nullptr, false);
    if (!row.is_object() || !row.contains("id") || !row.contains("text") || !row["text"].is_string()) return false;
    std::u32string folded;
    fold(row["text"].get_ref<const std::string&>(), sketched_characters, folded);
    if (folded.size() < least) return true;
    texts.ids.push_back(row["id"].is_string() ? row["id"].get<std::string>() : row["id"].dump());
    texts.sketches.push_back(sketch_of(folded, edited_run));
    return true;
}

// Who belongs to whom, each pointing to an earlier one of its group.
class Groups {
public:
    explicit Groups(std::size_t size) : parents_(size) { std::iota(parents_.begin(), parents_.end(), 0U); }
    std::uint32_t head(std::uint32_t at) {
        while (parents_[at] != at) at = parents_[at] = parents_[parents_[at]];
        return at;
    }
    void join(std::uint32_t a, std::uint32_t b) {
        const std::uint32_t first = head(a);
        const std::uint32_t second = head(b);
        parents_[std::max(first, second)] = std::min(first, second);
    }

private:
    std::vector<std::uint32_t> parents_;
};

std::map<std::uint32_t, std::vector<std::uint32_t>> groups_of(const Texts& texts, std::int64_t least) {
    NearIndex index;
    index.reserve(texts.sketches.size());
    for (const Sketch& sketch : texts.sketches) index.add(sketch);
    index.seal();
    Groups groups(texts.sketches.size());
    std::vector<Near> near;
    for (std::uint32_t i = 0; i < texts.sketches.size(); ++i) {
        index.find(texts.sketches[i], 0, near);
        for (const Near& each : near) {
            if (each.text != i && similarity(texts.sketches[i], texts.sketches[each.text]) >= least) groups.join(i, each.text);
        }
    }
    std::map<std::uint32_t, std::vector<std::uint32_t>> out;
    for (std::uint32_t i = 0; i < texts.sketches.size(); ++i) out[groups.head(i)].push_back(i);
    std::erase_if(out, [](const auto& group) { return group.second.size() < 2; });
    return out;
}

}  // namespace

int among_command(const CompareOptions& options, const Rulebook& rulebook, std::istream& input, std::ostream& output,
                  std::ostream& errors) {
    const Limits& limits = rulebook.part<Comparer>().limits();
    Texts texts;
    std::string line;
    for (std::int64_t number = 1; std::getline(input, line); ++number) {
        if (line.empty() || take(line, limits.least_characters, texts)) continue;
        ++texts.refused;
        errors << rulebook.message("compare.bad_line", {{"file", options.among}, {"line", std::to_string(number)}}) << '\n';
    }
    if (texts.sketches.size() > NearIndex::most_texts) return unreadable;
    const auto groups = groups_of(texts, limits.near_identical);
    std::size_t copies = 0;
    for (const auto& [head, members] : groups) {
        copies += members.size();
        std::vector<std::string> ids;
        for (const auto member : members) ids.push_back(texts.ids[member]);
        if (options.as_json)
            output << Json(ids).dump() << '\n';
        else
            fmt::print(output, "{}\n", fmt::join(ids, "\t"));
    }
    errors << rulebook.message("compare.groups", {{"documents", std::to_string(texts.ids.size())},
                                                  {"copies", std::to_string(copies)},
                                                  {"groups", std::to_string(groups.size())}})
           << '\n';
    if (texts.refused > 0) return unreadable;
    return groups.empty() ? without_copies : with_copies;
}

}  // namespace yanlu::compare
