// How good a model is: precision, recall and F1 of corrected characters over all thresholds, with intervals by resampling sentences.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "training/corpus.hpp"
#include "typo/corrector.hpp"

namespace yanlu::training {

// One sentence judged: what was proposed with which probability, and whether that was right.
struct Judged {
    struct Proposal {
        float probability = 0;
        std::uint32_t changed = 0;  // characters that it changes
        std::uint32_t right = 0;    // of them, those that become what they should be
    };
    std::vector<Proposal> proposals;
    std::uint32_t wrong = 0;  // characters that are not what they should be
};

Judged judge(typo::Corrector& corrector, const Pair& pair);

struct Score {
    double threshold = 0;
    double precision = 0;
    double recall = 0;
    double f1() const { return precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0; }
};
Score score_at(std::span<const Judged> sentences, double threshold);
Score best_f1(std::span<const Judged> sentences);
Score best_recall(std::span<const Judged> sentences, double least_precision);
// The same with a threshold that the sentence had no part in choosing: each half is judged at the best of the other.
Score f1_at_threshold_of_others(std::span<const Judged> sentences);
// Share of sentences without a wrong character in which something is proposed.
double flagged(std::span<const Judged> sentences, double threshold);

struct Interval {
    double low = 0;
    double high = 0;
};
// 95 %, by resampling sentences.
Interval interval_of(std::span<const Judged> sentences, const std::function<double(std::span<const Judged>)>& measure,
                     std::uint64_t seed = 1);

}  // namespace yanlu::training
