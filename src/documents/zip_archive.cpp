// libzip behind limits: what the archive says about itself is checked first, what it really inflates to is counted.
#include "documents/zip_archive.hpp"

#include <zip.h>

#include <algorithm>

#include "base/text.hpp"
#include "documents/text_encoding.hpp"

namespace yanlu::documents {
namespace {

constexpr std::uint64_t ratio_counts_from_bytes = std::uint64_t{1} << 20;

bool is_safe_name(std::string_view name) {
    if (name.empty() || name.front() == '/' || name.find('\\') != std::string_view::npos || name.find(':') != std::string_view::npos)
        return false;
    return name != ".." && !name.starts_with("../") && !name.ends_with("/..") && name.find("/../") == std::string_view::npos;
}

bool is_bomb(std::uint64_t inflated, std::uint64_t compressed, const ZipLimits& limits) {
    if (inflated > limits.max_inflated_bytes) return true;
    return inflated > ratio_counts_from_bytes && inflated / std::max<std::uint64_t>(compressed, 1) > limits.max_ratio;
}

tl::unexpected<Refusal> broken(std::string_view entry) { return invalid("documents.zip_broken", {}, {{"part", std::string(entry)}}); }

Result<void> check_entry(const zip_stat_t& stat, const ZipLimits& limits) {
    const std::string_view name(stat.name);
    if (!is_safe_name(name)) return invalid("documents.zip_unsafe_name", {}, {{"part", std::string(name)}});
    if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) && stat.encryption_method != ZIP_EM_NONE) return invalid("documents.file_encrypted", {});
    if (is_bomb(stat.size, stat.comp_size, limits)) return invalid("documents.zip_bomb", {}, {{"part", std::string(name)}});
    return {};
}

Result<std::string> whole(Result<ZipEntry> opened, std::string_view name, std::size_t max_bytes) {
    if (!opened) return refuse(std::move(opened.error()));
    std::string out;
    char piece[16384];
    for (;;) {
        const auto n = opened->read(piece, sizeof piece);
        if (!n) return refuse(n.error());
        if (*n == 0) return out;
        if (out.size() + *n > max_bytes) return invalid("documents.zip_part_too_large", {}, {{"part", std::string(name)}});
        out.append(piece, *n);
    }
}

}  // namespace

void ZipEntry::Closer::operator()(zip_file* file) const { zip_fclose(file); }
void ZipArchive::Closer::operator()(zip* archive) const { zip_discard(archive); }

Result<std::size_t> ZipEntry::read(char* out, std::size_t capacity) {
    const auto n = zip_fread(file_.get(), out, capacity);
    if (n < 0) return broken(name_);
    inflated_bytes_ += static_cast<std::uint64_t>(n);
    if (is_bomb(inflated_bytes_, compressed_bytes_, limits_)) return invalid("documents.zip_bomb", {}, {{"part", name_}});
    return static_cast<std::size_t>(n);
}

Result<ZipArchive> ZipArchive::checked(zip* raw, std::unique_ptr<std::string> bytes, ZipLimits limits) {
    if (!raw) return broken("目录");
    ZipArchive archive;
    archive.bytes_ = std::move(bytes);
    archive.archive_.reset(raw);
    archive.limits_ = limits;
    const auto count = static_cast<std::uint64_t>(std::max<zip_int64_t>(zip_get_num_entries(raw, 0), 0));
    if (count > limits.max_entries) {
        return invalid("documents.zip_too_many_entries", {},
                       {{"count", std::to_string(count)}, {"max", std::to_string(limits.max_entries)}});
    }
    for (std::uint64_t i = 0; i < count; ++i) {
        zip_stat_t stat;
        if (zip_stat_index(raw, i, 0, &stat) != 0 || !(stat.valid & ZIP_STAT_NAME)) return broken("目录");
        if (auto ok = check_entry(stat, limits); !ok) return refuse(std::move(ok.error()));
    }
    return archive;
}

Result<ZipArchive> ZipArchive::open(const std::filesystem::path& path, ZipLimits limits) {
    int error = 0;
    return checked(zip_open(path.c_str(), ZIP_RDONLY, &error), nullptr, limits);
}

Result<ZipArchive> ZipArchive::open_bytes(std::string bytes, ZipLimits limits) {
    auto kept = std::make_unique<std::string>(std::move(bytes));
    zip_source_t* source = zip_source_buffer_create(kept->data(), kept->size(), 0, nullptr);
    if (!source) return broken("目录");
    zip* raw = zip_open_from_source(source, ZIP_RDONLY, nullptr);
    if (!raw) zip_source_free(source);
    return checked(raw, std::move(kept), limits);
}

std::vector<std::string> ZipArchive::names() const {
    std::vector<std::string> out;
    const auto count = zip_get_num_entries(archive_.get(), 0);
    for (zip_int64_t i = 0; i < count; ++i) {
        if (const char* name = zip_get_name(archive_.get(), static_cast<zip_uint64_t>(i), 0)) out.emplace_back(name);
    }
    return out;
}

bool ZipArchive::has(std::string_view name) const { return zip_name_locate(archive_.get(), std::string(name).c_str(), 0) >= 0; }

Result<ZipEntry> ZipArchive::entry(std::string_view name) const {
    const auto index = zip_name_locate(archive_.get(), std::string(name).c_str(), 0);
    if (index < 0) return invalid("documents.zip_part_missing", {}, {{"part", std::string(name)}});
    return entry(static_cast<std::uint64_t>(index), std::string(name));
}

Result<ZipEntry> ZipArchive::entry(std::uint64_t index, std::string name) const {
    ZipEntry entry;
    entry.name_ = std::move(name);
    entry.limits_ = limits_;
    zip_stat_t stat;
    if (zip_stat_index(archive_.get(), index, 0, &stat) != 0) return broken(entry.name_);
    entry.compressed_bytes_ = stat.comp_size;
    entry.file_.reset(zip_fopen_index(archive_.get(), index, 0));
    if (!entry.file_) return broken(entry.name_);
    return entry;
}

Result<std::string> ZipArchive::read(std::string_view name, std::size_t max_bytes) const { return whole(entry(name), name, max_bytes); }

Result<std::string> ZipArchive::read(const ZipName& file, std::size_t max_bytes) const {
    return whole(entry(file.index, file.name), file.name, max_bytes);
}

std::vector<ZipName> ZipArchive::files() const {
    std::vector<ZipName> out;
    Gb18030 decoder;
    const auto count = zip_get_num_entries(archive_.get(), 0);
    for (zip_int64_t i = 0; i < count; ++i) {
        const char* raw = zip_get_name(archive_.get(), static_cast<zip_uint64_t>(i), ZIP_FL_ENC_RAW);
        std::string name = raw ? raw : "";
        if (name.empty() || name.ends_with('/')) continue;
        if (!is_valid_utf8(name)) name = decoder.decode(name).value_or(name);
        out.push_back({static_cast<std::uint64_t>(i), std::move(name)});
    }
    return out;
}

}  // namespace yanlu::documents
