// What a process that reads a stranger's file gives up before it reads the first byte. Nothing of it can be taken back.
#pragma once

#include <cstdint>

namespace yanlu::pictures {

struct Bounds {
    std::uint64_t memory_mib = 1024;       // address space
    std::uint64_t processor_seconds = 40;  // user and system
};

// Memory, processor time; no core, no file may grow.
void bound_resources(const Bounds& bounds);
// From here on: its descriptors, memory, clocks, its own end. No files, no network, no processes. Throws if the kernel refuses.
void allow_only_computing();
// For a program of others that opens its own libraries: no network, no new processes (threads are allowed), no file opened for writing.
void forbid_network_and_writing();

}  // namespace yanlu::pictures
