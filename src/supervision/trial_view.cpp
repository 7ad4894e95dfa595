// A trial as JSON and as a sheet, of what the caller may see.
#include "documents/table_writer.hpp"
#include "organisation/permissions.hpp"
#include "supervision/desks.hpp"
#include "supervision/evaluation_view.hpp"
#include "supervision/subject.hpp"
#include "supervision/trial.hpp"

namespace yanlu::supervision {
namespace {

using organisation::Caller;
using organisation::Permissions;

struct Counts {
    std::int64_t in_force = 0;
    std::int64_t tried = 0;
    std::int64_t appears = 0;
    std::int64_t goes = 0;

    void add(Change change) {
        in_force += change != Change::appears;
        tried += change != Change::goes;
        appears += change == Change::appears;
        goes += change == Change::goes;
    }
    Json to_json() const { return {{"in_force", in_force}, {"tried", tried}, {"new", appears}, {"gone", goes}, {"same", in_force - goes}}; }
};

Result<organisation::Scope> scope_of(Context& context, const Caller& caller, const TrialQuestion& question) {
    const auto& permissions = context.rulebook.part<Permissions>();
    if (!question.text.empty()) {
        if (auto refusal = permissions.why_not(caller, "supervision.try_rule_text")) return refuse(std::move(*refusal));
    }
    return permissions.scope_for(caller, "supervision.evaluate");
}

// The lines within the scope, each with its subject.
Result<TrialResult> lines_in_sight(Context& context, const Caller& caller, const TrialQuestion& question,
                                   const std::function<void(const TrialLine&, const Subject&)>& take) {
    const auto scope = scope_of(context, caller, question);
    if (!scope) return tl::unexpected(scope.error());
    auto result = try_rules(context, question);
    if (!result) return result;
    const Instant known = context.clock.now();
    UnitSight sight(context, *scope);
    for (const TrialLine& line : result->lines) {
        const Subject subject = subject_of(context, line.violation, line.last_day, known);
        if (sight.holds(subject.host)) take(line, subject);
    }
    return result;
}

std::string zh_of(Change change) { return change == Change::same ? "不变" : change == Change::appears ? "新增" : "不再检出"; }

std::string evidence_text(const Violation& violation) {
    std::string out;
    for (const Json& field : evidence_json(violation)) {
        const Json& value = field["value"];
        out += (out.empty() ? "" : "；") + field["zh"].get<std::string>() + " " +
               (value.is_string() ? value.get<std::string>() : value.dump());
    }
    return out;
}

}  // namespace

Result<Json> show_trial(Context& context, const Caller& caller, const TrialQuestion& question) {
    constexpr std::size_t most_listed = 500;
    Counts all;
    std::map<std::string, std::pair<const Rule*, Counts>> by_rule;
    Json listed = Json::array();
    Json unchanged = Json::array();  // listed behind those that differ
    const auto result = lines_in_sight(context, caller, question, [&](const TrialLine& line, const Subject& subject) {
        all.add(line.change);
        auto& [rule, counts] = by_rule[line.violation.rule->id];
        rule = line.violation.rule;
        counts.add(line.change);
        Json& list = line.change == Change::same ? unchanged : listed;
        if (list.size() >= most_listed) return;
        Json item = violation_json(context, line.violation, subject);
        item["change"] = code_of(line.change);
        item["first_day"] = line.first_day.iso();
        item["last_day"] = line.last_day.iso();
        list.push_back(std::move(item));
    });
    if (!result) return tl::unexpected(result.error());
    for (Json& item : unchanged) {
        if (listed.size() < most_listed) listed.push_back(std::move(item));
    }
    Json rules = Json::array();
    for (const auto& [id, item] : by_rule) {
        Json counts = item.second.to_json();
        counts.update(
            {{"rule", id}, {"title", item.first->title}, {"severity", code_of(item.first->severity)}, {"count", item.second.tried}});
        rules.push_back(std::move(counts));
    }
    return Json{{"from", result->from.iso()},  {"as_of", result->to.iso()},   {"total", all.tried},
                {"difference", all.to_json()}, {"by_rule", std::move(rules)}, {"violations", std::move(listed)}};
}

Result<std::string> export_trial(Context& context, const Caller& caller, const TrialQuestion& question, const std::string& format) {
    std::vector<std::vector<std::string>> rows;
    const auto result = lines_in_sight(context, caller, question, [&](const TrialLine& line, const Subject& subject) {
        const Violation& violation = line.violation;
        rows.push_back({zh_of(line.change), violation.rule->title, std::string(zh_of(violation.severity)),
                        title_of(context, violation, subject), subject.host_name, subject.account_name, line.first_day.iso(),
                        line.last_day.iso(), evidence_text(violation)});
    });
    if (!result) return tl::unexpected(result.error());
    using documents::ColumnType;
    static const std::vector<documents::ColumnLook> looks{{"与现行相比"},
                                                          {"规则", ColumnType::text, 24},
                                                          {"程度"},
                                                          {"问题", ColumnType::text, 50},
                                                          {"主办单位", ColumnType::text, 24},
                                                          {"账号", ColumnType::text, 20},
                                                          {"首日", ColumnType::date},
                                                          {"末日", ColumnType::date},
                                                          {"证据", ColumnType::text, 50}};
    const auto kind = format == "xlsx" ? documents::TableFormat::xlsx : documents::TableFormat::csv;
    return documents::table_bytes(kind, "规则试算", looks, [&](documents::TableWriter& writer) {
        for (const auto& row : rows) writer.row(row);
    });
}

}  // namespace yanlu::supervision
