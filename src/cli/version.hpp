// The program's version, from the build.
#pragma once

#include <string_view>

namespace yanlu::cli {

inline constexpr std::string_view version = YANLU_VERSION;

}  // namespace yanlu::cli
