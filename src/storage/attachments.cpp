// Files named by digest in 256 subfolders.
#include "storage/attachments.hpp"

#include <fstream>
#include <sstream>

#include <fcntl.h>
#include <unistd.h>

#include "storage/connection.hpp"

namespace yanlu::storage {
namespace {

[[noreturn]] void fail(const std::filesystem::path& file) { throw DatabaseError("cannot store the attachment " + file.string()); }

void write_durably(const std::filesystem::path& file, std::string_view bytes) {
    const int descriptor = ::open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (descriptor < 0) fail(file);
    bool is_written = true;
    while (!bytes.empty() && is_written) {
        const ssize_t n = ::write(descriptor, bytes.data(), bytes.size());
        is_written = n > 0;
        if (is_written) bytes.remove_prefix(static_cast<std::size_t>(n));
    }
    is_written = ::fsync(descriptor) == 0 && is_written;
    if (::close(descriptor) != 0 || !is_written) fail(file);
}

void sync_folder(const std::filesystem::path& folder) {
    const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0) fail(folder);
    ::fsync(descriptor);
    ::close(descriptor);
}

}  // namespace

AttachmentFolder::AttachmentFolder(std::filesystem::path folder) : folder_(std::move(folder)) {
    std::filesystem::create_directories(folder_);
}

std::filesystem::path AttachmentFolder::path_of(const std::string& digest) const { return folder_ / digest.substr(0, 2) / digest; }

std::string AttachmentFolder::put(std::string_view bytes) const {
    const std::string digest = hex(sha256(bytes));
    const auto target = path_of(digest);
    if (std::filesystem::exists(target)) return digest;
    std::filesystem::create_directories(target.parent_path());
    auto aside = target;
    aside += "." + std::to_string(::getpid()) + "." + std::to_string(::gettid()) + ".part";
    write_durably(aside, bytes);
    std::filesystem::rename(aside, target);
    sync_folder(target.parent_path());
    return digest;
}

std::optional<std::string> AttachmentFolder::get(const std::string& digest) const {
    if (digest.size() != 64 || !unhex(digest)) return std::nullopt;
    std::ifstream in(path_of(digest), std::ios::binary);
    if (!in) return std::nullopt;
    std::ostringstream bytes;
    bytes << in.rdbuf();
    if (hex(sha256(bytes.str())) != digest) throw DatabaseError("the attachment " + digest + " was changed on disk");
    return bytes.str();
}

}  // namespace yanlu::storage
