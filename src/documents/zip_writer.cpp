// libzip into a buffer of its own; every entry carries the first day a zip can name, so that no clock enters the bytes.
#include "documents/zip_writer.hpp"

#include <zip.h>

#include <memory>
#include <stdexcept>

namespace yanlu::documents {
namespace {

constexpr zip_uint16_t first_dos_day = (1u << 5) | 1u;  // 1980-01-01

struct FreeSource {
    void operator()(zip_source_t* source) const { zip_source_free(source); }
};
using Source = std::unique_ptr<zip_source_t, FreeSource>;

[[noreturn]] void fail(const char* step) { throw std::runtime_error(std::string("zip archive in memory: ") + step); }

void add(zip_t* archive, const std::string& name, const std::string& bytes) {
    zip_source_t* source = zip_source_buffer(archive, bytes.data(), bytes.size(), 0);
    if (!source) fail("source");
    const auto index = zip_file_add(archive, name.c_str(), source, ZIP_FL_ENC_UTF_8);
    if (index < 0) {
        zip_source_free(source);
        fail("entry");
    }
    if (zip_file_set_dostime(archive, static_cast<zip_uint64_t>(index), 0, first_dos_day, 0) != 0) fail("time");
}

void fill(zip_source_t* target, const std::vector<std::pair<std::string, std::string>>& parts) {
    zip_error_t error;
    zip_error_init(&error);
    zip_t* archive = zip_open_from_source(target, ZIP_TRUNCATE, &error);
    zip_error_fini(&error);
    if (!archive) fail("open");
    zip_source_keep(target);  // closing the archive gives one hold of it back
    std::unique_ptr<zip_t, void (*)(zip_t*)> open(archive, zip_discard);
    for (const auto& [name, bytes] : parts) add(archive, name, bytes);
    if (zip_close(archive) != 0) fail("close");
    (void)open.release();  // a closed archive is gone
}

std::string content(zip_source_t* source) {
    zip_stat_t stat;
    if (zip_source_stat(source, &stat) != 0 || zip_source_open(source) != 0) fail("read");
    std::string bytes(stat.size, '\0');
    const auto n = zip_source_read(source, bytes.data(), bytes.size());
    zip_source_close(source);
    if (n != static_cast<zip_int64_t>(bytes.size())) fail("read");
    return bytes;
}

}  // namespace

std::string zip_bytes(const std::vector<std::pair<std::string, std::string>>& parts) {
    zip_error_t error;
    zip_error_init(&error);
    const Source target(zip_source_buffer_create(nullptr, 0, 0, &error));
    zip_error_fini(&error);
    if (!target) fail("buffer");
    fill(target.get(), parts);
    return content(target.get());
}

}  // namespace yanlu::documents
