#include "assessment/read_result.hpp"

#include "assessment/result_store.hpp"
#include "assessment/statements.hpp"

namespace yanlu::assessment {

Result<AssessmentResult> result_of(Context& context, AssessmentId id) {
    const auto a = find_assessment(context.database, id);
    if (!a || !a->is_announced()) return refuse(RefusalClass::not_found, "api.no_such_record");
    const IndicatorSet set = parsed(context.rulebook, a->set);
    const Facts facts = frozen_facts(context.database, *a);
    const Scores scores = stored_scores(context.database, id, a->result_version);
    AssessmentResult out{id, a->title, a->period, a->set.id, a->set.version, *a->known_at, a->result_version, digest_of(scores), {}};
    std::map<std::int64_t, std::int64_t> before;
    if (const auto previous = previous_assessment(context.database, *a))
        context.database.each(
            sql::ranks_of, [&](const storage::Row& row) { before[row.integer(0)] = row.integer(1); }, *previous);
    for (const Sheet& sheet : scores.sheets) {
        const auto unit = std::ranges::find(facts.units, sheet.unit, &UnitFact::id);
        const ObjectClass* of = set.object_class(sheet.object_class);
        UnitResult& each =
            out.units.emplace_back(UnitResult{UnitId{sheet.unit}, unit->name, sheet.object_class, of ? of->zh : std::string(),
                                              sheet.website, sheet.media, sheet.total, sheet.verdict, sheet.rank});
        if (const auto rank = before.find(sheet.unit); rank != before.end()) each.previous_rank = rank->second;
        each.items = sheet.items;
        each.accounts = sheet.accounts;
    }
    const auto place = [&](const UnitResult& u) {
        const auto at = std::ranges::find(set.classes, u.object_class, &ObjectClass::code) - set.classes.begin();
        return std::tuple(at, u.rank == 0 ? INT64_MAX : u.rank, u.unit.value);
    };
    std::ranges::sort(out.units, [&](const UnitResult& x, const UnitResult& y) { return place(x) < place(y); });
    return out;
}

}  // namespace yanlu::assessment
