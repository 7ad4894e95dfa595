#include "training/looks_training.hpp"

#include <algorithm>
#include <random>
#include <set>

#include "base/text.hpp"
#include "training/corpus.hpp"
#include "training/logistic.hpp"
#include "typo/candidates.hpp"

namespace yanlu::training {
namespace {

constexpr float possible = 0.3F;  // the ranker's probability
constexpr std::uint32_t one_candidate_in = 4;
constexpr std::uint32_t one_letter_in = 16;
constexpr double ridge = 1;
constexpr std::size_t bins = typo::Glance::bins;

// Rows of one look: some to fit, some to measure.
struct Material {
    LogisticRows fitted;
    LogisticRows measured;

    Material(std::size_t inputs, std::size_t cells_a_row) {
        for (auto* rows : {&fitted, &measured}) {
            rows->inputs = inputs;
            rows->cells_a_row = cells_a_row;
        }
    }
};

class Gatherer {
public:
    Gatherer(const typo::Model& model, std::uint64_t seed)
        : model_(model), finder_(model, typo::CandidateFinder::Keep::all), random_(seed), seed_(seed) {}

    void read(const std::u32string& text) {
        line_.assign(text, model_.alphabet());
        finder_.find(line_, candidates_);
        is_fitted_ = part_of(to_utf8(text), 2, seed_) == 0;
        possible_places_.clear();
        possible_letters_.clear();
        for (const auto& candidate : candidates_) add(candidate);
        const auto sights = finder_.sights();
        for (std::size_t k = 0; k < sights.size(); ++k) {
            const std::size_t end = k + 1 < sights.size() ? sights[k + 1].first_glimpse : finder_.glimpses().size();
            add(sights[k], finder_.glimpses().subspan(sights[k].first_glimpse, end - sights[k].first_glimpse));
        }
    }

    Material candidates{typo::FirstLook::inputs, typo::FirstLook::inputs};
    Material places{typo::Glance::of_place * bins, typo::Glance::of_place};
    Material letters{(typo::Glance::of_place + typo::Glance::of_letter) * bins, typo::Glance::of_place + typo::Glance::of_letter};
    std::array<std::vector<float>, typo::slips> promises;  // of possible candidates, by slip

private:
    // The rows to add to; of what is not possible only one in so many.
    LogisticRows* row_in(Material& material, bool is_possible, std::uint32_t one_in) {
        if (!is_possible && random_() % one_in != 0) return nullptr;
        LogisticRows& rows = is_fitted_ ? material.fitted : material.measured;
        rows.labels.push_back(is_possible ? 1.0F : 0.0F);
        rows.weights.push_back(is_possible ? 1.0F : static_cast<float>(one_in));
        return &rows;
    }

    void add(const typo::Candidate& c) {
        const bool is_possible = model_.ranker().probability(c.features) >= possible;
        if (is_possible) {
            possible_places_.insert(c.start);
            if (c.length == 1 && c.count == 1)
                possible_letters_.emplace(c.start, c.letters[0]);
            else
                promises[static_cast<std::size_t>(c.slip)].push_back(c.promise);
        }
        LogisticRows* rows = row_in(candidates, is_possible, one_candidate_in);
        if (rows == nullptr) return;
        const auto inputs = typo::FirstLook::inputs_of(c);
        for (std::size_t k = 0; k < inputs.size(); ++k) rows->cells.push_back({static_cast<std::uint16_t>(k), inputs[k]});
    }

    template <std::size_t n>
    static void put(const std::array<std::uint8_t, n>& numbers, std::size_t first, LogisticRows& rows) {
        for (std::size_t k = 0; k < n; ++k) rows.cells.push_back({static_cast<std::uint16_t>((first + k) * bins + numbers[k]), 1});
    }

