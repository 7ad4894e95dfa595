// HTTP to the office's own words and back.
#include "api/fields.hpp"
#include "api/parameters.hpp"
#include "documents/table_writer.hpp"
#include "monitoring/inspection_routes.hpp"
#include "monitoring/office_holders.hpp"
#include "monitoring/words.hpp"

namespace yanlu::monitoring {
namespace {

using api::Request;
using api::Response;
using organisation::Caller;

constexpr std::size_t most_typed = 200;  // more come as a sheet

Result<Response> as_record(Result<Json> body, int status = 200) {
    if (!body) return refuse(std::move(body.error()));
    return api::record(*body, status);
}

OwnWord word_of(api::Fields& fields) {
    OwnWord word;
    word.wrong = fields.text("wrong", 100);
    word.kind = fields.one_of("kind", own_word_kinds());
    word.severity = fields.optional_one_of("severity", {"serious", "general", "hint"}).value_or("general");
    word.suggestion = fields.optional_text("suggestion", 100).value_or("");
    if (const auto day = fields.optional_day("valid_from")) word.valid_from = day->iso();
    if (const auto day = fields.optional_day("valid_to")) word.valid_to = day->iso();
    for (const auto& [name, list] : {std::pair{"near", &word.near}, {"not_near", &word.not_near}, {"except_in", &word.except_in}}) {
        if (fields.has(name)) *list = fields.texts(name, 50, 100);
    }
    return word;
}

OfficeHolder holder_of(api::Fields& fields) {
    OfficeHolder holder;
    holder.name = name_without_blanks(fields.text("name", 20));
    holder.titles = fields.text("titles", 60);
    holder.unit = fields.text("unit", 60);
    if (const auto day = fields.optional_day("valid_from")) holder.valid_from = day->iso();
    if (const auto day = fields.optional_day("valid_to")) holder.valid_to = day->iso();
    return holder;
}

// The same address takes persons in office in the place of words.
Result<Response> post_holders(Context& context, const Caller& caller, api::Fields& fields) {
    const auto action = fields.one_of("action", {"add", "end"});
    const auto title = fields.text("title", 100);
    const auto reason = fields.text("reason", 1000, true);
    std::vector<OfficeHolder> holders;
    std::vector<OfficeHolderId> ended;
    if (action == "end") {
        for (const auto id : fields.ids("holder_ids", 1000)) ended.push_back(OfficeHolderId{id});
        if (ended.empty()) fields.problem("holder_ids", "api.missing", {{"field", "holder_ids"}});
    } else if (!fields.list("holders", most_typed, [&](api::Fields& each) { holders.push_back(holder_of(each)); }) || holders.empty()) {
        fields.problem("holders", "api.missing", {{"field", "holders"}});
    }
    if (auto refusal = fields.refusal()) return refuse(std::move(*refusal));
    return as_record(action == "end" ? end_holders(context, caller, title, reason, ended)
                                     : add_holders(context, caller, title, reason, std::move(holders)),
                     201);
}

Result<Response> post_change(Context& context, const Caller& caller, const Request& request) {
    api::Fields fields(request);
    if (fields.has("holders") || fields.has("holder_ids")) return post_holders(context, caller, fields);
    const auto action = fields.one_of("action", {"add", "end"});
    const auto title = fields.text("title", 100);
    const auto reason = fields.text("reason", 1000, true);
    std::vector<OwnWord> words;
    std::vector<WordId> ended;
    if (action == "end") {
        for (const auto id : fields.ids("word_ids", 1000)) ended.push_back(WordId{id});
        if (ended.empty()) fields.problem("word_ids", "api.missing", {{"field", "word_ids"}});
    } else if (!fields.list("words", most_typed, [&](api::Fields& each) { words.push_back(word_of(each)); }) || words.empty()) {
        fields.problem("words", "api.missing", {{"field", "words"}});
    }
    if (auto refusal = fields.refusal()) return refuse(std::move(*refusal));
    return as_record(action == "end" ? end_words(context, caller, title, reason, ended) : add_words(context, caller, title, reason, words),
                     201);
}

Result<Response> get_changes(Context& context, const Caller& caller, const Request& request) {
    api::Parameters parameters(request);
    const auto state = parameters.one_of("state", {"draft", "proposed", "released", "rejected", "withdrawn"}).value_or("");
    const auto page = parameters.page({"-id"});
    if (auto refusal = parameters.refusal()) return refuse(std::move(*refusal));
    auto body = list_word_changes(context, caller, state, page);
    if (!body) return refuse(std::move(body.error()));
    return api::json(*body);
}

Result<Response> get_change(Context& context, const Caller& caller, const Request& request) {
    const auto id = request.id<WordChangeId>();
    if (!id) return refuse(id.error());
    return as_record(show_word_change(context, caller, *id));
}

Result<Response> post_trial(Context& context, const Caller& caller, const Request& request) {
    const auto id = request.id<WordChangeId>();
    if (!id) return refuse(id.error());
    api::Fields fields(request);
    if (auto refusal = fields.refusal()) return refuse(std::move(*refusal));
    return as_record(try_word_change(context, caller, *id));
}

Result<Response> post_action(Context& context, const Caller& caller, const Request& request) {
    const auto id = request.id<WordChangeId>();
    if (!id) return refuse(id.error());
    api::Fields fields(request);
    WordChangeInput input;
    input.title = fields.optional_text("title", 100).value_or("");
    input.reason = fields.optional_text("reason", 1000, true).value_or("");
    if (auto refusal = fields.refusal()) return refuse(std::move(*refusal));
    return as_record(act_on_word_change(context, caller, *id, request.path_text("action"), input));
}

Result<Response> get_words(Context& context, const Caller& caller, const Request& request) {
    api::Parameters parameters(request);
    WordFilter filter;
    filter.words = parameters.text("q", 100).value_or("");
    filter.kind = parameters.one_of("kind", own_word_kinds()).value_or("");
    filter.change = parameters.id<WordChangeId>("change_id");
    const auto page = parameters.page({"id"});
    if (auto refusal = parameters.refusal()) return refuse(std::move(*refusal));
    auto body = list_words(context, caller, filter, page);
    if (!body) return refuse(std::move(body.error()));
    return api::json(*body);
}

Result<Response> get_holders(Context& context, const Caller& caller, const Request& request) {
    api::Parameters parameters(request);
    HolderFilter filter;
    filter.words = parameters.text("q", 100).value_or("");
    if (const auto day = parameters.day("on")) filter.on = day->iso();
    filter.change = parameters.id<WordChangeId>("change_id");
    const auto page = parameters.page({"id"});
    if (auto refusal = parameters.refusal()) return refuse(std::move(*refusal));
    auto body = list_holders(context, caller, filter, page);
    if (!body) return refuse(std::move(body.error()));
    return api::json(*body);
}

Result<Response> get_unit_names(Context& context, const Caller& caller, const Request& request) {
    api::Parameters parameters(request);
    const auto words = parameters.text("q", 100).value_or("");
    const auto page = parameters.page({"number"});
    if (auto refusal = parameters.refusal()) return refuse(std::move(*refusal));
    auto body = list_unit_names(context, caller, words, page);
    if (!body) return refuse(std::move(body.error()));
    return api::json(*body);
}

}  // namespace

void add_word_routes(api::Router& router) {
    router.get("/words", get_words);
    router.get("/office-holders", get_holders);
    router.get("/unit-names", get_unit_names);
    router.get("/word-changes", get_changes);
    router.post("/word-changes", post_change);
    router.get("/word-changes/{id}", get_change);
    router.post("/word-changes/{id}/trial", post_trial);
    router.post("/word-changes/{id}/{action}", post_action);
}

}  // namespace yanlu::monitoring
