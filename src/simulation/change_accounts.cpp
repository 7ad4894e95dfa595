// What changes in the registry on a day, through the use cases and by the people whose part it is.
#include "monitoring/archive_account.hpp"
#include "registry/account_steps.hpp"
#include "registry/accounts.hpp"
#include "simulation/people.hpp"
#include "simulation/registry_steps.hpp"

namespace yanlu::simulation {
namespace {

using Kind = PlannedChange::Kind;

const PlannedAccount& account_of(const Stage& stage, const PlannedChange& change) { return stage.plan.accounts[change.account]; }

void amend(Stage& stage, const organisation::Caller& caller, const PlannedChange& change, registry::AccountPatch patch,
           const char* reason) {
    registry::Amendment amendment;
    amendment.patch = std::move(patch);
    amendment.valid_from = change.effective_on.value_or(change.day);
    amendment.reason = reason;
    stage.must(registry::amend_account(stage.context, caller, stage.accounts[change.account], amendment),
               std::string(reason) + " " + account_of(stage, change).name);
}

void step(Stage& stage, const organisation::Caller& caller, const PlannedChange& change, const char* action, registry::StepInput input) {
    if (change.effective_on) input.effective_on = change.effective_on;
    stage.must(registry::act_on_account(stage.context, caller, stage.accounts[change.account], action, input),
               std::string(action) + " " + account_of(stage, change).platform_account_id + " on " + change.day.iso());
}

// Steps that the superior or the office decides.
void decide(Stage& stage, People& people, const PlannedChange& change, const char* action, const char* reason) {
    const auto& caller = people.above(stage.hosts[change.account]);
    step(stage, caller, change, action,
         {.decision = "云新媒〔" + std::to_string(change.day.year()) + "〕" + std::to_string(change.account + 1) + "号",
          .reason = reason,
          .replacement = "云湾市政务服务网"});
}

// Steps that the unit records with a proof from the platform.
void record(Stage& stage, People& people, const PlannedChange& change, const char* action) {
    const auto& caller = people.of(stage.hosts[change.account], "editor");
    step(stage, caller, change, action,
         {.notice_url = "https://www.yunwan.gov.cn/notice/" + std::to_string(change.account),
          .followers = account_of(stage, change).followers,
          .evidence = hand_in_proof(stage, caller)});
}

void enter_end(Stage& stage, People& people, const PlannedChange& change, const char* action) {
    stage.must(monitoring::archive_account(stage.context, people.of(stage.hosts[change.account], "editor"), stage.accounts[change.account]),
               "archive");
    record(stage, people, change, action);
}

void vacate(Stage& stage, const PlannedChange& change) {
    if (change.kind == Kind::end_duty)
        stage.vacant[change.account].insert(change.text);
    else
        stage.vacant[change.account].erase(change.text);
    set_holders(stage, change.account, change.day);
}

void apply_to_facts(Stage& stage, People& people, const PlannedChange& change) {
    const auto& clerk = people.office("city_office_clerk");
    switch (change.kind) {
        case Kind::renew_contract:
            return record_contract(stage, change.account, *change.contract);
        case Kind::certify:
            return amend(stage, clerk, change, {.certified_host = change.text}, "补办平台认证");
        case Kind::rename:
            return amend(stage, people.of(stage.hosts[change.account], "editor"), change, {.name = change.text}, "平台名称变更");
        case Kind::adopt:
            stage.hosts[change.account] = change.unit;
            return amend(stage, clerk, change,
                         {.host_unit = stage.units[change.unit], .certified_host = stage.plan.units[change.unit].name}, "由上级单位接管");
        default:
            return vacate(stage, change);
    }
}

void apply(Stage& stage, People& people, const PlannedChange& change) {
    const auto& clerk = people.office("city_office_clerk");
    switch (change.kind) {
        case Kind::plan_shutdown:
            return decide(stage, people, change, "plan_shutdown", "内容与上级账号重复，关注度低");
        case Kind::plan_cancellation:
            return decide(stage, people, change, "plan_cancellation", "机构职能调整，账号不再保留");
        case Kind::take_back:
            return decide(stage, people, change, "take_back", "经研究决定继续保留");
        case Kind::shut_down:
            return record(stage, people, change, "record_shutdown");
        case Kind::enter_freezing:
            return enter_end(stage, people, change, "enter_freezing");
        case Kind::record_cancellation:
            return enter_end(stage, people, change, "record_cancellation");
        case Kind::complete_cancellation:
            return record(stage, people, change, "complete_cancellation");
        case Kind::audit:
            return step(stage, clerk, change, "audit_cancellation", {.reason = "材料齐全", .outcome = "passed"});
        case Kind::confirm_cancellation:
            return step(stage, clerk, change, "confirm_cancellation", {.evidence = hand_in_proof(stage, clerk)});
        case Kind::revive:
            return step(stage, clerk, change, "revive", {.reason = "注销后重新启用，监测发现并核实"});
        default:
            return apply_to_facts(stage, people, change);
    }
}

}  // namespace

void change_accounts(Stage& stage, People& people, Date day) {
    for (; stage.next_change < stage.plan.changes.size() && stage.plan.changes[stage.next_change].day == day; ++stage.next_change) {
        apply(stage, people, stage.plan.changes[stage.next_change]);
    }
}

}  // namespace yanlu::simulation
