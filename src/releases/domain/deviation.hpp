// What a post says otherwise than the approved release: facts, and words. What stands in front of or behind the release (source, editor),
// a title of its own place, and mere punctuation are no deviation.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/json.hpp"

namespace yanlu::releases {

struct Deviation {
    bool is_fact = false;
    std::string kind_zh;  // 日期, or 改动, 漏掉, 增加
    std::string right;    // as the release has it; empty: nothing stands there
    std::string field;    // where in the post
    std::int64_t start = 0;
    std::int64_t end = 0;
    std::string excerpt;
};

// `compared`: the release as a, the post as b, with facts (`differences`) and words (`edits`) as api/openapi.yaml: Comparison.
std::vector<Deviation> deviations_of(const Json& compared, std::string_view release_text, std::string_view post_title);

}  // namespace yanlu::releases
