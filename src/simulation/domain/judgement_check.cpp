#include "simulation/domain/judgement_check.hpp"

#include <algorithm>
#include <iterator>
#include <set>

namespace yanlu::simulation {
namespace {

constexpr std::int64_t least_share = 30;
constexpr std::int64_t months_of_offenders = 6;

std::string name_of(bool is_quarterly, Date to) { return std::string(is_quarterly ? "季度检查 " : "月度检查 ") + to.iso(); }

Figures figures_of(const RoundTruth& truth, const FoundRound& found) {
    Figures out{.total = static_cast<std::int64_t>(truth.verdicts.size()), .sampled = static_cast<std::int64_t>(found.drawn.size())};
    for (const auto& [account, verdict] : found.drawn) {
        const auto told = truth.verdicts.find(account);
        if (told == truth.verdicts.end()) continue;
        out.passed += told->second == "passed";
        out.failed += told->second == "failed";
    }
    out.inspected = out.passed + out.failed;
    return out;
}

std::string text_of(const Figures& f) {
    return "总数 " + std::to_string(f.total) + " 抽取 " + std::to_string(f.sampled) + " 检查 " + std::to_string(f.inspected) + " 合格 " +
           std::to_string(f.passed) + " 不合格 " + std::to_string(f.failed);
}

// So many months earlier, or the last day of that month where it has no such day.
Date months_before(Date day, std::int64_t months) {
    Date month = first_of_month(day);
    for (std::int64_t i = 0; i < months; ++i) month = first_of_month(month - 1);
    return std::min(month + (static_cast<std::int64_t>(day.day()) - 1), first_of_next_month(month) - 1);
}

class Checker {
public:
    Checker(const JudgementTruth& truth, const FoundJudgement& found) : truth_(truth), found_(found) {}

    JudgementCheck run() {
        for (const RoundTruth& round : truth_.rounds) check_round(round);
        for (const FoundRound& round : found_.rounds) {
            const auto is_planned = [&](const RoundTruth& t) { return t.is_quarterly == round.is_quarterly && t.to == round.to; };
            if (std::ranges::none_of(truth_.rounds, is_planned)) out_.wrong.push_back(name_of(round.is_quarterly, round.to));
        }
        check_cases();
        check_reports();
        if (truth_.assessment) check_assessment(*truth_.assessment);
        return std::move(out_);
    }

private:
    void check_round(const RoundTruth& truth) {
        const std::string name = name_of(truth.is_quarterly, truth.to);
        const auto round = std::ranges::find_if(
            found_.rounds, [&](const FoundRound& f) { return f.is_quarterly == truth.is_quarterly && f.to == truth.to; });
        if (round == found_.rounds.end()) {
            out_.missed.push_back(name);
            return;
        }
        ++out_.rounds;
        check_draw(name, truth, *round);
        for (const auto& [account, verdict] : round->drawn) {
            const auto told = truth.verdicts.find(account);
            const std::string should = told == truth.verdicts.end() ? "out_of_scope" : told->second;
            ++out_.verdicts;
            out_.failures += should == "failed";
            if (should == verdict) continue;
            const std::string line = name + " " + account + " 应为 " + should + " 而为 " + verdict;
            (should == "failed" ? out_.missed : out_.wrong).push_back(line);
        }
        const Figures figures = figures_of(truth, *round);
        hold(name + " 结果", figures, round->figures);
        if (!truth.is_quarterly) return;
        if (!round->notice) {
            out_.missed.push_back(name + " 通报");
            return;
        }
        ++out_.notices;
        hold(name + " 通报", figures, round->notice->figures);
    }

    void hold(const std::string& what, const Figures& should, const Figures& is) {
        if (should != is) out_.wrong.push_back(what + " 应为 " + text_of(should) + " 而为 " + text_of(is));
    }

    // All of a full round; of a sampled one so many at least, and whoever failed lately.
    void check_draw(const std::string& name, const RoundTruth& truth, const FoundRound& round) {
        const auto must = truth.is_quarterly ? offenders(truth) : accounts_of(truth);
        for (const auto& account : must) {
            if (truth.verdicts.contains(account) && !round.drawn.contains(account)) out_.missed.push_back(name + " 未抽取 " + account);
        }
        if (static_cast<std::int64_t>(round.drawn.size()) * 100 < static_cast<std::int64_t>(truth.verdicts.size()) * least_share)
            out_.missed.push_back(name + " 抽查不足 " + std::to_string(least_share) + "%");
    }

    static std::set<std::string> accounts_of(const RoundTruth& truth) {
        std::set<std::string> out;
        for (const auto& [account, verdict] : truth.verdicts) out.insert(account);
        return out;
    }

