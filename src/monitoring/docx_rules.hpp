// rulebook/docx.yaml: what is told of a docx besides its text, and what is looked for in its parts.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/rulebook.hpp"
#include "documents/docx_contents.hpp"
#include "inspect/inspect.hpp"

namespace yanlu::monitoring {

struct DocxRules {
    struct Part {
        std::string zh;
        std::vector<std::string> kinds;  // empty: all
    };
    explicit DocxRules(const Rulebook& rulebook);  // RulebookError on what will not do

    documents::Eyesight eyes;
    std::int64_t most_characters = 0;
    std::int64_t longest_excerpt = 0;
    std::map<std::string, Part, std::less<>> parts;  // by documents::code_of
    std::map<std::string, std::string, std::less<>> properties;
    std::set<std::string, std::less<>> nameless;   // properties that say nothing
    std::set<std::string, std::less<>> valueless;  // values that say nothing
    std::vector<std::string> internal_hosts;
    std::map<std::string, inspect::Hit, std::less<>> rules;  // by id, without place; `why` with {places}

    bool looks_for(documents::DocxPartKind kind, const inspect::Hit& hit) const;
    // file:, \\server, a private address, a name of the office's own network.
    bool is_internal(std::string_view target) const;
};

}  // namespace yanlu::monitoring
