// What a use case gives back: a value, or the refusal a user caused. Faults (disk, database, bugs) are exceptions instead.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <tl/expected.hpp>

namespace yanlu {

// The class decides the HTTP status (422, 403, 404, 409, 412, 429, 401) and the exit code of the command line.
enum class RefusalClass { invalid, forbidden, not_found, conflict, precondition_failed, too_many, unauthenticated };

// One thing that was wrong. Worded for people by Messages from `code` and `args` (rulebook/messages).
struct Refusal {
    RefusalClass kind = RefusalClass::invalid;
    std::string code;                              // stable, snake_case, "module.reason": a key of rulebook/messages
    std::string field = {};                        // JSON name of the input field, empty if the whole command is meant
    std::string article = {};                      // key into rulebook/articles, e.g. "152-2021.2.1", empty if no article applies
    std::map<std::string, std::string> args = {};  // values for {name} in the message
    std::vector<Refusal> others = {};              // further refusals of the same command (a form is checked as a whole)
};

template <class T>
using Result = tl::expected<T, Refusal>;

inline tl::unexpected<Refusal> refuse(Refusal refusal) { return tl::unexpected<Refusal>(std::move(refusal)); }

inline tl::unexpected<Refusal> refuse(RefusalClass kind, std::string code, std::string field = {},
                                      std::map<std::string, std::string> args = {}, std::string article = {}) {
    return refuse(Refusal{kind, std::move(code), std::move(field), std::move(article), std::move(args), {}});
}

inline tl::unexpected<Refusal> invalid(std::string code, std::string field, std::map<std::string, std::string> args = {},
                                       std::string article = {}) {
    return refuse(RefusalClass::invalid, std::move(code), std::move(field), std::move(args), std::move(article));
}

}  // namespace yanlu
