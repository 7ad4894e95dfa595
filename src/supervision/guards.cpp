// Each guard is one comparison; its sentence is in rulebook/messages.
#include "supervision/guards.hpp"

#include <algorithm>
#include <stdexcept>
#include <vector>

#include "supervision/answers.hpp"
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
    if (!a.finding.is_watched_by_machine()) return false;
    if (a.finding.severity == Severity::hint) return true;
    const ComposedRule* composed = a.context.rulebook.part<RuleSet>().find(a.finding.rule);
    return composed && composed->rule.is_closed_by_machine;
}

struct Guard {
    std::string_view name;
    std::string_view code;  // of the refusal
    bool (*holds)(const Asked&);
};

const std::vector<Guard>& guards() {
    static const std::vector<Guard> table{
        {"second_person_if_serious", "supervision.guard.second_person_if_serious",
         [](const Asked& a) { return !a.finding.is_serious() || !is_same(a.finding.verified_by, a.person); }},
        {"not_dispatcher", "supervision.guard.not_dispatcher", [](const Asked& a) { return !is_same(a.finding.dispatched_by, a.person); }},
        {"not_verifier", "supervision.guard.not_verifier",
         [](const Asked& a) { return !is_same(a.finding.verified_by, a.person) && !is_same(a.finding.confirmed_by, a.person); }},
        {"not_handler", "supervision.guard.not_handler",
         [](const Asked& a) { return !is_same(a.finding.answered_by, a.person) && !is_same(a.finding.answer_signed_by, a.person); }},
        {"not_own_answer", "supervision.guard.not_own_answer", [](const Asked& a) { return !is_same(a.finding.answered_by, a.person); }},
        {"signs_for_unit", "supervision.guard.signs_for_unit",
         [](const Asked& a) { return !a.person || signs_for_unit(a.context, a.finding, a.person); }},
        {"own_answer", "supervision.guard.own_answer", [](const Asked& a) { return is_same(a.finding.answered_by, a.person); }},
        {"before_due", "supervision.guard.before_due",
         [](const Asked& a) { return a.finding.due_at && a.context.clock.now() < *a.finding.due_at; }},
        {"first_suspension", "supervision.guard.first_suspension", [](const Asked& a) { return a.finding.suspensions == 0; }},
        {"first_extension", "supervision.guard.first_extension", [](const Asked& a) { return a.finding.extensions == 0; }},
        {"first_appeal", "supervision.guard.first_appeal", [](const Asked& a) { return a.finding.appeals == 0; }},
        {"not_returned_twice", "supervision.guard.not_returned_twice", [](const Asked& a) { return a.finding.returns < 2; }},
        {"within_appeal_time", "supervision.guard.within_appeal_time",
         [](const Asked& a) { return is_running(a, "appeal_lapses", a.finding.dispatched_at); }},
        {"within_return_time", "supervision.guard.within_return_time",
         [](const Asked& a) { return is_running(a, "return_lapses", a.finding.dispatched_at); }},
        {"reminded_long_ago", "supervision.guard.reminded_long_ago",
         [](const Asked& a) { return !is_running(a, "remind_lapses", a.finding.reminded_at); }},
        {"closes_by_machine", "supervision.guard.closes_by_machine", closes_by_machine},
    };
    return table;
}

}  // namespace

const std::vector<std::string>& known_guards() {
    static const std::vector<std::string> names = [] {
        std::vector<std::string> out;
        for (const Guard& guard : guards()) out.emplace_back(guard.name);
        return out;
    }();
    return names;
}

std::optional<Refusal> guard_refusal(Context& context, const Finding& finding, PersonId person, std::string_view guard) {
    const auto found = std::ranges::find(guards(), guard, &Guard::name);
    if (found == guards().end()) throw std::logic_error("unknown guard " + std::string(guard));
    if (found->holds({context, finding, person})) return std::nullopt;
    const RefusalClass kind = guard == "reminded_long_ago" ? RefusalClass::too_many : RefusalClass::conflict;
    return Refusal{kind, std::string(found->code), "", finding.article, {}};
}

}  // namespace yanlu::supervision
