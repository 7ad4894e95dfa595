// One application with all that a page shows: form, route with its signatures, opinions, countersigns, materials, timeline, actions.
#include <algorithm>
#include <limits>

#include "opening/application_process.hpp"
#include "opening/application_view.hpp"
#include "opening/applications.hpp"
#include "opening/desks.hpp"
#include "opening/sight.hpp"
#include "opening/statements.hpp"
#include "organisation/permissions.hpp"

namespace yanlu::opening {
namespace {

using organisation::Caller;

// Only who may write the form needs its telephone numbers whole.
Json form_view(Context& context, const Application& application, bool is_writer) {
    Json form = form_json(application.form);
    for (Json& holder : form["duty_holders"]) {
        holder["duty_zh"] = context.rulebook.message("registry.duty." + holder["duty"].get<std::string>());
        if (!is_writer) holder["phone"] = registry::masked_phone(holder["phone"].get<std::string>());
    }
    form["platform_zh"] = platform_zh(context.rulebook, application.form.platform);
    form["kind_zh"] = context.rulebook.message("registry.kind." + application.form.kind);
    return form;
}

Json act_json(Context& context, const Application& application, const ApplicationAct& act) {
    const auto at = static_cast<std::size_t>(std::max<std::int64_t>(act.step_number, 0));
    const bool has_step = act.step_number >= 0 && act.content_number == application.content_number && at < application.steps.size();
    return {{"event", act.event},
            {"event_zh", event_name(context.rulebook, act.event)},
            {"step_zh", has_step ? Json(application.steps[at].zh) : Json(nullptr)},
            {"content_number", act.content_number},
            {"content_digest", act.digest},
            {"opinion", act.opinion},
            {"person", {{"id", act.person.value}, {"name", person_name(context, act.person)}}},
            {"unit", unit_json(context, act.unit)},
            {"role_zh", role_zh(context.rulebook, act.role)},
            {"on_behalf_of", act.on_behalf_of ? Json(person_name(context, *act.on_behalf_of)) : Json(nullptr)},
            {"is_void", act.is_void},
            {"acted_at", rfc3339(act.acted_at)}};
}

Json countersign_json(Context& context, const Countersign& asked) {
    return {{"id", asked.id.value},
            {"unit", unit_json(context, asked.unit)},
            {"person", asked.person ? Json(person_name(context, *asked.person)) : Json(nullptr)},
            {"question", asked.question},
            {"asked_by", person_name(context, asked.asked_by)},
            {"asked_at", rfc3339(asked.asked_at)},
            {"due_at", rfc3339(asked.due_at)},
            {"answer", asked.answer},
            {"answered_by", asked.answered_by ? Json(person_name(context, *asked.answered_by)) : Json(nullptr)},
            {"answered_at", asked.answered_at ? Json(rfc3339(*asked.answered_at)) : Json(nullptr)},
            {"is_open", asked.is_open()}};
}

// done: signed by whom; current: whose turn it is; waiting.
void add_signatures(Context& context, const Application& application, const std::vector<ApplicationAct>& acts, Json& route) {
    for (std::size_t i = 0; i < application.steps.size(); ++i) {
        Json& step = route["steps"][i];
        const auto number = static_cast<std::int64_t>(i);
        const auto signature = std::ranges::find_if(acts, [&](const ApplicationAct& act) {
            return act.is_signature() && act.content_number == application.content_number && act.step_number == number;
        });
        step["state"] = signature != acts.end() ? "done" : application.step_number == number ? "current" : "waiting";
        step["signature"] = signature == acts.end() ? Json(nullptr) : act_json(context, application, *signature);
    }
}

Json timeline_entry(Context& context, const storage::Row& row) {
    const Json entry = Json::parse(row.text(5));
    const std::string event = entry.contains("facts") ? entry["facts"].value("event", std::string()) : std::string();
    const auto state = [&](const char* key) {
        const auto code = entry[key].get<std::string>();
        return code.empty() ? std::string() : state_name(context.rulebook, code);
    };
    const std::string own = "opening.event." + event;  // what is no event of the process table
    return {{"sequence", row.integer(0)},
            {"recorded_at", rfc3339(row.get<Instant>(1))},
            {"verb", row.text(2)},
            {"verb_zh", context.rulebook.has_message(own) ? context.rulebook.message(own) : event_name(context.rulebook, event)},
            {"actor", row.is_null(3) ? "系统" : std::string(row.text(3))},
            {"unit", row.is_null(4) ? "" : std::string(row.text(4))},
            {"from_zh", state("from")},
            {"to_zh", state("to")},
            {"reason", entry["reason"]}};
}

Json materials_json(Context& context, ApplicationId id) {
    Json out = Json::array();
    for (const auto& material : materials_of(context.database, id)) out.push_back(registry::attachment_json(material));
    return out;
}

Json list_of_acts(Context& context, const Application& application, const std::vector<ApplicationAct>& acts) {
    Json out = Json::array();
    for (const ApplicationAct& act : acts) out.push_back(act_json(context, application, act));
    return out;
}

Json list_of_countersigns(Context& context, ApplicationId id) {
    Json out = Json::array();
    for (const Countersign& asked : countersigns_of(context.database, id)) out.push_back(countersign_json(context, asked));
    return out;
}

// 撤回 and 退回 leave the form open to the applicant.
bool may_write(Context& context, const Caller& caller, const Application& application) {
    return flow::decide(application_machine(context.rulebook), application.state, "revise", caller.role,
                        [&](std::string_view guard) { return guard_refusal(context, caller, application, guard); })
        .has_value();
}

Json summary_by_id(Context& context, const Caller& caller, ApplicationId id) {
    const auto all = organisation::Scope::city();
    const auto found = context.database.one(
        sql::list_applications, [&](const storage::Row& row) { return summary_of(context, row); }, all.path_from, all.path_to,
        find_application(context.database, id)->form.host_unit, "", "", all.path_from, all.path_to, "%", -1, -1, caller.role,
        caller.actor.person, 0, 1, std::numeric_limits<std::int64_t>::min(), 0, 1, id);
    return found.value();
}

}  // namespace

Result<Json> read_application(Context& context, const Caller& caller, ApplicationId id) {
    const auto found = find_application(context.database, id);
    if (!found) return refuse(RefusalClass::not_found, "api.no_such_record");
    const Caller acting = at_desk(context, caller, *found, approve_application);
    if (auto refusal = why_not_seen(context, acting, *found)) return refuse(std::move(*refusal));
    const bool is_writer = may_write(context, caller, *found);
    const auto acts = acts_of(context.database, id);
    const auto host = organisation::find_unit(context.database, found->form.host_unit);
    const auto& routes = context.rulebook.part<OpeningSettings>().routes;
    Json out = summary_by_id(context, caller, id);
    out["form"] = form_view(context, *found, is_writer);
    out["may_write"] = is_writer;
    out["content_number"] = found->content_number;
    out["route"] = route_json(context, host ? route_for(routes, host->facts.kind) : nullptr, found->approver, found->steps);
    add_signatures(context, *found, acts, out["route"]);
    out["acts"] = list_of_acts(context, *found, acts);
    out["countersigns"] = list_of_countersigns(context, id);
    out["materials"] = materials_json(context, id);
    out["opened_on"] = found->opened_on ? Json(found->opened_on->iso()) : Json(nullptr);
    const auto screenshot = found->screenshot ? registry::find_attachment(context.database, *found->screenshot) : std::nullopt;
    out["screenshot"] = screenshot ? registry::attachment_json(*screenshot) : Json(nullptr);
    out["timeline"] =
        context.database.all(sql::application_timeline, [&](const storage::Row& row) { return timeline_entry(context, row); }, id);
    out["allowed_actions"] = allowed_actions(context, caller, *found);
    return out;
}

}  // namespace yanlu::opening
