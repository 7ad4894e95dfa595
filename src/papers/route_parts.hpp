// What the routes of this module share.
#pragma once

#include "api/answers.hpp"
#include "api/fields.hpp"
#include "api/parameters.hpp"
#include "api/response.hpp"
#include "api/router.hpp"
#include "organisation/caller.hpp"
#include "papers/files.hpp"

namespace yanlu::papers {

inline constexpr std::size_t longest_title = 200;
inline constexpr std::size_t longest_line = 400;
inline constexpr std::size_t longest_section = 20'000;
inline constexpr std::size_t longest_reason = 1000;
inline constexpr std::size_t most_sections = 40;
inline constexpr std::size_t most_units = 500;

}  // namespace yanlu::papers
