// What a query that somebody typed may be written with, before any parser sees it: plain SQL of the common subset and nothing by which the
// two engines could read one text in two ways.
#pragma once

#include <string_view>

namespace yanlu::supervision {

// Throws RuleFault: a comment in block form, quoted or bracketed names, casts by ::, strings with a prefix or an escape, WITH, more than
// one statement, a text without its end.
void check_typed_query(std::string_view body);

}  // namespace yanlu::supervision
