// Codes to Chinese, from the rule book.
#include "overview/names.hpp"

#include <algorithm>

#include "organisation/permissions.hpp"
#include "overview/statements.hpp"
#include "registry/platforms.hpp"

namespace yanlu::overview {

std::string platform_name(Context& context, std::string_view code) {
    const auto* platform = context.rulebook.part<registry::Platforms>().find(code);
    return platform ? platform->zh : std::string(code);
}

std::string verb_name(Context& context, std::string_view verb) {
    const auto& verbs = context.rulebook.part<organisation::Permissions>().verbs();
    const auto found = std::ranges::find(verbs, verb, &organisation::VerbDescription::verb);
    if (found != verbs.end()) return found->zh;
    // What only the system does stands in no table of roles.
    const std::string key = "verb." + std::string(verb);
    return context.rulebook.has_message(key) ? context.rulebook.message(key) : std::string(verb);
}

std::string subject_kind_name(Context& context, std::string_view kind) {
    const std::string key = "subject_kind." + std::string(kind);
    return context.rulebook.has_message(key) ? context.rulebook.message(key) : std::string(kind);
}

std::string area_name(Context& context, const organisation::Caller& caller) {
    const auto whole = organisation::Scope::city();
    if (caller.scope.path_from == whole.path_from && caller.scope.path_to == whole.path_to) return "全市";
    return context.database.value<std::string>(sql::unit_name, caller.actor.unit).value_or("");
}

}  // namespace yanlu::overview
