// `yanlu compare --score FILE`: how many of the labelled differences were found, and how many of those reported are right.
#include <fmt/format.h>
#include <fmt/ostream.h>

#include <algorithm>
#include <istream>
#include <map>

#include "base/json.hpp"
#include "base/share.hpp"
#include "base/text.hpp"
#include "compare/commands.hpp"
#include "compare/comparer.hpp"
#include "compare/source_rules.hpp"

namespace yanlu::compare {
namespace {

constexpr double bar = 0.95;

struct Tally {
    std::int64_t labelled = 0;
    std::int64_t found = 0;
    std::int64_t reported = 0;
    std::int64_t right = 0;
};

struct Span {
    std::int64_t begin;
    std::int64_t end;
    bool meets(const Span& other) const { return begin < other.end && other.begin < end; }
};

// Code points of `text` as bytes.
Span bytes_of(const Json& place, const std::string& text) {
    std::size_t at = 0;
    std::size_t code_points = 0;
    const auto start = place["start"].get<std::size_t>();
    const auto end = place["end"].get<std::size_t>();
    while (code_points < start) next_code_point(text, at), ++code_points;
    Span out{static_cast<std::int64_t>(at), 0};
    while (code_points < end) next_code_point(text, at), ++code_points;
    out.end = static_cast<std::int64_t>(at);
    return out;
}

Span label(const Json& pair) { return {pair.at(0).get<std::int64_t>(), pair.at(1).get<std::int64_t>()}; }

struct Run {
    const Comparer& comparer;
    const SourceRules& sources;
    const CompareOptions& options;
    std::ostream& output;
    std::map<std::string, Tally> by_kind;
    std::int64_t pairs = 0;
    std::int64_t clean = 0;
    std::int64_t flagged_clean = 0;

    // {text, published_on, sources: [{name, status, begin, end}]}: right if place, status and the unit's name agree.
    void take_sources(const Json& row) {
        const std::string text = row.at("text");
        const auto found = sources.find(text, *Date::parse(row.at("published_on").get<std::string>()));
        const Json& wanted = row.at("sources");
        ++pairs;
        clean += wanted.empty() ? 1 : 0;
        flagged_clean += wanted.empty() && !found.empty() ? 1 : 0;
        std::vector<bool> is_right(found.size());
        for (const Json& each : wanted) {
            Tally& tally = by_kind[each.at("status")];
            ++tally.labelled;
            bool is_found = false;
            for (std::size_t i = 0; i < found.size(); ++i) {
                const Span place = bytes_of({{"start", found[i].start}, {"end", found[i].end}}, text);
                const bool is_same_name = found[i].status != SourceStatus::listed || found[i].name == each.at("name").get<std::string>();
                if (!place.meets({each.at("begin"), each.at("end")}) || name_of(found[i].status) != each.at("status").get<std::string>() ||
                    !is_same_name)
                    continue;
                is_found = is_right[i] = true;
            }
            tally.found += is_found ? 1 : 0;
            if (!is_found && options.shows_wrong)
                fmt::print(output, "missed: {} {}\n  {}\n", each.at("status").get<std::string>(), each.at("name").get<std::string>(), text);
        }
        for (std::size_t i = 0; i < found.size(); ++i) {
            Tally& tally = by_kind[std::string(name_of(found[i].status))];
            ++tally.reported;
            tally.right += is_right[i] ? 1 : 0;
            if (!is_right[i] && options.shows_wrong)
                fmt::print(output, "false: {} {}\n  {}\n", name_of(found[i].status), found[i].name, text);
        }
    }

