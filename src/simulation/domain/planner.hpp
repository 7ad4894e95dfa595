// Draws a plan from a seed: the same plan on every machine for the same seed, city, numbers and days.
#pragma once

#include <functional>
#include <utility>

#include "base/clock.hpp"
#include "simulation/domain/demo.hpp"
#include "simulation/domain/plan.hpp"

namespace yanlu::simulation {

struct Size {
    std::size_t accounts = 310;
    std::int64_t days = 365;
    Date last_day;
};

Plan make_plan(const Demo& demo, const Size& size, Rng& rng);

// A small set of draws that read well in the planner.
class Draw {
public:
    explicit Draw(Rng& rng) : rng_(rng) {}
    std::size_t below(std::size_t n) { return static_cast<std::size_t>(rng_.below(n)); }
    std::int64_t between(std::int64_t low, std::int64_t high) {
        return low + static_cast<std::int64_t>(rng_.below(static_cast<std::uint64_t>(high - low + 1)));
    }
    bool one_in(std::uint64_t n) { return rng_.below(n) == 0; }
    bool percent(std::uint64_t p) { return rng_.below(100) < p; }
    template <class T>
    void shuffle(std::vector<T>& list) {
        for (std::size_t i = list.size(); i > 1; --i) std::swap(list[i - 1], list[below(i)]);
    }
    template <class T>
    const T& of(const std::vector<T>& list) {
        return list[below(list.size())];
    }
    std::string digits(std::size_t n);

private:
    Rng& rng_;
};

// Accounts of the baseline to which nothing has been planned yet: each is the hero of one story only, so that stories do not blur.
class Pool {
public:
    Pool(const Plan& plan, Draw& draw);
    // The next one that fits, and it is taken; nothing when there is none.
    std::optional<std::size_t> take(const std::function<bool(const PlannedAccount&)>& fits);
    std::optional<std::size_t> take();
    // Takes all accounts of the unit; nothing if one of them is taken already.
    std::optional<std::vector<std::size_t>> take_all_of(std::size_t unit);

private:
    const Plan& plan_;
    std::vector<std::size_t> free_;
};

// The steps of make_plan, each in its own file.
void plan_units(Plan& plan, const Demo& demo, std::size_t accounts);
void plan_accounts(Plan& plan, const Demo& demo, std::size_t accounts, Draw& draw);
void plan_changes(Plan& plan, const Demo& demo, Pool& pool, Draw& draw);
void plan_backfills(Plan& plan, Pool& pool, Draw& draw);
void plan_mistakes(Plan& plan, Pool& pool, Draw& draw);
void plan_reorganisations(Plan& plan, Pool& pool, Draw& draw);
void plan_comparisons(Plan& plan, Pool& pool, Draw& draw);
void plan_ends(Plan& plan, Pool& pool, Draw& draw);
void plan_openings(Plan& plan, const Demo& demo, Pool& pool, Draw& draw);
void plan_collection(Plan& plan, Draw& draw);
void plan_posts(Plan& plan, const Demo& demo, Draw& draw);
// Last of all, with everything else in its order.
void plan_judgement(Plan& plan, Draw& draw);

// Days on which something begins whose clock then runs into a holiday, a makeup workday, a year's or a February's end as often as not.
Date draw_clock_day(const Plan& plan, Date earliest, Date latest, Draw& draw);
// An occasion with the days of its receipts: mostly in time and often on the last day, sometimes late, sometimes never.
PlannedOccasion& plan_occasion(Plan& plan, std::size_t account, Occasion occasion, Date effective_on, Date known_on, Draw& draw);

// Whether the plan gives a unit accounts of its own by right.
bool can_host(const PlannedUnit& unit);
// An account of the unit as the city would have opened it, on a platform of its own mix.
PlannedAccount draw_account(const Plan& plan, const Demo& demo, const std::string& platform, std::size_t host, Draw& draw);
// Taken into the registry still to be completed; both systems' receipts follow on the day, or never.
void plan_backfill(Plan& plan, std::size_t account, std::optional<Date> done_on);
PlannedHolder draw_holder(const Demo& demo, const std::string& duty, Draw& draw);

}  // namespace yanlu::simulation
