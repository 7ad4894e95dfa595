// What an account publishes, in at most 8 KiB: some directions in the space of themes, each the mean of posts that were like each other.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "inspect/themes.hpp"

namespace yanlu::inspect {

class AccountProfile {
public:
    static constexpr std::size_t most_points = 80;
    static constexpr std::size_t most_bytes = std::size_t{8} << 10;
    struct Point {
        ThemeVector direction{};
        std::uint16_t posts = 1;
    };

    AccountProfile() = default;
    // Nothing where the bytes are no profile.
    static std::optional<AccountProfile> from_bytes(std::string_view bytes);
    std::string bytes() const;

    // Where there is no room for another direction, the two that are most alike become one.
    void add(const ThemeVector& post);
    // Directions that are known from elsewhere, beside those of the posts; not for a profile that is kept.
    void lend(const std::vector<Point>& points);

    std::int64_t posts() const { return posts_; }
    const std::vector<Point>& points() const { return points_; }
    // How like the post is to what it is most like: the mean of the best two. Nothing where nothing is known.
    std::optional<float> likeness_of(const ThemeVector& post) const;
    // Where these two stand, and where all posts stand together: what tells the words that lead away from there.
    ThemePlace nearest(const ThemeVector& post) const;
    ThemePlace centre() const;

private:
    void join_closest();

    std::vector<Point> points_;
    std::int64_t posts_ = 0;
};

// The direction as a place at distance 1.
ThemePlace place_of(const ThemeVector& direction);

}  // namespace yanlu::inspect
