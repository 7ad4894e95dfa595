#include "assessment/routes.hpp"

#include "api/answers.hpp"
#include "api/fields.hpp"
#include "api/parameters.hpp"
#include "assessment/assessments.hpp"

namespace yanlu::assessment {
namespace {

using api::as_json;
using api::as_record;
using api::Fields;
using api::Request;
using api::Response;
using organisation::Caller;

constexpr std::size_t longest_set = 200'000;
constexpr std::size_t longest_text = 2000;
constexpr std::int64_t most_points = 1000 * 100;  // in hundredths

Points points_in(Fields& fields, std::string_view name) { return fields.integer(name, 0, most_points) * one_hundredth; }

// A route of one assessment: its id is read, then `act` is asked.
template <class Act>
api::Handler with_id(Act act) {
    return [act](Context& context, const Caller& caller, const Request& request) -> Result<Response> {
        const auto id = request.id<AssessmentId>();
        if (!id) return refuse(id.error());
        return act(context, caller, *id, request);
    };
}

template <class Act>
api::Handler with_unit(Act act) {
    return with_id([act](Context& context, const Caller& caller, AssessmentId id, const Request& request) -> Result<Response> {
        const auto unit = request.id<UnitId>("unit_id");
        if (!unit) return refuse(unit.error());
        return act(context, caller, id, *unit, request);
    });
}

Result<Response> get_sets(Context& context, const Caller& caller, const Request&) { return as_json(list_sets(context, caller)); }

Result<Response> get_set(Context& context, const Caller& caller, const Request& request) {
    api::Parameters parameters(request);
    const auto version = parameters.integer("version", 0, 1'000'000);
    if (auto refusal = parameters.refusal()) return refuse(std::move(*refusal));
    return as_json(show_set(context, caller, request.path_text("set_id"), version));
}

template <Result<Json> (*Use)(Context&, const Caller&, const std::string&), int Status>
Result<Response> post_text(Context& context, const Caller& caller, const Request& request) {
    Fields fields(request);
    const std::string text = fields.secret("text", longest_set);  // as written: indentation matters
    if (auto refusal = fields.refusal()) return refuse(std::move(*refusal));
    return as_json(Use(context, caller, text), Status);
}

template <bool IsReleased>
Result<Response> post_decision(Context& context, const Caller& caller, const Request& request) {
    Fields fields(request);
    const std::int64_t version = fields.integer("version", 1, 1'000'000);
    const std::string reason = fields.optional_text("reason", longest_text, true).value_or("");
    if (auto refusal = fields.refusal()) return refuse(std::move(*refusal));
    return as_json(decide_set(context, caller, request.path_text("set_id"), version, IsReleased, reason));
}

Result<Response> get_assessments(Context& context, const Caller& caller, const Request& request) {
    api::Parameters parameters(request);
    const auto page = parameters.page({"-created_at"});
    if (auto refusal = parameters.refusal()) return refuse(std::move(*refusal));
    return as_json(list_assessments(context, caller, page));
}

Result<Response> post_assessment(Context& context, const Caller& caller, const Request& request) {
    Fields fields(request);
    NewAssessment wanted{.title = fields.text("title", 100), .set_id = fields.text("set_id", 60)};
    wanted.set_version = fields.optional_integer("set_version", 0, 1'000'000);
    wanted.from = fields.day("period_from");
    wanted.to = fields.day("period_to");
    wanted.self_score_until = fields.day("self_score_until");
    if (auto refusal = fields.refusal()) return refuse(std::move(*refusal));
    return api::as_created(create_assessment(context, caller, wanted), "assessments");
}

Result<Response> put_classes(Context& context, const Caller& caller, AssessmentId id, const Request& request) {
    Fields fields(request);
    std::map<std::int64_t, std::string> classes;
    fields.list("units", 10'000, [&](Fields& each) {
        const std::int64_t unit = each.integer("unit_id", 1, api::greatest_integer);
        classes[unit] = each.optional_text("class", 60).value_or("");
    });
    if (auto refusal = fields.refusal()) return refuse(std::move(*refusal));
    return as_record(place_units(context, caller, id, classes));
}

// POST /assessments/{id}/{event}: the steps of rulebook/machines/assessment.yaml.
api::Handler stepper(std::string event) {
    return with_id([event](Context& context, const Caller& caller, AssessmentId id, const Request&) -> Result<Response> {
        return as_record(act_on_assessment(context, caller, id, event));
    });
}

Result<Response> post_entry(Context& context, const Caller& caller, AssessmentId id, const Request& request) {
    Fields fields(request);
    NewEntry entry{.unit = fields.id<UnitId>("unit_id"), .indicator = fields.text("indicator", 60), .says = fields.text("says", 500, true)};
    entry.account = fields.optional_id<AccountId>("account_id");
    entry.day = fields.optional_day("day");
    entry.points = fields.has("points") ? points_in(fields, "points") : 0;
    entry.attachment = fields.optional_id<AttachmentId>("attachment_id");
    if (auto refusal = fields.refusal()) return refuse(std::move(*refusal));
    return as_json(enter_points(context, caller, id, entry), 201);
}

Result<Response> post_withdrawal(Context& context, const Caller& caller, AssessmentId id, const Request& request) {
    const auto entry = request.id<EntryId>("entry_id");
    if (!entry) return refuse(entry.error());
    return as_json(withdraw_entry(context, caller, id, *entry));
}

Result<Response> put_self_scores(Context& context, const Caller& caller, AssessmentId id, UnitId unit, const Request& request) {
    Fields fields(request);
    std::vector<SelfScore> scores;
    fields.list("items", 200, [&](Fields& each) {
        SelfScore score{.indicator = each.text("indicator", 60), .points = points_in(each, "points")};
        score.note = each.optional_text("note", longest_text, true).value_or("");
        score.attachment = each.optional_id<AttachmentId>("attachment_id");
        scores.push_back(std::move(score));
    });
    if (auto refusal = fields.refusal()) return refuse(std::move(*refusal));
    return as_json(save_self_scores(context, caller, id, unit, scores));
}

Result<Response> post_appeal(Context& context, const Caller& caller, AssessmentId id, const Request& request) {
    Fields fields(request);
    NewAppeal wanted{.unit = fields.id<UnitId>("unit_id"), .indicator = fields.text("indicator", 60)};
    wanted.case_key = fields.optional_text("case_key", 100).value_or("");
    wanted.reason = fields.text("reason", longest_text, true);
    wanted.attachment = fields.optional_id<AttachmentId>("attachment_id");
    if (auto refusal = fields.refusal()) return refuse(std::move(*refusal));
    return as_json(appeal(context, caller, id, wanted), 201);
}

Result<Response> post_appeal_decision(Context& context, const Caller& caller, AssessmentId id, const Request& request) {
    const auto appeal_id = request.id<AppealId>("appeal_id");
    if (!appeal_id) return refuse(appeal_id.error());
    Fields fields(request);
    AppealDecision decision{.is_granted = fields.one_of("decision", {"granted", "refused"}) == "granted"};
    decision.reason = fields.optional_text("reason", longest_text, true).value_or("");
    if (fields.has("points")) decision.points = points_in(fields, "points");
    if (auto refusal = fields.refusal()) return refuse(std::move(*refusal));
    return as_json(decide_appeal(context, caller, id, *appeal_id, decision));
}

Result<Response> post_taking_back(Context& context, const Caller& caller, AssessmentId id, const Request& request) {
    const auto appeal_id = request.id<AppealId>("appeal_id");
    if (!appeal_id) return refuse(appeal_id.error());
    return as_json(take_back_appeal(context, caller, id, *appeal_id));
}

Result<Response> get_evidence(Context& context, const Caller& caller, AssessmentId id, const Request& request) {
    const auto file = request.id<AttachmentId>("file_id");
    if (!file) return refuse(file.error());
    return api::as_file(evidence_file(context, caller, id, *file));
}

Result<Response> get_sheets(Context& context, const Caller& caller, AssessmentId id, const Request& request) {
    api::Parameters parameters(request);
    const std::string object_class = parameters.text("class", 60).value_or("");
    const auto page = parameters.page({"rank"});
    if (auto refusal = parameters.refusal()) return refuse(std::move(*refusal));
    return as_json(list_sheets(context, caller, id, object_class, page));
}

Result<Response> get_export(Context& context, const Caller& caller, AssessmentId id, const Request& request) {
    api::Parameters parameters(request);
    const bool is_csv = parameters.one_of("format", {"xlsx", "csv"}).value_or("xlsx") == "csv";
    if (auto refusal = parameters.refusal()) return refuse(std::move(*refusal));
    const auto format = is_csv ? documents::TableFormat::csv : documents::TableFormat::xlsx;
    return api::as_file(documents::table_file(export_sheets(context, caller, id, format), format, "考核得分"));
}

Result<Response> post_what_if(Context& context, const Caller& caller, AssessmentId id, const Request& request) {
    Fields fields(request);
    WhatIf wanted;
    fields.list("changes", 50, [&](Fields& each) {
        SetChange change{.what = each.one_of("what", {"fail_line", "veto_score", "bonus_gate", "bonus_cap", "website_weight", "points",
                                                      "each", "off", "rule_off"})};
        change.indicator = each.optional_text("indicator", 60).value_or("");
        // The weight is per cent; all else is points in hundredths.
        const std::int64_t value = each.optional_integer("value", 0, change.what == "website_weight" ? 100 : most_points).value_or(0);
        change.value = change.what == "website_weight" ? value : value * one_hundredth;
        wanted.changes.push_back(std::move(change));
    });
    fields.list("parameters", 20, [&](Fields& each) {
        const std::string name = each.text("name", 100);
        wanted.parameters[name] = each.text("value", 100);
    });
    if (auto refusal = fields.refusal()) return refuse(std::move(*refusal));
    return as_json(what_if(context, caller, id, wanted));
}

Result<Response> get_difference(Context& context, const Caller& caller, AssessmentId id, const Request& request) {
    api::Parameters parameters(request);
    Against against;
    against.from_version = parameters.integer("from_version", 1, 1'000'000);
    against.to_version = parameters.integer("to_version", 1, 1'000'000);
    against.other = parameters.id<AssessmentId>("other");
    if (auto refusal = parameters.refusal()) return refuse(std::move(*refusal));
    return as_json(difference(context, caller, id, against));
}

Result<Response> post_replay(Context& context, const Caller& caller, AssessmentId id, const Request& request) {
    Fields fields(request);
    const bool knows_now = fields.optional_one_of("known", {"then", "now"}).value_or("then") == "now";
    if (auto refusal = fields.refusal()) return refuse(std::move(*refusal));
    return as_json(replay(context, caller, id, knows_now));
}

void add_set_routes(api::Router& router) {
    router.get("/indicator-sets", get_sets);
    router.post("/indicator-sets", post_text<propose_set, 201>);
    router.post("/indicator-sets/check", post_text<check_set_text, 200>);
    router.get("/indicator-sets/{set_id}", get_set);
    router.post("/indicator-sets/{set_id}/release", post_decision<true>);
    router.post("/indicator-sets/{set_id}/decline", post_decision<false>);
}

void add_scoring_routes(api::Router& router) {
    router.get("/assessments/{id}/entries",
               with_id([](auto& context, const auto& caller, auto id, const auto&) { return as_json(list_entries(context, caller, id)); }));
    router.post("/assessments/{id}/entries", with_id(post_entry));
    router.post("/assessments/{id}/entries/{entry_id}/withdraw", with_id(post_withdrawal));
    router.get("/assessments/{id}/self-scores/{unit_id}", with_unit([](auto& context, const auto& caller, auto id, auto unit, const auto&) {
                   return as_json(show_self_scores(context, caller, id, unit));
               }));
    router.put("/assessments/{id}/self-scores/{unit_id}", with_unit(put_self_scores));
    router.post("/assessments/{id}/self-scores/{unit_id}/hand-in",
                with_unit([](auto& context, const auto& caller, auto id, auto unit, const auto&) {
                    return as_json(hand_in_self_scores(context, caller, id, unit));
                }));
    router.get("/assessments/{id}/appeals",
               with_id([](auto& context, const auto& caller, auto id, const auto&) { return as_json(list_appeals(context, caller, id)); }));
    router.post("/assessments/{id}/appeals", with_id(post_appeal));
    router.post("/assessments/{id}/appeals/{appeal_id}/decide", with_id(post_appeal_decision));
    router.post("/assessments/{id}/appeals/{appeal_id}/take-back", with_id(post_taking_back));
    router.get("/assessments/{id}/files/{file_id}", with_id(get_evidence));
}

}  // namespace

