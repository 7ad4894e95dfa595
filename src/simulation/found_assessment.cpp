// The announced assessment, told by accounts: from the records behind every point.
#include "assessment/domain/objects.hpp"
#include "assessment/read_result.hpp"
#include "assessment/result_store.hpp"
#include "simulation/domain/comparison.hpp"
#include "simulation/found_judgement.hpp"
#include "simulation/statements.hpp"

namespace yanlu::simulation {
namespace {

class Teller {
public:
    Teller(Context& context, const assessment::IndicatorSet& set) {
        context.database.each(sql::finding_rules, [&](const storage::Row& row) {
            rules_.emplace("finding:" + std::to_string(row.integer(0)), row.get<std::string>(1));
        });
        context.database.each(sql::account_names,
                              [&](const storage::Row& row) { names_.emplace(row.integer(0), row.get<std::string>(1)); });
        for (const auto& indicator : set.indicators) {
            if (indicator.level != assessment::Level::account) continue;
            for (const auto& rule : indicator.rules) {
                if (kind_of(rule) == Kind::of_structure) out_.rules.insert(rule);
            }
        }
    }

    void tell(const assessment::AccountScore& account) {
        const std::string& name = names_.at(account.account);
        auto& problems = out_.problems[name];
        if (account.verdict == assessment::Verdict::vetoed) out_.vetoed.insert(name);
        for (const auto& item : account.items) {
            for (const auto& each : item.cases) {
                const auto rule = rules_.find(each.key);
                if (rule != rules_.end() && out_.rules.contains(rule->second)) ++problems[rule->second];
            }
        }
    }

    void tell(const assessment::Item& item) {
        if (item.indicator != "filing") return;
        out_.filings_due += item.whole;
        for (const auto& each : item.cases) ++out_.late_filings[names_.at(each.account)];
    }

    // Of a unit that nobody rates, because none of its accounts is in use any more, nothing is counted.
    void tell_filings_of(const assessment::Facts& facts, std::int64_t unit) {
        for (const auto& account : facts.accounts) {
            if (account.unit == unit) out_.filing_accounts.insert(names_.at(account.id));
        }
    }

    FoundAssessment finished() { return std::move(out_); }

private:
    std::map<std::string, std::string> rules_;  // by a case's key
    std::map<std::int64_t, std::string> names_;
    FoundAssessment out_;
};

}  // namespace

std::optional<FoundAssessment> found_assessment(Context& context) {
    const auto id = context.database.value<assessment::AssessmentId>(sql::announced_assessments);
    if (!id) return std::nullopt;
    const auto announced = assessment::find_assessment(context.database, *id);
    const auto set = assessment::parsed(context.rulebook, announced->set);
    Teller teller(context, set);
    const auto result = assessment::result_of(context, *id).value();
    std::set<std::int64_t> rated;
    for (const auto& unit : result.units) {
        if (unit.verdict == assessment::Verdict::not_rated) continue;
        rated.insert(unit.unit.value);
        for (const auto& account : unit.accounts) teller.tell(account);
        for (const auto& item : unit.items) teller.tell(item);
    }
    const auto facts = assessment::frozen_facts(context.database, *announced);
    for (const auto& object : assessment::objects_of(facts, set, {})) {
        if (!rated.contains(object.unit)) continue;
        for (const auto& member : object.members) teller.tell_filings_of(facts, member.unit);
    }
    return teller.finished();
}

}  // namespace yanlu::simulation
