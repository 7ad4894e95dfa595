#include "compare/read_vocabulary.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace yanlu::compare {
namespace {

std::vector<std::u32string> words_of(const YAML::Node& list) {
    std::vector<std::u32string> out;
    for (const auto& each : list) out.push_back(plain(to_code_points(each.as<std::string>())));
    return out;
}

void read_unit_kind(const YAML::Node& node, Vocabulary& out) {
    const std::size_t kind = out.unit_kinds.size();
    const auto names = words_of(node["units"]);
    if (names.empty()) throw std::runtime_error("a kind of unit names none");
    out.unit_kinds.push_back({node["kind"].as<std::string>(), names.front()});
    for (const auto& name : names) out.units.push_back({name, kind, 1});
    for (const auto& more : node["more"]) {
        const auto factor = more["factor"].as<std::int64_t>();
        if (factor < 1) throw std::runtime_error("a factor is below 1");
        out.units.push_back({plain(to_code_points(more["unit"].as<std::string>())), kind, factor});
    }
}

std::size_t kind_named(const Vocabulary& words, std::string_view name) {
    const auto found = std::ranges::find(words.unit_kinds, name, &UnitKind::name);
    if (found == words.unit_kinds.end()) throw std::runtime_error("no kind of unit is named " + std::string(name));
    return static_cast<std::size_t>(found - words.unit_kinds.begin());
}

void read_units(const YAML::Node& book, Vocabulary& out) {
    for (const auto& node : book["units"]) read_unit_kind(node, out);
    std::ranges::stable_sort(out.units, std::ranges::greater{}, [](const Unit& unit) { return unit.written.size(); });
    out.money = kind_named(out, "money");
    out.generic = kind_named(out, book["generic_units"].as<std::string>());
}

void read_shortened(const Rulebook& rulebook, Vocabulary& out) {
    for (const auto& each : Rulebook::load_yaml(rulebook.root() / "abbreviations.yaml")["words"]) {
        const auto brief = to_code_points(each["short"].as<std::string>());
        out.shortened.push_back({to_code_points(each["full"].as<std::string>()), brief});
        for (const auto& other : words_of(each["also"])) out.shortened.push_back({other, brief});
    }
    std::ranges::stable_sort(out.shortened, std::ranges::greater{}, [](const Shortened& each) { return each.full.size(); });
}

Vocabulary read(const YAML::Node& book) {
    Vocabulary out;
    read_units(book, out);
    out.never_numbers = Words(words_of(book["never_numbers"]));
    out.place_endings = Words(words_of(book["place_endings"]));
    out.no_places = Words(words_of(book["no_places"]));
    out.boundaries = Words(words_of(book["boundaries"]));
    out.telling_characters = to_code_points(book["telling_characters"].as<std::string>());
    out.person_before = Words(words_of(book["person_before"]));
    out.person_after = Words(words_of(book["person_after"]));
    out.surnames = to_code_points(book["surnames"].as<std::string>());
    out.compound_surnames = Words(words_of(book["compound_surnames"]));
    out.name_goes_on = Words(words_of(book["name_goes_on"]));
    return out;
}

template <class Read>
auto with_file(const Rulebook& rulebook, const Read& read_node) {
    const auto file = rulebook.root() / "compare.yaml";
    try {
        return read_node(Rulebook::load_yaml(file));
    } catch (const RulebookError&) {
        throw;
    } catch (const std::exception& fault) {
        throw RulebookError(file, fault.what());
    }
}

}  // namespace

Vocabulary read_vocabulary(const Rulebook& rulebook) {
    Vocabulary out = with_file(rulebook, read);
    read_shortened(rulebook, out);
    return out;
}

Limits read_limits(const Rulebook& rulebook) {
    return with_file(rulebook, [](const YAML::Node& book) {
        const auto& node = book["limits"];
        Limits out;
        out.most_characters = node["most_characters"].as<std::size_t>();
        out.near_identical = node["near_identical"].as<std::int64_t>();
        out.copied = node["copied"].as<std::int64_t>();
        out.least_characters = std::max<std::size_t>(5, node["least_characters"].as<std::size_t>());
        out.window_days = node["window_days"].as<std::int64_t>();
        out.most_posts = node["most_posts"].as<std::int64_t>();
        out.most_shown = node["most_shown"].as<std::size_t>();
        return out;
    });
}

}  // namespace yanlu::compare
