// What an observation means for what is already known of the post: nothing new, a first version, another one, or its end.
#pragma once

#include <cstdint>
#include <optional>

#include "base/id.hpp"
#include "monitoring/domain/observed_post.hpp"

namespace yanlu::monitoring {

// The version that holds now.
struct KnownVersion {
    PostId post;
    std::int64_t version = 0;
    Digest digest{};
    bool is_gone = false;
    Instant recorded_from;
    bool is_from_this_file = false;
};

enum class Step { first, changed, gone, unchanged, refused };

struct Decision {
    Step step = Step::unchanged;
    const char* code = "";  // of the refusal
};

// `recorded_at`: the instant from which the observation counts as known.
// - A post that is seen again after it was gone gets another version, even with the same words.
// - The same post twice in one file is a mistake, unless the rows say when each was observed.
// - What was observed before the version already known cannot change it.
Decision decide(const std::optional<KnownVersion>& known, const ObservedPost& post, const Digest& digest, Instant recorded_at);

}  // namespace yanlu::monitoring
