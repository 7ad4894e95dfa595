// `yanlu inspect --pictures FILE…`: text and hits of pictures. Exit codes: 0 no hits, 1 hits, 2 something could not be read.
#pragma once

#include <string>
#include <vector>

namespace yanlu::pictures {

int inspect_pictures_command(const std::vector<std::string>& files);

}  // namespace yanlu::pictures
