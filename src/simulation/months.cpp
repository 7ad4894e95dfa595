#include "simulation/months.hpp"

#include <fstream>

#include "assessment/read_facts.hpp"
#include "base/digest.hpp"

namespace yanlu::simulation {
namespace {

constexpr const char* set_id = "city-example-1";

Result<MonthDigests> digests_in(const std::filesystem::path& file, const std::string& line, int number) {
    const auto refused = [&] {
        return invalid("simulation.bad_truth", "data", {{"file", file.string()}, {"line", std::to_string(number)}});
    };
    try {
        const Json json = Json::parse(line);
        const auto from = Date::parse(json.at("from").get<std::string>());
        const auto to = Date::parse(json.at("to").get<std::string>());
        if (!from || !to) return refused();
        return MonthDigests{{*from, *to}, {json.at("known_at").get<std::int64_t>()}, json.at("digest")};
    } catch (const std::exception&) {
        return refused();
    }
}

}  // namespace

MonthScores month_scores(Context& context, const assessment::Period& period, Instant known_at) {
    const auto text = assessment::set_in_force(context, set_id, known_at).value();
    const auto set = assessment::parsed(context.rulebook, text);
    const auto facts = assessment::read_facts(context, period, known_at, set);
    MonthScores out{period, known_at, {}, {}};
    for (const auto& line : assessment::lines_of(facts)) out.facts += line + "\n";
    for (const auto& sheet : assessment::assess(facts, set).sheets) out.scores += canonical(assessment::to_json(sheet)) + "\n";
    return out;
}

MonthDigests digests_of(const MonthScores& month) { return {month.period, month.known_at, hex(sha256(month.facts + month.scores))}; }

void write_months(const std::filesystem::path& file, const std::vector<MonthScores>& months) {
    std::ofstream out(file);
    for (const MonthScores& each : months) {
        const MonthDigests month = digests_of(each);
        out << Json{{"from", month.period.from.iso()},
                    {"to", month.period.to.iso()},
                    {"known_at", month.known_at.ms},
                    {"digest", month.digest}}
                   .dump()
            << '\n';
    }
    if (!out.flush()) throw std::runtime_error("cannot write " + file.string());
}

Result<std::vector<MonthDigests>> read_months(const std::filesystem::path& file) {
    std::vector<MonthDigests> out;
    std::ifstream in(file);
    std::string line;
    for (int number = 1; std::getline(in, line); ++number) {
        auto month = digests_in(file, line, number);
        if (!month) return refuse(month.error());
        out.push_back(std::move(*month));
    }
    return out;
}

}  // namespace yanlu::simulation
