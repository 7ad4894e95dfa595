// The bytes: posts (4), directions (1), then for each its posts (2) and itself; little-endian.
#include "inspect/account_profile.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace yanlu::inspect {
namespace {

constexpr std::size_t head = 5;
constexpr std::size_t bytes_of_point = 2 + theme_dimensions;
static_assert(head + AccountProfile::most_points * bytes_of_point <= AccountProfile::most_bytes);

void append_number(std::string& out, std::uint64_t number, std::size_t bytes) {
    for (std::size_t i = 0; i < bytes; ++i) out += static_cast<char>(number >> (8 * i) & 0xFF);
}

std::uint32_t number_at(std::string_view bytes, std::size_t at, std::size_t count) {
    std::uint32_t out = 0;
    for (std::size_t i = 0; i < count; ++i) out |= std::uint32_t{static_cast<unsigned char>(bytes[at + i])} << (8 * i);
    return out;
}

void add_to(ThemePlace& sum, const ThemeVector& direction, float weight) {
    for (std::size_t i = 0; i < sum.size(); ++i) sum[i] += weight * static_cast<float>(direction[i]) / 127;
}

AccountProfile::Point joined(const AccountProfile::Point& a, const AccountProfile::Point& b) {
    ThemePlace sum{};
    add_to(sum, a.direction, a.posts);
    add_to(sum, b.direction, b.posts);
    const auto posts = std::min<std::uint32_t>(std::uint32_t{a.posts} + b.posts, std::numeric_limits<std::uint16_t>::max());
    return {direction_of(sum).value_or(a.direction), static_cast<std::uint16_t>(posts)};
}

using Nearest = std::pair<std::pair<float, std::size_t>, std::pair<float, std::size_t>>;  // the best and the second, with their places

Nearest nearest_two(const std::vector<AccountProfile::Point>& points, const ThemeVector& post) {
    constexpr float none = -2;
    Nearest best{{none, 0}, {none, 0}};
    for (std::size_t i = 0; i < points.size(); ++i) {
        const float alike = likeness(points[i].direction, post);
        if (alike > best.first.first)
            best = {{alike, i}, best.first};
        else if (alike > best.second.first)
            best.second = {alike, i};
    }
    if (points.size() < 2) best.second = best.first;
    return best;
}

}  // namespace

ThemePlace place_of(const ThemeVector& direction) {
    ThemePlace place{};
    add_to(place, direction, 1);
    return place;
}

std::optional<AccountProfile> AccountProfile::from_bytes(std::string_view bytes) {
    if (bytes.size() < head) return std::nullopt;
    const std::size_t count = number_at(bytes, 4, 1);
    if (count > most_points || bytes.size() != head + count * bytes_of_point) return std::nullopt;
    AccountProfile out;
    out.posts_ = number_at(bytes, 0, 4);
    for (std::size_t i = 0, at = head; i < count; ++i, at += bytes_of_point) {
        Point point;
        point.posts = static_cast<std::uint16_t>(number_at(bytes, at, 2));
        std::ranges::transform(bytes.substr(at + 2, theme_dimensions), point.direction.begin(),
                               [](char c) { return static_cast<std::int8_t>(c); });
        out.points_.push_back(point);
    }
    return out;
}

std::string AccountProfile::bytes() const {
    std::string out;
    append_number(out, static_cast<std::uint64_t>(std::min<std::int64_t>(posts_, std::numeric_limits<std::uint32_t>::max())), 4);
    append_number(out, points_.size(), 1);
    for (const Point& point : points_) {
        append_number(out, point.posts, 2);
        for (const std::int8_t x : point.direction) out += static_cast<char>(x);
    }
    return out;
}

void AccountProfile::add(const ThemeVector& post) {
    ++posts_;
    points_.push_back({post, 1});
    if (points_.size() > most_points) join_closest();
}

void AccountProfile::join_closest() {
    float best = -2;
    std::pair<std::size_t, std::size_t> pair{0, 1};
    for (std::size_t i = 0; i < points_.size(); ++i) {
        for (std::size_t k = i + 1; k < points_.size(); ++k) {
            const float alike = likeness(points_[i].direction, points_[k].direction);
            if (alike > best) best = alike, pair = {i, k};
        }
    }
    points_[pair.first] = joined(points_[pair.first], points_[pair.second]);
    points_.erase(points_.begin() + static_cast<std::ptrdiff_t>(pair.second));
}

void AccountProfile::lend(const std::vector<Point>& points) { points_.insert(points_.end(), points.begin(), points.end()); }

std::optional<float> AccountProfile::likeness_of(const ThemeVector& post) const {
    if (points_.empty()) return std::nullopt;
    const auto [best, second] = nearest_two(points_, post);
    return (best.first + second.first) / 2;
}

ThemePlace AccountProfile::nearest(const ThemeVector& post) const {
    ThemePlace sum{};
    if (points_.empty()) return sum;
    const auto [best, second] = nearest_two(points_, post);
    add_to(sum, points_[best.second].direction, 0.5F);
    add_to(sum, points_[second.second].direction, 0.5F);
    return sum;
}

ThemePlace AccountProfile::centre() const {
    ThemePlace sum{};
    float posts = 0;
    for (const Point& point : points_) {
        add_to(sum, point.direction, point.posts);
        posts += point.posts;
    }
    for (float& x : sum) x /= std::max(1.0F, posts);
    return sum;
}

}  // namespace yanlu::inspect
