// The first byte names a file of the rule book, the rest is what an office wrote into it: read, or refused as a fault of the rule book.
#include <cstdint>
#include <fstream>
#include <functional>

#include <unistd.h>

#include "flow/machines.hpp"
#include "monitoring/inspection_settings.hpp"
#include "pictures/settings.hpp"
#include "registry/platforms.hpp"

namespace {

using namespace yanlu;
namespace fs = std::filesystem;

struct File {
    const char* path;
    std::function<void(const Rulebook&)> read;
};

template <class Part>
void make(const Rulebook& rulebook) {
    (void)Part(rulebook);
}

const File files[] = {{"pictures.yaml", make<pictures::PictureSettings>},
                      {"inspection.yaml", make<monitoring::InspectionSettings>},
                      {"machines/finding.yaml", make<flow::Machines>},
                      {"platforms/weibo.yaml", make<registry::Platforms>},
                      {"articles/content.yaml", [](const Rulebook& rulebook) { (void)Rulebook(rulebook.root()); }}};

// The folders of the shipped one, its files as links, those of `files` as files of their own.
fs::path copy_of(const fs::path& shipped) {
    std::string path = (fs::temp_directory_path() / "yanlu-fuzz-XXXXXX").string();
    if (!mkdtemp(path.data())) std::abort();
    for (const auto& each : fs::recursive_directory_iterator(shipped)) {
        const auto to = fs::path(path) / fs::relative(each.path(), shipped);
        if (each.is_directory())
            fs::create_directory(to);
        else
            fs::create_symlink(each.path(), to);
    }
    return path;
}

struct Room {
    fs::path shipped = find_rulebook();
    fs::path root = copy_of(shipped);
    Rulebook rulebook{root};
    ~Room() { fs::remove_all(root); }
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const Room room;
    if (size == 0) return 0;
    const File& file = files[data[0] % std::size(files)];
    const auto path = room.root / file.path;
    fs::remove(path);
    std::ofstream(path, std::ios::binary).write(reinterpret_cast<const char*>(data) + 1, static_cast<std::streamsize>(size - 1));
    try {
        file.read(room.rulebook);
    } catch (const RulebookError&) {
    }
    fs::remove(path);
    fs::create_symlink(room.shipped / file.path, path);
    return 0;
}
