// A file that leaves the house: made by a use case, handed out over HTTP or written to a folder.
#pragma once

#include <string>

namespace yanlu {

struct OutgoingFile {
    std::string name;  // with its extension; may be Chinese
    std::string media_type;
    std::string bytes;
};

}  // namespace yanlu
