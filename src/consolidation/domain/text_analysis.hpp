// The posts of all accounts, one account after the other → what each account's texts are like, and which accounts overlap in function.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "consolidation/domain/near_duplicates.hpp"
#include "consolidation/domain/topics.hpp"

namespace yanlu::consolidation {

struct TextSettings {
    std::int64_t newest_posts = 300;      // an account: those that are compared
    std::int64_t most_characters = 1500;  // of a post
    std::int64_t least_characters = 30;   // a shorter text is compared with nothing
    std::int64_t least_compared = 10;     // a share is of as many posts at least, so that two of three do not make an overlap
    std::int64_t shown_from = 120;        // per mille of overlap from which a pair is kept
    std::int64_t most_partners = 20;      // kept an account
    DuplicateLimits duplicates;
    std::int64_t weight_shared_posts = 700;
    std::int64_t weight_topics = 200;
    std::int64_t weight_purpose = 100;
    std::vector<std::string> service_words;
    std::vector<std::string> interaction_words;
};

struct AccountTexts {
    std::int64_t compared = 0;     // posts long enough
    std::int64_t copied = 0;       // of them: another unit had it earlier
    std::int64_t common = 0;       // of them: releases that many accounts carry
    std::int64_t service = 0;      // posts that speak of services
    std::int64_t interaction = 0;  // posts that ask the public
};

struct SharedPost {
    std::int64_t post_a = 0;
    std::int64_t post_b = 0;
    std::int64_t similarity = 0;
};

struct OverlappingPair {
    std::uint32_t a = 0;  // places of the accounts, a < b
    std::uint32_t b = 0;
    std::int64_t score = 0;  // all in per mille
    std::int64_t shared_posts = 0;
    std::int64_t topics = 0;
    std::int64_t purpose = 0;
    std::int64_t shared_of_a = 0;  // posts of a that b has too
    std::int64_t shared_of_b = 0;
    std::vector<SharedPost> examples;  // the newest five
};

struct TextFindings {
    std::vector<AccountTexts> accounts;
    std::vector<OverlappingPair> pairs;  // the strongest first
};

class TextAnalysis {
public:
    explicit TextAnalysis(const TextSettings& settings);
    // `host`: a number that accounts of one unit share. `description`: name and purpose.
    void begin_account(std::int64_t host, std::string_view description);
    // Newest first; posts beyond the newest are counted for service and interaction alone.
    void add_post(std::int64_t post_id, std::int64_t published_at, std::string_view title, std::string_view body);
    void end_account();
    TextFindings finish();

private:
    using Places = std::vector<std::pair<std::uint32_t, std::uint32_t>>;
    Places pairs_to_score(const NearDuplicates& found) const;
    Places pairs_of_one_host() const;
    void score_shared(OverlappingPair& pair, std::span<const NearDuplicates::Pair> shared) const;
    std::int64_t purpose_in_common(std::uint32_t a, std::uint32_t b) const;
    std::vector<OverlappingPair> score(const NearDuplicates& found) const;
    std::vector<OverlappingPair> strongest(std::vector<OverlappingPair> pairs) const;

    TextSettings settings_;
    WordList service_words_;
    WordList interaction_words_;
    Topics topics_;
    std::vector<SketchedPost> posts_;
    std::vector<AccountTexts> accounts_;
    std::vector<std::int64_t> hosts_;
    std::vector<std::vector<std::uint32_t>> descriptions_;  // pairs of characters, sorted
    std::int64_t read_ = 0;                                 // posts of the current account
    std::u32string folded_;
};

}  // namespace yanlu::consolidation
