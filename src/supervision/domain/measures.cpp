// One row a measure.
#include "supervision/domain/measures.hpp"

#include <algorithm>
#include <array>

namespace yanlu::supervision {
namespace {

bool is_by(const std::optional<Instant>& at, const std::optional<Instant>& limit) { return at && limit && *at <= *limit; }

bool is_dispatched(const OrderFacts& order, const Period& period) { return period.holds(order.first_dispatched_at); }

bool is_to_sign(const OrderFacts& order, const Period& period) {
    return period.holds(order.dispatched_at) && (order.signed_for_at || order.sign_due_at <= period.now);
}

bool is_due(const OrderFacts& order, const Period& period) {
    return order.is_upheld && order.due_at && period.holds(*order.due_at) && (order.closed_at || *order.due_at <= period.now);
}

bool is_closed(const OrderFacts& order, const Period& period) {
    return order.is_upheld && order.closed_at && period.holds(*order.closed_at);
}

bool is_closed_after_answer(const OrderFacts& order, const Period& period) { return is_closed(order, period) && order.answered_at; }

constexpr std::array<Measure, 7> table{{
    {"signed_in_time", is_to_sign, [](const OrderFacts& o) { return o.is_signed_by_person && is_by(o.signed_for_at, o.sign_due_at); }},
    {"closed_in_limit", is_due, [](const OrderFacts& o) { return is_by(o.closed_at, o.due_at); }},
    {"answered_in_limit", is_due, [](const OrderFacts& o) { return is_by(o.answered_at, o.due_at); }},
    {"extended", is_dispatched, [](const OrderFacts& o) { return o.extensions > 0; }},
    {"returned", is_dispatched, [](const OrderFacts& o) { return o.returns > 0; }},
    {"passed_at_once", is_closed_after_answer, [](const OrderFacts& o) { return o.reworks == 0; }},
    {"recurred", is_closed, [](const OrderFacts& o) { return o.has_recurred; }},
}};

}  // namespace

std::span<const Measure> measures() { return table; }

const Measure* measure_of(std::string_view code) {
    const auto found = std::ranges::find(table, code, &Measure::code);
    return found == table.end() ? nullptr : &*found;
}

}  // namespace yanlu::supervision
