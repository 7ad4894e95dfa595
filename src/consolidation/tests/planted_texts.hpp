// Accounts with generated posts, some pairs of which share a planted part: for the tests of the ranking and for the benchmark. Every
// account draws its words from subjects of its own and from a stock that all use, so that unplanted accounts look alike as well, as real
// ones do.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "base/clock.hpp"
#include "base/text.hpp"
#include "consolidation/domain/text_analysis.hpp"

namespace yanlu::consolidation::testing {

struct PlantedSize {
    std::uint32_t accounts = 300;
    std::uint32_t posts = 100;                                  // an account
    std::uint32_t words_a_post = 90;                            // of two or three characters
    std::vector<std::int64_t> overlaps = {20, 30, 40, 50, 60};  // per cent of the posts of the second account that the first has too
    std::uint32_t pairs_each = 4;                               // of each overlap
    std::uint32_t edited_per_cent = 4;                          // words that the copy has changed
    std::uint32_t releases = 5;                                 // texts that every account carries
};

class PlantedTexts {
public:
    explicit PlantedTexts(const PlantedSize& size, std::uint64_t seed = 1) : size_(size), rng_(seed) {
        for (std::uint32_t i = 0; i < vocabulary; ++i) words_.push_back(word());
        for (std::uint32_t i = 0; i < size_.releases; ++i) releases_.push_back(text(0));
        for (const std::int64_t overlap : size_.overlaps) {
            for (std::uint32_t i = 0; i < size_.pairs_each; ++i) plant(overlap);
        }
    }

    // a < b, with the planted per cent.
    struct Planted {
        std::uint32_t a;
        std::uint32_t b;
        std::int64_t per_cent;
    };
    const std::vector<Planted>& planted() const { return planted_; }

    // Gives every account to `analysis`, in order.
    void feed(TextAnalysis& analysis) {
        for (std::uint32_t account = 0; account < size_.accounts; ++account) {
            analysis.begin_account(1000 + account, "云湾第" + std::to_string(account) + "号");
            for (const auto& [id, body] : posts_of(account)) analysis.add_post(id, id, "", body);
            analysis.end_account();
        }
    }

    std::vector<std::pair<std::int64_t, std::string>> posts_of(std::uint32_t account) {
        std::vector<std::pair<std::int64_t, std::string>> posts;
        rng_ = SeededRng(7919 * (account + 1));
        const Planted* plan = plan_of(account);
        for (std::uint32_t i = 0; i < size_.posts; ++i) posts.emplace_back(post_id(account, i), text(account));
        for (std::size_t i = 0; i < releases_.size() && i < posts.size(); ++i) posts[posts.size() - 1 - i].second = releases_[i];
        if (plan && plan->b == account) {
            const auto originals = originals_of(plan->a);
            for (std::size_t i = 0; i < size_.posts * static_cast<std::size_t>(plan->per_cent) / 100; ++i)
                posts[i].second = edited(originals[i]);
        }
        return posts;
    }

private:
    static constexpr std::uint32_t vocabulary = 6000;
    static constexpr std::uint32_t subject_words = 120;

    std::int64_t post_id(std::uint32_t account, std::uint32_t i) const {
        return static_cast<std::int64_t>(account) * 1'000'000 + size_.posts - i;
    }

    std::string word() {
        std::string out;
        const auto length = 2 + rng_.below(2);
        for (std::uint64_t i = 0; i < length; ++i) append_utf8(out, static_cast<char32_t>(0x4E00 + rng_.below(2500)));
        return out;
    }

    // Two words in five are of the account's own subjects.
    std::string text(std::uint32_t account) {
        std::string out;
        for (std::uint32_t i = 0; i < size_.words_a_post; ++i) {
            const bool is_own = rng_.below(5) < 2;
            const std::uint64_t at =
                is_own ? account * 37 % (vocabulary - subject_words) + rng_.below(subject_words) : rng_.below(vocabulary);
            out += words_[at];
            if (i % 12 == 11) out += "，";
        }
        return out;
    }

    std::string edited(const std::string& original) {
        std::u32string text = to_code_points(original);
        for (char32_t& c : text) {
            if (rng_.below(250) < size_.edited_per_cent) c = static_cast<char32_t>(0x4E00 + rng_.below(2500));
        }
        return to_utf8(text);
    }

    // The texts of an account before anything was planted: those of a first account stay as they are.
    std::vector<std::string> originals_of(std::uint32_t account) {
        const SeededRng kept = rng_;
        std::vector<std::string> out;
        for (auto& [id, body] : posts_of(account)) out.push_back(std::move(body));
        rng_ = kept;
        return out;
    }

    void plant(std::int64_t per_cent) {
        const auto n = static_cast<std::uint32_t>(planted_.size());
        planted_.push_back({n, size_.accounts - 1 - n, per_cent});
    }

    const Planted* plan_of(std::uint32_t account) const {
        for (const Planted& each : planted_) {
            if (each.a == account || each.b == account) return &each;
        }
        return nullptr;
    }

    PlantedSize size_;
    SeededRng rng_;
    std::vector<std::string> words_;
    std::vector<std::string> releases_;
    std::vector<Planted> planted_;
};

}  // namespace yanlu::consolidation::testing