void add_routes(api::Router& router) {
    add_set_routes(router);
    router.get("/assessments", get_assessments);
    router.post("/assessments", post_assessment);
    router.get("/assessments/{id}", with_id([](auto& context, const auto& caller, auto id, const auto&) {
                   return as_record(show_assessment(context, caller, id));
               }));
    router.put("/assessments/{id}/classes", with_id(put_classes));
    for (const auto& [path, event] : {std::pair{"start", "start"},
                                      {"begin-verifying", "begin_verifying"},
                                      {"compute", "compute"},
                                      {"announce", "announce"},
                                      {"finalise", "finalise"}})
        router.post(std::string("/assessments/{id}/") + path, stepper(event));
    add_scoring_routes(router);
    router.get("/assessments/{id}/sheets", with_id(get_sheets));
    router.get("/assessments/{id}/sheets/export", with_id(get_export));
    router.get("/assessments/{id}/sheets/{unit_id}", with_unit([](auto& context, const auto& caller, auto id, auto unit, const auto&) {
                   return as_json(show_sheet(context, caller, id, unit));
               }));
    router.post("/assessments/{id}/what-if", with_id(post_what_if));
    router.get("/assessments/{id}/difference", with_id(get_difference));
    router.post("/assessments/{id}/replay", with_id(post_replay));
}

}  // namespace yanlu::assessment
