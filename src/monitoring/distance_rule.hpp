// How far a post lies from what its account has published and is registered for: settings, model and the words of the hint
// (rulebook/distance.yaml). Pure: text and profile in, likeness and hint out.
#pragma once

#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/rulebook.hpp"
#include "inspect/account_profile.hpp"
#include "inspect/inspect.hpp"
#include "inspect/theme_words.hpp"
#include "inspect/themes.hpp"

namespace yanlu::monitoring {

struct DistanceSettings {
    std::int64_t least_likeness = 0;  // per mille, as all likenesses
    std::int64_t least_posts = 0;
    std::int64_t least_pairs = 0;
    std::int64_t most_characters = 0;
    std::int64_t settle_days = 0;
    std::int64_t judged_days = 0;
    std::int64_t first_posts = 0;
    std::int64_t most_unusual = 0;  // per mille
    std::int64_t common_likeness = 0;
    std::int64_t reprint_likeness = 0;
    std::int64_t reprint_days = 0;
    std::int64_t joint_accounts = 0;
    std::int64_t accounts_a_run = 0;
};

// What an account is, and what was known of its posts at a moment.
struct KnownAccount {
    std::string name;
    std::string purpose;
    std::string host;
    inspect::AccountProfile profile;                        // of its own posts
    std::vector<inspect::AccountProfile> of_its_unit = {};  // of the other accounts, where its own posts are few
    Instant counted_to;
};

class DistanceRule {
public:
    static constexpr std::string_view id = "unrelated_content.distance";

    explicit DistanceRule(const Rulebook& rulebook);

    const DistanceSettings& settings() const { return settings_; }
    const std::string& model_version() const { return model_version_; }  // profiles of another one are made anew

    // Nothing for a text that is too short to be judged.
    std::optional<inspect::ThemeVector> direction_of(std::string_view title, std::string_view text) const;
    // Nothing where too little is known of the account.
    std::optional<float> likeness(const KnownAccount& account, const inspect::ThemeVector& post) const;
    bool is_unlike(float likeness) const { return likeness * 1000 < static_cast<float>(settings_.least_likeness); }
    // What every account may publish: warnings, greetings …
    bool is_common(const inspect::ThemeVector& post) const;
    bool is_reprint(const inspect::ThemeVector& post, const inspect::ThemeVector& original) const;

    // The hint, with the words that make the post unusual at their place and those that are usual. `usual`: what the account
    // published before.
    inspect::Hit hint(const KnownAccount& account, const inspect::ThemeVector& direction, std::string_view title, std::string_view text,
                      const std::vector<std::string>& usual) const;

private:
    inspect::AccountProfile whole(const KnownAccount& account) const;
    const inspect::WordCutter& cutter() const;

    const Rulebook& rulebook_;
    DistanceSettings settings_;
    inspect::Hit as_described_;  // what every hint says alike
    std::string model_version_;
    std::optional<inspect::Themes> themes_;
    std::vector<inspect::ThemeVector> common_;
    mutable std::once_flag is_opened_;
    mutable std::unique_ptr<const inspect::WordCutter> cutter_;
};

}  // namespace yanlu::monitoring
