// The difference between what the rules report and what is on record, written in one transaction.
#include "supervision/apply_evaluation.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "organisation/permissions.hpp"
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

class Application {
public:
    Application(Context& context, ledger::Journal& journal, const Evaluation& evaluation, std::optional<std::string> last_evaluated)
        : context_(context),
          journal_(journal),
          evaluation_(evaluation),
          last_evaluated_(std::move(last_evaluated)),
          standings_(context, RuleDecisions(context, evaluation.known_as_of), evaluation.as_of) {}

    void run() {
        struct OnRecord {
            FindingId id;
            bool ends_by_machine;
        };
        std::map<Identity, OnRecord> present;
        context_.database.each(sql::present_findings, [&](const storage::Row& row) {
            // A rule that is switched off, was retired or did not come to its end says nothing of its findings: they stay as they are.
            if (!std::ranges::binary_search(evaluation_.evaluated, row.text(1))) return;
            present.emplace(Identity{row.get<std::string>(1), row.get<std::string>(2), row.integer(3), row.get<std::string>(4)},
                            OnRecord{row.get<FindingId>(0), row.get<bool>(5) && !context_.rulebook.part<ManualItems>().find(row.text(1))});
        });
        for (const Violation& violation : evaluation_.violations) {
            if (present.erase(identity_of(violation)) == 0 && !goes_on(violation)) open(violation);
        }
        for (const auto& [identity, on_record] : present) {
            if (on_record.ends_by_machine) mark_gone(on_record.id);
        }
    }

    std::int64_t opened() const { return opened_; }
    std::int64_t gone() const { return gone_; }
    std::int64_t closed() const { return closed_; }

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
        ++opened_;
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
        ++gone_;
    }

    bool close_by_machine(Finding& finding) {
        const auto vanish = flow::decide(finding_machine(context_.rulebook), finding.state, "vanish", "system",
                                         [&](std::string_view guard) { return guard_refusal(context_, finding, {}, guard); });
        if (!vanish) return false;
        finding.state = (*vanish)->to;
        end_finding(finding, context_.clock.now());
        finding.due_at.reset();
        plan_look_back(context_, finding);
        ++closed_;
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
    std::int64_t opened_ = 0;
    std::int64_t gone_ = 0;
    std::int64_t closed_ = 0;
};

Json summary_of(const Evaluation& evaluation, const Application& application) {
    return {{"as_of", evaluation.as_of.iso()},
            {"rules", evaluation.rules},
            {"violations", static_cast<std::int64_t>(evaluation.violations.size())},
            {"opened", application.opened()},
            {"gone", application.gone()},
            {"closed", application.closed()},
            {"accounts_expected", evaluation.coverage.expected},
            {"accounts_observed", evaluation.coverage.observed}};
}

}  // namespace

Result<Json> apply_evaluation(Context& context, const organisation::Caller& caller, Date as_of) {
    if (auto refusal = context.rulebook.part<organisation::Permissions>().why_not(caller, "supervision.apply_evaluation"))
        return refuse(std::move(*refusal));
    const Instant started = context.clock.now();
    const auto evaluation = evaluate(context, {as_of});
    if (!evaluation) return tl::unexpected(evaluation.error());
    const Json request{{"as_of", as_of.iso()}};
    return ledger::perform(
        context, caller.command("supervision.apply_evaluation", request),
        [&](storage::Connection& database, ledger::Journal& journal) -> Result<Json> {
            const auto last = database.value<std::optional<std::string>>(sql::last_evaluated_day).value_or(std::nullopt);
            if (last && as_of.iso() < *last)
                return invalid("supervision.evaluation_is_older", "as_of", {{"day", as_of.iso()}, {"last", *last}});
            Application application(context, journal, *evaluation, last);
            application.run();
            const std::int64_t id = storage::allocate_ids(database);
            const Coverage& coverage = evaluation->coverage;
            database.execute(sql::insert_evaluation, id, as_of.iso(), started, context.clock.now(), evaluation->rules,
                             evaluation->violations.size(), application.opened(), application.gone(), coverage.expected, coverage.observed);
            const Json summary = summary_of(*evaluation, application);
            journal.record({"evaluation", id, "", "", "", context.rulebook.part<RuleSet>().version(), nullptr, summary, summary});
            return summary;
        });
}

}  // namespace yanlu::supervision
