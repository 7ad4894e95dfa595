#include "assessment/assessment.hpp"

#include "assessment/statements.hpp"
#include "flow/machines.hpp"

namespace yanlu::assessment {
namespace {

std::optional<std::string> iso(const std::optional<Date>& day) { return day ? std::optional(day->iso()) : std::nullopt; }

std::string classes_text(const std::map<std::int64_t, std::string>& classes) {
    Json out = Json::object();
    for (const auto& [unit, code] : classes) out[std::to_string(unit)] = code;
    return canonical(out);
}

std::map<std::int64_t, std::string> classes_of(std::string_view text) {
    std::map<std::int64_t, std::string> out;
    const Json json = Json::parse(text);
    for (const auto& [unit, code] : json.items()) out[std::stoll(unit)] = code.get<std::string>();
    return out;
}

Assessment read(const storage::Row& row) {
    Assessment out{.id = row.get<AssessmentId>(0),
                   .title = row.get<std::string>(1),
                   .period = {row.get<Date>(2), row.get<Date>(3)},
                   .set = {row.get<std::string>(4), row.integer(5), row.get<std::string>(6), {}},
                   .classes = classes_of(row.text(8)),
                   .state = row.get<std::string>(9),
                   .self_score_until = row.get<Date>(10),
                   .created_by = row.get<PersonId>(15),
                   .created_at = row.get<Instant>(16)};
    out.set.bases = Json::parse(row.text(7)).get<std::map<std::string, std::string>>();
    out.appeal_until = row.get<std::optional<Date>>(11);
    out.known_at = row.get<std::optional<Instant>>(12);
    out.facts_digest = row.get<std::string>(13);
    out.result_version = row.integer(14);
    out.announced_at = row.get<std::optional<Instant>>(17);
    out.closed_at = row.get<std::optional<Instant>>(18);
    out.version = row.integer(19);
    return out;
}

Refusal not_now(std::string_view guard) {
    return {RefusalClass::conflict, "assessment.guard." + std::string(guard), "", "152-2021.4.3", {}, {}};
}

bool holds(Context& context, const organisation::Caller& caller, const Assessment& assessment, std::string_view guard) {
    if (guard == "has_result") return assessment.result_version > 0;
    if (guard == "no_open_appeals") return open_appeals(context.database, assessment.id) == 0;
    if (guard == "not_scorer") return !has_scored(context.database, assessment.id, caller.actor.person);
    return context.clock.today() > assessment.self_score_until ||
           *context.database.value<std::int64_t>(sql::count_open_hand_ins, assessment.id) == 0;
}

}  // namespace

Json Assessment::facts() const {
    return {{"title", title},
            {"period_from", period.from.iso()},
            {"period_to", period.to.iso()},
            {"set", set.id},
            {"set_digest", set.digest()},
            {"state", state},
            {"classes", classes_text(classes)},
            {"facts_digest", facts_digest},
            {"result_version", result_version}};
}

std::optional<Assessment> find_assessment(storage::Connection& database, AssessmentId id) {
    return database.one(sql::load_assessment, read, id);
}

std::optional<AssessmentId> previous_assessment(storage::Connection& database, const Assessment& before) {
    return database.value<AssessmentId>(sql::previous_assessment, before.id, before.period.from.iso(), before.set.id);
}

std::int64_t open_appeals(storage::Connection& database, AssessmentId id) {
    return *database.value<std::int64_t>(sql::count_open_appeals, id);
}

bool has_scored(storage::Connection& database, AssessmentId id, PersonId person) {
    return *database.value<std::int64_t>(sql::count_scored_by, id, person) > 0;
}

void insert_assessment(storage::Connection& database, const Assessment& a) {
    database.execute(sql::insert_assessment, a.id, a.title, a.period.from.iso(), a.period.to.iso(), a.set.id, a.set.version, a.set.body,
                     canonical(Json(a.set.bases)), a.set.digest(), classes_text(a.classes), a.state, a.self_score_until.iso(), a.created_by,
                     a.created_at);
}

void update_assessment(storage::Connection& database, Assessment& a) {
    database.execute(sql::update_assessment, a.id, classes_text(a.classes), a.state, iso(a.appeal_until), a.known_at, a.facts_digest,
                     a.result_version, a.announced_at, a.closed_at);
    ++a.version;
}

AssessmentProcess::AssessmentProcess(const Rulebook& rulebook)
    : machine_(&rulebook.part<flow::Machines>().require("assessment",
                                                        {"has_result", "own_appeal", "own_appeal", "no_open_appeals", "self_score_time_over", "not_scorer"})) {}

const flow::Machine& machine_of(const Rulebook& rulebook) { return rulebook.part<AssessmentProcess>().machine(); }

std::string state_zh(const Rulebook& rulebook, std::string_view state) {
    const flow::State* found = machine_of(rulebook).state(state);
    return found ? found->zh : std::string(state);
}

std::optional<Refusal> guard_refusal(Context& context, const organisation::Caller& caller, const Assessment& assessment,
                                     std::string_view guard) {
    if (holds(context, caller, assessment, guard)) return std::nullopt;
    return not_now(guard);
}

}  // namespace yanlu::assessment
