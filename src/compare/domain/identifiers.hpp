// Facts that are written one way only: telephone numbers, links, numbers of documents, codes such as G107.
#pragma once

#include <optional>
#include <string_view>

#include "compare/domain/facts.hpp"

namespace yanlu::compare {

std::optional<Fact> read_link(std::u32string_view text, std::size_t at);
// A number behind 电话, 拨打 and the like, or one that can be nothing else; `before` is the fact that was found last, or null.
std::optional<Fact> read_telephone(std::u32string_view text, std::size_t at, const Fact* before);
// At the bracket of the year: 东府办函〔2021〕152号. Begins before `at`, not before `least`.
std::optional<Fact> read_document_number(std::u32string_view text, std::size_t at, std::size_t least);
// Letters and digits together: G107, 5G, A3.
std::optional<Fact> read_code(std::u32string_view text, std::size_t at);

}  // namespace yanlu::compare
