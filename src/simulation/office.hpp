// The city's office at the judgement of its accounts: inspects, notifies, follows the ladder, verifies what the monitor reports, assesses.
#pragma once

#include <map>
#include <optional>
#include <vector>

#include "accountability/case.hpp"
#include "assessment/assessment.hpp"
#include "assessment/domain/score.hpp"
#include "monitor_reports/reports.hpp"
#include "papers/paper.hpp"
#include "rounds/round.hpp"
#include "simulation/people.hpp"

namespace yanlu::simulation {

// Rounds of inspection from the draw to the close, and the notice of a quarter's round.
class Inspections {
public:
    Inspections(Stage& stage, People& people) : stage_(stage), people_(people), rounds_(stage.plan.judgement.rounds.size()) {}
    void work(Date day);
    void begin(Date day);  // the draw, in the evening

private:
    struct Running {
        std::optional<rounds::RoundId> id = {};
        std::optional<papers::PaperId> notice = {};
    };
    void begin(const PlannedRound& round, Running& running);
    void follow(std::size_t number, const PlannedRound& round, Running& running, Date day);
    void act(rounds::RoundId id, const std::string& action);
    void inspect(std::size_t number, const PlannedRound& round, rounds::RoundId id, Date day);
    void confirm(std::size_t number, rounds::RoundId id);
    void close(rounds::RoundId id);
    void follow_notice(const PlannedRound& round, Running& running, Date day);

    Stage& stage_;
    People& people_;
    std::vector<Running> rounds_;
};

// Papers on their way: whoever drafts submits, the office's leader signs, the clerk issues, units sign for it.
void submit_paper(Stage& stage, People& people, papers::PaperId paper);
void sign_paper(Stage& stage, People& people, papers::PaperId paper);
void issue_paper(Stage& stage, People& people, papers::PaperId paper);
void sign_for_papers(Stage& stage, People& people, Date day);

// Notifications from outside, and what they and the city's own lead to.
class LadderWork {
public:
    LadderWork(Stage& stage, People& people);
    void work(Date day);

private:
    void enter(Date day);
    void decide_admonition(const accountability::Case& subject, Date day);
    void follow_commitments(const accountability::Case& subject, Date day);
    void decide_advice(const accountability::Case& subject, Date day);
    void answer_advice(const accountability::Case& subject);
    bool is_part_of_a_story(AccountId account) const;

    Stage& stage_;
    People& people_;
    std::map<std::size_t, std::int64_t> entered_;  // notification of the plan → its id
};

class MonitorWork {
public:
    MonitorWork(Stage& stage, People& people) : stage_(stage), people_(people) {}
    void work(Date day);

private:
    void commission(Date day);
    void hand_in(const PlannedReport& report);
    void verify(const PlannedReport& report, monitor_reports::ReportId id);

    Stage& stage_;
    People& people_;
    std::optional<monitor_reports::CommissionId> commission_;
    std::map<std::string, monitor_reports::ReportId> to_verify_;  // by number
    std::size_t next_ = 0;
};

class Assessing {
public:
    Assessing(Stage& stage, People& people) : stage_(stage), people_(people) {}
    void work(Date day);

private:
    void begin(const PlannedAssessment& plan);
    void hand_in_self_scores();
    void act(const std::string& event, const std::string& role);
    void appeal();
    void decide_appeal();

    Stage& stage_;
    People& people_;
    std::optional<assessment::AssessmentId> id_;
};

class Office {
public:
    Office(Stage& stage, People& people)
        : stage_(stage),
          people_(people),
          inspections_(stage, people),
          ladder_(stage, people),
          monitor_(stage, people),
          assessing_(stage, people) {}
    void work(Date day) {
        inspections_.work(day);
        sign_for_papers(stage_, people_, day);
        monitor_.work(day);
        ladder_.work(day);
        assessing_.work(day);
    }
    void close_the_day(Date day) { inspections_.begin(day); }

private:
    Stage& stage_;
    People& people_;
    Inspections inspections_;
    LadderWork ladder_;
    MonitorWork monitor_;
    Assessing assessing_;
};

}  // namespace yanlu::simulation
