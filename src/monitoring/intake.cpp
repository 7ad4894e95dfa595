// The transaction around a file of posts: batches, outcomes of accounts, the run, the report.
#include "monitoring/intake.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "ledger/perform.hpp"
#include "monitoring/pictures_of_run.hpp"
#include "monitoring/post_writer.hpp"
#include "monitoring/statements.hpp"
#include "organisation/permissions.hpp"

namespace yanlu::monitoring {
namespace {

constexpr const char* verb = "monitoring.import_posts";

// What the rows of a run said of one account. A post that was read proves that the account was observed, whatever else is said.
struct Outcome {
    std::string outcome;
    std::string detail;
    Instant observed_at;
};

class Intake {
public:
    Intake(Context& context, organisation::Scope scope, const IntakeOptions& options, PersonId by)
        : context_(context),
          options_(options),
          started_at_(context.clock.now()),
          scope_(scope),
          accounts_(context, std::move(scope)),
          pictures_(context, options.archive, by) {
        report_.run_id = storage::allocate_ids(context.database);
    }

    // `keeps`: not only tried, so that files are stored.
    Result<IntakeReport> run(const SourceOpener& open, const Inspector& inspect, ledger::Journal& journal, bool keeps) {
        auto source = open();
        if (!source) return refuse(std::move(source.error()));
        PostWriter writer(context_, options_, report_.run_id, accounts_, pictures_, report_);
        {
            BatchPipeline pipeline(std::move(*source), inspect);
            while (auto batch = pipeline.next()) {
                take(*batch, writer, journal);
                if (batch->ended_by) return refuse(std::move(*batch->ended_by));
            }
        }
        if (report_.posts_refused > 0 && !options_.takes_good_rows) return refuse_file();
        if (options_.complete_since) writer.end_missing(observed_accounts(), *options_.complete_since, journal);
        if (keeps) report_.pictures = pictures_.write();
        record_run(journal);
        return std::move(report_);
    }

private:
    void take(Batch& batch, PostWriter& writer, ledger::Journal& journal) {
        const auto refuse_row = [&](PostRow& row, Refusal problem) {
            problem.args.insert({{"row", std::to_string(row.number)}, {"column", field_title(problem.field)}});
            row.problems.push_back(std::move(problem));
        };
        writer.write(batch, journal, refuse_row);
        for (std::size_t i = 0; i < batch.rows.size(); ++i) note(batch.rows[i].row, writer.accounts_of_rows()[i]);
    }

    void note(PostRow& row, AccountId account) {
        if (row.report && row.problems.empty()) {
            note_report(account, *row.report);
            return;
        }
        ++report_.posts_read;
        if (!row.problems.empty()) {
            note_refused(row);
            return;
        }
        Outcome& outcome = outcomes_[account];
        outcome.outcome = "observed";
        outcome.observed_at = std::max(outcome.observed_at, row.post->observed_at.value_or(started_at_));
    }

    void note_report(AccountId account, const AccountReport& said) {
        Outcome& outcome = outcomes_[account];
        if (outcome.outcome == "observed") return;
        outcome = {said.outcome, shorten(said.detail, 500), said.observed_at.value_or(started_at_)};
        if (report_.incidents.size() < most_problems_told && said.outcome != "observed")
            report_.incidents.push_back(said.account + "：" + outcome.detail);
    }

    void note_refused(PostRow& row) {
        ++report_.posts_refused;
        if (options_.on_refused) options_.on_refused(row);
        for (auto& problem : row.problems) {
            if (report_.problems.size() < most_problems_told) report_.problems.push_back(problem);
        }
    }

    Result<IntakeReport> refuse_file() {
        Refusal refusal{RefusalClass::invalid,      "monitoring.import_refused", {}, {}, {{"rows", std::to_string(report_.posts_refused)}},
                        std::move(report_.problems)};
        return refuse(std::move(refusal));
    }

    std::set<AccountId> observed_accounts() const {
        std::set<AccountId> observed;
        for (const auto& [account, outcome] : outcomes_) {
            if (outcome.outcome == "observed") observed.insert(account);
        }
        return observed;
    }

    std::int64_t count(std::string_view outcome) const {
        return std::ranges::count_if(outcomes_, [&](const auto& pair) { return pair.second.outcome == outcome; });
    }

