// Each rule names its article, so that a page can show it.
#include "registry/account_rules.hpp"

#include "registry/statements.hpp"

namespace yanlu::registry {
namespace {

constexpr const char* opening_article = "152-2021.2.1";
constexpr const char* responsibility_article = "152-2021.3.1";

}  // namespace

std::optional<Refusal> why_not_named(Context& context, const Account& account) {
    const HolderTimeline timeline = holders_of(context.database, account.id);
    const Holders* holders = timeline.is_empty() ? nullptr : timeline.on(context.clock.today());
    std::string missing;
    for (const std::string& duty : required_duties()) {
        if (holders && holders->contains(duty) && !holders->at(duty).empty()) continue;
        missing += (missing.empty() ? "" : "、") + context.rulebook.message("registry.duty." + duty);
    }
    if (missing.empty()) return std::nullopt;
    return Refusal{RefusalClass::conflict, "registry.duty_holders_missing", {}, responsibility_article, {{"duties", missing}}};
}

Result<const Platform*> platform_for(const Rulebook& rulebook, std::string_view code) {
    if (const Platform* platform = rulebook.part<Platforms>().find(code)) return platform;
    return invalid("registry.unknown_platform", "platform", {{"platform", std::string(code)}});
}

std::optional<Refusal> why_not_hosted_by(Context& context, UnitId host) {
    const auto unit = organisation::find_unit(context.database, host);
    if (!unit) return invalid("registry.no_such_unit", "host_unit_id", {{"id", std::to_string(host.value)}}).value();
    if (!unit->facts.is_active()) return invalid("registry.unit_not_active", "host_unit_id", {{"unit", unit->facts.name}}).value();
    if (unit->facts.kind == "internal_division")
        return invalid("registry.internal_division", "host_unit_id", {{"unit", unit->facts.name}}, opening_article).value();
    return std::nullopt;
}

std::optional<Refusal> why_not_on_platform(Context& context, UnitId host, const Platform& platform, AccountId except,
                                           const std::string& exception_reason) {
    if (!exception_reason.empty()) return std::nullopt;
    const auto other = context.database.one(
        sql::accounts_of_host, [](const storage::Row& row) { return row.get<std::string>(1); }, host, platform.code, except);
    if (!other) return std::nullopt;
    return Refusal{
        RefusalClass::conflict, "registry.platform_taken", "platform", opening_article, {{"platform", platform.zh}, {"account", *other}}};
}

std::optional<Refusal> why_not_taken(Context& context, const Platform& platform, const std::string& platform_account_id) {
    if (!find_account_id(context.database, platform.code, platform_account_id)) return std::nullopt;
    return Refusal{RefusalClass::conflict,
                   "registry.account_registered",
                   "platform_account_id",
                   {},
                   {{"platform", platform.zh}, {"id", platform_account_id}}};
}

std::optional<Refusal> why_not_day(const Clock& clock, Date day, const std::string& field) {
    static const Date earliest = *Date::parse("2005-01-01");
    if (day > clock.today()) return invalid("registry.day_in_future", field, {{"day", day.iso()}}).value();
    if (day < earliest) return invalid("registry.day_too_early", field, {{"day", day.iso()}}).value();
    return std::nullopt;
}

}  // namespace yanlu::registry
