// What a route answers, before the server adds the headers that every answer carries.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/json.hpp"
#include "base/rulebook.hpp"

namespace yanlu::api {

struct Response {
    int status = 200;
    std::string body = {};
    std::string content_type = "application/json";
    std::vector<std::pair<std::string, std::string>> headers = {};
    // Login and logout: a new session's token, or an empty text to end it. The server makes the cookie of it.
    std::optional<std::string> session_token = {};
};

Response json(const Json& body, int status = 200);
// One record: its ETag comes from the member "version".
Response record(const Json& body, int status = 200);
// 201 with Location and ETag.
Response created(const Json& body, std::string location);
Response no_content();
// Always a download: what a user uploaded must never be shown as a page of ours. `file_name` may be Chinese.
Response attachment(std::string bytes, std::string media_type, std::string_view file_name);

// One page of a list: {items, next_cursor, total}.
Json list(Json items, std::optional<std::string> next_cursor, std::int64_t total);

// The provision behind a rule or refusal: {key, document, clause, text, checked}; null if the rule book lacks it.
Json article_reference(std::string_view key, const Rulebook& rulebook);

// RFC 9457 problem document of a refusal, worded by the rule book.
Json problem(const Refusal& refusal, const Rulebook& rulebook, std::string_view request_id);
Response problem_response(const Refusal& refusal, const Rulebook& rulebook, std::string_view request_id);
int status_of(RefusalClass kind);

}  // namespace yanlu::api
