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

// What a context of n - 1 letters that was met so often, by its step, makes of those that follow.
struct Context {
    double count = 0;
    double share = 0;   // of one time that something followed
    double unseen = 0;  // share of what has not followed yet
};
using ByStep = std::array<Context, highest_step + 1>;
const std::array<ByStep, keys::longest + 1>& contexts() {
    static const auto table = [] {
        std::array<ByStep, keys::longest + 1> all{};
        for (std::size_t n = 3; n <= keys::longest; ++n) {
            for (std::size_t s = 1; s <= highest_step; ++s) {
                const double count = count_of(static_cast<Step>(s));
                const double unseen = novelty[n](count);
                all[n][s] = {count, 1 / (count + unseen), unseen / (count + unseen)};
            }
        }
        return all;
    }();
    return table;
}

const std::array<double, highest_step + 1>& counts_by_step() {
    static const auto table = [] {
        std::array<double, highest_step + 1> all{};
        for (std::size_t s = 0; s <= highest_step; ++s) all[s] = count_of(static_cast<Step>(s));
        return all;
    }();
    return table;
}

}  // namespace

LanguageModel::LanguageModel(std::span<const std::uint32_t> singles, CountTable ngrams, PairSieve by_first, PairSieve by_second)
    : singles_(singles), ngrams_(ngrams), by_first_(by_first), by_second_(by_second) {
    const double total = std::max(1.0, std::accumulate(singles.begin(), singles.end(), 0.0));
    for (std::size_t l = 0; l < singles.size(); ++l) {
        const double count = singles[l];
        log1p_singles_.push_back(std::log1p(static_cast<float>(count)));
        log_chances_.push_back(static_cast<float>(std::log((count + 1.0) / total)));
        const double unseen = count > 0 ? novelty[2](count) : 1;
        alone_.push_back(
            {(count + 0.5) / (total + 0.5 * static_cast<double>(singles.size())), count, 1 / (count + unseen), unseen / (count + unseen)});
        const auto code = PairSieve::code(static_cast<Letter>(l));
        codes_.push_back(code.named);
        codes_as_other_.push_back(code.other);
    }
}

float LanguageModel::log_p_of(Letter l, const Steps& steps, const Steps* before, Letter previous) const {
    const auto& counts = counts_by_step();
    double p = alone_[l].chance;
    const Alone& pair = alone_[previous];
    if (before && pair.count > 0) {
        p = std::min(counts[steps[2]], pair.count) * pair.share + pair.unseen * p;
        for (std::size_t n = 3; n <= keys::longest && (*before)[n - 1] != 0; ++n) {
            const Context& context = contexts()[n][(*before)[n - 1]];
            p = std::min(counts[steps[n]], context.count) * context.share + context.unseen * p;
        }
    }
    return std::log(static_cast<float>(p));
}

// How long an n-gram that ends with letter k can be, since all its pairs must be known; its keys are worked out and their cells called for.
void LanguageModel::look_ahead(std::span<const Letter> letters, std::size_t k, ScoredLetters& out) const {
    if (!after(letters[k - 1]).lets_through(code_as_other(letters[k]))) return;
    out.reach[k] = static_cast<std::uint8_t>(std::min<std::size_t>(keys::longest, out.reach[k - 1] + 1U));
    for (std::size_t n = 2; n <= out.reach[k]; ++n) {
        out.grams[k][n] = keys::of_span(out.prefixes.data(), k + 1 - n, n);
        prefetch(out.grams[k][n]);
    }
}

// An n-gram is there only if both its parts of n - 1 letters are.
void LanguageModel::look_up(std::size_t k, ScoredLetters& out) const {
    auto& steps = out.steps[k];
    for (std::size_t n = 2; n <= out.reach[k]; ++n) {
        if (n > 2 && (steps[n - 1] == 0 || out.steps[k - 1][n - 1] == 0)) return;
        steps[n] = ngrams_.find(out.grams[k][n]);
    }
}

