// What a visitor of the demonstration city finds in hand on its last day beside the year's own affairs: a census and a round of inspection
// that run, an analysis for consolidation with proposals being decided, monthly figures, reports of suspected fakes. None of it bears on
// the rules.
#pragma once

#include <optional>

#include "census/campaigns.hpp"
#include "simulation/people.hpp"

namespace yanlu::simulation {

class ShowCase {
public:
    ShowCase(Stage& stage, People& people) : stage_(stage), people_(people) {}
    void work(Date day);

private:
    void start_census(Date day);
    void answer_census(std::size_t day_of_census);
    void answer_sheet(const Json& sheet);
    void leave_a_round(Date day);
    void take_in_figures(Date day);
    void propose_consolidation();
    void decide_proposals();
    void report_fakes(Date day);

    Stage& stage_;
    People& people_;
    std::optional<census::CensusId> census_;
};

}  // namespace yanlu::simulation
