// Parts of a package → the bytes of a zip archive, the same parts always to the same bytes.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace yanlu::documents {

// Throws std::runtime_error when memory or the library fails: nothing a user writes can cause it.
std::string zip_bytes(const std::vector<std::pair<std::string, std::string>>& parts);

}  // namespace yanlu::documents