    void take(const Json& row) {
        if (row.contains("sources")) return take_sources(row);
        const std::string a = row.at("a");
        const std::string b = row.at("b");
        const Json found = comparer.differences({"", a}, {"", b});
        const Json& wanted = row.at("differences");
        ++pairs;
        clean += wanted.empty() ? 1 : 0;
        flagged_clean += wanted.empty() && !found.empty() ? 1 : 0;
        std::vector<bool> is_right(found.size());
        for (const Json& each : wanted) look_for(each, found, a, b, is_right, row);
        for (std::size_t i = 0; i < found.size(); ++i) {
            Tally& tally = by_kind[found[i]["kind"]];
            ++tally.reported;
            tally.right += is_right[i] ? 1 : 0;
            if (!is_right[i]) show("false", found[i]["a"]["excerpt"], found[i]["b"]["excerpt"], row);
        }
    }

    void look_for(const Json& wanted, const Json& found, const std::string& a, const std::string& b, std::vector<bool>& is_right,
                  const Json& row) {
        Tally& tally = by_kind[wanted.at("kind")];
        ++tally.labelled;
        bool is_found = false;
        for (std::size_t i = 0; i < found.size(); ++i) {
            if (!bytes_of(found[i]["a"], a).meets(label(wanted.at("a"))) || !bytes_of(found[i]["b"], b).meets(label(wanted.at("b"))))
                continue;
            is_found = is_right[i] = true;
        }
        tally.found += is_found ? 1 : 0;
        const auto written = [](const std::string& text, Span span) {
            return text.substr(static_cast<std::size_t>(span.begin), static_cast<std::size_t>(span.end - span.begin));
        };
        if (!is_found) show("missed", written(a, label(wanted.at("a"))), written(b, label(wanted.at("b"))), row);
    }

    void show(std::string_view what, const std::string& a, const std::string& b, const Json& row) {
        if (options.shows_wrong)
            fmt::print(output, "{}: {} | {}\n  {}\n  {}\n", what, a, b, row.at("a").get<std::string>(), row.at("b").get<std::string>());
    }
};

std::string share(std::int64_t part, std::int64_t all) {
    if (all == 0) return fmt::format("{:>25}", "-");
    const auto [least, most] = interval_95(part, all);
    return fmt::format("{:>7.2f}% ({:>6.2f}-{:>6.2f}%)", 100.0 * static_cast<double>(part) / static_cast<double>(all), 100 * least,
                       100 * most);
}

void print_row(std::ostream& output, const std::string& name, const Tally& t) {
    fmt::print(output, "{:<18} {:>6} {:>6} {} {:>6} {:>6} {}\n", name, t.labelled, t.found, share(t.found, t.labelled), t.reported, t.right,
               share(t.right, t.reported));
}

int print(const Run& run) {
    fmt::print(run.output, "{:<18} {:>6} {:>6} {:>25} {:>6} {:>6} {:>25}\n", "kind", "facts", "found", "recall", "told", "right",
               "precision");
    Tally all;
    for (const auto& [kind, tally] : run.by_kind) {
        print_row(run.output, kind, tally);
        all = {all.labelled + tally.labelled, all.found + tally.found, all.reported + tally.reported, all.right + tally.right};
    }
    print_row(run.output, "all", all);
    fmt::print(run.output, "lines {}, of these without a label {}, and yet told {}\n", run.pairs, run.clean, run.flagged_clean);
    const auto reaches = [](std::int64_t part, std::int64_t whole) {
        return static_cast<double>(part) >= bar * static_cast<double>(whole);
    };
    return reaches(all.found, all.labelled) && reaches(all.right, all.reported) ? 0 : 1;
}

}  // namespace

int score_command(const CompareOptions& options, const Rulebook& rulebook, std::istream& input, std::ostream& output,
                  std::ostream& errors) {
    Run run{rulebook.part<Comparer>(), rulebook.part<SourceRules>(), options, output, {}};
    std::string line;
    for (std::int64_t number = 1; std::getline(input, line); ++number) {
        try {
            run.take(Json::parse(line));
        } catch (const Json::exception&) {
            errors << rulebook.message("compare.bad_line", {{"file", options.score}, {"line", std::to_string(number)}}) << '\n';
            return 2;
        }
    }
    return print(run);
}

}  // namespace yanlu::compare
