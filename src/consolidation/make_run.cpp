// The analysis is worked out before the transaction, so that nobody waits for it; as it asks only what was known at one moment, nothing
// that is written meanwhile can change it.
#include "consolidation/card_view.hpp"
#include "consolidation/runs.hpp"
#include "consolidation/statements.hpp"
#include "ledger/perform.hpp"
#include "organisation/permissions.hpp"

namespace yanlu::consolidation {
namespace {

std::optional<Refusal> why_not_as_of(const Context& context, Date as_of) {
    const Date today = context.clock.today();
    if (as_of > today) return invalid("consolidation.day_in_future", "as_of", {{"day", as_of.iso()}}).value();
    if (as_of < today - 3660) return invalid("consolidation.day_too_early", "as_of", {{"day", as_of.iso()}}).value();
    return std::nullopt;
}

std::map<std::string, std::int64_t> counts_of(const Analysis& analysis) {
    std::map<std::string, std::int64_t> counts;
    for (const Card& card : analysis.cards) ++counts[card.proposal.measure];
    return counts;
}

}  // namespace

Result<Json> make_run(Context& context, const organisation::Caller& caller, std::optional<Date> asked) {
    const auto& permissions = context.rulebook.part<organisation::Permissions>();
    if (auto refusal = permissions.why_not(caller, "consolidation.analyse")) return refuse(std::move(*refusal));
    const Date as_of = asked.value_or(context.clock.today());
    if (auto refusal = why_not_as_of(context, as_of)) return refuse(std::move(*refusal));
    const auto& rules = context.rulebook.part<ConsolidationRules>();
    const Analysis analysis = analyse(context, {as_of, context.clock.now()}, rules.settings());
    const auto command = caller.command("consolidation.analyse", {{"as_of", as_of.iso()}});
    const auto made = ledger::perform(context, command, [&](storage::Connection&, ledger::Journal& journal) -> Result<Json> {
        const RunId id = insert_run(context, analysis, rules.json(), caller.actor.person);
        Json facts{{"as_of", as_of.iso()}, {"accounts", analysis.cards.size()}, {"digest", digest_of(analysis)}};
        for (const auto& [proposal, count] : counts_of(analysis)) facts[proposal] = count;
        journal.record({.subject_kind = "consolidation_run", .subject_id = id.value, .facts = std::move(facts)});
        return Json{{"id", id.value}};
    });
    if (!made) return made;
    return show_run(context, caller, RunId{made->at("id").get<std::int64_t>()});
}

Result<Json> replay_run(Context& context, const organisation::Caller& caller, RunId id) {
    const auto& permissions = context.rulebook.part<organisation::Permissions>();
    if (auto refusal = permissions.why_not(caller, "consolidation.analyse")) return refuse(std::move(*refusal));
    const auto run = find_run(context.database, id);
    if (!run) return refuse(RefusalClass::not_found, "api.no_such_record");
    const Analysis again = analyse(context, run->question, Settings::from_json(run->settings));
    const Analysis stored = stored_analysis(context.database, *run);
    std::map<std::int64_t, const Card*> before;
    for (const Card& card : stored.cards) before[card.id.value] = &card;
    std::int64_t differing = 0;
    for (const Card& card : again.cards) {
        const auto found = before.find(card.id.value);
        if (found == before.end() || !(found->second->measures == card.measures)) ++differing;
        if (found != before.end()) before.erase(found);
    }
    differing += static_cast<std::int64_t>(before.size());
    const std::string digest = digest_of(again);
    return Json{{"is_equal", digest == run->digest}, {"digest", run->digest}, {"replayed_digest", digest}, {"differing", differing}};
}

}  // namespace yanlu::consolidation
