// Each guard is one comparison; its sentence is in rulebook/messages.
#include "supervision/guards.hpp"

#include <functional>
#include <map>
#include <stdexcept>

#include "supervision/rules.hpp"

namespace yanlu::supervision {
namespace {

struct Asked {
    Context& context;
    const Finding& finding;
    PersonId person;
};

// A person 0 is the system itself, which never counts as somebody who acted before.
bool is_same(const std::optional<PersonId>& who, PersonId person) { return who && person && *who == person; }

bool is_running(const Asked& a, std::string_view clock, const std::optional<Instant>& started) {
    if (!started) return false;
    const auto limit = limit_from(a.context, a.finding.state, clock, *started);
    return limit && a.context.clock.now() < limit->due_at;
}

bool closes_by_machine(const Asked& a) {
    if (a.finding.severity == Severity::hint) return true;
    const ComposedRule* composed = a.context.rulebook.part<RuleSet>().find(a.finding.rule);
    return composed && composed->rule.is_closed_by_machine;
}

const std::map<std::string, std::function<bool(const Asked&)>, std::less<>>& guards() {
    static const std::map<std::string, std::function<bool(const Asked&)>, std::less<>> table{
        {"second_person_if_serious", [](const Asked& a) { return !a.finding.is_serious() || !is_same(a.finding.verified_by, a.person); }},
        {"not_dispatcher", [](const Asked& a) { return !is_same(a.finding.dispatched_by, a.person); }},
        {"not_handler", [](const Asked& a) { return !is_same(a.finding.answered_by, a.person); }},
        {"before_due", [](const Asked& a) { return a.finding.due_at && a.context.clock.now() < *a.finding.due_at; }},
        {"first_extension", [](const Asked& a) { return a.finding.extensions == 0; }},
        {"first_appeal", [](const Asked& a) { return a.finding.appeals == 0; }},
        {"first_return", [](const Asked& a) { return a.finding.returns == 0; }},
        {"within_appeal_time", [](const Asked& a) { return is_running(a, "appeal_lapses", a.finding.dispatched_at); }},
        {"within_return_time", [](const Asked& a) { return is_running(a, "return_lapses", a.finding.dispatched_at); }},
        {"reminded_long_ago", [](const Asked& a) { return !is_running(a, "remind_lapses", a.finding.reminded_at); }},
        {"closes_by_machine", closes_by_machine},
    };
    return table;
}

}  // namespace

std::optional<Refusal> guard_refusal(Context& context, const Finding& finding, PersonId person, std::string_view guard) {
    const auto found = guards().find(guard);
    if (found == guards().end()) throw std::logic_error("unknown guard " + std::string(guard));
    if (found->second({context, finding, person})) return std::nullopt;
    const RefusalClass kind = guard == "reminded_long_ago" ? RefusalClass::too_many : RefusalClass::conflict;
    return Refusal{kind, "supervision.guard." + std::string(guard), "", finding.article, {}};
}

}  // namespace yanlu::supervision
