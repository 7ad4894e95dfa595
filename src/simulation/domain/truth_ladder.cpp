// 152号 四(三), counted on fingers: who was notified by the province for one of the four kinds of problems is proposed for a talk, once a
// document; an account that province or city notified twice in a year is proposed for a letter, and what a decided letter has counted does
// not count again.
#include <algorithm>
#include <set>

#include "simulation/domain/judgement_check.hpp"

namespace yanlu::simulation {
namespace {

// One that counts for a letter. What a person enters is heard before the office decides on that day, the city's own after.
struct Named {
    std::string name;
    Date heard_on;
    bool is_after_deciding = false;
    std::optional<Date> withdrawn_on = {};
};

// Of one account and year.
class Counting {
public:
    explicit Counting(std::vector<Named> named) : named_(std::move(named)) {}

    std::vector<FoundCase> run() {
        std::set<Date> days;
        for (const Named& each : named_) {
            days.insert(each.heard_on);
            days.insert(each.heard_on + days_to_decide);
            if (each.withdrawn_on) days.insert(*each.withdrawn_on);
        }
        for (const Date day : days) {
            count(day, false);
            if (opened_on_ && day >= *opened_on_ + days_to_decide) decide();
            count(day, true);
        }
        if (opened_on_) cases_.push_back(undecided_);
        std::vector<FoundCase> out;
        for (auto& basis : cases_) out.push_back({"closure_advice", {basis.begin(), basis.end()}});
        return out;
    }

private:
    void count(Date day, bool with_own) {
        std::set<std::string> standing;
        for (const Named& each : named_) {
            const bool is_heard = each.heard_on < day || (each.heard_on == day && (with_own || !each.is_after_deciding));
            const bool is_gone = each.withdrawn_on && *each.withdrawn_on <= day;
            if (is_heard && !is_gone && !spent_.contains(each.name)) standing.insert(each.name);
        }
        if (opened_on_) {
            undecided_ = standing;
        } else if (standing.size() >= 2) {
            opened_on_ = day;
            undecided_ = standing;
        }
    }
    void decide() {
        cases_.push_back(undecided_);
        if (undecided_.size() >= 2) spent_.insert(undecided_.begin(), undecided_.end());
        opened_on_.reset();
        undecided_.clear();
    }

    std::vector<Named> named_;
    std::optional<Date> opened_on_;
    std::set<std::string> undecided_;
    std::set<std::string> spent_;
    std::vector<std::set<std::string>> cases_;
};

std::vector<FoundCase> talks(const JudgementTruth& truth) {
    std::map<std::pair<std::string, std::string>, std::set<std::string>> groups;  // unit, document
    for (const auto& each : truth.notifications) {
        if (each.cause == "other") continue;
        auto& standing = groups[{each.unit, each.document_number}];
        if (!each.withdrawn_on) standing.insert(each.name());
    }
    std::vector<FoundCase> out;
    for (const auto& [group, standing] : groups) out.push_back({"admonition", {standing.begin(), standing.end()}});
    return out;
}

}  // namespace

std::vector<FoundCase> ladder_truth(const JudgementTruth& truth, const std::vector<FoundRound>& rounds) {
    std::vector<FoundCase> out = talks(truth);
    std::map<std::pair<std::string, int>, std::vector<Named>> named;  // account, year
    for (const auto& each : truth.notifications) {
        if (each.is_prominent && !each.account.empty())
            named[{each.account, each.issued_on.year()}].push_back({each.name(), each.entered_on, false, each.withdrawn_on});
    }
    for (const FoundRound& round : rounds) {
        const auto told = std::ranges::find_if(
            truth.rounds, [&](const RoundTruth& t) { return t.is_quarterly == round.is_quarterly && t.to == round.to; });
        if (!round.notice || told == truth.rounds.end()) continue;
        for (const auto& [account, verdict] : told->verdicts) {
            if (verdict != "failed" || !round.drawn.contains(account)) continue;
            named[{account, round.notice->issued_on.year()}].push_back(
                {round.notice->document_number + " " + account, round.notice->issued_on, true});
        }
    }
    for (auto& [whom, list] : named) std::ranges::move(Counting(std::move(list)).run(), std::back_inserter(out));
    return out;
}

}  // namespace yanlu::simulation