    void add(const typo::CandidateFinder::Sight& sight, std::span<const typo::CandidateFinder::Glimpse> glimpses) {
        if (LogisticRows* rows = row_in(places, possible_places_.contains(sight.place), 1)) put(sight.bins, 0, *rows);
        for (const auto& glimpse : glimpses) {
            LogisticRows* rows = row_in(letters, possible_letters_.contains({sight.place, glimpse.instead}), one_letter_in);
            if (rows == nullptr) continue;
            put(sight.bins, 0, *rows);
            put(glimpse.bins, typo::Glance::of_place, *rows);
        }
    }

    const typo::Model& model_;
    typo::CandidateFinder finder_;
    std::mt19937_64 random_;
    std::uint64_t seed_;
    typo::Line line_;
    std::vector<typo::Candidate> candidates_;
    std::set<std::uint32_t> possible_places_;
    std::set<std::pair<std::uint32_t, typo::Letter>> possible_letters_;
    bool is_fitted_ = false;
};

struct Threshold {
    float least = -1e30F;
    double kept = 1;
};

// So that of the possible ones only the share `lost` lies below.
Threshold threshold_for(const LogisticRows& rows, const std::vector<double>& weights, double lost) {
    std::vector<float> scores;
    std::vector<float> of_possible;
    for (std::size_t r = 0; r < rows.size(); ++r) {
        double score = 0;
        for (std::size_t k = 0; k < rows.cells_a_row; ++k)
            score += static_cast<double>(rows.row(r)[k].value) * weights[rows.row(r)[k].input];
        (rows.labels[r] > 0 ? of_possible : scores).push_back(static_cast<float>(score));
    }
    if (of_possible.empty() || scores.empty()) return {};
    std::ranges::sort(of_possible);
    Threshold threshold;
    threshold.least = of_possible[static_cast<std::size_t>(lost * static_cast<double>(of_possible.size()))];
    const auto kept = std::ranges::count_if(scores, [&](float s) { return s >= threshold.least; });
    threshold.kept = static_cast<double>(kept) / static_cast<double>(scores.size());
    return threshold;
}

// Fits, and keeps what may be kept.
struct Fitted {
    std::vector<double> weights;
    Threshold threshold;

    Fitted(const Material& material, double lost)
        : weights(fit_logistic(material.fitted, ridge)), threshold(threshold_for(material.measured, weights, lost)) {}
};

template <class Points>
void copy_points(const std::vector<double>& weights, std::size_t first, Points& points) {
    for (std::size_t k = 0; k < points.size() * bins; ++k) points[k / bins][k % bins] = static_cast<float>(weights[first * bins + k]);
}

typo::FirstLook first_look_of(const Fitted& fitted) {
    typo::FirstLook look;
    look.least = fitted.threshold.least;
    std::ranges::transform(fitted.weights, look.weights.begin(), [](double w) { return static_cast<float>(w); });
    return look;
}

typo::Glance glance_of(const Fitted& places, const Fitted& letters) {
    typo::Glance glance;
    glance.least_of_place = places.threshold.least;
    copy_points(places.weights, 0, glance.points_alone);
    glance.least = letters.threshold.least;
    copy_points(letters.weights, 0, glance.points_of_place);
    copy_points(letters.weights, typo::Glance::of_place, glance.points_of_letter);
    return glance;
}

}  // namespace

Looks fit_looks(const typo::Model& model, std::span<const std::u32string> texts, const LooksOptions& options) {
    Gatherer gatherer(model, options.seed);
    for (const auto& text : texts) gatherer.read(text);
    const Fitted candidates(gatherer.candidates, options.lost);
    const Fitted places(gatherer.places, options.lost / 2);
    const Fitted letters(gatherer.letters, options.lost);
    Looks looks{first_look_of(candidates), glance_of(places, letters), candidates.threshold.kept, letters.threshold.kept,
                places.threshold.kept};
    for (std::size_t slip = 0; slip < typo::slips; ++slip) {
        auto& promises = gatherer.promises[slip];
        if (promises.empty()) continue;
        std::ranges::sort(promises);
        looks.glance.least_promise[slip] = promises[static_cast<std::size_t>(options.lost * static_cast<double>(promises.size()))];
    }
    return looks;
}

}  // namespace yanlu::training
