// All rules of a day, and what they change on record, in one transaction.
#include "supervision/apply_evaluation.hpp"

#include "organisation/permissions.hpp"
#include "supervision/apply_difference.hpp"
#include "supervision/statements.hpp"

namespace yanlu::supervision {
namespace {

Json summary_of(const Evaluation& evaluation, const Applied& applied) {
    return {{"as_of", evaluation.as_of.iso()},
            {"rules", evaluation.rules},
            {"violations", static_cast<std::int64_t>(evaluation.violations.size())},
            {"opened", applied.opened},
            {"gone", applied.gone},
            {"closed", applied.closed},
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
            const auto last = last_evaluated_day(database);
            if (last && as_of.iso() < *last)
                return invalid("supervision.evaluation_is_older", "as_of", {{"day", as_of.iso()}, {"last", *last}});
            const Applied applied = apply_difference(context, journal, *evaluation);
            const std::int64_t id = storage::allocate_ids(database);
            const Coverage& coverage = evaluation->coverage;
            database.execute(sql::insert_evaluation, id, as_of.iso(), started, context.clock.now(), evaluation->rules,
                             evaluation->violations.size(), applied.opened, applied.gone, coverage.expected, coverage.observed);
            const Json summary = summary_of(*evaluation, applied);
            journal.record({"evaluation", id, "", "", "", context.rulebook.part<RuleSet>().version(), nullptr, summary, summary});
            return summary;
        });
}

}  // namespace yanlu::supervision
