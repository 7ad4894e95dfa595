// The consequences of a settled filing, in the transaction that settles it.
#include "filings/settle.hpp"

#include <algorithm>

#include "filings/todos.hpp"
#include "registry/life_cycle.hpp"

namespace yanlu::filings {
namespace {

bool is_same_cause(const Filing& a, const Filing& b) {
    return a.kind == b.kind && a.occasion == b.occasion && a.effective_on == b.effective_on;
}

std::vector<std::string> required_systems(Context& context, const FoundFiling& found) {
    const auto& platform = *context.rulebook.part<registry::Platforms>().find(found.account.platform);
    return context.rulebook.part<FilingSystems>().required_for(platform, found.account.facts.opened_on.value_or(found.filing.effective_on));
}

Result<void> tell_registry(Context& context, ledger::Journal& journal, const FoundFiling& found, const std::vector<Filing>& all) {
    if (tells_present_facts(found.filing.occasion) && !are_all_filed(all, required_systems(context, found))) return {};
    const auto told = registry::note_both_filed(context, journal, found.account.id, found.filing.occasion);
    if (!told) return refuse(told.error());
    journal.emit({"filing.both_filed",
                  "account",
                  found.account.id.value,
                  {{"occasion", found.filing.occasion}, {"effective_on", found.filing.effective_on.iso()}}});
    return {};
}

}  // namespace

void record_change(Context& context, ledger::Journal& journal, const Filing& before, const Filing& after, const std::string& reason,
                   Json facts) {
    write_filing(context, after);
    facts["account_id"] = after.account.value;
    facts["filing_system"] = after.filing_system;
    facts["occasion"] = after.occasion;
    journal.record({.subject_kind = "filing",
                    .subject_id = after.id.value,
                    .from = before.state,
                    .to = after.state,
                    .reason = reason,
                    .before = filing_json(before),
                    .after = filing_json(after),
                    .facts = std::move(facts)});
}

Result<void> settle(Context& context, ledger::Journal& journal, const FoundFiling& found, PersonId by) {
    close_todos(context, found.filing.id, by);
    if (found.filing.kind != kind_filing) return {};
    const std::vector<Filing> all = filings_of(context.database, found.account.id);
    const bool waits = std::ranges::any_of(all, [&](const Filing& other) { return other.is_open() && is_same_cause(other, found.filing); });
    return waits ? Result<void>{} : tell_registry(context, journal, found, all);
}

}  // namespace yanlu::filings
