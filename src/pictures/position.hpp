#pragma once

#include <string_view>

namespace yanlu::pictures {

// Whether the file's EXIF says where the picture was taken: a latitude that is more than a row of zeros.
bool says_position(std::string_view bytes);

}  // namespace yanlu::pictures
