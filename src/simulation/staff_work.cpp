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
};

std::vector<DeskItem> desk(Context& context) {
    const Instant now = context.clock.now();
    return context.database.all(sql::desk, [&](const storage::Row& row) {
        return DeskItem{FindingId{row.integer(0)}, row.get<std::string>(1), row.text(2) == "serious",
                        UnitId{row.integer(3)},    row.get<bool>(4),        (now.ms - row.integer(5)) / milliseconds_per_day};
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
        if (item.state == "to_sign_answer" && percent(90)) act_for(item.holder, item.id, "sign_answer", {}, "leader");
        if (item.state == "to_recheck" && percent(65)) {
            if (item.is_gone)
                act("city_office_clerk", item.id, "close", {});
            else
                act("city_office_clerk", item.id, "return_rework", {.reason = "复核时问题仍然存在，请继续整改。"});
        }
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
