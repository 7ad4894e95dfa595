// A request as routes see it: parsed, decoded, checked for well-formed UTF-8. Knows nothing of the HTTP library.
#pragma once

#include <charconv>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/id.hpp"
#include "base/result.hpp"

namespace yanlu::api {

enum class Method { get, post, put, patch, remove };
std::string_view name_of(Method method);                    // "GET" …
std::optional<Method> method_named(std::string_view name);  // HEAD counts as GET; nothing for what we do not serve

// The decoded parameters behind '?', in their order.
using Query = std::vector<std::pair<std::string, std::string>>;

struct Request {
    Method method = Method::get;
    std::string path;                                             // decoded, without the query
    std::map<std::string, std::string, std::less<>> path_values;  // of the route's template: {id} → "1042"
    Query query;
    std::map<std::string, std::string, std::less<>> headers;  // names in lower case
    std::string body;
    std::string remote_address;
    std::string request_id;
    std::string session_token;  // from the cookie; empty without one

    std::string_view header(std::string_view lower_name) const;
    // The id in the path. What is not a positive number names no record: the refusal is not_found, as for a foreign one.
    template <class IdType>
    Result<IdType> id(std::string_view name = "id") const {
        const auto number = path_number(name);
        if (!number) return refuse(RefusalClass::not_found, "api.no_such_record");
        return IdType{*number};
    }
    std::optional<std::int64_t> path_number(std::string_view name) const;
    const std::string& path_text(std::string_view name) const;
};

// "a=1&b=%E4%B8%AD" → pairs; nothing if an escape is broken or the text is not UTF-8.
std::optional<Query> parse_query(std::string_view text);
// Decodes %XX; '+' stays unless `plus_is_space`. Nothing for a broken escape, a NUL or bytes that are not UTF-8.
std::optional<std::string> percent_decode(std::string_view text, bool plus_is_space);
// "a=1; session=…" → the value of one cookie, empty without it.
std::string_view cookie(std::string_view header, std::string_view name);

// If-Match: "\"12\"" → 12; "*" and an absent header → nothing; anything else is refused.
Result<std::optional<std::int64_t>> expected_version(std::string_view if_match);
// "\"12\"", the ETag of a record with that version.
std::string etag_of(std::int64_t version);

}  // namespace yanlu::api
