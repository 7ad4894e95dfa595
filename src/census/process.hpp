// The three process tables of a census, checked once, and the house's settings (rulebook/census.yaml).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "flow/machines.hpp"
#include "ledger/context.hpp"

namespace yanlu::census {

class CensusProcess {
public:
    explicit CensusProcess(const Rulebook& rulebook);  // RulebookError on a table or setting that will not do

    const flow::Machine& campaign() const { return *campaign_; }
    const flow::Machine& sheet() const { return *sheet_; }
    const flow::Machine& correction() const { return *correction_; }

    std::string answered_by;  // themselves | through_unit
    std::vector<int> remind_days_before;
    Date backfill_due_on;
    std::string statement;
    std::string statement_of_none;

private:
    void read_settings(const Rulebook& rulebook);
    const flow::Machine* campaign_;
    const flow::Machine* sheet_;
    const flow::Machine* correction_;
};

const CensusProcess& process(const Rulebook& rulebook);
std::string state_name(const flow::Machine& machine, std::string_view state);
std::string event_name(const flow::Machine& machine, std::string_view event);
// Until when another reminder would be too soon; nothing if it would not.
std::optional<Instant> reminder_waits_until(Context& context, const std::optional<Instant>& reminded_at);

}  // namespace yanlu::census