    // By rounds that were closed when this one was drawn.
    std::set<std::string> offenders(const RoundTruth& drawn) const {
        std::set<std::string> out;
        for (const RoundTruth& earlier : truth_.rounds) {
            if (earlier.to >= drawn.to || earlier.to < months_before(drawn.to, months_of_offenders)) continue;
            const auto lot = std::ranges::find_if(
                found_.rounds, [&](const FoundRound& f) { return f.is_quarterly == earlier.is_quarterly && f.to == earlier.to; });
            for (const auto& [account, verdict] : earlier.verdicts) {
                if (verdict == "failed" && lot != found_.rounds.end() && lot->drawn.contains(account)) out.insert(account);
            }
        }
        return out;
    }

    void check_cases() {
        auto should = ladder_truth(truth_, found_.rounds);
        auto is = found_.cases;
        std::ranges::sort(should);
        std::ranges::sort(is);
        std::vector<FoundCase> missed, wrong;
        std::ranges::set_difference(should, is, std::back_inserter(missed));
        std::ranges::set_difference(is, should, std::back_inserter(wrong));
        const auto line = [](const FoundCase& each) {
            std::string out = each.kind;
            for (const auto& name : each.of) out += " ｜ " + name;
            return out;
        };
        for (const auto& each : missed) out_.missed.push_back(line(each));
        for (const auto& each : wrong) out_.wrong.push_back(line(each));
        out_.cases = should.size();
    }

    void check_reports() {
        for (const auto& [number, state] : truth_.reports) {
            const auto report = found_.reports.find(number);
            if (report == found_.reports.end())
                out_.missed.push_back("监测问题 " + number);
            else if (report->second != state)
                out_.wrong.push_back("监测问题 " + number + " 应为 " + state + " 而为 " + report->second);
        }
        out_.reports = truth_.reports.size();
    }

    void check_assessment(const AssessmentTruth& truth) {
        if (!found_.assessment) {
            out_.missed.push_back("考核 " + truth.to.iso());
            return;
        }
        const FoundAssessment& found = *found_.assessment;
        std::set<std::string> vetoed = truth.vetoed;
        for (const auto& [round, account] : truth.flawed) {
            if (is_drawn(round, account)) vetoed.insert(account);
        }
        std::int64_t due = 0;
        for (const auto& [account, problems] : found.problems) {
            ++out_.assessed;
            compare("考核 " + account + " 否决", vetoed.contains(account), found.vetoed.contains(account));
            // 一票否决: nothing more is taken from an account that is vetoed.
            for (const auto& rule : found.rules) {
                if (vetoed.contains(account) && rule != "2.4d-stale-update") continue;
                compare("考核 " + account + " " + rule, number_in(number_of(truth.problems, account), rule), number_in(problems, rule));
            }
        }
        for (const auto& account : found.filing_accounts) {
            const FilingsOf filings = number_of(truth.filings, account);
            due += filings.due;
            compare("考核 " + account + " 逾期备案", filings.late, number_in(found.late_filings, account));
        }
        compare("考核 应备案", due, found.filings_due);
    }

    bool is_drawn(Date round, const std::string& account) const {
        return std::ranges::any_of(
            found_.rounds, [&](const FoundRound& each) { return each.is_quarterly && each.to == round && each.drawn.contains(account); });
    }
    template <class Map>
    static typename Map::mapped_type number_of(const Map& map, const std::string& key) {
        const auto found = map.find(key);
        return found == map.end() ? typename Map::mapped_type{} : found->second;
    }
    static std::int64_t number_in(const std::map<std::string, std::int64_t>& map, const std::string& key) { return number_of(map, key); }
    void compare(const std::string& what, std::int64_t should, std::int64_t is) {
        if (should == is) return;
        (should > is ? out_.missed : out_.wrong).push_back(what + " 应为 " + std::to_string(should) + " 而为 " + std::to_string(is));
    }

    const JudgementTruth& truth_;
    const FoundJudgement& found_;
    JudgementCheck out_;
};

}  // namespace

JudgementTruth judgement_truth(const Plan& plan) {
    JudgementTruth out{.rounds = round_truth(plan), .notifications = {}, .reports = {}};
    if (plan.judgement.assessment) out.assessment = assessment_truth(plan, *plan.judgement.assessment);
    for (const PlannedNotification& each : plan.judgement.notifications) {
        out.notifications.push_back({each.document_number, each.issued_on, each.entered_on, each.withdrawn_on,
                                     each.account ? plan.accounts[*each.account].platform_account_id : "", plan.units[each.unit].name,
                                     each.cause, each.is_prominent});
    }
    for (const PlannedReport& each : plan.judgement.reports) {
        using End = PlannedReport::End;
        const bool is_decided = each.end == End::merged || each.day < plan.last_day;
        out.reports[each.number] = !is_decided                 ? "to_verify"
                                   : each.end == End::accepted ? "accepted"
                                   : each.end == End::rejected ? "rejected"
                                                               : "merged";
    }
    return out;
}

JudgementCheck check_judgement(const JudgementTruth& truth, const FoundJudgement& found) { return Checker(truth, found).run(); }

}  // namespace yanlu::simulation
