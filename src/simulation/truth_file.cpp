// Truth lines to and from their file.
#include "simulation/truth_file.hpp"

#include <algorithm>
#include <fstream>

#include "base/json.hpp"
#include "simulation/domain/truth_rounds.hpp"
#include "simulation/statements.hpp"

namespace yanlu::simulation {
namespace {

std::optional<TruthLine> line_of(const std::string& text) {
    const Json json = Json::parse(text, nullptr, false);
    const auto member = [&](const char* name) { return json.is_object() ? json.value(name, Json()) : Json(); };
    const auto day_in = [&](const char* name) {
        return member(name).is_string() ? Date::parse(member(name).get<std::string>()) : std::nullopt;
    };
    const auto first = day_in("first_day");
    if (!member("rule").is_string() || !member("subject_platform_id").is_string() || !member("key").is_string() || !first)
        return std::nullopt;
    return TruthLine{member("rule"), member("subject_platform_id"), member("key"), *first, day_in("last_day")};
}

const char* rule_of(Violation violation) {
    switch (violation) {
        case Violation::serious_wording:
            return "3.1-serious-wording";
        case Violation::personal_data:
            return "4.2b-personal-data";
        case Violation::secrecy_marking:
            return "4.2b-secrecy-marking";
        case Violation::advertisement:
            return "3.2c-advertisement";
        case Violation::none:
            return "";
    }
    return "";
}

}  // namespace

void write_truth(const std::filesystem::path& file, const std::vector<TruthLine>& lines) {
    std::ofstream out(file);
    for (const auto& line : lines) {
        out << Json{{"rule", line.rule},
                    {"subject_platform_id", line.subject_platform_id},
                    {"key", line.key},
                    {"first_day", line.first_day.iso()},
                    {"last_day", line.last_day ? Json(line.last_day->iso()) : Json(nullptr)}}
                   .dump()
            << '\n';
    }
    if (!out.flush()) throw std::runtime_error("cannot write " + file.string());
}

Result<std::vector<TruthLine>> read_truth(const std::filesystem::path& file) {
    std::ifstream in(file);
    if (!in) return invalid("simulation.no_truth", "data", {{"file", file.string()}});
    std::vector<TruthLine> lines;
    std::string text;
    for (int number = 1; std::getline(in, text); ++number) {
        auto line = line_of(text);
        if (!line) return invalid("simulation.bad_truth", "data", {{"file", file.string()}, {"line", std::to_string(number)}});
        lines.push_back(std::move(*line));
    }
    return lines;
}

std::vector<TruthLine> finding_lines(storage::Connection& database) {
    return database.all(sql::finding_lines, [](const storage::Row& row) {
        return TruthLine{row.get<std::string>(0), row.get<std::string>(1), row.get<std::string>(2), row.get<Date>(3),
                         row.get<std::optional<Date>>(4)};
    });
}

std::vector<TruthLine> content_truth(const Plan& plan) {
    std::vector<TruthLine> lines;
    for (const auto& post : plan.posts) {
        if (post.violation != Violation::none && seen_text(plan, post))
            lines.push_back({rule_of(post.violation), post.id, "", Date::of(post.published_at), std::nullopt});
    }
    return lines;
}

}  // namespace yanlu::simulation
