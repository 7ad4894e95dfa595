// Reads the places of the towns.
#include "overview/tiles.hpp"

#include <algorithm>

namespace yanlu::overview {

Tiles::Tiles(const Rulebook& rulebook) {
    for (const auto& file : rulebook.files("tiles", ".yaml")) {
        try {
            for (const auto& node : Rulebook::load_yaml(file)["tiles"]) {
                const Tile tile{node["row"].as<int>(), node["column"].as<int>()};
                tiles_[node["unit"].as<std::string>()] = tile;
                rows_ = std::max(rows_, tile.row + 1);
            }
        } catch (const YAML::Exception& e) {
            throw RulebookError(file, e.what());
        }
    }
}

const Tile* Tiles::of(const std::string& unit_name) const {
    const auto found = tiles_.find(unit_name);
    return found == tiles_.end() ? nullptr : &found->second;
}

Tile Tiles::spare(int n) const { return {rows_ + n / columns, n % columns}; }

}  // namespace yanlu::overview
