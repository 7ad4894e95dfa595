#include "monitoring/distance_rule.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/text.hpp"

namespace yanlu::monitoring {
namespace {

using inspect::AccountProfile;
using inspect::ThemePlace;
using inspect::ThemeVector;

constexpr std::size_t unusual_words = 4;
constexpr std::size_t usual_words = 4;
constexpr std::size_t longest_purpose = 40;
constexpr std::size_t characters_of_version = 12;

DistanceSettings settings_in(const YAML::Node& node, const std::filesystem::path& file) {
    DistanceSettings out;
    const std::array<std::pair<const char*, std::int64_t*>, 13> all{{{"least_likeness", &out.least_likeness},
                                                                     {"least_posts", &out.least_posts},
                                                                     {"least_pairs", &out.least_pairs},
                                                                     {"most_characters", &out.most_characters},
                                                                     {"settle_days", &out.settle_days},
                                                                     {"judged_days", &out.judged_days},
                                                                     {"first_posts", &out.first_posts},
                                                                     {"most_unusual", &out.most_unusual},
                                                                     {"common_likeness", &out.common_likeness},
                                                                     {"reprint_likeness", &out.reprint_likeness},
                                                                     {"reprint_days", &out.reprint_days},
                                                                     {"joint_accounts", &out.joint_accounts},
                                                                     {"accounts_a_run", &out.accounts_a_run}}};
    for (const auto& [name, value] : all) {
        *value = node[name].as<std::int64_t>(-1);
        if (*value < 1 || *value > 10'000) throw RulebookError(file, std::string("not a number within its bounds: ") + name);
    }
    return out;
}

inspect::Hit described_in(const YAML::Node& node) {
    const YAML::Node rule = node["rules"][0];
    inspect::Hit hit;
    hit.rule = rule["id"].as<std::string>("");
    hit.rule_version = rule["version"].as<int>(0);
    hit.kind = rule["kind"].as<std::string>("");
    hit.article = node["article"].as<std::string>("");
    hit.confidence = node["confidence"].as<int>(-1);
    hit.suggestion = rule["suggestion"].as<std::string>("");
    return hit;
}

std::string quoted(const std::vector<std::string>& words) {
    std::string out;
    for (const auto& word : words) out += "“" + word + "”";
    return out;
}

ThemePlace difference(ThemePlace from, const ThemePlace& what) {
    for (std::size_t i = 0; i < from.size(); ++i) from[i] -= what[i];
    return from;
}

// Where the first of the words stands: in the text, else in the title, else the text's beginning.
void place(inspect::Hit& hit, std::string_view title, std::string_view text, const std::vector<std::string>& words) {
    const std::string word = words.empty() ? std::string() : words.front();
    const bool is_in_text = !word.empty() && text.find(word) != text.npos;
    const bool is_in_title = !is_in_text && !word.empty() && title.find(word) != title.npos;
    const std::string_view field = is_in_title || text.empty() ? title : text;
    hit.field = is_in_title || text.empty() ? "title" : "text";
    const std::size_t at = is_in_text || is_in_title ? field.find(word) : 0;
    hit.start = static_cast<std::int64_t>(count_code_points(field.substr(0, at)));
    hit.excerpt = is_in_text || is_in_title ? word : to_utf8(to_code_points(field).substr(0, 1));
    hit.end = hit.start + static_cast<std::int64_t>(count_code_points(hit.excerpt));
}

}  // namespace

DistanceRule::DistanceRule(const Rulebook& rulebook) : rulebook_(rulebook) {
    const auto file = rulebook.root() / "distance.yaml";
    const YAML::Node node = Rulebook::load_yaml(file);
    settings_ = settings_in(node["settings"], file);
    as_described_ = described_in(node);
    if (as_described_.rule != id || as_described_.confidence < 0 || !rulebook.article(as_described_.article))
        throw RulebookError(file, "the rule lacks something");
    const auto digest = node["model"]["digest"].as<std::string>("");
    model_version_ = digest.substr(0, characters_of_version);
    try {
        themes_ = inspect::Themes::open(rulebook.root() / "models" / node["model"]["file"].as<std::string>(""), digest);
    } catch (const std::invalid_argument& e) {
        throw RulebookError(file, e.what());
    }
    for (const auto& text : node["common"]) {
        const auto direction =
            themes_->of(inspect::theme_bins_of(text.as<std::string>(), static_cast<std::size_t>(settings_.most_characters)));
        if (direction) common_.push_back(*direction);
    }
}

std::optional<ThemeVector> DistanceRule::direction_of(std::string_view title, std::string_view text) const {
    const std::string whole = std::string(title) + "\n" + std::string(text);
    const auto bins = inspect::theme_bins_of(whole, static_cast<std::size_t>(settings_.most_characters));
    if (bins.size() < static_cast<std::size_t>(settings_.least_pairs)) return std::nullopt;
    return themes_->of(bins);
}

// Its posts, those of its unit's other accounts where they are few, and what it is registered for.
AccountProfile DistanceRule::whole(const KnownAccount& account) const {
    AccountProfile out = account.profile;
    if (account.profile.posts() < settings_.least_posts) {
        for (const auto& other : account.of_its_unit) out.lend(other.points());
    }
    const std::string function = account.purpose + "\n" + account.name + "\n" + account.host;
    const auto direction = themes_->of(inspect::theme_bins_of(function, static_cast<std::size_t>(settings_.most_characters)));
    if (direction) out.lend({{*direction, 1}});
    return out;
}

std::optional<float> DistanceRule::likeness(const KnownAccount& account, const ThemeVector& post) const {
    std::int64_t posts = account.profile.posts();
    if (posts < settings_.least_posts) {
        for (const auto& other : account.of_its_unit) posts += other.posts();
    }
    return posts < settings_.least_posts ? std::nullopt : whole(account).likeness_of(post);
}

bool DistanceRule::is_common(const ThemeVector& post) const {
    return std::ranges::any_of(common_, [&](const ThemeVector& text) {
        return inspect::likeness(text, post) * 1000 >= static_cast<float>(settings_.common_likeness);
    });
}

bool DistanceRule::is_reprint(const ThemeVector& post, const ThemeVector& original) const {
    return inspect::likeness(post, original) * 1000 >= static_cast<float>(settings_.reprint_likeness);
}

const inspect::WordCutter& DistanceRule::cutter() const {
    std::call_once(is_opened_, [&] {
        const auto models = rulebook_.root() / "models";
        const auto file = Rulebook::load_yaml(models / "typo.yaml")["model"]["file"].as<std::string>();
        cutter_ = std::make_unique<const inspect::WordCutter>(models / file);
    });
    return *cutter_;
}

inspect::Hit DistanceRule::hint(const KnownAccount& account, const ThemeVector& direction, std::string_view title, std::string_view text,
                                const std::vector<std::string>& usual) const {
    const std::string own = account.purpose + "\n" + account.name + "\n" + account.host;
    const auto away = difference(inspect::place_of(direction), whole(account).nearest(direction));
    const std::string both = std::string(title) + "\n" + std::string(text);
    const auto words = inspect::leading_words(cutter(), *themes_, {both}, away, {unusual_words, own, &usual});
    const auto known = inspect::leading_words(cutter(), *themes_, usual, account.profile.centre(), {.most = usual_words});
    inspect::Hit hit = as_described_;
    place(hit, title, text, words);
    const std::string purpose = account.purpose.empty() ? ""
                                                        : rulebook_.message("monitoring.distance.purpose",
                                                                            {{"purpose", shorten(account.purpose, longest_purpose)}});
    const std::string habit = known.empty() ? "" : rulebook_.message("monitoring.distance.usual", {{"words", quoted(known)}});
    const std::string unusual = words.empty() ? "" : rulebook_.message("monitoring.distance.words", {{"words", quoted(words)}});
    hit.why = rulebook_.message("monitoring.distance.why", {{"words", unusual},
                                                            {"usual", habit},
                                                            {"purpose", purpose},
                                                            {"day", (Date::of(account.counted_to) - 1).iso()},
                                                            {"posts", std::to_string(account.profile.posts())}});
    return hit;
}

}  // namespace yanlu::monitoring
