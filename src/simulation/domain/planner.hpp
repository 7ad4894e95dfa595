// Draws a plan from a seed: the same plan on every machine for the same seed, city, numbers and days.
#pragma once

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
    const T& of(const std::vector<T>& list) {
        return list[below(list.size())];
    }
    std::string digits(std::size_t n);

private:
    Rng& rng_;
};

// The steps of make_plan, each in its own file.
void plan_units(Plan& plan, const Demo& demo, std::size_t accounts);
void plan_accounts(Plan& plan, const Demo& demo, std::size_t accounts, Draw& draw);
void plan_changes(Plan& plan, const Demo& demo, Draw& draw);
void plan_collection(Plan& plan, Draw& draw);
void plan_posts(Plan& plan, const Demo& demo, Draw& draw);

// Whether the plan gives a unit accounts of its own by right.
bool can_host(const PlannedUnit& unit);
PlannedHolder draw_holder(const Demo& demo, const std::string& duty, Draw& draw);

}  // namespace yanlu::simulation
