// What another set or other thresholds would change, what lies between two results, and whether a result can be had again from the
// registry.
#include "assessment/access.hpp"
#include "assessment/read_facts.hpp"
#include "assessment/result_store.hpp"
#include "assessment/set_view.hpp"
#include "organisation/permissions.hpp"
#include "organisation/unit_store.hpp"

namespace yanlu::assessment {
namespace {

using organisation::Caller;

constexpr std::size_t most_records = 1000;

Json side_json(const Rulebook& rulebook, const Sheet* sheet) {
    if (!sheet) return nullptr;
    return {{"class", sheet->object_class},
            {"total", hundredths(sheet->total)},
            {"verdict", code_of(sheet->verdict)},
            {"verdict_zh", rulebook.message("assessment.verdict." + std::string(code_of(sheet->verdict)))},
            {"rank", sheet->rank == 0 ? Json(nullptr) : Json(sheet->rank)}};
}

Json verdicts_json(const Scores& scores) {
    Json out{{"passed", 0}, {"failed", 0}, {"vetoed", 0}, {"not_rated", 0}};
    for (const Sheet& sheet : scores.sheets) {
        auto& count = out[std::string(code_of(sheet.verdict))];
        count = count.get<std::int64_t>() + 1;
    }
    return out;
}

class Comparison {
public:
    Comparison(Context& context, const Visible& seen) : context_(context), seen_(seen), names_(context) {}

    Json run(const Scores& before, const Scores& after, const IndicatorSet& set) {
        Json moved_units = Json::array();
        for (const Moved& each : moved(before, after)) {
            if (!is_seen(each.unit)) continue;
            moved_units.push_back({{"unit", names_(UnitId{each.unit})},
                                   {"before", side_json(context_.rulebook, each.before)},
                                   {"after", side_json(context_.rulebook, each.after)}});
        }
        Json records = Json::array();
        std::size_t total = 0;
        for (const RecordChange& each : record_changes(before, after)) {
            if (is_seen(each.unit) && ++total <= most_records) records.push_back(record_json(each, set));
        }
        return {{"before", verdicts_json(before)},
                {"after", verdicts_json(after)},
                {"moved", std::move(moved_units)},
                {"records", std::move(records)},
                {"records_total", total}};
    }

private:
    bool is_seen(std::int64_t unit) {
        auto& path = paths_[unit];
        if (path.empty()) path = organisation::unit_path(context_.database, UnitId{unit});
        return seen_.scope.holds(path);
    }

    Json why(const std::string& code) const {
        return code.empty() ? Json(nullptr) : Json(context_.rulebook.message("assessment.why." + code));
    }

    Json record_json(const RecordChange& each, const IndicatorSet& set) {
        const Indicator* indicator = set.indicator(each.indicator);
        return {{"unit", names_(UnitId{each.unit})},
                {"indicator", each.indicator},
                {"indicator_title", indicator ? indicator->title : each.indicator},
                {"key", each.key},
                {"account_id", each.account == 0 ? Json(nullptr) : Json(each.account)},
                {"says", each.says},
                {"before", hundredths(each.before)},
                {"after", hundredths(each.after)},
                {"why_before", why(each.why_before)},
                {"why_after", why(each.why_after)}};
    }

    Context& context_;
    const Visible& seen_;
    UnitNames names_;
    std::map<std::int64_t, std::string> paths_;
};

Result<Visible> computed(Context& context, const Caller& caller, AssessmentId id, std::string_view verb) {
    auto seen = visible(context, caller, id, verb);
    if (!seen) return seen;
    if (!sees_results(context.rulebook, caller, seen->assessment)) return refuse(RefusalClass::not_found, "api.no_such_record");
    if (seen->assessment.result_version == 0) return refuse(RefusalClass::conflict, "assessment.nothing_to_compare");
    return seen;
}

}  // namespace

Result<Json> what_if(Context& context, const Caller& caller, AssessmentId id, const WhatIf& wanted) {
    const auto seen = computed(context, caller, id, "assessment.what_if");
    if (!seen) return refuse(seen.error());
    if (wanted.changes.empty() && wanted.parameters.empty()) return invalid("assessment.no_change", "changes");
    const IndicatorSet set = parsed(context.rulebook, seen->assessment.set);
    const auto changed = with_changes(set, wanted.changes);
    if (!changed) return invalid("assessment.unknown_change", "changes", {{"what", wanted.changes.front().what}});
    const Facts facts = frozen_facts(context.database, seen->assessment);
    const Decisions decisions = decisions_of(context.database, seen->assessment);
    const Scores before = assess(facts, set, decisions);
    if (wanted.parameters.empty()) return Comparison(context, *seen).run(before, assess(facts, *changed, decisions), set);
    const auto supposed = facts_under(context, facts, set, wanted.parameters);
    if (!supposed) return refuse(supposed.error());
    return Comparison(context, *seen).run(before, assess(*supposed, *changed, decisions), set);
}

Result<Json> difference(Context& context, const Caller& caller, AssessmentId id, const Against& against) {
    const auto seen = computed(context, caller, id, "assessment.read");
    if (!seen) return refuse(seen.error());
    const Assessment& a = seen->assessment;
    const IndicatorSet set = parsed(context.rulebook, a.set);
    const std::int64_t to = against.to_version.value_or(a.result_version);
    if (to < 1 || to > a.result_version) return invalid("assessment.nothing_to_compare", "to_version");
    const Scores after = stored_scores(context.database, id, to);
    if (against.other) {
        const auto other = computed(context, caller, *against.other, "assessment.read");
        if (!other) return refuse(other.error());
        return Comparison(context, *seen)
            .run(stored_scores(context.database, *against.other, other->assessment.result_version), after, set);
    }
    const std::int64_t from = against.from_version.value_or(to - 1);
    if (from < 1 || from > a.result_version) return invalid("assessment.nothing_to_compare", "from_version");
    return Comparison(context, *seen).run(stored_scores(context.database, id, from), after, set);
}

Result<Json> replay(Context& context, const Caller& caller, AssessmentId id, bool knows_now) {
    const auto seen = computed(context, caller, id, "assessment.replay");
    if (!seen) return refuse(seen.error());
    const Assessment& a = seen->assessment;
    const IndicatorSet set = parsed(context.rulebook, a.set);
    const Instant known = knows_now ? context.clock.now() : *a.known_at;
    const Facts facts = read_facts(context, a.period, known, set, id);
    const Scores stored = stored_scores(context.database, id, a.result_version);
    const Scores again = assess(facts, set, decisions_of(context.database, a));
    Json out = Comparison(context, *seen).run(stored, again, set);
    out["known_at"] = rfc3339(known);
    out["facts_digest"] = a.facts_digest;
    out["replayed_facts_digest"] = digest_of(lines_of(facts));
    out["is_equal"] = again == stored;
    return out;
}

}  // namespace yanlu::assessment