void LanguageModel::score(std::span<const Letter> letters, ScoredLetters& out) const {
    const std::size_t size = letters.size();
    out.prefixes.resize(size + 1);
    out.steps.assign(size, {});
    out.grams.resize(size);
    out.reach.assign(size, 1);
    out.log_p.assign(size, 0);
    out.prefixes[0] = 0;
    for (std::size_t i = 0; i < size; ++i) out.prefixes[i + 1] = keys::next_prefix(out.prefixes[i], letters[i]);
    constexpr std::size_t ahead = 8;  // look-ups under way at a time hide the memory's latency
    for (std::size_t i = 0; i < size + ahead; ++i) {
        if (i < size && i > 0) look_ahead(letters, i, out);
        if (i < ahead) continue;
        const std::size_t k = i - ahead;
        look_up(k, out);
        out.log_p[k] = log_p_of(letters[k], out.steps[k], k > 0 ? &out.steps[k - 1] : nullptr, k > 0 ? letters[k - 1] : Letter{0});
    }
}

namespace {

void lay_out(std::span<const Letter> line, const ScoredLetters& old, std::size_t start, std::size_t end, std::span<const Letter> instead,
             ChangedLetters& out) {
    const std::size_t from = start > ChangedLetters::context ? start - ChangedLetters::context : 0;
    const std::size_t to = std::min(line.size(), end + ChangedLetters::context);
    out.first = start - from;
    out.end = out.first + instead.size();
    out.size = out.end + to - end;
    auto at = std::copy(line.data() + from, line.data() + start, out.letters.begin());
    at = std::ranges::copy(instead, at).out;
    std::copy(line.data() + end, line.data() + to, at);
    std::copy_n(old.prefixes.data() + from, out.first + 1, out.prefixes.begin());
    std::copy(old.reach.data() + from, old.reach.data() + start, out.reach.begin());
    for (std::size_t k = out.first; k < out.size; ++k) out.prefixes[k + 1] = keys::next_prefix(out.prefixes[k], out.letters[k]);
}

}  // namespace

// As look_ahead; n-grams that begin behind the change are those of the line.
void LanguageModel::look_ahead_of_change(const ScoredLetters& old, std::size_t start, std::size_t end, ChangedLetters& out) const {
    std::size_t before = old.reach[start - 1];
    for (std::size_t k = out.first; k < out.size; ++k) {
        const bool may_be_known =
            k > out.end ? old.reach[end + k - out.end] > 1 : after(out.letters[k - 1]).lets_through(code_as_other(out.letters[k]));
        before = may_be_known ? std::min<std::size_t>(keys::longest, before + 1) : 1;
        out.reach[k] = static_cast<std::uint8_t>(before);
        for (std::size_t n = std::max<std::size_t>(2, k + 2 - std::min(k, out.end)); n <= before; ++n) {
            out.grams[k][n] = keys::of_span(out.prefixes.data(), k + 1 - n, n);
            prefetch(out.grams[k][n]);
        }
    }
}

void LanguageModel::look_up_change(std::size_t k, const Steps& old, ChangedLetters& out) const {
    auto& steps = out.steps[k];
    steps = {};
    for (std::size_t n = 2; n <= out.reach[k]; ++n) {
        if (n > 2 && (steps[n - 1] == 0 || out.steps[k - 1][n - 1] == 0)) return;
        steps[n] = k + 1 - n >= out.end ? old[n] : ngrams_.find(out.grams[k][n]);
    }
}

bool LanguageModel::score_change(std::span<const Letter> line, const ScoredLetters& old, std::size_t start, std::size_t end,
                                 std::span<const Letter> instead, ChangedLetters& out, float least) const {
    lay_out(line, old, start, end, instead, out);
    look_ahead_of_change(old, start, end, out);
    out.steps[out.first - 1] = old.steps[start - 1];
    out.sum = 0;
    for (std::size_t k = out.first; k < out.size; ++k) {
        const std::size_t at = std::min(line.size() - 1, end + k - std::min(k, out.end));  // the same letter of the line, if it is behind
        look_up_change(k, old.steps[at], out);
        const bool is_as_before = k > out.end && out.steps[k] == old.steps[at] && out.steps[k - 1] == old.steps[at - 1];
        out.log_p[k] = is_as_before ? old.log_p[at] : log_p_of(out.letters[k], out.steps[k], &out.steps[k - 1], out.letters[k - 1]);
        out.sum += out.log_p[k];
        if (out.sum < least) return false;
    }
    return true;
}

}  // namespace yanlu::typo
