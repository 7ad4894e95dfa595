#include "training/evaluation.hpp"

#include <algorithm>
#include <array>
#include <random>

namespace yanlu::training {
namespace {

constexpr float least_probability = 0.02F;
constexpr int resamples = 300;

// Characters of one length are compared place by place; where letters came or went, the whole sentence decides.
void count(const Pair& pair, const typo::Correction& c, Judged::Proposal& proposal) {
    if (c.instead.size() == c.end - c.start && pair.wrong.size() == pair.right.size()) {
        for (std::size_t i = c.start; i < c.end; ++i) {
            const char32_t now = c.instead[i - c.start];
            proposal.changed += now != pair.wrong[i];
            proposal.right += now != pair.wrong[i] && now == pair.right[i];
        }
        return;
    }
    std::u32string mended = pair.wrong;
    mended.replace(c.start, c.end - c.start, c.instead);
    proposal.changed = 1;
    proposal.right = mended == pair.right;
}

struct Counts {
    double changed = 0;
    double right = 0;
    double wrong = 0;

    void add(std::span<const Judged> sentences, double threshold) {
        for (const auto& s : sentences) {
            wrong += s.wrong;
            for (const auto& p : s.proposals) {
                if (p.probability < threshold) continue;
                changed += p.changed;
                right += p.right;
            }
        }
    }
    Score score(double threshold) const { return {threshold, changed > 0 ? right / changed : 0, wrong > 0 ? right / wrong : 0}; }
};

}  // namespace

Judged judge(typo::Corrector& corrector, const Pair& pair) {
    std::vector<typo::Correction> corrections;
    corrector.correct(pair.wrong, least_probability, corrections);
    Judged judged;
    for (const auto& c : corrections) {
        Judged::Proposal proposal{c.probability, 0, 0};
        count(pair, c, proposal);
        if (proposal.changed > 0) judged.proposals.push_back(proposal);
    }
    if (pair.wrong.size() != pair.right.size()) {
        judged.wrong = 1;
    } else {
        for (std::size_t i = 0; i < pair.wrong.size(); ++i) judged.wrong += pair.wrong[i] != pair.right[i];
    }
    return judged;
}

Score score_at(std::span<const Judged> sentences, double threshold) {
    Counts counts;
    counts.add(sentences, threshold);
    return counts.score(threshold);
}

Score f1_at_threshold_of_others(std::span<const Judged> sentences) {
    std::array<std::vector<Judged>, 2> halves;
    for (std::size_t i = 0; i < sentences.size(); ++i) halves[i % 2].push_back(sentences[i]);
    const std::array<double, 2> best{best_f1(halves[0]).threshold, best_f1(halves[1]).threshold};
    Counts counts;
    counts.add(halves[0], best[1]);
    counts.add(halves[1], best[0]);
    return counts.score((best[0] + best[1]) / 2);
}

Score best_f1(std::span<const Judged> sentences) {
    Score best;
    for (int percent = 2; percent < 100; ++percent) {
        const Score s = score_at(sentences, percent / 100.0);
        if (s.f1() > best.f1()) best = s;
    }
    return best;
}

Score best_recall(std::span<const Judged> sentences, double least_precision) {
    Score best;
    for (int permille = 20; permille < 1000; permille += 5) {
        const Score s = score_at(sentences, permille / 1000.0);
        if (s.precision >= least_precision && s.recall > best.recall) best = s;
    }
    return best;
}

double flagged(std::span<const Judged> sentences, double threshold) {
    double all = 0;
    double alarmed = 0;
    for (const auto& s : sentences) {
        if (s.wrong > 0) continue;
        ++all;
        alarmed += std::ranges::any_of(s.proposals, [&](const auto& p) { return p.probability >= threshold; });
    }
    return all > 0 ? alarmed / all : 0;
}

Interval interval_of(std::span<const Judged> sentences, const std::function<double(std::span<const Judged>)>& measure, std::uint64_t seed) {
    if (sentences.empty()) return {};
    std::mt19937_64 random(seed);
    std::uniform_int_distribution<std::size_t> draw(0, sentences.size() - 1);
    std::vector<double> values;
    std::vector<Judged> sample(sentences.size());
    for (int i = 0; i < resamples; ++i) {
        for (auto& s : sample) s = sentences[draw(random)];
        values.push_back(measure(sample));
    }
    std::ranges::sort(values);
    return {values[resamples * 25 / 1000], values[resamples * 975 / 1000]};
}

}  // namespace yanlu::training
