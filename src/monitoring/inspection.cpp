// Hits of the engine as rows to be stored.
#include "monitoring/inspection.hpp"

#include <algorithm>
#include <atomic>
#include <fstream>
#include <iterator>

#include "monitoring/content_rules.hpp"
#include "monitoring/inspection_settings.hpp"
#include "monitoring/office_holders.hpp"
#include "monitoring/words.hpp"

namespace yanlu::monitoring {
namespace {

std::string version_of(const Rulebook& rulebook) {
    std::string digests;
    for (const char* folder : {"lexicons", "patterns", "models", "sources"}) {
        for (const char* extension : {".yaml", ".tsv"}) {
            for (const auto& file : rulebook.files(folder, extension)) {
                std::ifstream in(file, std::ios::binary);
                digests += hex(sha256(std::string{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()}));
            }
        }
    }
    return hex(sha256(digests)).substr(0, 16);
}

}  // namespace

Inspection::Inspection(const Rulebook& rulebook)
    : rulebook_(rulebook),
      base_(std::make_shared<const inspect::Engine>(rulebook.root())),
      base_version_(version_of(rulebook)),
      proofreader_(std::make_shared<const Proofreader>(base_, rulebook.part<compare::SourceRules>(), RuleModes{})),
      version_(base_version_) {}

std::shared_ptr<const Proofreader> Inspection::proofreader() const {
    const std::scoped_lock lock(shown_);
    return proofreader_;
}

std::vector<inspect::RuleDescription> Inspection::rules() const {
    auto out = proofreader()->rules();
    const auto& later = rulebook_.part<InspectionSettings>().later_rules;
    out.insert(out.end(), later.begin(), later.end());
    std::ranges::sort(out, {}, &inspect::RuleDescription::id);
    return out;
}

std::string Inspection::version() const {
    const std::scoped_lock lock(shown_);
    return version_;
}

void Inspection::follow(storage::Connection& database) const {
    const std::scoped_lock lock(building_);
    take_over(database);
}

void Inspection::follow_or_go_on(storage::Connection& database) const {
    if (!has_followed_) return follow(database);
    const std::unique_lock lock(building_, std::try_to_lock);
    if (lock) take_over(database);
}

void Inspection::take_over(storage::Connection& database) const {
    const std::string released = released_words_version(database);
    const std::string modes = rule_modes_version(database);
    const std::int64_t units = unit_names_mark(database);
    if (released != words_version_ || modes != modes_version_ || units != units_mark_) {
        CityNames names = units == units_mark_ ? names_ : read_city_names(database, rulebook_);
        const bool is_new = released != words_version_ || names != names_;
        names_ = std::move(names);
        auto engine = is_new ? engine_with_lists(database) : proofreader()->engine();
        words_version_ = released;
        modes_version_ = modes;
        units_mark_ = units;
        show(std::make_shared<const Proofreader>(std::move(engine), rulebook_.part<compare::SourceRules>(), rule_modes(database)));
    }
    has_followed_ = true;
}

void Inspection::show(std::shared_ptr<const Proofreader> proofreader) const {
    std::string version = base_version_;
    for (const std::string* part : {&words_version_, &modes_version_}) version += part->empty() ? "" : "+" + *part;
    const std::scoped_lock lock(shown_);
    proofreader_ = std::move(proofreader);
    version_ = std::move(version);
}

std::shared_ptr<const inspect::Engine> Inspection::engine_with_lists(storage::Connection& database) const {
    inspect::Extras extras = extras_of(rulebook_, names_);
    append(extras, released_words(database, rulebook_));
    append(extras, extras_of(rulebook_, names_, live_holders(database)));
    return std::make_shared<const inspect::Engine>(base_->with(extras));
}

PostHit to_post_hit(inspect::Hit hit) {
    return {std::move(hit.rule),
            std::to_string(hit.rule_version),
            std::move(hit.kind),
            std::move(hit.article),
            std::string(inspect::name_of(hit.severity)),
            hit.confidence,
            std::move(hit.field),
            hit.start,
            hit.end,
            std::move(hit.excerpt),
            std::move(hit.suggestion),
            std::move(hit.why)};
}

Inspector Inspection::inspector(std::int64_t typo_bytes) const {
    const auto left = std::make_shared<std::atomic<std::int64_t>>(typo_bytes);
    return [reader = proofreader(), left](const ObservedPost& post) {
        const auto size = static_cast<std::int64_t>(post.title.size() + post.text.size());
        const auto checks = left->fetch_sub(size) >= size ? inspect::Checks::all : inspect::Checks::without_typo_model;
        std::vector<PostHit> hits;
        for (auto& hit : reader->inspect({post.title, post.text, post.published_at}, checks)) hits.push_back(to_post_hit(std::move(hit)));
        return hits;
    };
}

}  // namespace yanlu::monitoring
