// Videos from strangers → readings of their scenes. The office's ffmpeg cuts frames in a process that may neither reach the network nor
// write a file; a second process, bounded like that of any picture, reads them. No sound is listened to.
#pragma once

#include <string_view>
#include <vector>

#include "pictures/reader.hpp"

namespace yanlu::pictures {

bool is_video(std::string_view bytes);  // MP4, MOV, WebM, Matroska, AVI, FLV by their first bytes

// Frames that differ, in the order of time; a scene that stands still is read once. Refused where the settings name no program or it is not
// installed (pictures.no_video), for what is no video (pictures.not_a_video) or shows nothing (pictures.no_frames), else as a picture is.
Result<std::vector<Reading>> read_video(const Reader& reader, std::string_view bytes);

}  // namespace yanlu::pictures