    // What was expected and not met has no outcome: it counts neither as pass nor as failure.
    std::int64_t count_expected() const {
        std::int64_t expected = static_cast<std::int64_t>(outcomes_.size());
        if (options_.expected_platform.empty()) return expected;
        context_.database.each(
            sql::accounts_to_expect, [&](const storage::Row& row) { expected += !outcomes_.contains(row.get<AccountId>(0)); },
            options_.expected_platform, scope_.path_from, scope_.path_to);
        return expected;
    }

    void record_run(ledger::Journal& journal) {
        report_.expected = count_expected();
        report_.observed = count("observed");
        report_.failed = count("failed");
        report_.blocked = count("blocked");
        context_.database.execute(sql::insert_run, report_.run_id, options_.source, started_at_,
                                  std::max(started_at_, context_.clock.now()), report_.expected, report_.observed, report_.failed,
                                  report_.blocked, report_.posts_read, report_.posts_new, report_.posts_changed, report_.posts_gone,
                                  report_.posts_refused);
        std::vector<storage::Value> values;
        for (const auto& [account, outcome] : outcomes_) {
            values.insert(values.end(), {report_.run_id, account, outcome.outcome, outcome.detail, outcome.observed_at});
        }
        if (!values.empty()) context_.database.run_batch(sql::insert_outcome, values, 5);
        journal.record({.subject_kind = "collection_run",
                        .subject_id = report_.run_id,
                        .to = "recorded",
                        .facts = Json{{"posts_read", report_.posts_read},
                                      {"posts_new", report_.posts_new},
                                      {"posts_changed", report_.posts_changed},
                                      {"posts_gone", report_.posts_gone},
                                      {"posts_refused", report_.posts_refused},
                                      {"accounts_observed", report_.observed}}});
        journal.emit({"posts.taken_in", "collection_run", report_.run_id});
    }

    Context& context_;
    const IntakeOptions& options_;
    Instant started_at_;
    organisation::Scope scope_;
    AccountDirectory accounts_;
    PicturesOfRun pictures_;
    IntakeReport report_;
    std::map<AccountId, Outcome> outcomes_;
};

}  // namespace

Json to_json(const IntakeReport& report, const Rulebook& rulebook) {
    Json problems = Json::array();
    for (const auto& problem : report.problems) {
        const auto row = problem.args.find("row");
        problems.push_back({{"row", row == problem.args.end() ? 0 : std::stoll(row->second)},
                            {"code", problem.code},
                            {"detail", documents::describe(rulebook, {problem})}});
    }
    return {{"run_id", report.run_id},
            {"posts_read", report.posts_read},
            {"posts_new", report.posts_new},
            {"posts_changed", report.posts_changed},
            {"posts_gone", report.posts_gone},
            {"posts_unchanged", report.posts_unchanged},
            {"posts_refused", report.posts_refused},
            {"hits", report.hits},
            {"pictures", report.pictures},
            {"expected", report.expected},
            {"observed", report.observed},
            {"failed", report.failed},
            {"blocked", report.blocked},
            {"problems", problems},
            {"incidents", report.incidents}};
}

Result<Json> take_in_posts(Context& context, const organisation::Caller& caller, const SourceOpener& open, const Inspector& inspect,
                           const IntakeOptions& options) {
    const auto scope = context.rulebook.part<organisation::Permissions>().scope_for(caller, verb);
    if (!scope) return refuse(scope.error());
    const auto command = caller.command(verb, {{"source", options.source}});
    return ledger::perform(context, command, [&](storage::Connection&, ledger::Journal& journal) -> Result<Json> {
        const auto report = Intake(context, *scope, options, caller.actor.person).run(open, inspect, journal, true);
        if (!report) return refuse(report.error());
        return to_json(*report, context.rulebook);
    });
}

Result<Json> try_posts(Context& context, const organisation::Caller& caller, const SourceOpener& open, const Inspector& inspect,
                       const IntakeOptions& options) {
    const auto scope = context.rulebook.part<organisation::Permissions>().scope_for(caller, verb);
    if (!scope) return refuse(scope.error());
    IntakeOptions lenient = options;
    lenient.takes_good_rows = true;
    const storage::Transaction never_committed(context.database);
    ledger::Journal unwritten;
    const auto report = Intake(context, *scope, lenient, caller.actor.person).run(open, inspect, unwritten, false);
    if (!report) return refuse(report.error());
    return to_json(*report, context.rulebook);
}

}  // namespace yanlu::monitoring
