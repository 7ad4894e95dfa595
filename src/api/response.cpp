// Answers and problem documents.
#include "api/response.hpp"

#include "api/request.hpp"
#include "base/text.hpp"

namespace yanlu::api {
namespace {

std::string_view title_code(RefusalClass kind) {
    switch (kind) {
        case RefusalClass::invalid:
            return "api.title_invalid";
        case RefusalClass::forbidden:
            return "api.title_forbidden";
        case RefusalClass::not_found:
            return "api.title_not_found";
        case RefusalClass::conflict:
            return "api.title_conflict";
        case RefusalClass::precondition_failed:
            return "api.title_precondition_failed";
        case RefusalClass::too_many:
            return "api.title_too_many";
        case RefusalClass::unauthenticated:
            return "api.title_unauthenticated";
    }
    return "api.title_invalid";
}

void add_reason(Json& out, const Refusal& refusal, const Rulebook& rulebook) {
    out["code"] = refusal.code;
    out["detail"] = rulebook.message(refusal.code, refusal.args);
    if (!refusal.field.empty()) out["field"] = refusal.field;
    if (Json article = article_reference(refusal.article, rulebook); !article.is_null()) out["article"] = std::move(article);
}

Json reason(const Refusal& refusal, const Rulebook& rulebook) {
    Json out = Json::object();
    add_reason(out, refusal, rulebook);
    return out;
}

// RFC 8187: names outside ASCII travel percent-encoded.
std::string encoded_file_name(std::string_view name) {
    static constexpr std::string_view digits = "0123456789ABCDEF";
    std::string out;
    for (const char c : name) {
        const auto byte = static_cast<unsigned char>(c);
        if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '_') {
            out += c;
        } else {
            out += '%';
            out += digits[byte >> 4];
            out += digits[byte & 15];
        }
    }
    return out;
}

}  // namespace

Json article_reference(std::string_view key, const Rulebook& rulebook) {
    const Article* article = rulebook.article(key);
    if (!article) return nullptr;
    return {{"key", article->key},
            {"document", article->document},
            {"clause", article->clause},
            {"text", article->text},
            {"checked", article->is_verified ? "已核" : "待核"}};
}

Response json(const Json& body, int status) { return {status, body.dump(-1, ' ', false, Json::error_handler_t::replace)}; }

Response record(const Json& body, int status) {
    Response out = json(body, status);
    if (const auto version = body.find("version"); version != body.end() && version->is_number_integer())
        out.headers.emplace_back("ETag", etag_of(version->get<std::int64_t>()));
    return out;
}

Response created(const Json& body, std::string location) {
    Response out = record(body, 201);
    out.headers.emplace_back("Location", std::move(location));
    return out;
}

Response no_content() { return {204, {}, {}}; }

Response attachment(std::string bytes, std::string media_type, std::string_view file_name) {
    Response out{200, std::move(bytes), std::move(media_type)};
    out.headers.emplace_back("Content-Disposition", "attachment; filename*=UTF-8''" + encoded_file_name(file_name));
    return out;
}

Json list(Json items, std::optional<std::string> next_cursor, std::int64_t total) {
    return {{"items", std::move(items)}, {"next_cursor", next_cursor ? Json(*next_cursor) : Json(nullptr)}, {"total", total}};
}

int status_of(RefusalClass kind) {
    switch (kind) {
        case RefusalClass::invalid:
            return 422;
        case RefusalClass::forbidden:
            return 403;
        case RefusalClass::not_found:
            return 404;
        case RefusalClass::conflict:
            return 409;
        case RefusalClass::precondition_failed:
            return 412;
        case RefusalClass::too_many:
            return 429;
        case RefusalClass::unauthenticated:
            return 401;
    }
    return 422;
}

Json problem(const Refusal& refusal, const Rulebook& rulebook, std::string_view request_id) {
    Json out{{"type", "about:blank"},
             {"title", rulebook.message(title_code(refusal.kind))},
             {"status", status_of(refusal.kind)},
             {"request_id", request_id}};
    add_reason(out, refusal, rulebook);
    Json errors = Json::array();
    if (!refusal.field.empty() || !refusal.others.empty()) errors.push_back(reason(refusal, rulebook));
    for (const Refusal& other : refusal.others) errors.push_back(reason(other, rulebook));
    out["errors"] = std::move(errors);
    return out;
}

Response problem_response(const Refusal& refusal, const Rulebook& rulebook, std::string_view request_id) {
    Response out = json(problem(refusal, rulebook, request_id), status_of(refusal.kind));
    out.content_type = "application/problem+json";
    return out;
}

}  // namespace yanlu::api
