#include "compare/commands.hpp"

#include <fmt/format.h>
#include <fmt/ostream.h>

#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <optional>

#include "base/text.hpp"
#include "compare/comparer.hpp"

namespace yanlu::compare {
namespace {

constexpr int nothing_differs = 0;
constexpr int something_differs = 1;
constexpr int unreadable = 2;

std::optional<std::string> read_file(const std::string& name, const Rulebook& rulebook, std::ostream& errors) {
    std::ifstream file(name, std::ios::binary);
    std::error_code fault;
    if (!file || std::filesystem::is_directory(name, fault)) {
        errors << rulebook.message("compare.cannot_open", {{"file", name}}) << '\n';
        return std::nullopt;
    }
    std::string text{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    if (is_valid_utf8(text)) return text;
    errors << rulebook.message("compare.not_utf8", {{"file", name}}) << '\n';
    return std::nullopt;
}

std::string shown(const Json& place) {
    return fmt::format("{}-{} {}", place["start"].get<std::size_t>(), place["end"].get<std::size_t>(), place["excerpt"].get<std::string>());
}

void print_only(const Json& places, const std::string& heading, std::ostream& output) {
    if (places.empty()) return;
    output << heading;
    for (const Json& each : places) output << ' ' << each["excerpt"].get<std::string>();
    output << '\n';
}

int print_facts(const Json& found, const Rulebook& rulebook, std::ostream& output) {
    for (const Json& each : found["differences"])
        fmt::print(output, "{}\t{}\t{}\n", each["kind_zh"].get<std::string>(), shown(each["a"]), shown(each["b"]));
    print_only(found["only_in_a"], rulebook.message("compare.only_a"), output);
    print_only(found["only_in_b"], rulebook.message("compare.only_b"), output);
    output << rulebook.message("compare.summary", {{"similarity", std::to_string(found["similarity"].get<std::int64_t>())},
                                                   {"differences", std::to_string(found["differences"].size())}})
           << '\n';
    return found["differences"].empty() ? nothing_differs : something_differs;
}

int print_edits(const Json& edits, const Rulebook& rulebook, std::ostream& output) {
    std::map<std::string, int> counts;
    for (const Json& each : edits) {
        fmt::print(output, "{}\t{}\t{}\n", each["kind_zh"].get<std::string>(), shown(each["a"]), shown(each["b"]));
        ++counts[each["kind"].get<std::string>()];
    }
    if (edits.empty()) {
        output << rulebook.message("compare.same") << '\n';
        return nothing_differs;
    }
    output << rulebook.message("compare.edited", {{"changed", std::to_string(counts["changed"])},
                                                  {"left_out", std::to_string(counts["left_out"])},
                                                  {"added", std::to_string(counts["added"])}})
           << '\n';
    return something_differs;
}

int compare_files(const CompareOptions& options, const Rulebook& rulebook, std::ostream& output, std::ostream& errors) {
    if (options.files.size() != 2) {
        errors << rulebook.message("compare.two_files") << '\n';
        return unreadable;
    }
    const auto a = read_file(options.files[0], rulebook, errors);
    const auto b = read_file(options.files[1], rulebook, errors);
    if (!a || !b) return unreadable;
    const Comparer& comparer = rulebook.part<Comparer>();
    const Json found = options.word_for_word ? comparer.edits({"", *a}, {"", *b}) : comparer.compare({"", *a}, {"", *b});
    if (options.as_json) {
        output << found.dump() << '\n';
        return (options.word_for_word ? found : found["differences"]).empty() ? nothing_differs : something_differs;
    }
    return options.word_for_word ? print_edits(found, rulebook, output) : print_facts(found, rulebook, output);
}

}  // namespace

int compare_command(const CompareOptions& options, const Rulebook& rulebook, std::ostream& output, std::ostream& errors) {
    const std::string& list = options.score.empty() ? options.among : options.score;
    if (list.empty()) return compare_files(options, rulebook, output, errors);
    std::ifstream file(list, std::ios::binary);
    if (list != "-" && !file) {
        errors << rulebook.message("compare.cannot_open", {{"file", list}}) << '\n';
        return unreadable;
    }
    std::istream& input = list == "-" ? std::cin : file;
    return options.score.empty() ? among_command(options, rulebook, input, output, errors)
                                 : score_command(options, rulebook, input, output, errors);
}

int compare_command(const CompareOptions& options) {
    const Rulebook rulebook(find_rulebook());
    return compare_command(options, rulebook, std::cout, std::cerr);
}

}  // namespace yanlu::compare
