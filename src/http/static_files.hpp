// The web application, read into memory at the start: what is served is what was found then, so no path can lead anywhere else.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>

namespace yanlu::http {

class StaticFiles {
public:
    struct File {
        std::string media_type;
        std::string etag;
        bool is_lasting = false;  // its name holds its digest
        std::string plain;
        std::string gzip;  // empty: none beside it
        std::string brotli;
    };

    StaticFiles() = default;
    explicit StaticFiles(const std::filesystem::path& root);

    // "/assets/app-1a2b.js"; a path without extension that is no file is a page: of NAME.html if its
    // first part is that NAME, otherwise of the application, index.html.
    const File* find(std::string_view path) const;
    bool is_empty() const { return files_.empty(); }

private:
    std::map<std::string, File, std::less<>> files_;
};

// The variant that the browser takes, and its Content-Encoding ("" for the plain one).
std::pair<std::string_view, std::string_view> variant_of(const StaticFiles::File& file, std::string_view accept_encoding);
std::string_view media_type_of(const std::filesystem::path& file);

}  // namespace yanlu::http
