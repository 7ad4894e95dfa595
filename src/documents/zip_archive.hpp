// A foreign zip archive, read with distrust: entries are counted, names checked, inflated bytes limited while they flow.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

struct zip;
struct zip_file;

namespace yanlu::documents {

struct ZipLimits {
    std::uint64_t max_entries = 1000;
    std::uint64_t max_inflated_bytes = std::uint64_t{1} << 30;  // of one entry
    // Deflate reaches about 1,000; worksheets stay below 100. Small entries may compress better, so the ratio counts from 1 MiB on.
    std::uint64_t max_ratio = 200;
};

// Inflates one entry piece by piece. Must not outlive its archive.
class ZipEntry {
public:
    // At most `capacity` bytes into `out`; 0 at the end.
    Result<std::size_t> read(char* out, std::size_t capacity);

private:
    friend class ZipArchive;
    struct Closer {
        void operator()(zip_file* file) const;
    };
    std::unique_ptr<zip_file, Closer> file_;
    std::string name_;
    std::uint64_t compressed_bytes_ = 0;
    std::uint64_t inflated_bytes_ = 0;
    ZipLimits limits_;
};

struct ZipName {
    std::uint64_t index = 0;
    std::string name;  // UTF-8, also where a Chinese Windows wrote GBK without saying so
};

class ZipArchive {
public:
    static Result<ZipArchive> open(const std::filesystem::path& path, ZipLimits limits = {});
    static Result<ZipArchive> open_bytes(std::string bytes, ZipLimits limits = {});

    bool has(std::string_view name) const;
    std::vector<std::string> names() const;
    Result<ZipEntry> entry(std::string_view name) const;
    Result<ZipEntry> entry(std::uint64_t index, std::string name) const;
    // A small entry as a whole; refused beyond `max_bytes`.
    Result<std::string> read(std::string_view name, std::size_t max_bytes) const;
    // The files in their order, without folders; read by index, because two may bear one name.
    std::vector<ZipName> files() const;
    Result<std::string> read(const ZipName& file, std::size_t max_bytes) const;

private:
    struct Closer {
        void operator()(zip* archive) const;
    };
    static Result<ZipArchive> checked(zip* raw, std::unique_ptr<std::string> bytes, ZipLimits limits);
    std::unique_ptr<std::string> bytes_;  // outlives the archive that reads from it
    std::unique_ptr<zip, Closer> archive_;
    ZipLimits limits_;
};

}  // namespace yanlu::documents
