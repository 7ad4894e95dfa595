// Commercial advertising: no single word proves it. Promotion, price, contact and purchase wording close together are looked at by a
// learned model, which reads the sentences that hold them and what stands beside these.
#pragma once

#include <filesystem>
#include <optional>
#include <vector>

#include "inspect/linear_model.hpp"
#include "inspect/rules.hpp"

namespace yanlu::inspect {

struct SignalAt {
    Signal signal;
    std::size_t rule;
    std::size_t start;
    std::size_t end;
};

// The sentences of one offer, as the model sees them; in bytes of the passage.
struct OfferWindow {
    std::size_t start = 0;
    std::size_t end = 0;
    Features features = {};
};

class AdvertisementRule {
public:
    struct Judged {
        Severity severity;
        int confidence;
    };

    // rulebook/models/advertisement.yaml names the model and how sure it must be; without that file the signals alone decide.
    // Throws RulebookError where the file or the model is wrong.
    AdvertisementRule(const std::filesystem::path& rulebook, const RuleSet& set);

    // Weighs the signals of a passage; adds sightings of advertisement.promotion and, inside such a place, of advertisement.superlative.
    void weigh(const RuleSet& set, const Passage& passage, std::vector<SignalAt>& signals, std::vector<Sighting>& out) const;
    // What `weigh` would ask the model about.
    static void windows(const RuleSet& set, const Passage& passage, std::vector<SignalAt>& signals, const std::vector<Sighting>& sightings,
                        std::vector<OfferWindow>& out);

private:
    struct Settings {
        LinearModel model;
        float slope = 1;  // log-odds of the model → calibrated log-odds
        float offset = 0;
        float to_hint = 1;
        float to_alarm = 1;
        float despite_context = 1;  // to_alarm where vouchers or a warning stand beside
    };
    std::optional<Judged> ask(const Features& features, bool is_doubtful) const;

    std::optional<Settings> settings_;
    std::optional<std::size_t> rule_;
};

}  // namespace yanlu::inspect
