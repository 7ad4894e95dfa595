// One process a file. The file lies in memory that only the two processes see; the answer comes through a pipe.
#include "pictures/reader.hpp"

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <stdexcept>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

namespace yanlu::pictures {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t longest_answer = std::size_t{4} << 20;
constexpr std::size_t longest_answer_of_frames = std::size_t{48} << 20;

class Descriptor {
public:
    explicit Descriptor(int number) : number_(number) {
        if (number < 0) throw std::system_error(errno, std::generic_category(), "no descriptor for a picture");
    }
    ~Descriptor() { close(); }
    Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
    Descriptor& operator=(Descriptor&&) = delete;
    int get() const { return number_; }
    void close() {
        if (number_ >= 0) ::close(std::exchange(number_, -1));
    }

private:
    int number_;
};

Descriptor in_memory(std::string_view bytes) {
    Descriptor file(memfd_create("picture", MFD_CLOEXEC));
    for (std::size_t at = 0; at < bytes.size();) {
        const ssize_t n = ::write(file.get(), bytes.data() + at, bytes.size() - at);
        if (n < 0 && errno != EINTR) throw std::system_error(errno, std::generic_category(), "a picture cannot be handed over");
        if (n > 0) at += static_cast<std::size_t>(n);
    }
    if (lseek(file.get(), 0, SEEK_SET) != 0) throw std::system_error(errno, std::generic_category(), "a picture cannot be handed over");
    return file;
}

// Nothing of ours: no descriptor, no environment.
pid_t start(const WorkOrder& order, const Descriptor& input, const Descriptor& output) {
    auto arguments = arguments_of(order);
    std::vector<char*> argv;
    for (auto& each : arguments) argv.push_back(each.data());
    argv.push_back(nullptr);
    std::string threads = "OMP_THREAD_LIMIT=1", language = "LC_ALL=C.UTF-8";
    char* environment[] = {threads.data(), language.data(), nullptr};
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, input.get(), STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions, output.get(), STDOUT_FILENO);
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addclosefrom_np(&actions, 3);
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP);
    pid_t child = 0;
    const int failed = posix_spawn(&child, "/proc/self/exe", &actions, &attributes, argv.data(), environment);
    posix_spawn_file_actions_destroy(&actions);
    posix_spawnattr_destroy(&attributes);
    if (failed != 0) throw std::system_error(failed, std::generic_category(), "no process for a picture");
    return child;
}

enum class Ending { whole, too_long, too_much, given_up };

// Until the child closes its end, the time is over or it says too much.
Ending listen(const Descriptor& output, std::size_t most, Clock::time_point until, const std::atomic<bool>& is_ended,
              const Reader::OnPart& on_part, std::string& heard) {
    constexpr std::int64_t look_up_ms = 200;
    std::string part(std::size_t{1} << 16, '\0');
    while (true) {
        if (is_ended) return Ending::given_up;
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(until - Clock::now()).count();
        if (left <= 0) return Ending::too_long;
        pollfd what{output.get(), POLLIN, 0};
        const int ready = poll(&what, 1, static_cast<int>(std::min(left, look_up_ms)));
        if (ready == 0 || (ready < 0 && errno == EINTR)) continue;
        const ssize_t n = ::read(output.get(), part.data(), part.size());
        if (n < 0 && errno == EINTR) continue;
        if (n <= 0) return Ending::whole;
        heard.append(part, 0, static_cast<std::size_t>(n));
        if (on_part) on_part(std::string_view(part).substr(0, static_cast<std::size_t>(n)));
        if (heard.size() > most) return Ending::too_much;
    }
}

// A process that closed its output and stays is ended too.
int end_of(pid_t child, Clock::time_point until, bool has_closed) {
    int status = 0;
    while (has_closed && Clock::now() < until) {
        const pid_t done = waitpid(child, &status, WNOHANG);
        if (done == child) return status;
        if (done < 0 && errno != EINTR) return -1;
        usleep(2000);
    }
    kill(-child, SIGKILL);
    while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    return status;
}

Result<std::string> ended(Ending ending, int status, std::string heard) {
    if (ending == Ending::too_long || (WIFSIGNALED(status) && WTERMSIG(status) == SIGXCPU))
        return invalid("pictures.took_too_long", "file");
    if (ending == Ending::given_up) return refuse(RefusalClass::too_many, "pictures.busy", "file");
    if (ending == Ending::too_much) return invalid("pictures.said_too_much", "file");
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) return invalid("pictures.reader_failed", "file");
    return heard;
}

