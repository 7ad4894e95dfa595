// One finding after the other: opened, gone on with, marked gone.
#include "supervision/apply_difference.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "supervision/clocks.hpp"
#include "supervision/desks.hpp"
#include "supervision/false_alarms.hpp"
#include "supervision/finding.hpp"
#include "supervision/guards.hpp"
#include "supervision/look_back.hpp"
#include "supervision/manual_items.hpp"
#include "supervision/process.hpp"
#include "supervision/start_finding.hpp"
#include "supervision/statements.hpp"
#include "supervision/subject.hpp"

namespace yanlu::supervision {
namespace {

using Identity = std::tuple<std::string, std::string, std::int64_t, std::string>;  // rule, subject kind, subject, key

Identity identity_of(const Violation& violation) {
    return {violation.rule->id, std::string(code_of(violation.rule->subject)), violation.subject_id, violation.key};
}

struct OnRecord {
    FindingId id;
    bool ends_by_machine;
};
using Present = std::map<Identity, OnRecord>;

// A rule that is switched off, was retired or did not come to its end says nothing of its findings: they stay as they are.
Present present_findings(Context& context, const Evaluation& evaluation) {
    Present present;
    const auto take = [&](const storage::Row& row) {
        if (!std::ranges::binary_search(evaluation.evaluated, row.text(1))) return;
        present.emplace(Identity{row.get<std::string>(1), row.get<std::string>(2), row.integer(3), row.get<std::string>(4)},
                        OnRecord{row.get<FindingId>(0), row.get<bool>(5) && !context.rulebook.part<ManualItems>().find(row.text(1))});
    };
    if (evaluation.account)
        context.database.each(sql::present_findings_of_account, take, *evaluation.account);
    else
        context.database.each(sql::present_findings, take);
    return present;
}

class Application {
public:
    Application(Context& context, ledger::Journal& journal, const Evaluation& evaluation)
        : context_(context),
          journal_(journal),
          evaluation_(evaluation),
          last_evaluated_(last_evaluated_day(context.database)),
          standings_(context, RuleDecisions(context, evaluation.known_as_of), evaluation.as_of) {}

    Applied run(const Present& on_record) {
        Present present = on_record;
        for (const Violation& violation : evaluation_.violations) {
            if (present.erase(identity_of(violation)) == 0 && !goes_on(violation)) open(violation);
        }
        for (const auto& [identity, finding] : present) {
            if (finding.ends_by_machine) mark_gone(finding.id);
        }
        return applied_;
    }

private:
    // Several evaluations a day: a violation that left and came back on one day is one episode. Its finding goes on if it is still open;
    // one that the machine has closed stays closed, and tomorrow's evaluation opens the next.
    bool goes_on(const Violation& violation) {
        const auto [rule, kind, subject, key] = identity_of(violation);
        const auto id = context_.database.value<FindingId>(sql::finding_gone_on, rule, kind, subject, key, evaluation_.as_of.iso());
        if (!id) return false;
        Finding finding = load_finding(context_.database, *id).value();
        if (finding.closed_at) return finding.first_day == evaluation_.as_of.iso();
        const Json before = finding.facts();
        finding.last_day.reset();
        update_finding(context_, finding);
        record(finding, finding.state, "came_back", before);
        return true;
    }

    void open(const Violation& violation) {
        const Subject subject = subject_of(context_, violation, evaluation_.as_of, evaluation_.known_as_of);
        Finding finding = new_finding(violation, subject);
        start_finding(context_, journal_, finding, {{"as_of", evaluation_.as_of.iso()}}, standings_.of(finding.rule).may_notify());
        ++applied_.opened;
    }

    Finding new_finding(const Violation& violation, const Subject& subject) {
        Finding finding = blank_finding(context_);
        finding.rule = violation.rule->id;
        finding.rule_version = violation.rule->version;
        finding.article = violation.rule->article;
        finding.severity = violation.severity;
        finding.subject_kind = code_of(violation.rule->subject);
        finding.subject_id = violation.subject_id;
        finding.key = violation.key;
        finding.title = title_of(context_, violation, subject);
        finding.evidence = {{"values", violation.evidence},
                            {"duty_holders", duty_holders_of(context_, subject.account, evaluation_.as_of, evaluation_.known_as_of)}};
        finding.host = subject.host;
        if (subject.account) finding.account = subject.account;
        finding.first_day = evaluation_.as_of.iso();
        return finding;
    }

    void mark_gone(FindingId id) {
        Finding finding = load_finding(context_.database, id).value();
        const Json before = finding.facts();
        const std::string from = finding.state;
        // Seen last in the evaluation before this one; a violation of a single day has that day alone.
        finding.last_day = std::max(finding.first_day, last_evaluated_.value_or(finding.first_day));
        const bool closes = close_by_machine(finding);
        update_finding(context_, finding);
        if (closes) move_tasks(context_, finding, {});
        record(finding, from, closes ? "vanish" : "gone", before);
        ++applied_.gone;
    }

    bool close_by_machine(Finding& finding) {
        const auto vanish = flow::decide(finding_machine(context_.rulebook), finding.state, "vanish", "system",
                                         [&](std::string_view guard) { return guard_refusal(context_, finding, {}, guard); });
        if (!vanish) return false;
        finding.state = (*vanish)->to;
        end_finding(finding, context_.clock.now());
        finding.due_at.reset();
        plan_look_back(context_, finding);
        ++applied_.closed;
        return true;
    }

    void record(const Finding& finding, const std::string& from, const std::string& event, const Json& before) {
        ledger::Change change{"finding", finding.id.value, from, finding.state, "", finding.rule + "@" + finding.rule_version,
                              before,    finding.facts()};
        change.facts = {{"event", event}, {"as_of", evaluation_.as_of.iso()}};
        if (finding.due_at) change.facts["deadline_after"] = rfc3339(*finding.due_at);
        journal_.record(std::move(change));
    }

    Context& context_;
    ledger::Journal& journal_;
    const Evaluation& evaluation_;
    std::optional<std::string> last_evaluated_;
    Standings standings_;
    Applied applied_;
};

}  // namespace

std::optional<std::string> last_evaluated_day(storage::Connection& database) {
    return database.value<std::optional<std::string>>(sql::last_evaluated_day).value_or(std::nullopt);
}

bool differs(Context& context, const Evaluation& evaluation) {
    Present present = present_findings(context, evaluation);
    for (const Violation& violation : evaluation.violations) {
        if (present.erase(identity_of(violation)) == 0) return true;
    }
    return std::ranges::any_of(present, [](const auto& entry) { return entry.second.ends_by_machine; });
}

Applied apply_difference(Context& context, ledger::Journal& journal, const Evaluation& evaluation) {
    return Application(context, journal, evaluation).run(present_findings(context, evaluation));
}

}  // namespace yanlu::supervision
