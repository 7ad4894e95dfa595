#include "simulation/found_judgement.hpp"

#include <algorithm>
#include <fstream>

#include "papers/paper.hpp"
#include "rounds/read_result.hpp"
#include "simulation/statements.hpp"

namespace yanlu::simulation {
namespace {

FoundNotice notice_of(const papers::Paper& paper) {
    const Json& numbers = paper.snapshot.at("numbers");
    const auto number = [&](const char* name) { return numbers.at(name).get<std::int64_t>(); };
    return {paper.document_number(),
            Date::of(*paper.issued_at),
            {number("total"), number("sampled"), number("inspected"), number("passed"), number("failed")}};
}

FoundRound round_of(Context& context, rounds::RoundId id, bool is_sampled) {
    const auto result = rounds::result_of(context, id).value();
    FoundRound out{.is_quarterly = is_sampled,
                   .to = result.period_to,
                   .drawn = {},
                   .figures = {result.accounts_total, result.accounts_sampled, result.observed, result.passed, result.failed}};
    context.database.each(
        sql::accounts_drawn, [&](const storage::Row& row) { out.drawn.emplace(row.get<std::string>(0), row.get<std::string>(1)); }, id);
    if (const auto paper = context.database.value<papers::PaperId>(sql::notice_of_round, id))
        out.notice = notice_of(papers::load_paper(context.database, *paper).value());
    return out;
}

std::vector<FoundCase> found_cases(Context& context) {
    std::map<std::int64_t, FoundCase> cases;
    context.database.each(sql::ladder_lines, [&](const storage::Row& row) {
        FoundCase& found = cases[row.integer(0)];
        found.kind = row.get<std::string>(1);
        if (!row.is_null(2)) found.of.push_back(row.get<std::string>(2) + " " + row.get<std::string>(3));
    });
    std::vector<FoundCase> out;
    for (auto& [id, found] : cases) {
        std::ranges::sort(found.of);
        out.push_back(std::move(found));
    }
    return out;
}

Json day_or_null(const std::optional<Date>& day) { return day ? Json(day->iso()) : Json(nullptr); }
Date day_of(const Json& json) { return Date::parse(json.get<std::string>()).value(); }

Json json_of(const AssessmentTruth& truth) {
    Json filings = Json::object();
    for (const auto& [account, of] : truth.filings) filings[account] = {of.due, of.late};
    Json flawed = Json::array();
    for (const auto& [round, account] : truth.flawed) flawed.push_back({round.iso(), account});
    return {{"from", truth.from.iso()}, {"to", truth.to.iso()},   {"problems", truth.problems},
            {"filings", filings},       {"vetoed", truth.vetoed}, {"flawed", flawed}};
}

AssessmentTruth assessment_of(const Json& json) {
    AssessmentTruth out{day_of(json.at("from")), day_of(json.at("to"))};
    out.problems = json.at("problems").get<decltype(out.problems)>();
    for (const auto& [account, of] : json.at("filings").items()) out.filings[account] = {of.at(0), of.at(1)};
    out.vetoed = json.at("vetoed").get<decltype(out.vetoed)>();
    for (const auto& each : json.at("flawed")) out.flawed.emplace_back(day_of(each.at(0)), each.at(1).get<std::string>());
    return out;
}

Json json_of(const JudgementTruth& truth) {
    Json out{{"rounds", Json::array()}, {"notifications", Json::array()}, {"reports", truth.reports}};
    for (const auto& each : truth.rounds)
        out["rounds"].push_back(
            {{"is_quarterly", each.is_quarterly}, {"from", each.from.iso()}, {"to", each.to.iso()}, {"verdicts", each.verdicts}});
    for (const auto& each : truth.notifications)
        out["notifications"].push_back({{"document_number", each.document_number},
                                        {"issued_on", each.issued_on.iso()},
                                        {"entered_on", each.entered_on.iso()},
                                        {"withdrawn_on", day_or_null(each.withdrawn_on)},
                                        {"account", each.account},
                                        {"unit", each.unit},
                                        {"cause", each.cause},
                                        {"is_prominent", each.is_prominent}});
    if (truth.assessment) out["assessment"] = json_of(*truth.assessment);
    return out;
}

JudgementTruth truth_of(const Json& json) {
    JudgementTruth out;
    for (const auto& each : json.at("rounds"))
        out.rounds.push_back({each.at("is_quarterly"), day_of(each.at("from")), day_of(each.at("to")),
                              each.at("verdicts").get<decltype(RoundTruth::verdicts)>()});
    for (const auto& each : json.at("notifications")) {
        const Json& withdrawn = each.at("withdrawn_on");
        out.notifications.push_back({each.at("document_number"), day_of(each.at("issued_on")), day_of(each.at("entered_on")),
                                     withdrawn.is_null() ? std::nullopt : std::optional(day_of(withdrawn)), each.at("account"),
                                     each.at("unit"), each.at("cause"), each.at("is_prominent")});
    }
    out.reports = json.at("reports").get<decltype(out.reports)>();
    if (json.contains("assessment")) out.assessment = assessment_of(json.at("assessment"));
    return out;
}

}  // namespace

FoundJudgement found_judgement(Context& context) {
    FoundJudgement out;
    struct Closed {
        rounds::RoundId id;
        bool is_sampled;
    };
    const auto closed = context.database.all(sql::closed_rounds,
                                             [](const storage::Row& row) { return Closed{row.get<rounds::RoundId>(0), row.get<bool>(1)}; });
    for (const Closed& round : closed) out.rounds.push_back(round_of(context, round.id, round.is_sampled));
    out.cases = found_cases(context);
    context.database.each(sql::report_lines,
                          [&](const storage::Row& row) { out.reports.emplace(row.get<std::string>(0), row.get<std::string>(1)); });
    out.assessment = found_assessment(context);
    return out;
}

void write_judgement(const std::filesystem::path& file, const JudgementTruth& truth) {
    std::ofstream out(file);
    out << json_of(truth).dump() << '\n';
    if (!out.flush()) throw std::runtime_error("cannot write " + file.string());
}

Result<JudgementTruth> read_judgement(const std::filesystem::path& file) {
    std::ifstream in(file);
    if (!in) return JudgementTruth{};
    try {
        return truth_of(Json::parse(in));
    } catch (const std::exception&) {
        return invalid("simulation.bad_truth", "data", {{"file", file.string()}, {"line", "1"}});
    }
}

}  // namespace yanlu::simulation
