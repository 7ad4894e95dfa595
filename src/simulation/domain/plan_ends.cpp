// Accounts that end in the year: shut down, cancelled at once or through a freeze, taken back from it; some are cancelled only on paper,
// and some come back.
#include <algorithm>

#include "simulation/domain/planner.hpp"

namespace yanlu::simulation {
namespace {

using Kind = PlannedChange::Kind;

// Longest story: approval, freeze of 60 days, audit.
constexpr std::int64_t shortest_story = 12;

bool is_wechat(const PlannedAccount& account) { return account.platform == "wechat_subscription" || account.platform == "wechat_service"; }
bool has_freeze(const PlannedAccount& account) { return is_wechat(account) || account.platform == "douyin"; }

// regulations: WeChat by followers, Douyin seven days.
std::int64_t freeze_days(const PlannedAccount& account) {
    if (account.platform == "douyin") return 7;
    return account.followers <= 1'000 ? 7 : account.followers <= 10'000 ? 15 : account.followers <= 100'000 ? 30 : 60;
}

class Story {
public:
    // Begins on a day of the draw, or so many days before the plan's last.
    Story(Plan& plan, std::size_t account, Draw& draw, std::optional<std::int64_t> days_before_end = {})
        : plan_(plan), account_(account), draw_(draw), days_before_end_(days_before_end) {}

    void shut_down() {
        const Date decided = first_day();
        note(decided, Kind::plan_shutdown);
        const Date effective = draw_clock_day(plan_, decided + 1, decided + 6, draw_);
        const Date known = learnt(effective);
        if (!note(known, Kind::shut_down, effective)) return;
        who().silences.push_back({effective, {}});
        plan_occasion(plan_, account_, Occasion::shutdown, effective, known, draw_);
    }

    // `keeps_posting`: deleted in the papers only. `comes_back`: some weeks after its end.
    void cancel(bool keeps_posting, bool comes_back) {
        const Date decided = first_day();
        note(decided, Kind::plan_cancellation);
        const Date accepted = draw_clock_day(plan_, decided + 1, decided + 7, draw_);
        const Date known = learnt(accepted);
        const auto end = has_freeze(who()) ? freeze(accepted, known) : delete_at_once(accepted, known);
        if (keeps_posting || !end) return;
        const auto back = comes_back ? come_back(*end) : std::nullopt;
        who().silences.push_back({accepted, back});
        who().absences.push_back({end->gone, back});
    }

    // Taken back from the freeze: what nobody has filed by then need not be filed, what was filed must be set right in both systems.
    void withdraw() {
        const Date decided = first_day();
        note(decided, Kind::plan_cancellation);
        const Date accepted = draw_clock_day(plan_, decided + 1, decided + 4, draw_);
        if (!note(accepted, Kind::enter_freezing, accepted)) return;
        const Date back = accepted + draw_.between(3, freeze_days(who()) - 1);
        who().silences.push_back({accepted, std::min(back, plan_.last_day)});
        PlannedOccasion& freezing = plan_occasion(plan_, account_, Occasion::freezing, accepted, accepted, draw_);
        if (!note(back, Kind::take_back)) return;
        bool was_told = false;
        for (auto& [system, done_on] : freezing.done_on) {
            if (done_on && *done_on >= back) done_on.reset();
            was_told = was_told || (done_on && system != word_to_office);
        }
        freezing.lapsed_on = back;
        if (was_told) plan_occasion(plan_, account_, Occasion::amendment, back, back, draw_);
    }

private:
    struct End {
        Date gone;       // from the platform
        Date confirmed;  // in the registry
    };

    PlannedAccount& who() { return plan_.accounts[account_]; }
    Date first_day() {
        if (days_before_end_) return plan_.last_day - *days_before_end_;
        return plan_.first_day + draw_.between(2, std::max<std::int64_t>(2, plan_.days() - shortest_story));
    }
    // Most are told of at once.
    Date learnt(Date effective) { return effective + (draw_.percent(70) ? 0 : draw_.between(1, 6)); }

    bool note(Date day, Kind kind, std::optional<Date> effective_on = {}) {
        if (day > plan_.last_day) return false;
        PlannedChange change{day, account_, kind};
        change.effective_on = effective_on;
        plan_.changes.push_back(change);
        return true;
    }

    std::optional<Date> come_back(const End& end) {
        const Date back = std::max(end.gone, end.confirmed) + draw_.between(1, 45);
        if (back > plan_.last_day) return std::nullopt;
        const Date confirmed = back + draw_.between(2, 20);
        if (draw_.percent(60)) note(confirmed, Kind::revive, confirmed);
        return back;
    }

    std::optional<End> freeze(Date entered, Date known) {
        if (!note(known, Kind::enter_freezing, entered)) return std::nullopt;
        plan_occasion(plan_, account_, Occasion::freezing, entered, known, draw_);
        const Date gone = entered + freeze_days(who());
        const Date told = std::max(known, gone) + draw_.between(0, 3);
        const bool is_audited_in_time = draw_.percent(80);
        const Date audited = is_audited_in_time ? std::min(known + draw_.between(1, 4), told) : told + draw_.between(1, 5);
        note(audited, Kind::audit);
        note(told, Kind::complete_cancellation, gone);
        const Date confirmed = std::max(audited, told) + draw_.between(0, 4);
        note(confirmed, Kind::confirm_cancellation);
        return End{gone, confirmed};
    }

    std::optional<End> delete_at_once(Date gone, Date known) {
        if (!note(known, Kind::record_cancellation, gone)) return std::nullopt;
        plan_occasion(plan_, account_, Occasion::cancellation, gone, known, draw_);
        const Date audited = known + draw_.between(0, 5);
        note(audited, Kind::audit);
        const Date confirmed = audited + draw_.between(0, 4);
        note(confirmed, Kind::confirm_cancellation);
        return End{gone, confirmed};
    }

    Plan& plan_;
    std::size_t account_;
    Draw& draw_;
    std::optional<std::int64_t> days_before_end_;
};

}  // namespace

void plan_ends(Plan& plan, Pool& pool, Draw& draw) {
    const std::size_t n = plan.accounts.size();
    if (plan.days() <= shortest_story) return;
    const auto each = [&](std::size_t times, const auto& tell) {
        for (std::size_t i = 0; i < times; ++i) {
            if (const auto account = pool.take()) tell(Story(plan, *account, draw));
        }
    };
    each(n / 35 + 1, [](Story story) { story.shut_down(); });
    each(n / 20 + 1, [](Story story) { story.cancel(false, false); });
    each(n / 100 + 1, [](Story story) { story.cancel(true, false); });
    each(n / 60 + 1, [](Story story) { story.cancel(false, true); });
    for (std::size_t i = 0; i < n / 60 + 1; ++i) {
        if (const auto account = pool.take(is_wechat)) Story(plan, *account, draw).withdraw();
    }
    // On the last day some are still on their way.
    for (const std::int64_t days_before_end : {1, 9, 10}) {
        if (const auto account = pool.take(is_wechat)) Story(plan, *account, draw, days_before_end).cancel(false, false);
        if (const auto account = pool.take()) Story(plan, *account, draw, days_before_end / 2).shut_down();
    }
}

}  // namespace yanlu::simulation
