#include "pictures/sandbox.hpp"

#include <cerrno>
#include <initializer_list>
#include <memory>
#include <stdexcept>

#include <seccomp.h>
#include <sys/prctl.h>
#include <sys/resource.h>

namespace yanlu::pictures {
namespace {

void limit(int resource, rlim_t most) {
    const rlimit both{most, most};
    if (setrlimit(static_cast<__rlimit_resource_t>(resource), &both) != 0) throw std::runtime_error("a resource cannot be bounded");
}

struct Release {
    void operator()(void* filter) const { seccomp_release(filter); }
};
using Filter = std::unique_ptr<void, Release>;

void check(int failed) {
    if (failed != 0) throw std::runtime_error("system calls cannot be filtered");
}

Filter filter_of(std::uint32_t otherwise) {
    Filter filter(seccomp_init(otherwise));
    if (!filter) throw std::runtime_error("system calls cannot be filtered");
    return filter;
}

}  // namespace

void bound_resources(const Bounds& bounds) {
    limit(RLIMIT_AS, bounds.memory_mib << 20);
    limit(RLIMIT_CPU, bounds.processor_seconds);
    limit(RLIMIT_FSIZE, 0);
    limit(RLIMIT_CORE, 0);
    prctl(PR_SET_DUMPABLE, 0);
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) throw std::runtime_error("privileges cannot be given up");
}

void allow_only_computing() {
    const Filter filter = filter_of(SCMP_ACT_ERRNO(EPERM));
    for (const int call : {SCMP_SYS(read),          SCMP_SYS(write),        SCMP_SYS(readv),
                           SCMP_SYS(writev),        SCMP_SYS(close),        SCMP_SYS(fstat),
                           SCMP_SYS(newfstatat),    SCMP_SYS(lseek),        SCMP_SYS(mmap),
                           SCMP_SYS(munmap),        SCMP_SYS(mremap),       SCMP_SYS(mprotect),
                           SCMP_SYS(madvise),       SCMP_SYS(brk),          SCMP_SYS(futex),
                           SCMP_SYS(rt_sigreturn),  SCMP_SYS(rt_sigaction), SCMP_SYS(rt_sigprocmask),
                           SCMP_SYS(clock_gettime), SCMP_SYS(gettimeofday), SCMP_SYS(getrusage),
                           SCMP_SYS(getrandom),     SCMP_SYS(sched_yield),  SCMP_SYS(sched_getaffinity),
                           SCMP_SYS(getpid),        SCMP_SYS(gettid),       SCMP_SYS(tgkill),
                           SCMP_SYS(sysinfo),       SCMP_SYS(exit),         SCMP_SYS(exit_group)})
        check(seccomp_rule_add(filter.get(), SCMP_ACT_ALLOW, call, 0));
    check(seccomp_load(filter.get()));
}

}  // namespace yanlu::pictures
