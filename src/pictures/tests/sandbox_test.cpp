// What the process that reads a stranger's file can no longer do.
#include "pictures/sandbox.hpp"

#include <cerrno>
#include <functional>

#include <fcntl.h>
#include <gtest/gtest.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include "pictures/reader.hpp"
#include "pictures/tests/poster.hpp"

namespace yanlu::pictures {
namespace {

constexpr int did_it = 200;

// The errno of what a bounded process tried, `did_it` if it could.
int outcome_of(const std::function<long()>& attempt) {
    const pid_t child = fork();
    if (child == 0) {
        try {
            bound_resources({.memory_mib = 1024, .processor_seconds = 5});
            allow_only_computing();
        } catch (const std::exception&) {
            _exit(did_it + 1);
        }
        errno = 0;
        _exit(attempt() >= 0 ? did_it : errno);
    }
    int status = 0;
    EXPECT_EQ(waitpid(child, &status, 0), child);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}

TEST(PictureSandbox, R3_2NoFileNetworkOrProcessAndItsOwnDescriptorsStay) {
    EXPECT_EQ(outcome_of([] { return static_cast<long>(open("/etc/passwd", O_RDONLY)); }), EPERM);
    EXPECT_EQ(outcome_of([] { return static_cast<long>(open("/tmp/yanlu_never_made", O_CREAT | O_WRONLY, 0600)); }), EPERM);
    EXPECT_EQ(outcome_of([] { return static_cast<long>(unlink("/tmp/yanlu_never_made")); }), EPERM);
    EXPECT_EQ(outcome_of([] { return static_cast<long>(socket(AF_INET, SOCK_STREAM, 0)); }), EPERM);
    EXPECT_EQ(outcome_of([] { return static_cast<long>(socket(AF_UNIX, SOCK_STREAM, 0)); }), EPERM);
    EXPECT_EQ(outcome_of([] { return static_cast<long>(fork()); }), EPERM);
    EXPECT_EQ(outcome_of([] {
                  char name[] = "/bin/true";
                  char* arguments[] = {name, nullptr};
                  return static_cast<long>(execv(name, arguments));
              }),
              EPERM);
    EXPECT_EQ(outcome_of([] { return static_cast<long>(kill(getppid(), 0)); }), EPERM);
    EXPECT_EQ(outcome_of([] { return syscall(SYS_ptrace, 0, 0, 0, 0); }), EPERM);
    int ends[2];
    ASSERT_EQ(pipe(ends), 0);
    EXPECT_EQ(outcome_of([&] { return static_cast<long>(write(ends[1], "x", 1)); }), did_it);
    close(ends[0]);
    close(ends[1]);
}

// 39 megapixels in a few kilobytes, just within what is allowed: read or refused within its bounds, and the next picture is read.
TEST(PictureSandbox, R3_2ABombBelowTheLargestSizeStaysWithinItsBounds) {
    static const Rulebook rulebook(find_rulebook());
    const std::string bomb = testing::white_png(6300, 6200);
    ASSERT_LT(bomb.size(), std::size_t{200'000});
    const Reader reader{PictureSettings(rulebook)};
    if (const auto reading = reader.read(bomb))
        EXPECT_EQ(reading->text, "");
    else
        EXPECT_EQ(reading.error().code, "pictures.too_much_memory");
    EXPECT_TRUE(reader.read(testing::png_of({{"12345"}})));
}

}  // namespace
}  // namespace yanlu::pictures
