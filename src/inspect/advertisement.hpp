// Commercial advertising: no single word proves it. A gate finds the stretches of a text that read like an offer; a learned model judges
// their sentences and what stands beside them, with the kinds of signal that the rule book's words give.
#pragma once

#include <filesystem>
#include <optional>
#include <vector>

#include "inspect/linear_model.hpp"
#include "inspect/offer_gate.hpp"
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
    // rulebook/models/advertisement.yaml names the model and how sure it must be; without that file nothing is found.
    // Throws RulebookError where the file or the model is wrong.
    AdvertisementRule(const std::filesystem::path& rulebook, const RuleSet& set);

    // Adds sightings of advertisement.promotion and, inside such a place, of advertisement.superlative.
    void weigh(const RuleSet& set, const Passage& passage, std::vector<SignalAt>& signals, std::vector<Sighting>& out) const;
    // What the model is asked about that the gate lets through; without a gate, about the text as a whole.
    static void windows(const RuleSet& set, const Passage& passage, const OfferGate* gate, std::vector<SignalAt>& signals,
                        const std::vector<Sighting>& sightings, std::vector<OfferWindow>& out);

private:
    struct Judged {
        Severity severity;
        int confidence;
    };
    struct Settings {
        OfferGate gate;
        LinearModel model;
        float slope = 1;  // log-odds of the model → calibrated log-odds
        float offset = 0;
        float to_hint = 1;
        float to_alarm = 1;
    };
    std::optional<Judged> ask(const Features& features) const;

    std::optional<Settings> settings_;
    std::optional<std::size_t> rule_;
};

}  // namespace yanlu::inspect
