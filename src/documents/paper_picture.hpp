// Pictures of a paper: as a drawing in the text, and as parts of the package.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include <pugixml.hpp>

#include "documents/official_paper.hpp"

namespace yanlu::documents {

void append_picture(pugi::xml_node body, const PaperPicture& picture, int width);

// Name of the part under word/ and its bytes, each picture once, with the id by which the text refers to it.
struct PicturePart {
    std::string id;
    std::string target;  // media/….png
    const std::string* bytes = nullptr;
};
std::vector<PicturePart> picture_parts(const OfficialPaper& paper);

}  // namespace yanlu::documents
