// Applications for openings: written and submitted by the unit's editor, signed along the route by whoever's turn it is, registered when
// opened.
#include <algorithm>

#include "opening/applications.hpp"
#include "simulation/applications.hpp"
#include "simulation/registry_steps.hpp"

namespace yanlu::simulation {
namespace {

using End = PlannedApplication::End;
using opening::ApplicationId;

const PlannedAccount& wanted(const Stage& stage, const PlannedApplication& application) {
    return application.account ? stage.plan.accounts[*application.account] : application.wanted;
}

opening::ApplicationForm form_of(const Stage& stage, const PlannedAccount& account) {
    opening::ApplicationForm form;
    form.host_unit = stage.units[account.host];
    form.platform = account.platform;
    form.name = account.name;
    form.kind = account.is_publishing ? "publishing" : "service_only";
    form.certified_host = stage.plan.units[account.host].name;
    form.link = account.link;
    form.purpose = account_purpose;
    form.exception_reason = account.exception_reason;
    for (const auto& holder : account.holders) form.holders[holder.duty].push_back({holder.name, holder.title, holder.phone});
    return form;
}

void act(Stage& stage, const organisation::Caller& caller, ApplicationId id, const char* action, opening::ActionInput input) {
    const auto application = opening::find_application(stage.context.database, id);
    input.content_digest = application->digest;
    stage.must(opening::act_on_application(stage.context, caller, id, action, input), std::string(action) + " " + application->form.name);
}

// Nobody signs where nobody is appointed: the route leaves such a step out.
void staff_route(const Stage& stage, People& people, const PlannedAccount& account) {
    const auto& superior = stage.plan.units[account.host].parent;
    if (account.host % 2 == 0) people.of(account.host, "leader");
    if (!superior || stage.plan.units[*superior].kind == "government") return;
    people.of(*superior, "supervising_officer");
    people.of(*superior, "leader");
}

// Whose turn it is.
const organisation::Caller& next_signer(const Stage& stage, People& people, ApplicationId id) {
    const auto application = opening::find_application(stage.context.database, id);
    const auto* step = application->step();
    if (!step) throw std::logic_error("an application that waits for nobody");
    return people.of(people.index_of(step->unit), step->roles.front());
}

bool is_submitted(const Stage& stage, ApplicationId id) {
    return opening::find_application(stage.context.database, id)->state == "submitted";
}

void sign(Stage& stage, People& people, ApplicationId id) { act(stage, next_signer(stage, people, id), id, "approve", {.reason = "同意"}); }

}  // namespace

void Applications::begin(const PlannedApplication& application, std::size_t number) {
    const PlannedAccount& account = wanted(stage_, application);
    const auto& editor = people_.of(account.host, "editor");
    staff_route(stage_, people_, account);
    const Json draft = stage_.must(opening::save_application(stage_.context, editor, form_of(stage_, account)), "draft " + account.name);
    ids_[number] = draft.at("id").get<std::int64_t>();
    if (application.end != End::draft) act(stage_, editor, ApplicationId{ids_[number]}, "submit", {});
}

void Applications::decide(const PlannedApplication& application, ApplicationNumber id) {
    const ApplicationId about{id};
    const auto& editor = people_.of(wanted(stage_, application).host, "editor");
    switch (application.end) {
        case End::draft:
            return;
        case End::withdrawn:
            return act(stage_, editor, about, "withdraw", {});
        case End::sent_back:
            return act(stage_, next_signer(stage_, people_, about), about, "send_back", {.reason = "请补充栏目设置和人员保障情况"});
        case End::waiting:
            for (std::size_t given = 0; given < application.signatures && is_submitted(stage_, about); ++given)
                sign(stage_, people_, about);
            return;
        case End::rejected:
            return reject(about);
        default:
            while (is_submitted(stage_, about)) sign(stage_, people_, about);
    }
}

// Only the last step of the route rejects.
void Applications::reject(ApplicationId about) {
    while (!opening::find_application(stage_.context.database, about)->is_at_last_step()) sign(stage_, people_, about);
    act(stage_, next_signer(stage_, people_, about), about, "reject", {.reason = "与已有账号功能重复，不予批准"});
}

void Applications::open(std::size_t account, ApplicationNumber id) {
    const PlannedAccount& who = stage_.plan.accounts[account];
    const auto& editor = people_.of(who.host, "editor");
    opening::ActionInput input;
    input.opened_on = who.opened_on;
    input.platform_account_id = who.platform_account_id;
    input.certified_host = stage_.plan.units[who.host].name;
    input.screenshot = hand_in_proof(stage_, editor);
    act(stage_, editor, ApplicationId{id}, "register_opening", input);
    stage_.accounts[account] = opening::find_application(stage_.context.database, ApplicationId{id})->account.value();
}

void Applications::work(Date day) {
    for (std::size_t i = 0; i < stage_.plan.applications.size(); ++i) {
        const PlannedApplication& application = stage_.plan.applications[i];
        if (application.submitted_on == day) begin(application, i);
        if (application.decided_on == day) decide(application, ids_.at(i));
        if (application.account && stage_.plan.accounts[*application.account].registered_on == day) open(*application.account, ids_.at(i));
    }
}

}  // namespace yanlu::simulation
