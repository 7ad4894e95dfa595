// Cross-site requests: a write that a browser sends with our cookie must come from a page of ours and carry the session's token.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace yanlu::http {

using Headers = std::map<std::string, std::string, std::less<>>;

// Origin, where the browser names it, must be our own host; Sec-Fetch-Site must not say otherwise.
std::optional<Refusal> why_not_from_origin(const Headers& headers);
std::optional<Refusal> why_not_with_token(const Headers& headers, std::string_view csrf_token);

}  // namespace yanlu::http
