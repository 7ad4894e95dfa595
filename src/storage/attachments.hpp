// Attachments by content: a file is stored once under its SHA-256, outside the database; rows refer to it by digest.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "base/digest.hpp"

namespace yanlu::storage {

class AttachmentFolder {
public:
    explicit AttachmentFolder(std::filesystem::path folder);  // made if absent

    // Durable when it returns: written aside, synced, renamed. Storing the same bytes again changes nothing.
    std::string put(std::string_view bytes) const;
    // The bytes of a hex digest; nothing if absent. Throws DatabaseError if the file no longer has its digest.
    std::optional<std::string> get(const std::string& digest) const;

private:
    std::filesystem::path path_of(const std::string& digest) const;
    std::filesystem::path folder_;
};

}  // namespace yanlu::storage
