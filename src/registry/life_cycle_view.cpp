// Acts and archives to JSON, with the Chinese word beside every code.
#include "registry/life_cycle_view.hpp"

#include <algorithm>

#include "organisation/unit_store.hpp"
#include "registry/account_process.hpp"
#include "registry/account_view.hpp"
#include "registry/attachments.hpp"
#include "registry/life_cycle_store.hpp"
#include "registry/platforms.hpp"
#include "registry/statements.hpp"

namespace yanlu::registry {
namespace {

Json day_or_null(const std::optional<Date>& day) { return day ? Json(day->iso()) : Json(nullptr); }

std::string event_zh(const flow::Machine& machine, const std::string& event) {
    const auto found = std::ranges::find(machine.transitions(), event, &flow::Transition::event);
    return found == machine.transitions().end() ? event : found->zh;
}

Json evidence_json(Context& context, const Act& act) {
    const auto file = act.evidence ? find_attachment(context.database, *act.evidence) : std::nullopt;
    return file ? attachment_json(*file) : Json(nullptr);
}

Json act_json(Context& context, const flow::Machine& machine, const Act& act) {
    const auto unit = organisation::find_unit(context.database, act.unit);
    return {{"id", act.id},
            {"event", act.event},
            {"event_zh", event_zh(machine, act.event)},
            {"from_zh", act.from.empty() ? Json(nullptr) : Json(word(context, "state", act.from))},
            {"to_zh", word(context, "state", act.to)},
            {"effective_on", act.effective_on.iso()},
            {"until_on", day_or_null(act.until_on)},
            {"followers", act.followers ? Json(*act.followers) : Json(nullptr)},
            {"decision", act.decision},
            {"reason", act.reason},
            {"notice_url", act.notice_url},
            {"replacement", act.replacement},
            {"outcome", act.outcome},
            {"outcome_zh", act.outcome.empty() ? Json(nullptr) : Json(word(context, "outcome", act.outcome))},
            {"evidence", evidence_json(context, act)},
            {"unit_name", unit ? Json(unit->facts.name) : Json(nullptr)},
            {"recorded_at", rfc3339(act.recorded_at)}};
}

Json archives_json(Context& context, AccountId id) {
    const auto instant = [](const storage::Row& row, int column) {
        return row.is_null(column) ? Json(nullptr) : Json(rfc3339(row.get<Instant>(column)));
    };
    return context.database.all(
        sql::archives_of_account,
        [&](const storage::Row& row) {
            return Json{{"id", row.integer(0)},
                        {"attachment_id", row.integer(1)},
                        {"file_name", row.text(2)},
                        {"size_bytes", row.integer(3)},
                        {"digest", row.text(4)},
                        {"posts", row.integer(5)},
                        {"first_published_at", instant(row, 6)},
                        {"last_published_at", instant(row, 7)},
                        {"taken_at", instant(row, 8)}};
        },
        id);
}

Json freezing_json(Context& context, const Account& account, const Acts& acts) {
    const Act* entered = account.facts.state == "freezing" ? last_act(acts, "enter_freezing") : nullptr;
    if (!entered || !entered->until_on) return nullptr;
    return {{"entered_on", entered->effective_on.iso()},
            {"until_on", entered->until_on->iso()},
            {"days", *entered->until_on - entered->effective_on},
            {"days_left", std::max<std::int64_t>(0, *entered->until_on - context.clock.today())},
            {"followers", entered->followers.value_or(0)},
            {"is_audited", is_audited(acts)}};
}

// The platform's steps, so that the form can say how long it will take before it is sent.
Json freezing_steps(const Context& context, const Account& account) {
    Json out = Json::array();
    const Platform* platform = context.rulebook.part<Platforms>().find(account.platform);
    if (!platform) return out;
    for (const FreezingStep& step : platform->freezing)
        out.push_back({{"most_followers", step.most_followers ? Json(*step.most_followers) : Json(nullptr)}, {"days", step.days}});
    return out;
}

std::string state_since(Context& context, const Account& account) {
    const auto versions = timeline_of(context.database, account.id).versions();
    auto begun = versions.rbegin();
    while (std::next(begun) != versions.rend() && std::next(begun)->facts.state == account.facts.state) ++begun;
    return begun->from.iso();
}

}  // namespace

void add_life_cycle(Context& context, Json& detail, const Account& account) {
    const Acts acts = acts_of(context.database, account.id);
    const flow::Machine& machine = account_machine(context.rulebook);
    const Act* request = open_request(acts);
    Json done = Json::array();
    for (auto act = acts.rbegin(); act != acts.rend(); ++act) done.push_back(act_json(context, machine, *act));
    detail["life_cycle"] = {{"state_since", state_since(context, account)},
                            {"is_in_force", is_in_force(account.facts.state)},
                            {"is_both_filed", is_both_filed(context.database, account.id)},
                            {"has_open_advice", has_open_advice(acts)},
                            {"open_request", request ? act_json(context, machine, *request) : Json(nullptr)},
                            {"freezing", freezing_json(context, account, acts)},
                            {"freezing_steps", freezing_steps(context, account)},
                            {"acts", std::move(done)},
                            {"archives", archives_json(context, account.id)}};
}

}  // namespace yanlu::registry
