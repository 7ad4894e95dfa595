// Which addresses a fetcher may connect to: those of the public Internet alone, never the office's own network.
#pragma once

#include <array>
#include <cstdint>

struct sockaddr;

namespace yanlu::monitoring {

bool is_public_ipv4(std::uint32_t address);  // host byte order
bool is_public_ipv6(const std::array<std::uint8_t, 16>& address);
bool is_public(const sockaddr& address);

}  // namespace yanlu::monitoring
