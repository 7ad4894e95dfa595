#include "pictures/sandbox.hpp"

#include <fcntl.h>
#include <cerrno>
#include <initializer_list>
#include <memory>
#include <stdexcept>

#include <sched.h>
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

void forbid(const Filter& filter, std::initializer_list<int> calls) {
    for (const int call : calls) check(seccomp_rule_add(filter.get(), SCMP_ACT_ERRNO(EPERM), call, 0));
}

void forbid_opening_for(const Filter& filter, int call, unsigned argument, std::uint64_t mode) {
    const scmp_arg_cmp has_mode{argument, SCMP_CMP_MASKED_EQ, O_ACCMODE, mode};
    check(seccomp_rule_add_array(filter.get(), SCMP_ACT_ERRNO(EPERM), call, 1, &has_mode));
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

void forbid_network_and_writing() {
    const Filter filter = filter_of(SCMP_ACT_ALLOW);
    forbid(filter, {SCMP_SYS(socket),    SCMP_SYS(socketpair), SCMP_SYS(connect),  SCMP_SYS(bind),           SCMP_SYS(listen),
                    SCMP_SYS(sendto),    SCMP_SYS(fork),       SCMP_SYS(vfork),    SCMP_SYS(ptrace),         SCMP_SYS(process_vm_writev),
                    SCMP_SYS(kill),      SCMP_SYS(unlink),     SCMP_SYS(unlinkat), SCMP_SYS(rename),         SCMP_SYS(renameat),
                    SCMP_SYS(renameat2), SCMP_SYS(mkdir),      SCMP_SYS(mkdirat),  SCMP_SYS(rmdir),          SCMP_SYS(truncate),
                    SCMP_SYS(creat),     SCMP_SYS(mknod),      SCMP_SYS(mknodat),  SCMP_SYS(chmod),          SCMP_SYS(fchmodat),
                    SCMP_SYS(chown),     SCMP_SYS(mount),      SCMP_SYS(openat2),  SCMP_SYS(io_uring_setup), SCMP_SYS(bpf)});
    for (const int mode : {O_WRONLY, O_RDWR}) {
        forbid_opening_for(filter, SCMP_SYS(open), 1, static_cast<std::uint64_t>(mode));
        forbid_opening_for(filter, SCMP_SYS(openat), 2, static_cast<std::uint64_t>(mode));
    }
    // A thread is a clone that shares its process; clone3 hides its flags behind a pointer, and the C library falls back to clone.
    const scmp_arg_cmp is_process{0, SCMP_CMP_MASKED_EQ, CLONE_THREAD, 0};
    check(seccomp_rule_add_array(filter.get(), SCMP_ACT_ERRNO(EPERM), SCMP_SYS(clone), 1, &is_process));
    check(seccomp_rule_add(filter.get(), SCMP_ACT_ERRNO(ENOSYS), SCMP_SYS(clone3), 0));
    check(seccomp_load(filter.get()));
}

}  // namespace yanlu::pictures
