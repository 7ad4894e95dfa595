// Points as whole numbers: a millionth of a point is the unit, so that every machine and both engines give the same bytes. Rounding is half
// up, once where a mean or a share is formed (by half a millionth at most) and once where a score is published, in hundredths.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace yanlu::assessment {

using Points = std::int64_t;          // millionths of a point
__extension__ typedef __int128 Wide;  // what products and sums of points are formed in

inline constexpr Points one_point = 1'000'000;
inline constexpr Points one_hundredth = one_point / 100;
inline constexpr Points full_score = 100 * one_point;

// value × numerator / denominator, rounded half away from zero; exact on the way (128 bits). denominator > 0.
Points share_of(Points value, std::int64_t numerator, std::int64_t denominator);
// As it is published: to hundredths. Verdicts, gates and ranks are decided by this number, so that what is printed is what counts.
Points published(Points value);
std::string to_text(Points value);  // "87.50"
// "5", "2.5", "0.25": nothing for a text that is no such number, or finer than a hundredth, or beyond ±1000.
std::optional<Points> parse_points(std::string_view text);

}  // namespace yanlu::assessment
