// What a cell or an HTML text says of pictures.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace yanlu::monitoring {

bool is_web_address(std::string_view name);

// Addresses and file names of one cell, in their order. A line, 、，； and a comma or semicolon before a new one separate; addresses also
// end at a space, which file names may contain.
std::vector<std::string> picture_names(std::string_view cell);

// Sources of <img>, as written but with references resolved; of one that is loaded late (data-src), the picture and not its stand-in.
std::vector<std::string> pictures_of_html(std::string_view html);

}  // namespace yanlu::monitoring
