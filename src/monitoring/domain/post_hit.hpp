// What the inspection objected to, as it is stored beside the post's version.
#pragma once

#include <cstdint>
#include <string>

namespace yanlu::monitoring {

struct PostHit {
    std::string rule;
    std::string rule_version;
    std::string kind;
    std::string article;
    std::string severity;         // serious, general, hint
    std::int64_t confidence = 0;  // per mille
    std::string field;            // title, text
    std::int64_t start = 0;       // code points of the field as stored
    std::int64_t end = 0;
    std::string excerpt;
    std::string suggestion;
    std::string why;
};

}  // namespace yanlu::monitoring
