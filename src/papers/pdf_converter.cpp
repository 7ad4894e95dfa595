#include "papers/pdf_converter.hpp"

#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <deque>
#include <filesystem>
#include <fstream>
#include <mutex>
#include <sstream>
#include <thread>
#include <vector>

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/digest.hpp"

namespace yanlu::papers {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

constexpr std::array programs{"/usr/bin/soffice", "/usr/local/bin/soffice", "/opt/libreoffice/program/soffice"};
constexpr auto longest = 60s;
constexpr std::size_t remembered = 8;

std::string program() {
    for (const char* each : programs) {
        if (access(each, X_OK) == 0) return each;
    }
    return "";
}

// A folder of its own for one conversion: input, output, the converter's profile.
class Workplace {
public:
    Workplace() {
        std::string name = (fs::temp_directory_path() / "yanlu-pdf-XXXXXX").string();
        if (!mkdtemp(name.data())) throw std::runtime_error("no temporary folder");
        folder_ = name;
    }
    ~Workplace() {
        std::error_code ignored;  // a file that is still open is left to the system's own tidying
        fs::remove_all(folder_, ignored);
    }
    Workplace(const Workplace&) = delete;
    Workplace& operator=(const Workplace&) = delete;
    fs::path operator/(const char* name) const { return folder_ / name; }

private:
    fs::path folder_;
};

void write(const fs::path& file, const std::string& bytes) {
    std::ofstream(file, std::ios::binary).write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

std::string read(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    std::ostringstream out;
    out << in.rdbuf();
    return out.str();
}

// The licensed fonts win where the site has them: fontconfig only falls back to what is named here.
std::string font_settings() {
    static constexpr std::pair<const char*, const char*> names[] = {
        {"仿宋_GB2312", "AR PL SungtiL GB"}, {"楷体_GB2312", "AR PL KaitiM GB"}, {"方正小标宋简体", "Noto Serif CJK SC"},
        {"黑体", "Noto Sans CJK SC"},        {"宋体", "AR PL SungtiL GB"},       {"Times New Roman", "Liberation Serif"}};
    std::string out =
        R"(<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><include>/etc/fonts/fonts.conf</include>)";
    for (const auto& [name, free] : names)
        out += std::string("<alias binding=\"same\"><family>") + name + "</family><prefer><family>" + name + "</family><family>" + free +
               "</family></prefer></alias>";
    return out + "</fontconfig>";
}

// Ends the whole group: the converter starts a second process.
bool ended_in_time(pid_t child) {
    const auto until = std::chrono::steady_clock::now() + longest;
    int status = 0;
    while (std::chrono::steady_clock::now() < until) {
        const pid_t done = waitpid(child, &status, WNOHANG);
        if (done == child) return WIFEXITED(status) && WEXITSTATUS(status) == 0;
        if (done < 0 && errno != EINTR) return false;
        std::this_thread::sleep_for(50ms);
    }
    kill(-child, SIGKILL);
    waitpid(child, &status, 0);
    return false;
}

bool run(const std::string& path, const std::vector<std::string>& arguments, const std::string& font_file) {
    std::vector<char*> argv{const_cast<char*>(path.c_str())};
    for (const auto& each : arguments) argv.push_back(const_cast<char*>(each.c_str()));
    argv.push_back(nullptr);
    std::string fonts = "FONTCONFIG_FILE=" + font_file, home = "HOME=/tmp", paths = "PATH=/usr/bin:/bin", language = "LANG=C.UTF-8";
    char* environment[] = {fonts.data(), home.data(), paths.data(), language.data(), nullptr};
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    for (const int descriptor : {0, 1, 2}) posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0);
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP);
    posix_spawnattr_setpgroup(&attributes, 0);
    pid_t child = 0;
    const int failed = posix_spawn(&child, path.c_str(), &actions, &attributes, argv.data(), environment);
    posix_spawn_file_actions_destroy(&actions);
    posix_spawnattr_destroy(&attributes);
    return failed == 0 && ended_in_time(child);
}

std::string convert(const std::string& path, const std::string& docx) {
    const Workplace place;
    write(place / "paper.docx", docx);
    write(place / "fonts.conf", font_settings());
    const bool done = run(path,
                          {"-env:UserInstallation=file://" + (place / "profile").string(), "--headless", "--norestore", "--convert-to",
                           "pdf", "--outdir", (place / "").string(), (place / "paper.docx").string()},
                          (place / "fonts.conf").string());
    return done ? read(place / "paper.pdf") : std::string();
}

struct Memory {
    std::mutex mutex;
    std::deque<std::pair<std::string, std::string>> newest;  // digest of the docx → PDF
    std::timed_mutex working;
};

Memory& memory() {
    static Memory made;
    return made;
}

std::string recalled(const std::string& digest) {
    const std::scoped_lock lock(memory().mutex);
    for (const auto& [known, pdf] : memory().newest) {
        if (known == digest) return pdf;
    }
    return "";
}

void remember(const std::string& digest, const std::string& pdf) {
    const std::scoped_lock lock(memory().mutex);
    memory().newest.emplace_front(digest, pdf);
    if (memory().newest.size() > remembered) memory().newest.pop_back();
}

}  // namespace

bool can_make_pdf() { return !program().empty(); }

Result<std::string> as_pdf(const std::string& docx) {
    const std::string path = program();
    if (path.empty()) return refuse(RefusalClass::conflict, "papers.no_converter");
    const std::string digest = hex(sha256(docx));
    if (std::string known = recalled(digest); !known.empty()) return known;
    const std::unique_lock lock(memory().working, 20s);
    if (!lock) return refuse(RefusalClass::too_many, "papers.converter_busy");
    if (std::string known = recalled(digest); !known.empty()) return known;
    std::string pdf = convert(path, docx);
    if (!pdf.starts_with("%PDF-")) return refuse(RefusalClass::conflict, "papers.converter_failed");
    remember(digest, pdf);
    return pdf;
}

}  // namespace yanlu::papers
