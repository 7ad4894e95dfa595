// One pass over the characters. Dollar quotes, E'…', U&'…' and nested comments mean different things to the engines: none of them passes.
#include "supervision/domain/typed_query.hpp"

#include <string>

#include "base/text.hpp"
#include "supervision/domain/composition.hpp"
#include "supervision/domain/rule.hpp"

namespace yanlu::supervision {
namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_'; }

RuleFault forbidden(std::string_view what) {
    return {"forbidden_sign", {{"sign", std::string(what)}}, "not allowed in a typed query: " + std::string(what)};
}

// Behind the closing quote of the text that opens at `at`. A doubled quote inside opens the next text at once, which comes to the same.
std::size_t behind_text(std::string_view body, std::size_t at) {
    if (at > 0 && (is_letter(body[at - 1]) || body[at - 1] == '&')) throw forbidden(body.substr(at - 1, 2));
    const std::size_t close = body.find('\'', at + 1);
    if (close == std::string_view::npos) throw RuleFault("text_without_end", {}, "a text has no end");
    return close + 1;
}

void check_sign(std::string_view body, std::size_t at) {
    constexpr std::string_view allowed = " \t\r\n.,()+-*/%<>=|!$";
    const char c = body[at];
    if (is_letter(c)) return;
    if (allowed.find(c) == std::string_view::npos) {
        std::size_t end = at;
        next_code_point(body, end);
        throw forbidden(body.substr(at, end - at));
    }
    if (body.substr(at, 2) == "/*" || body.substr(at, 2) == "$$") throw forbidden(body.substr(at, 2));
    if (c == '$' && at > 0 && is_letter(body[at - 1])) throw forbidden("$");
}

void check_words(std::string_view body) {
    for (const std::string_view word : words_of(body)) {
        const std::string upper = ascii_lower(word);
        for (const std::string_view other :
             {"with", "recursive", "insert", "update", "delete", "create", "drop", "alter", "attach", "pragma", "into", "for"}) {
            if (upper == other)
                throw RuleFault("forbidden_word", {{"word", std::string(word)}}, "not allowed in a typed query: " + std::string(word));
        }
    }
}

}  // namespace

void check_typed_query(std::string_view body) {
    for (std::size_t at = 0; at < body.size();) {
        if (body[at] == '\'') {
            at = behind_text(body, at);
        } else if (body.substr(at, 2) == "--") {
            at = std::min(body.find('\n', at), body.size());
        } else {
            if (body[at] == ';') throw RuleFault("semicolon", {}, "the body holds a semicolon");
            check_sign(body, at++);
        }
    }
    check_words(body);
}

}  // namespace yanlu::supervision
