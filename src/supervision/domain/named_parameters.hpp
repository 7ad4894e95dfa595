// The $names of a query, replaced each by what a caller gives for it; those in texts and comments are none.
#pragma once

#include <string>
#include <string_view>

#include "supervision/domain/composition.hpp"

namespace yanlu::supervision {

// `replacement(name)` is asked for every name, without its '$', in order.
template <class Replacement>
std::string replace_parameters(std::string_view sql, Replacement replacement) {
    std::string out;
    std::size_t from = 0;
    for (const std::string_view word : words_of(sql)) {
        if (word.front() != '$') continue;
        const auto at = static_cast<std::size_t>(word.data() - sql.data());
        out += sql.substr(from, at - from);
        out += replacement(word.substr(1));
        from = at + word.size();
    }
    out += sql.substr(from);
    return out;
}

}  // namespace yanlu::supervision
