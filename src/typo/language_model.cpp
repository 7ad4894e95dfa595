#include "typo/language_model.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace yanlu::typo {
namespace {

// A context met c times is followed by something new about factor · c^power times: the commoner it is, the more has followed it. Chosen for
// the lowest perplexity on held-back text, by length of the n-gram.
struct Novelty {
    double factor;
    double power;
    double operator()(double count) const { return factor * std::pow(count, power); }
};
constexpr std::array<Novelty, keys::longest + 1> novelty{{{}, {}, {3.45, 0.78}, {1.5, 0.66}, {5.0, 0.76}, {4.1, 0.66}}};

using ByStep = std::array<double, highest_step + 1>;
const std::array<ByStep, keys::longest + 1>& novelty_by_step() {
    static const auto table = [] {
        std::array<ByStep, keys::longest + 1> weights{};
        for (std::size_t n = 3; n <= keys::longest; ++n) {
            for (std::size_t s = 0; s <= highest_step; ++s) weights[n][s] = novelty[n](count_of(static_cast<Step>(s)));
        }
        return weights;
    }();
    return table;
}

}  // namespace

LanguageModel::LanguageModel(std::span<const std::uint32_t> singles, CountTable ngrams, PairSieve sieve)
    : singles_(singles), total_(std::max(1.0, std::accumulate(singles.begin(), singles.end(), 0.0))), ngrams_(ngrams), sieve_(sieve) {
    for (const std::uint32_t count : singles) {
        log_chances_.push_back(static_cast<float>(std::log((count + 1.0) / total_)));
        weights_after_.push_back(static_cast<float>(novelty[2](count)));
    }
}

float LanguageModel::log_p_of(Letter l, const std::array<Step, keys::longest + 1>& steps, const std::array<Step, keys::longest + 1>* before,
                              Letter previous) const {
    double p = (single(l) + 0.5) / (total_ + 0.5 * static_cast<double>(singles_.size()));
    for (std::size_t n = 2; n <= keys::longest && before; ++n) {
        const double context = n == 2 ? single(previous) : count_of((*before)[n - 1]);
        if (context == 0) break;
        const double together = std::min<double>(count_of(steps[n]), context);
        const double unseen = n == 2 ? static_cast<double>(weights_after_[previous]) : novelty_by_step()[n][(*before)[n - 1]];
        p = (together + unseen * p) / (context + unseen);
    }
    return static_cast<float>(std::log(p));
}

// How long an n-gram that ends with letter k can be, since all its pairs must be known; its keys are worked out and their cells called for.
void LanguageModel::look_ahead(std::size_t k, std::size_t begin, ScoredLetters& out) const {
    const std::uint64_t pair = keys::of_span(out.prefixes.data(), k - 1, 2);
    if (!sieve_.lets_through(pair)) {
        out.reach[k] = 1;
        return;
    }
    const std::size_t before = k > begin ? out.reach[k - 1] : keys::longest;
    out.reach[k] = static_cast<std::uint8_t>(std::min({keys::longest, k + 1, before + 1}));
    out.grams[k][2] = pair;
    ngrams_.prefetch(pair);
    for (std::size_t n = 3; n <= out.reach[k]; ++n) {
        out.grams[k][n] = keys::of_span(out.prefixes.data(), k + 1 - n, n);
        ngrams_.prefetch(out.grams[k][n]);
    }
}

// An n-gram is there only if both its parts of n - 1 letters are.
void LanguageModel::look_up(std::size_t k, std::size_t begin, ScoredLetters& out) const {
    auto& steps = out.steps[k];
    for (std::size_t n = 2; n <= out.reach[k]; ++n) {
        if (n > 2 && (steps[n - 1] == 0 || (k > begin && out.steps[k - 1][n - 1] == 0))) return;
        steps[n] = ngrams_.find(out.grams[k][n]);
    }
}

void LanguageModel::score(std::span<const Letter> letters, ScoredLetters& out, std::size_t first) const {
    const std::size_t size = letters.size();
    out.prefixes.resize(size + 1);
    out.steps.assign(size, {});
    out.grams.resize(size);
    out.reach.assign(size, 1);
    out.log_p.assign(size, 0);
    out.prefixes[0] = 0;
    for (std::size_t i = 0; i < size; ++i) out.prefixes[i + 1] = keys::next_prefix(out.prefixes[i], letters[i]);
    constexpr std::size_t ahead = 8;                      // look-ups under way at a time hide the memory's latency
    const std::size_t begin = first > 0 ? first - 1 : 0;  // the letter before the first is context: its n-grams are asked, too
    for (std::size_t i = begin; i < size + ahead; ++i) {
        if (i < size && i > 0) look_ahead(i, begin, out);
        if (i < begin + ahead) continue;
        const std::size_t k = i - ahead;
        look_up(k, begin, out);
        if (k >= first)
            out.log_p[k] = log_p_of(letters[k], out.steps[k], k > 0 ? &out.steps[k - 1] : nullptr, k > 0 ? letters[k - 1] : Letter{0});
    }
}

}  // namespace yanlu::typo
