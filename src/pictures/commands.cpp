#include "pictures/commands.hpp"

#include <algorithm>
#include <fstream>
#include <iostream>
#include <iterator>

#include "base/clock.hpp"
#include "pictures/inspect_reading.hpp"
#include "pictures/reader.hpp"
#include "pictures/video.hpp"

namespace yanlu::pictures {
namespace {

void print_text(const Rulebook& rulebook, const std::string& place, const Reading& reading) {
    std::cout << place << "  " << reading.width << "×" << reading.height << "  "
              << rulebook.message("pictures.text_of", {{"certainty", std::to_string(reading.certainty)}}) << "\n"
              << reading.text << "\n";
}

void print_hit(const Rulebook& rulebook, const PictureHit& found, const std::string& when) {
    const auto& [hit, box] = found;
    std::cout << "  " << rulebook.message("inspect.severity." + std::string(name_of(hit.severity))) << "  "
              << rulebook.message("inspect.kind." + hit.kind) << "  " << hit.excerpt << "  " << when << "(" << box.left << "," << box.top
              << " " << box.width << "×" << box.height << ")  " << hit.why << "\n";
}

std::string second_of(const Rulebook& rulebook, std::int64_t second) {
    return rulebook.message("pictures.at_second", {{"second", std::to_string(second)}});
}

// How many hits a file has, all printed.
class Command {
public:
    explicit Command(const Rulebook& rulebook) : rulebook_(rulebook), reader_(rulebook), engine_(rulebook.root()) {}

    Result<std::size_t> inspect(const std::string& file) const {
        std::ifstream in(file, std::ios::binary);
        if (!in) return invalid("pictures.cannot_open", "file", {{"file", file}});
        const std::string bytes((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
        const auto count = is_video(bytes) ? inspect_video(file, bytes) : inspect_picture(file, bytes);
        if (count && *count == 0) std::cout << "  " << rulebook_.message("pictures.none") << "\n";
        return count;
    }

private:
    Result<std::size_t> inspect_picture(const std::string& file, const std::string& bytes) const {
        const auto reading = reader_.read(bytes);
        if (!reading) return refuse(reading.error());
        print_text(rulebook_, file, *reading);
        const auto hits = inspect_reading(engine_, reader_.settings(), *reading, SystemClock().now());
        for (const auto& hit : hits) print_hit(rulebook_, hit, "");
        return hits.size();
    }

    Result<std::size_t> inspect_video(const std::string& file, const std::string& bytes) const {
        const auto read = read_video(reader_, bytes);
        if (!read) return refuse(read.error());
        const auto& scenes = read->scenes;
        if (read->seconds > read->seconds_seen)
            std::cout << rulebook_.message("pictures.seen_only",
                                           {{"seen", std::to_string(read->seconds_seen)}, {"seconds", std::to_string(read->seconds)}})
                      << "\n";
        for (const auto& scene : scenes) print_text(rulebook_, file + "  " + second_of(rulebook_, scene.at_second), scene);
        const auto hits = inspect_scenes(engine_, reader_.settings(), scenes, SystemClock().now());
        for (const auto& hit : hits) print_hit(rulebook_, hit.hit, second_of(rulebook_, hit.first) + "  ");
        return hits.size();
    }

    const Rulebook& rulebook_;
    Reader reader_;
    inspect::Engine engine_;
};

}  // namespace

int inspect_pictures_command(const std::vector<std::string>& files) {
    const Rulebook rulebook(find_rulebook());
    const Command command(rulebook);
    int worst = 0;
    for (const auto& file : files) {
        const auto count = command.inspect(file);
        if (!count) {
            std::cerr << file << "  " << rulebook.message(count.error().code, count.error().args) << "\n";
            worst = 2;
        } else if (*count > 0) {
            worst = std::max(worst, 1);
        }
    }
    return worst;
}

}  // namespace yanlu::pictures
