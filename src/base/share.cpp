#include "base/share.hpp"

#include <algorithm>
#include <cmath>

namespace yanlu {

std::pair<double, double> interval_95(std::int64_t part, std::int64_t whole) {
    if (whole == 0) return {0, 1};
    constexpr double z = 1.959964;
    const auto n = static_cast<double>(whole);
    const double share = static_cast<double>(part) / n;
    const double middle = share + z * z / (2 * n);
    const double half = z * std::sqrt(share * (1 - share) / n + z * z / (4 * n * n));
    const double scale = 1 / (1 + z * z / n);
    return {std::max(0.0, (middle - half) * scale), std::min(1.0, (middle + half) * scale)};
}

std::optional<std::pair<std::int64_t, std::int64_t>> interval_per_mille(std::int64_t part, std::int64_t whole) {
    if (whole == 0) return std::nullopt;
    const auto [low, high] = interval_95(part, whole);
    return std::pair{static_cast<std::int64_t>(std::floor(low * 1000)), static_cast<std::int64_t>(std::ceil(high * 1000))};
}

std::optional<std::int64_t> share_per_mille(std::int64_t part, std::int64_t whole) {
    if (whole == 0) return std::nullopt;
    return (part * 2000 + whole) / (2 * whole);
}

}  // namespace yanlu
