// Fuzz targets without a fuzzer: `fuzz_replay TARGET SEEDS [MUTATIONS [SECONDS]]` hands the target every seed and then mutations of them,
// the same ones on every machine, until as many were tried or the processor time is used up. What ends the program is kept as a file.
#include <algorithm>
#include <csignal>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include <fcntl.h>
#include <unistd.h>

namespace {

using Run = int (*)(const std::uint8_t*, std::size_t);
struct Target {
    std::string_view name;
    Run run;
};

#include "targets.inc"

// A fault that only mutations reach.
int planted(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    if (bytes.starts_with("seed") && bytes.find('<') != bytes.npos) throw 1;
    return 0;
}

std::string input;  // what the target has now
std::string kept_as;

// Only what may be called in a handler of signals.
void keep(int) {
    const int file = open(kept_as.c_str(), O_CREAT | O_TRUNC | O_WRONLY, 0600);
    const bool is_kept = file >= 0 && write(file, input.data(), input.size()) == static_cast<ssize_t>(input.size());
    const std::string_view name = std::string_view(kept_as).substr(kept_as.rfind('/') + 1);
    for (const std::string_view part : {name, std::string_view(is_kept ? ": input kept in " : ": input lost, not written: "),
                                        std::string_view(kept_as), std::string_view("\n")})
        if (write(STDERR_FILENO, part.data(), part.size()) < 0) break;
    _exit(1);
}

// splitmix64.
class Dice {
public:
    std::size_t below(std::size_t most) {
        std::uint64_t z = state_ += 0x9E3779B97F4A7C15U;
        z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
        z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
        return most == 0 ? 0 : (z ^ (z >> 31U)) % most;
    }

private:
    std::uint64_t state_ = 1;
};

constexpr std::string_view pieces[] = {{"\0", 1}, "\xff",  "\xe5\xbc", "<",  ">",  "&",     "&#0;", "]]>",  "\"", "'", "/>",  "<![CDATA[",
                                       "<!--",    "\n",    "\r\n",     ",",  ";",  "\t",    "{",    "}",    "[",  "]", "\\u", "null",
                                       "-1",      "1e999", "\xc2\xa0", "。", "％", "99999", "%",    "2026", "０", ": "};

// One to four changes of a seed: a bit, a byte, a span lost, doubled or moved, a piece put in, the tail of another seed.
std::string mutation_of(const std::vector<std::string>& seeds, Dice& dice) {
    std::string out = seeds[dice.below(seeds.size())];
    for (auto changes = 1 + dice.below(4); changes > 0; --changes) {
        const std::size_t at = dice.below(out.size() + 1);
        const std::size_t length = dice.below(std::min<std::size_t>(out.size() - at, 64) + 1);
        const auto kind = dice.below(8);
        if (kind == 0 && at < out.size()) out[at] = static_cast<char>(out[at] ^ (1 << dice.below(8)));
        if (kind == 1 && at < out.size()) out[at] = static_cast<char>(dice.below(256));
        if (kind == 2) out.erase(at, length);
        if (kind == 3) out.insert(at, out.substr(at, length));
        if (kind == 4) out.insert(dice.below(out.size() + 1), out.substr(at, length));
        if (kind == 5) out.insert(at, pieces[dice.below(std::size(pieces))]);
        if (kind == 6) out.resize(at);
        if (kind == 7) {
            const std::string& other = seeds[dice.below(seeds.size())];
            out.replace(at, std::string::npos, other, dice.below(other.size() + 1));
        }
    }
    return out;
}

std::vector<std::string> seeds_in(const char* folder) {
    std::vector<std::filesystem::path> files;
    for (const auto& file : std::filesystem::directory_iterator(folder)) files.push_back(file.path());
    std::ranges::sort(files);
    std::vector<std::string> out;
    for (const auto& file : files) {
        std::ifstream in(file, std::ios::binary);
        out.emplace_back(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
    }
    return out;
}

Run target_named(std::string_view name) {
    for (const auto& target : targets)
        if (target.name == name) return target.run;
    return name == "planted" ? planted : nullptr;
}

void hand(Run run, std::string bytes) {
    input = std::move(bytes);
    run(reinterpret_cast<const std::uint8_t*>(input.data()), input.size());
}

int replay(Run run, std::string_view name, const std::vector<std::string>& seeds, std::size_t most, double seconds) {
    hand(run, "");
    for (const auto& seed : seeds) hand(run, seed);
    // The first call may load models: it counts for nothing.
    const auto began = std::clock();
    Dice dice;
    std::size_t tried = 0;
    while (tried < most && static_cast<double>(std::clock() - began) / CLOCKS_PER_SEC < seconds) {
        hand(run, mutation_of(seeds, dice));
        ++tried;
    }
    std::printf("%.*s: %zu seeds, %zu mutations\n", static_cast<int>(name.size()), name.data(), seeds.size(), tried);
    return tried == 0 ? 1 : 0;
}

}  // namespace

int main(int count, char** arguments) {
    const Run run = count > 2 ? target_named(arguments[1]) : nullptr;
    if (!run) return std::fprintf(stderr, "fuzz_replay TARGET SEEDS [MUTATIONS [SECONDS]]\n"), 2;
    kept_as = (std::filesystem::temp_directory_path() / arguments[1]).string();
    for (const int signal : {SIGABRT, SIGSEGV, SIGBUS, SIGFPE, SIGILL}) std::signal(signal, keep);
    const auto seeds = seeds_in(arguments[2]);
    if (seeds.empty()) return std::fprintf(stderr, "%s: no seeds\n", arguments[2]), 2;
    return replay(run, arguments[1], seeds, count > 3 ? std::strtoul(arguments[3], nullptr, 10) : 3000,
                  count > 4 ? std::strtod(arguments[4], nullptr) : 1.0);
}
