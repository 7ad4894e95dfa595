// Reads machines/census*.yaml and census.yaml.
#include "census/process.hpp"

#include <algorithm>

namespace yanlu::census {

CensusProcess::CensusProcess(const Rulebook& rulebook) {
    const auto& machines = rulebook.part<flow::Machines>();
    campaign_ = &machines.require("census", {"reference_day_is_past", "due_day_is_ahead"});
    sheet_ = &machines.require("census_sheet",
                               {"census_is_running", "all_lines_answered", "none_is_declared", "nothing_decided", "reminded_long_ago"});
    correction_ = &machines.require("census_correction", {"not_reporter", "is_addition"});
    read_settings(rulebook);
}

void CensusProcess::read_settings(const Rulebook& rulebook) {
    const auto file = rulebook.root() / "census.yaml";
    const auto node = Rulebook::load_yaml(file);
    answered_by = node["answered_by"].as<std::string>("");
    if (answered_by != "themselves" && answered_by != "through_unit")
        throw RulebookError(file, "answered_by is neither themselves nor through_unit");
    for (const auto& days : node["remind_days_before"]) remind_days_before.push_back(days.as<int>());
    const auto day = Date::parse(node["backfill_due_on"].as<std::string>(""));
    if (!day) throw RulebookError(file, "backfill_due_on is not a day");
    backfill_due_on = *day;
    statement = node["statement"].as<std::string>("");
    statement_of_none = node["statement_of_none"].as<std::string>("");
    if (statement.empty() || statement_of_none.empty()) throw RulebookError(file, "a statement is missing");
}

const CensusProcess& process(const Rulebook& rulebook) { return rulebook.part<CensusProcess>(); }

std::string state_name(const flow::Machine& machine, std::string_view state) {
    const flow::State* found = machine.state(state);
    return found ? found->zh : std::string(state);
}

std::string event_name(const flow::Machine& machine, std::string_view event) {
    const auto found = std::ranges::find(machine.transitions(), event, &flow::Transition::event);
    return found == machine.transitions().end() ? std::string(event) : found->zh;
}

std::optional<Instant> reminder_waits_until(Context& context, const std::optional<Instant>& reminded_at) {
    const auto* lapse = process(context.rulebook).sheet().transition("to_answer", "remind_lapses");
    if (!reminded_at || !lapse || !lapse->limit) return std::nullopt;
    const auto& hours = context.rulebook.part<flow::Machines>().office_hours();
    const auto until = flow::deadline_of(context.rulebook.calendar(), hours, *lapse->limit, *reminded_at).due_at;
    return context.clock.now() < until ? std::optional(until) : std::nullopt;
}

}  // namespace yanlu::census
