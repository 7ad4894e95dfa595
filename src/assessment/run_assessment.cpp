// From the draft to the final result: create, place units, start, verify, compute, announce, finalise.
#include "api/response.hpp"
#include "assessment/access.hpp"
#include "assessment/domain/objects.hpp"
#include "assessment/read_facts.hpp"
#include "assessment/result_store.hpp"
#include "assessment/statements.hpp"
#include "flow/machines.hpp"
#include "flow/todo.hpp"
#include "ledger/perform.hpp"
#include "organisation/permissions.hpp"
#include "organisation/unit_store.hpp"

namespace yanlu::assessment {
namespace {

using ledger::Journal;
using organisation::Caller;
using organisation::Permissions;

constexpr std::int64_t longest_period = 366;

struct Verb {
    std::string_view event;
    std::string_view permission;
};
constexpr Verb verbs[]{{"start", "assessment.manage"},
                       {"begin_verifying", "assessment.manage"},
                       {"compute", "assessment.manage"},
                       {"announce", "assessment.announce"},
                       {"finalise", "assessment.announce"}};

std::optional<Refusal> why_not_period(const NewAssessment& wanted) {
    if (wanted.from > wanted.to) return invalid("assessment.period_backwards", "period_from").value();
    if (wanted.to - wanted.from >= longest_period) return invalid("assessment.period_too_long", "period_to").value();
    return std::nullopt;
}

std::optional<Refusal> why_not(Context& context, const Caller& caller, const Assessment& assessment, const Verb& verb) {
    if (auto refusal = context.rulebook.part<Permissions>().why_not(caller, verb.permission)) return refusal;
    const auto decided = flow::decide(machine_of(context.rulebook), assessment.state, verb.event, caller.role,
                                      [&](std::string_view guard) { return guard_refusal(context, caller, assessment, guard); });
    if (!decided) return decided.error();
    if (verb.event == "compute" && assessment.period.to > context.clock.today())
        return invalid("assessment.day_in_future", "", {{"day", assessment.period.to.iso()}}).value();
    return std::nullopt;
}

// Units that are assessed, as the tree stands on the last day of the period that has come.
std::vector<UnitId> assessed_units(Context& context, const Assessment& assessment) {
    const IndicatorSet set = parsed(context.rulebook, assessment.set);
    const Period until_now{std::min(assessment.period.from, context.clock.today()), std::min(assessment.period.to, context.clock.today())};
    const Facts facts = read_facts(context, until_now, context.clock.now(), set);
    std::vector<UnitId> out;
    for (const Object& object : objects_of(facts, set, {assessment.classes, {}, {}})) out.push_back(UnitId{object.unit});
    return out;
}

// Whoever supervises on the unit's behalf hands in for it; where nobody does, the head of the section.
std::string answering_role(Context& context, UnitId unit) {
    const auto appointed =
        *context.database.value<std::int64_t>(sql::count_appointed, unit, "supervising_officer", context.clock.today().iso());
    return appointed > 0 ? "supervising_officer" : "section_head";
}

void ask_units(Context& context, const Assessment& assessment) {
    const std::string title = context.rulebook.message("assessment.todo.hand_in", {{"title", assessment.title}});
    for (const UnitId unit : assessed_units(context, assessment)) {
        flow::Todo todo{"assessment", "assessment", assessment.id.value, "hand_in", title, unit, answering_role(context, unit), {}, {}};
        todo.deadline = flow::Deadline{assessment.self_score_until.ends_at(), false};
        flow::open_todo(context, todo);
    }
}

void ask_office(Context& context, const Assessment& assessment) {
    const auto office = organisation::city_office(context.database);
    if (!office) return;
    const std::string title = context.rulebook.message("assessment.todo.compute", {{"title", assessment.title}});
    flow::open_todo(context, {"assessment", "assessment", assessment.id.value, "compute", title, *office, "city_office_clerk", {}, {}});
}

void enter_state(Context& context, Assessment& assessment, const flow::Transition& transition) {
    const Instant now = context.clock.now();
    if (!transition.to.empty()) assessment.state = transition.to;
    if (transition.event != "announce") {
        if (machine_of(context.rulebook).state(assessment.state)->is_final) assessment.closed_at = now;
        return;
    }
    assessment.announced_at = now;
    const auto& hours = context.rulebook.part<flow::Machines>().office_hours();
    assessment.appeal_until =
        Date::of(flow::deadline_of(context.rulebook.calendar(), hours, *transition.limit, now).due_at - std::chrono::milliseconds(1));
}

struct Computed {
    std::vector<std::string> lines;
    IndicatorSet set;
    Scores scores;
};

// Worked out before the transaction, so that nobody waits for it: it asks only what was known at one moment.
Computed compute(Context& context, const Assessment& assessment, Instant known) {
    Computed out;
    out.set = parsed(context.rulebook, assessment.set);
    const Facts facts = read_facts(context, assessment.period, known, out.set, assessment.id);
    out.lines = lines_of(facts);
    out.scores = assess(facts, out.set, decisions_of(context.database, assessment));
    return out;
}

Json freeze(Context& context, Assessment& assessment, const Computed& computed, Instant known, PersonId by) {
    store_facts(context.database, assessment.id, computed.lines);
    assessment.known_at = known;
    assessment.facts_digest = digest_of(computed.lines);
    const std::string digest = store_scores(context, assessment, computed.scores, computed.set, {}, by);
    return {{"facts_digest", assessment.facts_digest}, {"digest", digest}, {"result_version", assessment.result_version}};
}

}  // namespace

Result<Json> create_assessment(Context& context, const Caller& caller, const NewAssessment& wanted) {
    if (auto refusal = context.rulebook.part<Permissions>().why_not(caller, "assessment.manage")) return refuse(std::move(*refusal));
    if (auto refusal = why_not_period(wanted)) return refuse(std::move(*refusal));
    auto set = wanted.set_version ? set_of_version(context, wanted.set_id, *wanted.set_version)
                                  : set_in_force(context, wanted.set_id, context.clock.now());
    if (!set) return refuse(std::move(set.error()));
    const Json request{{"title", wanted.title}, {"set", set->id}, {"from", wanted.from.iso()}, {"to", wanted.to.iso()}};
    const auto made = ledger::perform(context, caller.command("assessment.create", request),
                                      [&](storage::Connection& database, Journal& journal) -> Result<Json> {
                                          Assessment assessment{.id = storage::allocate<AssessmentId>(database),
                                                                .title = wanted.title,
                                                                .period = {wanted.from, wanted.to},
                                                                .set = *set,
                                                                .state = machine_of(context.rulebook).transition("", "create")->to,
                                                                .self_score_until = wanted.self_score_until,
                                                                .created_by = caller.actor.person,
                                                                .created_at = context.clock.now()};
                                          insert_assessment(database, assessment);
                                          record_step(assessment, nullptr, "create", Json::object(), journal);
                                          return Json{{"id", assessment.id.value}};
                                      });
    if (!made) return made;
    return show_assessment(context, caller, AssessmentId{made->at("id").get<std::int64_t>()});
}

Result<Json> place_units(Context& context, const Caller& caller, AssessmentId id, const std::map<std::int64_t, std::string>& classes) {
    const auto done =
        ledger::perform(context, caller.command("assessment.place_units", {{"id", id.value}}),
                        [&](storage::Connection& database, Journal& journal) -> Result<Json> {
                            auto assessment = assessment_for(context, caller, id, "assessment.manage");
                            if (!assessment) return refuse(std::move(assessment.error()));
                            if (auto refusal = why_not_state(context.rulebook, *assessment, {"draft", "self_scoring", "verifying"}))
                                return refuse(std::move(*refusal));
                            const IndicatorSet set = parsed(context.rulebook, assessment->set);
                            for (const auto& [unit, code] : classes) {
                                if (organisation::unit_path(database, UnitId{unit}).empty())
                                    return invalid("assessment.no_such_unit", "units");
                                if (!code.empty() && !set.object_class(code))
                                    return invalid("assessment.no_such_class", "units", {{"class", code}});
                            }
                            const Json before = assessment->facts();
                            assessment->classes = classes;
                            update_assessment(database, *assessment);
                            record_step(*assessment, before, "place_units", Json::object(), journal);
                            return Json::object();
                        });
    if (!done) return done;
    return show_assessment(context, caller, id);
}

Result<Json> act_on_assessment(Context& context, const Caller& caller, AssessmentId id, const std::string& event) {
    const auto* verb = std::ranges::find(verbs, event, &Verb::event);
    if (verb == std::end(verbs)) return refuse(RefusalClass::not_found, "flow.unknown_event", "", {{"event", event}});
    const auto asked = assessment_for(context, caller, id, verb->permission);
    if (!asked) return refuse(asked.error());
    if (auto refusal = why_not(context, caller, *asked, *verb)) return refuse(std::move(*refusal));
    const Instant known = context.clock.now();
    const auto computed = event == "compute" ? std::optional(compute(context, *asked, known)) : std::nullopt;
    const auto done = ledger::perform(context, caller.command(std::string(verb->permission), {{"id", id.value}, {"event", event}}),
                                      [&](storage::Connection& database, Journal& journal) -> Result<Json> {
                                          auto assessment = assessment_for(context, caller, id, verb->permission);
                                          if (!assessment) return refuse(std::move(assessment.error()));
                                          if (auto refusal = why_not(context, caller, *assessment, *verb))
                                              return refuse(std::move(*refusal));
                                          if (assessment->version != asked->version)
                                              return refuse(RefusalClass::conflict, "assessment.version_changed");
                                          const Json before = assessment->facts();
                                          const std::string from = assessment->state;
                                          enter_state(context, *assessment, *machine_of(context.rulebook).transition(from, event));
                                          Json facts = Json::object();
                                          if (computed) facts = freeze(context, *assessment, *computed, known, caller.actor.person);
                                          update_assessment(database, *assessment);
                                          if (assessment->state != from)
                                              flow::complete_todos(context, "assessment", id.value, "", caller.actor.person);
                                          if (event == "start") ask_units(context, *assessment);
                                          if (event == "begin_verifying") ask_office(context, *assessment);
                                          record_step(*assessment, before, event, std::move(facts), journal);
                                          return Json::object();
                                      });
    if (!done) return done;
    return show_assessment(context, caller, id);
}

Json assessment_actions(Context& context, const Caller& caller, const Assessment& assessment) {
    Json actions = Json::array();
    for (const Verb& verb : verbs) {
        const flow::Transition* transition = machine_of(context.rulebook).transition(assessment.state, verb.event);
        const bool has_role = caller.is_system || context.rulebook.part<Permissions>().reach(caller.role, verb.permission);
        if (!transition || !has_role) continue;
        const auto refusal = why_not(context, caller, assessment, verb);
        Json action{{"action", verb.event},
                    {"zh", transition->zh},
                    {"is_allowed", !refusal},
                    {"is_primary", verb.event != "compute" || assessment.result_version == 0},
                    {"asks", transition->asks}};
        if (refusal) action["refusal"] = api::problem(*refusal, context.rulebook, caller.request_id);
        actions.push_back(std::move(action));
    }
    return actions;
}

}  // namespace yanlu::assessment
