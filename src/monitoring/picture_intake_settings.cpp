#include "monitoring/picture_intake_settings.hpp"

namespace yanlu::monitoring {

PictureIntakeSettings::PictureIntakeSettings(const Rulebook& rulebook) {
    const auto file = rulebook.root() / "post_pictures.yaml";
    const YAML::Node node = Rulebook::load_yaml(file);
    const auto within = [&](const YAML::Node& value, const char* name, std::int64_t least, std::int64_t most) {
        const auto number = value.as<std::int64_t>(least - 1);
        if (number < least || number > most) throw RulebookError(file, std::string("not a number within its bounds: ") + name);
        return number;
    };
    const YAML::Node fetch = node["fetch"];
    most_of_post = within(node["most_of_post"], "most_of_post", 1, 100);
    from_feeds = node["from_feeds"].as<bool>();
    a_run = std::chrono::seconds(within(fetch["seconds_a_run"], "seconds_a_run", 1, 60));
    a_picture = std::chrono::seconds(within(fetch["seconds_a_picture"], "seconds_a_picture", 1, 60));
    most_redirects = static_cast<int>(within(fetch["most_redirects"], "most_redirects", 0, 10));
    for (const auto& minutes : fetch["retry_minutes"]) retry_after.emplace_back(within(minutes, "retry_minutes", 1, 10'080));
    most_bytes_a_day = within(fetch["most_mib_a_day"], "most_mib_a_day", 1, 1 << 24) << 20;
    most_bytes = within(fetch["most_gib"], "most_gib", 1, 1 << 20) << 30;
    known_days = within(fetch["known_days"], "known_days", 0, 3650);
}

}  // namespace yanlu::monitoring
