// Where towns stand on the tile map (rulebook/tiles/*.yaml); a town that no file names gets a place in the rows below.
#pragma once

#include <map>
#include <string>

#include "base/rulebook.hpp"

namespace yanlu::overview {

struct Tile {
    int row = 0;
    int column = 0;
};

class Tiles {
public:
    explicit Tiles(const Rulebook& rulebook);

    const Tile* of(const std::string& unit_name) const;
    // The n-th place below all named ones.
    Tile spare(int n) const;

private:
    static constexpr int columns = 8;
    std::map<std::string, Tile> tiles_;
    int rows_ = 0;
};

}  // namespace yanlu::overview
