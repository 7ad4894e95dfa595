// A morning at the desks. What people do is drawn, so that some findings are answered the next day, some late, some badly.
#include "simulation/staff.hpp"
#include "simulation/statements.hpp"
#include "supervision/step.hpp"

namespace yanlu::simulation {
namespace {

struct DeskItem {
    FindingId id;
    std::string state;
    bool is_serious;
    UnitId holder;
    bool is_gone;  // the violation
    std::int64_t age_days;
    std::optional<Instant> due_at;
};

// What a person saw is not looked at by any rule: the unit has mended it after some days.
constexpr std::int64_t days_to_mend = 5;

std::vector<DeskItem> desk(Context& context) {
    const Instant now = context.clock.now();
    return context.database.all(sql::desk, [&](const storage::Row& row) {
        DeskItem item{FindingId{row.integer(0)},
                      row.get<std::string>(1),
                      row.text(2) == "serious",
                      UnitId{row.integer(3)},
                      row.get<bool>(4),
                      (now.ms - row.integer(5)) / milliseconds_per_day,
                      row.get<std::optional<Instant>>(7)};
        item.is_gone |= row.text(6).starts_with("m-") && item.age_days >= days_to_mend;
        return item;
    });
}

}  // namespace

void Staff::work(Date) {
    for (const DeskItem& item : desk(stage_.context)) {
        const auto percent = [&](std::uint64_t p) { return rng_.below(100) < p; };
        if (item.state == "to_verify" && percent(item.is_serious ? 95 : 70)) act("city_office_clerk", item.id, "verify", {});
        if (item.state == "to_confirm" && percent(95)) act("city_office_section_chief", item.id, "confirm", {});
        if (item.state == "to_dispatch" && percent(item.is_serious ? 95 : 75)) act("city_office_section_chief", item.id, "dispatch", {});
        if (item.state == "to_sign_for" && percent(70)) act_for(item.holder, item.id, "sign_for", {});
        if ((item.state == "rectifying" || item.state == "rework") && percent(item.is_gone ? 75 : 3)) {
            act_for(item.holder, item.id, "answer",
                    {.answer = item.is_gone ? "已按要求整改，请复核。" : "正在整改，已安排专人跟进。",
                     .cause = "日常管理不够细致。",
                     .prevention = "已明确专人负责，每周检查一次。"});
        }
        dispute(item.id, item.state, item.holder, item.is_gone, item.due_at);
        if (item.state == "to_sign_answer" && percent(90)) act_for(item.holder, item.id, "sign_answer", {}, "leader");
        if (item.state == "to_recheck" && percent(65)) {
            if (item.is_gone)
                act("city_office_clerk", item.id, "close", {});
            else
                act("city_office_clerk", item.id, "return_rework", {.reason = "复核时问题仍然存在，请继续整改。"});
        }
    }
}

// Some units say that it is not so, some ask for more time; whoever had no part in it decides.
void Staff::dispute(FindingId id, const std::string& state, UnitId holder, bool is_gone, const std::optional<Instant>& due_at) {
    const auto percent = [&](std::uint64_t p) { return rng_.below(100) < p; };
    if (state == "to_sign_for" && !is_gone && percent(4)) act_for(holder, id, "appeal", {.reason = "该情况系平台显示异常所致，请予核减。"});
    if (state == "appealed" && percent(60))
        act("city_office_leader", id, "decide_appeal", {.reason = "经复核，问题属实，维持原认定。", .decision = "upheld"});
    if (state == "rectifying" && !is_gone && due_at && percent(8))
        act_for(holder, id, "request_extension", {.reason = "需协调运维公司处理。", .due_on = Date::of(*due_at) + 3});
    if (state == "extension_requested" && percent(80)) {
        const bool is_granted = percent(70);
        act("city_office_clerk", id, "decide_extension",
            {.reason = is_granted ? "同意延期，请按期完成。" : "理由不充分，请按期整改。", .decision = is_granted ? "granted" : "refused"});
    }
}

void Staff::act(const std::string& role, FindingId id, std::string_view action, const supervision::ActionInput& input) {
    try_step(people_.office(role), id, action, input);
}

void Staff::act_for(UnitId unit, FindingId id, std::string_view action, const supervision::ActionInput& input, const std::string& role) {
    try_step(people_.of(people_.index_of(unit), role), id, action, input);
}

// A refusal is part of the game (somebody else was faster, a limit has passed); a fault is not.
void Staff::try_step(const organisation::Caller& caller, FindingId id, std::string_view action, const supervision::ActionInput& input) {
    const auto done = supervision::act_on_finding(stage_.context, caller, id, action, input);
    if (!done) ++refusals_[done.error().code];
}

}  // namespace yanlu::simulation
