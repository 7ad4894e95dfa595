#include "monitoring/post_archive.hpp"

#include <algorithm>
#include <iterator>
#include <vector>

#include "base/text.hpp"

namespace yanlu::monitoring {
namespace {

using documents::ZipName;

constexpr std::uint64_t most_files = 60'000;
constexpr std::size_t largest_posts = std::size_t{256} << 20;

// What macOS and a spreadsheet that is open leave beside the files.
bool is_litter(const std::string& path) {
    const std::string name = file_name_of(path);
    return path.starts_with("__MACOSX/") || name.starts_with("~$") || name.starts_with(".");
}

bool is_file_of_posts(const std::string& lower) {
    return std::ranges::any_of(std::initializer_list<std::string_view>{".jsonl", ".ndjson", ".csv", ".xlsx"},
                               [&](std::string_view end) { return lower.ends_with(end); });
}

}  // namespace

std::string file_name_of(std::string_view path) {
    const auto slash = path.rfind('/');
    return std::string(slash == path.npos ? path : path.substr(slash + 1));
}

bool PostArchive::is_archive(std::string_view bytes) {
    if (!bytes.starts_with("PK\x03\x04")) return false;
    const auto archive = documents::ZipArchive::open_bytes(std::string(bytes), {.max_entries = most_files});
    return !archive || (!archive->has("[Content_Types].xml") && !archive->has("_rels/.rels"));
}

Result<PostArchive> PostArchive::open(std::string bytes) {
    auto archive = documents::ZipArchive::open_bytes(std::move(bytes), {.max_entries = most_files});
    if (!archive) return refuse(std::move(archive.error()));
    PostArchive out(std::move(*archive));
    std::size_t lists = 0;
    for (const ZipName& file : out.archive_.files()) {
        if (is_litter(file.name)) continue;
        const std::string lower = ascii_lower(file.name);
        if (is_file_of_posts(lower)) ++lists, out.posts_ = file;
        out.files_.emplace(ascii_lower(file_name_of(file.name)), file);
        if (file_name_of(file.name) != file.name) out.files_.emplace(lower, file);
    }
    if (lists != 1) return invalid("monitoring.one_file_in_archive", "file", {{"count", std::to_string(lists)}});
    return out;
}

Result<std::string> PostArchive::posts() const { return archive_.read(posts_, largest_posts); }

Result<std::string> PostArchive::file(const std::string& name, std::size_t most_bytes) const {
    const std::map<std::string, std::string> args{{"file", shorten(name, 60)}};
    const auto [first, last] = files_.equal_range(ascii_lower(name));
    if (first == last) return invalid("monitoring.picture.missing", "pictures", args);
    if (std::next(first) != last) return invalid("monitoring.picture.twice", "pictures", args);
    auto bytes = archive_.read(first->second, most_bytes);
    if (!bytes)
        return invalid("monitoring.picture.file_too_large", "pictures",
                       {{"file", shorten(name, 60)}, {"mib", std::to_string(most_bytes >> 20)}});
    return bytes;
}

}  // namespace yanlu::monitoring
