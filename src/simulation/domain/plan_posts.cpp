// Posts by each account's own rhythm, with planted silences that cross or just miss the limits, and planted bad texts.
#include <algorithm>
#include <array>
#include <map>

#include "simulation/domain/planner.hpp"

namespace yanlu::simulation {
namespace {

constexpr std::int64_t warm_up_days = 9;  // every account has posted before the first day is judged

std::string filled(std::string text, const std::map<std::string, std::string>& slots) {
    for (std::size_t open = text.find('{'); open != std::string::npos; open = text.find('{', open)) {
        const std::size_t close = text.find('}', open);
        const auto slot = close == std::string::npos ? slots.end() : slots.find(text.substr(open + 1, close - open - 1));
        if (slot == slots.end()) {
            ++open;
            continue;
        }
        text.replace(open, close - open + 1, slot->second);
        open += slot->second.size();
    }
    return text;
}

// 18 digits by GB 11643 with a birth year nobody living has, so that no real person is named.
std::string identity_card(Draw& draw) {
    static constexpr std::array<int, 17> weights{7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    const std::string first = "440101190" + std::to_string(draw.between(1, 9)) + "0" + std::to_string(draw.between(1, 9)) + "1" +
                              std::to_string(draw.between(0, 9)) + draw.digits(3);
    int sum = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) sum += (first[i] - '0') * weights[i];
    return first + "10X98765432"[sum % 11];
}

std::map<std::string, std::string> draw_slots(const Plan& plan, const Demo& demo, const PlannedUnit& unit, Date day, Draw& draw) {
    std::string town = unit.short_name;
    while (unit.kind != "town") {
        const PlannedUnit& other = plan.units[draw.below(plan.units.size())];
        if (other.kind != "town") continue;
        town = other.short_name;
        break;
    }
    return {{"city", plan.city_name},
            {"unit", unit.name},
            {"short", unit.short_name},
            {"town", town},
            {"place", draw.of(demo.places)},
            {"month", std::to_string(day.month())},
            {"day", std::to_string(std::min(day.day() + 1, 28u))},
            {"hour", std::to_string(draw.between(8, 18))},
            {"n", std::to_string(draw.between(2, 9))},
            {"n2", std::to_string(draw.between(11, 89))},
            {"phone", "8800" + draw.digits(4)},
            {"name", draw.of(demo.surnames) + draw.of(demo.given_names)},
            {"identity_card", identity_card(draw)},
            {"mobile", "1380013" + draw.digits(4)},
            {"wechat", "ywlp" + draw.digits(6)}};
}

struct Rhythm {
    std::int64_t longest_gap;  // days, when nothing is planted
    std::int64_t posts_a_day;
};

Rhythm draw_rhythm(Draw& draw) {
    if (draw.percent(15)) return {0, draw.between(1, 3)};
    if (draw.percent(50)) return {draw.between(1, 3), 1};
    return {draw.between(3, 8), 1};
}

// 10 to 13 idle days only warn; from 14 on it is a finding.
std::int64_t draw_gap(const Rhythm& rhythm, Draw& draw) {
    if (draw.one_in(600)) return draw.of(std::vector<std::int64_t>{9, 10, 11, 12, 13, 14, 15, 18, 25, 40});
    return rhythm.longest_gap == 0 ? 1 : draw.between(1, rhythm.longest_gap + 1);
}

Instant draw_time(Date day, Draw& draw) { return {day.begins_at().ms + draw.between(8 * 60, 20 * 60) * 60'000}; }

void plant_violation(PlannedPost& post, const Plan& plan, const Demo& demo, const std::map<std::string, std::string>& slots, Date day,
                     Draw& draw) {
    static const std::vector<std::pair<Violation, std::string>> kinds{{Violation::serious_wording, "serious_wording"},
                                                                      {Violation::personal_data, "personal_data"},
                                                                      {Violation::secrecy_marking, "secrecy_marking"},
                                                                      {Violation::advertisement, "advertisement"}};
    const auto& [violation, code] = draw.of(kinds);
    const DemoText& text = draw.of(demo.planted.at(code));
    post.violation = violation;
    post.title = filled(text.title, slots);
    post.mended_body = post.body;
    post.body = filled(text.body, slots);
    const Date mended = day + draw.between(1, 12);
    if (draw.percent(80) && mended <= plan.last_day) post.mended_on = mended;
}

PlannedPost draw_post(const Plan& plan, const Demo& demo, std::size_t account, Date day, std::size_t number, Draw& draw) {
    const PlannedAccount& who = plan.accounts[account];
    const auto slots = draw_slots(plan, demo, plan.units[who.host], day, draw);
    const DemoText& text = draw.of(demo.ordinary);
    PlannedPost post;
    post.account = account;
    post.published_at = draw_time(day, draw);
    post.id = who.platform_account_id + "-" + std::to_string(number);
    post.title = filled(text.title, slots);
    post.body = filled(text.body, slots);
    if (!who.link.empty()) post.url = who.link + (who.link.ends_with('/') ? "" : "/") + std::to_string(number);
    if (day >= plan.first_day && draw.one_in(700)) plant_violation(post, plan, demo, slots, day, draw);
    return post;
}

void plan_posts_of(Plan& plan, const Demo& demo, std::size_t account, Draw& draw) {
    const Rhythm rhythm = draw_rhythm(draw);
    const PlannedAccount& who = plan.accounts[account];
    const bool is_baseline = who.registered_on == plan.first_day;
    Date day = is_baseline ? plan.first_day - draw.between(1, warm_up_days) : who.registered_on + draw.between(0, 3);
    for (std::size_t number = 1; day <= plan.last_day; day = day + draw_gap(rhythm, draw)) {
        if (std::ranges::any_of(who.silences, [&](const Span& span) { return span.holds(day); })) continue;
        for (std::int64_t i = 0; i < rhythm.posts_a_day; ++i) plan.posts.push_back(draw_post(plan, demo, account, day, number++, draw));
    }
}

}  // namespace

void plan_collection(Plan& plan, Draw& draw) {
    plan.collection.assign(static_cast<std::size_t>(plan.days()), std::vector<Outcome>(plan.accounts.size(), Outcome::observed));
    for (std::size_t day = 0; day < plan.collection.size(); ++day) {
        for (auto& outcome : plan.collection[day]) {
            if (draw.one_in(400)) outcome = Outcome::failed;
        }
    }
    // Now and then a platform shuts the collector out for days.
    for (std::int64_t blocks = plan.days() / 90 + 1; blocks > 0; --blocks) {
        const std::string platform = draw.percent(50) ? "weibo" : "douyin";
        const auto from = draw.below(plan.collection.size());
        const auto to = std::min(plan.collection.size(), from + static_cast<std::size_t>(draw.between(3, 20)));
        for (std::size_t day = from; day < to; ++day) {
            for (std::size_t i = 0; i < plan.accounts.size(); ++i) {
                if (plan.accounts[i].platform == platform) plan.collection[day][i] = Outcome::blocked;
            }
        }
    }
}

void plan_posts(Plan& plan, const Demo& demo, Draw& draw) {
    for (std::size_t i = 0; i < plan.accounts.size(); ++i) {
        if (plan.accounts[i].is_publishing) plan_posts_of(plan, demo, i, draw);
    }
}

}  // namespace yanlu::simulation
