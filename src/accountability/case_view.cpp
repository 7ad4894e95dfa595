// A case in words: where it stands, what it counts, by when.
#include "accountability/case_view.hpp"

#include "accountability/settings.hpp"
#include "accountability/settle_ladder.hpp"
#include "accountability/steps.hpp"
#include "organisation/permissions.hpp"
#include "organisation/unit_store.hpp"
#include "organisation/unit_view.hpp"
#include "registry/account_view.hpp"
#include "registry/platforms.hpp"

namespace yanlu::accountability {

Json day_json(const std::optional<Date>& day) { return day ? Json(day->iso()) : Json(nullptr); }

std::int64_t three_ways(const std::optional<bool>& asked) { return !asked ? 0 : *asked ? 1 : 2; }

Json account_reference(Context& context, const std::optional<CaseAccount>& account) {
    if (!account) return nullptr;
    const auto* platform = context.rulebook.part<registry::Platforms>().find(account->platform);
    return {{"id", account->id.value},       {"name", account->name},
            {"platform", account->platform}, {"platform_zh", platform ? platform->zh : account->platform},
            {"state", account->state},       {"state_zh", registry::word(context, "state", account->state)}};
}

Result<Reach> reach_of(Context& context, const organisation::Caller& caller, std::string_view verb, const std::optional<UnitId>& under) {
    auto scope = context.rulebook.part<organisation::Permissions>().scope_for(caller, verb);
    if (!scope) return refuse(std::move(scope.error()));
    Reach reach{std::move(*scope)};
    if (under) {
        const std::string path = organisation::unit_path(context.database, *under);
        reach.under = path.empty() ? organisation::Scope::nothing() : organisation::Scope::subtree(path);
    }
    return reach;
}

std::string read_verb(std::string_view kind) {
    if (kind == admonition) return "accountability.read_admonitions";
    return kind == closure_advice ? "accountability.read_advices" : "accountability.read_records";
}

Json case_reference(Context& context, const Case& subject) {
    const flow::Machine& machine = machine_of(context.rulebook, subject.kind);
    return {{"id", subject.id.value},
            {"kind", subject.kind},
            {"kind_zh", machine.zh()},
            {"state", subject.state},
            {"state_zh", machine.state(subject.state)->zh},
            {"is_open", !subject.closed_at},
            {"counted", subject.basis.size()},
            {"opened_on", Date::of(subject.opened_at).iso()}};
}

Json case_json(Context& context, const Case& subject) {
    const UnitPlace place = place_of(context.database, subject.unit);
    const auto account = account_of(context.database, subject.account);
    Json out = case_reference(context, subject);
    out["version"] = subject.version;
    out["account"] = account_reference(context, account);
    out["unit"] = organisation::unit_reference(place.unit, place.name, place.short_name, place.kind);
    out["supervising_unit_name"] = place.supervisor_name;
    const bool is_counted = subject.kind != accountability_record;
    const std::size_t counting = is_counted ? still_counting(context, subject) : 0;
    out["still_counting"] = counting;
    out["is_basis_gone"] = is_counted && counting < least_for(context.rulebook, subject.kind);
    out["content"] = subject.content;
    if (subject.content.contains("matter")) out["content"]["matter_zh"] = context.rulebook.part<Ladder>().matter(subject.said("matter")).zh;
    out["paper_id"] = subject.paper ? Json(*subject.paper) : Json(nullptr);
    out["due_at"] = subject.due_at ? Json(rfc3339(*subject.due_at)) : Json(nullptr);
    out["due_day"] = subject.due_at ? Json(Date::of(*subject.due_at - std::chrono::milliseconds(1)).iso()) : Json(nullptr);
    out["is_overdue"] = subject.due_at && *subject.due_at < context.clock.now();
    out["opened_at"] = rfc3339(subject.opened_at);
    out["closed_at"] = subject.closed_at ? Json(rfc3339(*subject.closed_at)) : Json(nullptr);
    return out;
}

}  // namespace yanlu::accountability
