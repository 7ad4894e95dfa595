// Which texts of its rules this database has seen, and since when: a rule book is replaced as files, and nobody should have to trust that
// it was not.
#include "ledger/perform.hpp"
#include "supervision/rule_changes.hpp"
#include "supervision/rule_decisions.hpp"
#include "supervision/statements.hpp"

namespace yanlu::supervision {

void remember_rule_versions(Context& context) {
    const RuleDecisions met(context, context.clock.now());  // the office's own rules are known by their titles from now on
    std::vector<const ComposedRule*> unseen;
    for (const auto& composed : context.rulebook.part<RuleSet>().rules()) {
        if (!context.database.value<std::int64_t>(sql::has_rule_version, composed.rule.id, composed.rule.version))
            unseen.push_back(&composed);
    }
    if (unseen.empty()) return;
    const auto caller = organisation::Caller::system("job");
    const auto done = ledger::perform(
        context, caller.command("supervision.remember_rule_versions"),
        [&](storage::Connection& database, ledger::Journal& journal) -> Result<Json> {
            Json seen = Json::object();
            for (const ComposedRule* composed : unseen) {
                database.execute(sql::insert_rule_version, composed->rule.id, composed->rule.version, composed->text, context.clock.now());
                seen[composed->rule.id] = composed->rule.version;
            }
            journal.record({.subject_kind = "rule_book", .rule = context.rulebook.part<RuleSet>().version(), .after = seen});
            return Json(static_cast<std::int64_t>(unseen.size()));
        });
    if (!done) throw std::logic_error("rule versions were not stored: " + done.error().code);
}

}  // namespace yanlu::supervision
