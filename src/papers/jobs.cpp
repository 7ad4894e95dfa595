#include "papers/jobs.hpp"

#include "base/log.hpp"
#include "papers/papers.hpp"
#include "papers/statements.hpp"

namespace yanlu::papers {
namespace {

// The guards say whether it is time: somebody has not signed, and the last reminder is long enough ago.
void remind_overdue(Context& context) {
    const Date today = context.clock.today();
    if (!context.rulebook.calendar().is_working_day(today)) return;
    const auto overdue = context.database.all(
        sql::overdue_papers, [](const storage::Row& row) { return row.get<PaperId>(0); }, context.clock.now(), today.begins_at());
    for (const PaperId id : overdue) {
        const auto done = act_on_paper(context, organisation::Caller::system("job"), id, "remind", {});
        if (done) log::info("papers.reminded", {{"paper_id", id.value}});
    }
}

}  // namespace

std::vector<jobs::Job> paper_jobs() { return {{"papers.remind_overdue", std::chrono::hours(1), remind_overdue}}; }

}  // namespace yanlu::papers
