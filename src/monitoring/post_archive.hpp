// A zip archive of one file of posts and the pictures and videos that it names.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "documents/zip_archive.hpp"

namespace yanlu::monitoring {

class PostArchive {
public:
    static constexpr std::size_t largest = std::size_t{512} << 20;
    // No workbook, which is a zip archive too.
    static bool is_archive(std::string_view bytes);
    // Refused: no archive that can be read, not exactly one file of posts (.jsonl, .csv, .xlsx) in it.
    static Result<PostArchive> open(std::string bytes);

    Result<std::string> posts() const;
    // By file name, or by its whole path where two bear one name; in any case of letters. Refused: no such file, two, larger than a
    // picture or a video may be. Each call inflates it anew, so that memory does not grow with the archive.
    Result<std::string> file(const std::string& name, std::size_t most_bytes) const;

private:
    explicit PostArchive(documents::ZipArchive archive) : archive_(std::move(archive)) {}

    documents::ZipArchive archive_;
    documents::ZipName posts_;
    std::multimap<std::string, documents::ZipName, std::less<>> files_;  // by name in small letters, and by whole path
};

std::string file_name_of(std::string_view path);

}  // namespace yanlu::monitoring
