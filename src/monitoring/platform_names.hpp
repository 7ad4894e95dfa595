// 微博 for weibo: the platforms of the rule book by their Chinese names.
#pragma once

#include <string>
#include <string_view>

#include "base/rulebook.hpp"

namespace yanlu::monitoring {

// The code itself where the rule book lacks the platform.
std::string platform_zh(const Rulebook& rulebook, std::string_view code);

// The code of what a person wrote: 微博 or weibo; the text itself where it is neither.
std::string platform_code(const Rulebook& rulebook, std::string_view written);

}  // namespace yanlu::monitoring
