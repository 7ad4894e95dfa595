// Names of persons in running text: a surname and one or two characters behind it, between boundaries. 王某某, 李XX and 张** are not names.
#pragma once

#include <cstddef>
#include <string_view>

namespace yanlu::inspect {

// Bytes of the name that begins at `at` and is followed by something that cannot be part of it; 0 if there is none.
std::size_t person_name_at(std::string_view text, std::size_t at);
// Bytes of the name that ends at `end` and is led in by a boundary or a word for a person (学生王小明, 儿子李想); 0 if there is none.
std::size_t person_name_before(std::string_view text, std::size_t end);

// No given name has it: 的, 在, 局.
bool is_never_given(char32_t c);
bool is_surname(char32_t c);  // of one character, among the frequent ones

}  // namespace yanlu::inspect
