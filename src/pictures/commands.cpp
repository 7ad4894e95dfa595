#include "pictures/commands.hpp"

#include <algorithm>
#include <fstream>
#include <iostream>
#include <iterator>

#include "base/clock.hpp"
#include "pictures/inspect_reading.hpp"
#include "pictures/reader.hpp"

namespace yanlu::pictures {
namespace {

void print(const Rulebook& rulebook, const std::string& file, const Reading& reading, const std::vector<PictureHit>& hits) {
    std::cout << file << "  " << reading.width << "×" << reading.height << "  "
              << rulebook.message("pictures.text_of", {{"certainty", std::to_string(reading.certainty)}}) << "\n"
              << reading.text << "\n";
    for (const auto& [hit, box] : hits)
        std::cout << "  " << rulebook.message("inspect.severity." + std::string(name_of(hit.severity))) << "  "
                  << rulebook.message("inspect.kind." + hit.kind) << "  " << hit.excerpt << "  (" << box.left << "," << box.top << " "
                  << box.width << "×" << box.height << ")  " << hit.why << "\n";
    if (hits.empty()) std::cout << "  " << rulebook.message("pictures.none") << "\n";
}

}  // namespace

int inspect_pictures_command(const std::vector<std::string>& files) {
    const Rulebook rulebook(find_rulebook());
    const Reader reader(rulebook);
    const inspect::Engine engine(rulebook.root());
    int worst = 0;
    for (const auto& file : files) {
        std::ifstream in(file, std::ios::binary);
        const std::string bytes((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
        const auto reading = in ? reader.read(bytes) : Result<Reading>(invalid("pictures.cannot_open", "file", {{"file", file}}));
        if (!reading) {
            std::cerr << file << "  " << rulebook.message(reading.error().code, reading.error().args) << "\n";
            worst = 2;
            continue;
        }
        const auto hits = inspect_reading(engine, reader.settings(), *reading, SystemClock().now());
        print(rulebook, file, *reading, hits);
        if (!hits.empty()) worst = std::max(worst, 1);
    }
    return worst;
}

}  // namespace yanlu::pictures
