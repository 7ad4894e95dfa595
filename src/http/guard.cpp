// The two checks against cross-site requests.
#include "http/guard.hpp"

#include "base/digest.hpp"

namespace yanlu::http {
namespace {

std::string_view header(const Headers& headers, std::string_view name) {
    const auto found = headers.find(name);
    return found == headers.end() ? std::string_view() : std::string_view(found->second);
}

}  // namespace

std::optional<Refusal> why_not_from_origin(const Headers& headers) {
    const Refusal refusal{RefusalClass::forbidden, "http.foreign_origin", {}, {}, {}, {}};
    const std::string_view site = header(headers, "sec-fetch-site");
    if (!site.empty() && site != "same-origin" && site != "none") return refusal;
    const std::string_view origin = header(headers, "origin");
    if (origin.empty()) return std::nullopt;  // not a browser, or an old one: the token decides
    const auto scheme = origin.find("://");
    if (scheme == std::string_view::npos || origin.substr(scheme + 3) != header(headers, "host")) return refusal;
    return std::nullopt;
}

std::optional<Refusal> why_not_with_token(const Headers& headers, std::string_view csrf_token) {
    if (!csrf_token.empty() && equal_in_constant_time(header(headers, "x-csrf-token"), csrf_token)) return std::nullopt;
    return Refusal{RefusalClass::forbidden, "http.csrf_token_wrong", {}, {}, {}, {}};
}

}  // namespace yanlu::http
