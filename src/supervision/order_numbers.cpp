// The counter is raised in the caller's transaction: a step that is refused uses no number.
#include "supervision/order_numbers.hpp"

#include "supervision/domain/rule.hpp"
#include "supervision/settings.hpp"
#include "supervision/statements.hpp"

namespace yanlu::supervision {
namespace {

std::string next_number(Context& context, const char* series, const std::string& form) {
    const int year = context.clock.today().year();
    const auto number = context.database.value<std::int64_t>(sql::next_order_number, series, year).value();
    return fill_in(form, {{"year", std::to_string(year)}, {"number", std::to_string(number)}});
}

}  // namespace

std::string next_order_number(Context& context) {
    return next_number(context, "order", context.rulebook.part<RectificationSettings>().order_number);
}

std::string next_reminder_number(Context& context) {
    return next_number(context, "reminder", context.rulebook.part<RectificationSettings>().reminder_number);
}

}  // namespace yanlu::supervision
