#include "inspect/typo_rule.hpp"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <iterator>

#include "base/digest.hpp"
#include "base/log.hpp"
#include "base/rulebook.hpp"
#include "base/text.hpp"

namespace yanlu::inspect {
namespace {

namespace fs = std::filesystem;

const std::map<std::string, typo::Slip> slips{
    {"same_sound", typo::Slip::same_sound}, {"near_sound", typo::Slip::near_sound}, {"far_sound", typo::Slip::far_sound},
    {"shape", typo::Slip::shape},           {"variant", typo::Slip::variant},       {"word", typo::Slip::word},
    {"doubled", typo::Slip::doubled},       {"swapped", typo::Slip::swapped},       {"missing", typo::Slip::missing}};

float probability_of(const YAML::Node& node) {
    const int permille = node.as<int>();
    if (permille < 0 || permille > 1000) throw std::invalid_argument("a threshold is per mille");
    return static_cast<float>(permille) / 1000;
}

std::string digest_of(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    return hex(sha256(std::string{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()}));
}

// The letters of a text and the byte that each begins at, with the text's size behind the last.
struct Decoded {
    std::u32string text;
    std::vector<std::size_t> bytes;

    void assign(std::string_view utf8) {
        text.clear();
        bytes.clear();
        for (std::size_t at = 0; at < utf8.size();) {
            bytes.push_back(at);
            text += next_code_point(utf8, at);
        }
        bytes.push_back(utf8.size());
    }
};

bool overlaps(const Sighting& sighting, std::size_t start, std::size_t end) { return sighting.start < end && start < sighting.end; }

}  // namespace

TypoRule::TypoRule(const fs::path& rulebook, const RuleSet& set) {
    const fs::path file = rulebook / "models" / "typo.yaml";
    if (!fs::exists(file)) return;
    try {
        const YAML::Node node = Rulebook::load_yaml(file)["model"];
        Settings settings;
        const auto rule = set.find(node["rule"].as<std::string>());
        if (!rule) throw std::invalid_argument("no rule " + node["rule"].as<std::string>());
        settings.rule = *rule;
        settings.model = rulebook / "models" / node["file"].as<std::string>();
        settings.digest = node["digest"].as<std::string>();
        settings.to_hint = probability_of(node["thresholds"]["hint"]);
        settings.to_alarm = probability_of(node["thresholds"]["general"]);
        for (const auto& [name, slip] : slips) settings.why[slip] = node["why"][name].as<std::string>();
        settings_ = std::move(settings);
    } catch (const RulebookError&) {
        throw;
    } catch (const std::exception& e) {
        throw RulebookError(file, e.what());
    }
    contexts_ = TypoContexts(rulebook / "models" / "typo_contexts.yaml");
    protected_terms_ = contexts_.words();
    for (const auto& term : set.terms) protected_terms_.push_back(term.term.right());
}

void TypoRule::open() const {
    try {
        auto model = typo::Model::open(settings_->model);
        if (digest_of(settings_->model) != settings_->digest) throw typo::ModelError("not the file that the rule book names by its digest");
        model_ = std::move(model);
    } catch (const typo::ModelError& e) {
        fault_ = settings_->model.filename().string() + ": " + e.what();
        log::warning("inspect.typo_model_unavailable", {{"reason", fault_}});
    }
}

const typo::Model* TypoRule::model() const {
    if (!settings_) return nullptr;
    std::call_once(is_opened_, [this] { open(); });
    return model_ ? &*model_ : nullptr;
}

std::string TypoRule::fault() const {
    model();
    return fault_;
}

void TypoRule::find(const RuleSet& set, const Passage& passage, std::vector<Sighting>& sightings) const {
    const typo::Model* model = this->model();
    if (!model) return;
    thread_local Decoded decoded;
    thread_local std::vector<typo::Correction> corrections;
    decoded.assign(passage.text);
    typo::Corrector(*model, &memory_).correct(decoded.text, settings_->to_hint, corrections);
    const Conditions& conditions = set.conditions[set.rules[settings_->rule].conditions];
    const std::size_t others = sightings.size();
    for (const auto& c : corrections) {
        const std::size_t start = decoded.bytes[c.start];
        const std::size_t end = decoded.bytes[c.end];
        const auto is_seen = [&](const Sighting& s) { return overlaps(s, start, end); };
        if (std::any_of(sightings.begin(), sightings.begin() + static_cast<std::ptrdiff_t>(others), is_seen)) continue;
        if (contexts_.is_right(decoded.text, c.start, c.end)) continue;
        if (conditions.is_ruled_out(passage, start, end) || is_covered_by_any(passage.text, start, end, protected_terms_)) continue;
        const Severity severity = c.probability >= settings_->to_alarm ? set.rules[settings_->rule].description.severity : Severity::hint;
        sightings.push_back({settings_->rule, start, end, severity, static_cast<int>(std::lround(c.probability * 1000)), to_utf8(c.instead),
                             settings_->why.at(c.slip)});
    }
}

}  // namespace yanlu::inspect
