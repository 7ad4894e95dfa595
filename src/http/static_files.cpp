// Reads web/dist with its compressed variants (.gz, .br).
#include "http/static_files.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <fstream>
#include <sstream>

#include "base/digest.hpp"
#include "base/text.hpp"

namespace yanlu::http {
namespace fs = std::filesystem;
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 12> media_types{{{".html", "text/html; charset=utf-8"},
                                                                                     {".js", "text/javascript; charset=utf-8"},
                                                                                     {".css", "text/css; charset=utf-8"},
                                                                                     {".json", "application/json"},
                                                                                     {".svg", "image/svg+xml"},
                                                                                     {".png", "image/png"},
                                                                                     {".ico", "image/x-icon"},
                                                                                     {".woff2", "font/woff2"},
                                                                                     {".txt", "text/plain; charset=utf-8"},
                                                                                     {".webp", "image/webp"},
                                                                                     {".map", "application/json"},
                                                                                     {".webmanifest", "application/manifest+json"}}};

std::string bytes_in(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    std::ostringstream out;
    out << in.rdbuf();
    if (!in) throw std::runtime_error("cannot read " + file.string());
    return std::move(out).str();
}

fs::path with_suffix(fs::path file, const char* suffix) { return file += suffix; }

StaticFiles::File read(const fs::path& file, bool is_lasting) {
    StaticFiles::File out{std::string(media_type_of(file)), {}, is_lasting, bytes_in(file), {}, {}};
    const Digest digest = sha256(out.plain);
    out.etag = '"' + hex({digest.data(), 12}) + '"';
    if (fs::exists(with_suffix(file, ".gz"))) out.gzip = bytes_in(with_suffix(file, ".gz"));
    if (fs::exists(with_suffix(file, ".br"))) out.brotli = bytes_in(with_suffix(file, ".br"));
    return out;
}

// "gzip, br;q=0" accepts gzip and not br.
bool accepts(std::string_view accept_encoding, std::string_view coding) {
    return std::ranges::any_of(split(accept_encoding, ','), [&](std::string_view part) {
        const auto semicolon = std::min(part.find(';'), part.size());
        const auto weight = part.substr(semicolon);
        const bool is_refused = weight.find("q=0") != std::string_view::npos && weight.find_first_of("123456789") == std::string_view::npos;
        return trim(part.substr(0, semicolon)) == coding && !is_refused;
    });
}

// A page's address may hold a dot (/rules/1.1-no-certified-host); what ends in a short plain extension is a file, and it is missing. Not so
// where pages are named by dots (/content-rules/typo.idiom).
bool is_named_like_a_file(std::string_view path) {
    if (path.starts_with("/rules/") || path.starts_with("/content-rules/")) return false;
    const auto name = path.substr(path.rfind('/') + 1);
    const auto dot = name.rfind('.');
    if (dot == std::string_view::npos) return false;
    const auto extension = name.substr(dot + 1);
    return extension.size() <= 5 && std::ranges::all_of(extension, [](unsigned char c) { return std::isalnum(c) != 0; });
}

}  // namespace

std::string_view media_type_of(const fs::path& file) {
    const auto found = std::ranges::find(media_types, file.extension().string(), [](const auto& pair) { return pair.first; });
    return found == media_types.end() ? "application/octet-stream" : found->second;
}

StaticFiles::StaticFiles(const fs::path& root) {
    for (const auto& entry : fs::recursive_directory_iterator(root)) {
        const auto extension = entry.path().extension();
        if (!entry.is_regular_file() || extension == ".gz" || extension == ".br") continue;
        const std::string path = "/" + entry.path().lexically_relative(root).generic_string();
        files_.emplace(path, read(entry.path(), path.starts_with("/assets/")));
    }
}

const StaticFiles::File* StaticFiles::find(std::string_view path) const {
    if (const auto found = files_.find(path); found != files_.end()) return &found->second;
    if (is_named_like_a_file(path)) return nullptr;
    // "/register/accounts/7" is a page of register.html, which stands apart from the application; all others are index.html's.
    const std::string own = "/" + std::string(split(path.substr(1), '/').front()) + ".html";
    const auto page = files_.contains(own) ? files_.find(own) : files_.find("/index.html");
    return page == files_.end() ? nullptr : &page->second;
}

std::pair<std::string_view, std::string_view> variant_of(const StaticFiles::File& file, std::string_view accept_encoding) {
    if (!file.brotli.empty() && accepts(accept_encoding, "br")) return {file.brotli, "br"};
    if (!file.gzip.empty() && accepts(accept_encoding, "gzip")) return {file.gzip, "gzip"};
    return {file.plain, ""};
}

}  // namespace yanlu::http