Result<std::vector<Reading>> readings_in(const std::string& answer) {
    if (auto readings = readings_of(answer)) return std::move(*readings);
    const Json json = Json::parse(answer, nullptr, false);
    static constexpr std::string_view known[] = {"pictures.not_a_picture", "pictures.broken", "pictures.too_large",
                                                 "pictures.file_too_large", "pictures.too_much_memory"};
    const auto code = json.is_object() && json.contains("refusal") && json["refusal"].is_string() ? json["refusal"].get<std::string>() : "";
    for (const auto each : known) {
        if (each != code) continue;
        std::map<std::string, std::string> args;
        const Json given = json.value("args", Json::object());
        for (const auto& [name, value] : given.items())
            if (value.is_string()) args[name] = value.get<std::string>();
        return invalid(code, "file", std::move(args));
    }
    return invalid("pictures.reader_failed", "file");
}

}  // namespace

// A seat among those that run at once.
class Reader::Place {
public:
    explicit Place(const Reader& reader) : reader_(reader) {
        std::unique_lock lock(reader.mutex_);
        if (reader.running_ >= reader.settings_.at_once && reader.waiting_ >= reader.settings_.waiting) return;
        ++reader.waiting_;
        reader.freed_.wait(lock, [&] { return reader.running_ < reader.settings_.at_once; });
        --reader.waiting_;
        ++reader.running_;
        is_taken_ = true;
    }
    ~Place() {
        if (!is_taken_) return;
        {
            const std::lock_guard lock(reader_.mutex_);
            --reader_.running_;
        }
        reader_.freed_.notify_one();
    }
    Place(const Place&) = delete;
    Place& operator=(const Place&) = delete;
    bool is_taken() const { return is_taken_; }

private:
    const Reader& reader_;
    bool is_taken_ = false;
};

Reader::Reader(const Rulebook& rulebook) : settings_(rulebook.part<PictureSettings>()) {}

WorkOrder Reader::order() const {
    const auto number = [](std::int64_t value) { return static_cast<std::uint64_t>(value); };
    return {.bounds = {number(settings_.memory_mib), number(settings_.processor_seconds)},
            .most_bytes = number(settings_.max_mib) << 20,
            .most_pixels = number(settings_.max_megapixels) * 1'000'000,
            .recognised_pixels = number(settings_.recognised_megapixels) * 1'000'000,
            .least_certainty = settings_.least_certainty};
}

Result<std::string> Reader::output_of(std::string_view bytes, const WorkOrder& order, std::size_t most_output,
                                      const OnPart& on_part) const {
    const Place place(*this);
    if (!place.is_taken()) return refuse(RefusalClass::too_many, "pictures.busy", "file");
    const Descriptor input = in_memory(bytes);
    int ends[2] = {-1, -1};
    if (pipe2(ends, O_CLOEXEC) != 0) throw std::system_error(errno, std::generic_category(), "no pipe for a picture");
    const Descriptor output(ends[0]);
    Descriptor of_child(ends[1]);
    const auto until = Clock::now() + std::chrono::seconds(order.wall_seconds > 0 ? order.wall_seconds : settings_.wall_seconds);
    const pid_t child = start(order, input, of_child);
    of_child.close();
    if (on_start) on_start(child);
    std::string heard;
    const Ending ending = listen(output, most_output, until, is_ended_, on_part, heard);
    return ended(ending, end_of(child, until, ending == Ending::whole), std::move(heard));
}

Result<std::vector<Reading>> Reader::readings_of_order(std::string_view bytes, const WorkOrder& order, const OnPart& on_part) const {
    const auto most = order.kind == WorkOrder::Kind::frames ? longest_answer_of_frames : longest_answer;
    const auto answer = output_of(bytes, order, most, on_part);
    if (!answer) return refuse(answer.error());
    return readings_in(*answer);
}

Result<Reading> Reader::read(std::string_view bytes) const {
    if (bytes.size() > std::size_t(settings_.max_mib) << 20)
        return invalid("pictures.file_too_large", "file", {{"mib", std::to_string(settings_.max_mib)}});
    if (sniffed_type(bytes).empty()) return invalid("pictures.not_a_picture", "file");
    auto readings = readings_of_order(bytes, order());
    if (!readings) return refuse(std::move(readings.error()));
    if (readings->size() != 1) return invalid("pictures.reader_failed", "file");
    return std::move(readings->front());
}

}  // namespace yanlu::pictures
