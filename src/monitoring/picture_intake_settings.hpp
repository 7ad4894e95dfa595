// rulebook/post_pictures.yaml: how many pictures of posts are taken in, and how far fetching them may go.
#pragma once

#include <chrono>
#include <cstdint>
#include <vector>

#include "base/rulebook.hpp"

namespace yanlu::monitoring {

struct PictureIntakeSettings {
    explicit PictureIntakeSettings(const Rulebook& rulebook);

    std::int64_t most_of_post = 0;
    bool from_feeds = false;
    std::chrono::seconds a_run{};
    std::chrono::seconds a_picture{};
    int most_redirects = 0;
    std::vector<std::chrono::minutes> retry_after;  // after the first failure, the second …
    std::int64_t most_bytes_a_day = 0;
    std::int64_t most_bytes = 0;
    std::int64_t known_days = 0;
};

}  // namespace yanlu::monitoring
