// Goes once through lines and checks, both in the order of the lines.
#include "rounds/build_result.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <span>

#include "rounds/read_result.hpp"
#include "rounds/settings.hpp"
#include "rounds/statements.hpp"
#include "rounds/view.hpp"

namespace yanlu::rounds {
namespace {

Observation observation_of(const Line& line) {
    if (line.observation == "observed") return Observation::observed;
    return line.observation == "blocked" ? Observation::blocked : Observation::failed;
}

// An item with how often it was what.
struct Asked {
    const Item* item;
    ItemTraits traits;
    ItemCoverage coverage;
};

ItemCoverage coverage_of(const Item& item) { return {item.id, item.title, item.article, item.is_veto, item.is_by_machine}; }

void count(ItemCoverage& coverage, Look look, bool has_problem) {
    if (look == Look::not_expected) return;
    ++coverage.expected;
    if (look == Look::observed) ++coverage.observed;
    if (look == Look::failed_to_observe) ++coverage.failed_to_observe;
    if (look == Look::blocked) ++coverage.blocked;
    if (has_problem) ++coverage.problems;
}

// Of several violations of one rule the worst counts.
ItemState worse(ItemState one, ItemState other) {
    for (const ItemState state : {ItemState::problem, ItemState::to_confirm}) {
        if (one == state || other == state) return state;
    }
    return other;
}

Problem problem_of(const Item& item, const Check& check) {
    Json evidence = check.evidence;
    if (!check.note.empty()) evidence["note"] = check.note;
    return {item.id, item.title, item.article, check.is_veto, std::move(evidence), check.finding, check.found_on};
}

class Counter {
public:
    Counter(Context& context, const Round& round) : context_(context), round_(round) {
        for (const Item* item : settings(context.rulebook).chosen(round.scope, round.items))
            asked_.push_back({item, {item->is_veto, item->is_by_machine, item->is_watching}, coverage_of(*item)});
    }

    Verdict take(const Line& line, std::span<const Check> checks) {
        const AccountTraits account{line.account_kind == "publishing", observation_of(line)};
        std::vector<Looked> looked;
        looked.reserve(asked_.size());
        std::vector<Problem> problems;
        for (Asked& asked : asked_) {
            if (!asked.item->applies_to(line.platform, line.account_kind)) continue;
            looked.push_back(look(asked, account, checks, problems));
        }
        const Verdict verdict = verdict_of(looked);
        add(line, verdict);
        if (!problems.empty()) list(line, verdict, std::move(problems));
        return verdict;
    }

    RoundResult finished() {
        head();
        for (const Stratum& stratum : strata_of(context_.database, round_.id)) {
            platforms_[stratum.platform].total += stratum.total;
            towns_[stratum.area].total += stratum.total;
        }
        parts();
        for (auto& asked : asked_) result_.by_item.push_back(std::move(asked.coverage));
        recheck();
        return std::move(result_);
    }

private:
    Looked look(Asked& asked, const AccountTraits& account, std::span<const Check> checks, std::vector<Problem>& problems) {
        ItemState state = ItemState::to_check;
        bool has_veto_problem = false;
        for (const Check& check : checks) {
            if (check.item != asked.item->id) continue;
            state = worse(state, check.state);
            if (check.state != ItemState::problem) continue;
            has_veto_problem |= check.is_veto;
            problems.push_back(problem_of(*asked.item, check));
        }
        const Look seen = look_at(asked.traits, account, state);
        count(asked.coverage, seen, state == ItemState::problem);
        // A veto item's lesser case (a rule may grade its rows) is a problem, but no veto.
        return {asked.traits.is_veto, seen, asked.traits.is_veto ? has_veto_problem : state == ItemState::problem};
    }

    void add(const Line& line, Verdict verdict) {
        const bool is_observed = verdict == Verdict::passed || verdict == Verdict::failed;
        for (Breakdown* part : {&platforms_[line.platform], &towns_[line.area_code]}) {
            ++part->sampled;
            if (is_observed) ++part->observed;
            if (verdict == Verdict::failed) ++part->failed;
        }
        ++result_.accounts_sampled;
        if (is_observed) ++result_.observed;
        if (verdict == Verdict::passed) ++result_.passed;
        if (verdict == Verdict::failed) ++result_.failed;
        if (verdict == Verdict::failed_to_observe) ++result_.failed_to_observe;
        if (verdict == Verdict::blocked) ++result_.blocked;
        verdicts_[line.account] = verdict;
    }

    void list(const Line& line, Verdict verdict, std::vector<Problem> problems) {
        auto& to = verdict == Verdict::failed ? result_.failures : result_.remarks;
        to.push_back({line.account, line.account_name, line.platform, line.unit, line.unit_name, line.area_code, std::move(problems)});
    }

    void head() {
        result_.round = round_.id;
        result_.title = round_.title;
        result_.kind = round_.kind;
        result_.scope = round_.scope;
        result_.period_from = round_.period_from;
        result_.period_to = round_.period_to;
        result_.state = round_.state;
        result_.seed = round_.seed;
        result_.units_total = round_.units_total;
        result_.accounts_total = round_.accounts_total;
    }

    void parts() {
        for (auto& [code, part] : platforms_) {
            part.code = code;
            part.name = platform_zh(context_, code);
            result_.by_platform.push_back(std::move(part));
        }
        std::map<std::string, std::string> names;
        context_.database.each(
            sql::area_names_of_round, [&](const storage::Row& row) { names[row.get<std::string>(0)] = row.get<std::string>(1); },
            round_.id);
        for (auto& [code, part] : towns_) {
            part.code = code;
            part.name = names[code];
            result_.by_town.push_back(std::move(part));
        }
    }

    void recheck() {
        if (!round_.previous) return;
        const auto last = result_of(context_, *round_.previous);
        if (!last) return;
        for (const AccountProblems& failed : last->failures) {
            Recheck again{failed.account, failed.account_name, failed.platform, failed.unit_name, {}, std::nullopt};
            std::set<std::string> titles;
            for (const Problem& problem : failed.items) {
                if (problem.is_veto && titles.insert(problem.title).second) again.was.push_back(problem.title);
            }
            const auto now = verdicts_.find(failed.account);
            if (now != verdicts_.end() && now->second == Verdict::failed) again.is_still_failing = true;
            if (now != verdicts_.end() && now->second == Verdict::passed) again.is_still_failing = false;
            result_.recheck.push_back(std::move(again));
        }
    }

    Context& context_;
    const Round& round_;
    std::vector<Asked> asked_;
    std::map<std::string, Breakdown> platforms_;
    std::map<std::string, Breakdown> towns_;
    std::map<AccountId, Verdict> verdicts_;
    RoundResult result_;
};

}  // namespace

Counted count_round(Context& context, const Round& round) {
    const auto lines = lines_of(context.database, round.id);
    const auto checks = checks_of_round(context.database, round.id);
    Counter counter(context, round);
    Counted out;
    auto from = checks.begin();
    for (const Line& line : lines) {
        const auto to = std::find_if(from, checks.end(), [&](const Check& check) { return check.line != line.id; });
        out.verdicts.push_back({line.id, counter.take(line, std::span(from, to))});
        from = to;
    }
    out.result = counter.finished();
    return out;
}

Verdict verdict_of_line(Context& context, const Round& round, const Line& line, const std::vector<Check>& checks) {
    return Counter(context, round).take(line, checks);
}

}  // namespace yanlu::rounds
