// The special-purpose registries of IANA (RFC 6890 and successors).
#include "monitoring/public_address.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>

#include <algorithm>
#include <cstring>

namespace yanlu::monitoring {
namespace {

struct Block4 {
    std::uint32_t first;
    int bits;
};

constexpr std::uint32_t ip(std::uint32_t a, std::uint32_t b, std::uint32_t c, std::uint32_t d) { return a << 24 | b << 16 | c << 8 | d; }

constexpr std::array special4{
    Block4{ip(0, 0, 0, 0), 8},      Block4{ip(10, 0, 0, 0), 8},     Block4{ip(100, 64, 0, 0), 10}, Block4{ip(127, 0, 0, 0), 8},
    Block4{ip(169, 254, 0, 0), 16}, Block4{ip(172, 16, 0, 0), 12},  Block4{ip(192, 0, 0, 0), 24},  Block4{ip(192, 0, 2, 0), 24},
    Block4{ip(192, 88, 99, 0), 24}, Block4{ip(192, 168, 0, 0), 16}, Block4{ip(198, 18, 0, 0), 15}, Block4{ip(198, 51, 100, 0), 24},
    Block4{ip(203, 0, 113, 0), 24}, Block4{ip(224, 0, 0, 0), 4},    Block4{ip(240, 0, 0, 0), 4},
};

template <std::size_t N>
bool starts_with(const std::array<std::uint8_t, 16>& address, const std::array<std::uint8_t, N>& prefix) {
    return std::equal(prefix.begin(), prefix.end(), address.begin());
}

}  // namespace

bool is_public_ipv4(std::uint32_t address) {
    return std::ranges::none_of(special4,
                                [&](const Block4& block) { return address >> (32 - block.bits) == block.first >> (32 - block.bits); });
}

bool is_public_ipv6(const std::array<std::uint8_t, 16>& address) {
    constexpr std::array<std::uint8_t, 12> mapped{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF};
    if (starts_with(address, mapped)) return is_public_ipv4(ip(address[12], address[13], address[14], address[15]));
    const bool is_global_unicast = (address[0] & 0xE0) == 0x20;                                      // 2000::/3
    const bool is_special = starts_with<4>(address, {0x20, 0x01, 0x0D, 0xB8}) ||                     // documentation
                            starts_with<2>(address, {0x20, 0x02}) ||                                 // 6to4 carries an IPv4 address
                            (starts_with<2>(address, {0x20, 0x01}) && (address[2] & 0xFE) == 0x00);  // 2001::/23, Teredo among them
    return is_global_unicast && !is_special;
}

bool is_public(const sockaddr& address) {
    if (address.sa_family == AF_INET) {
        sockaddr_in v4{};
        std::memcpy(&v4, &address, sizeof v4);
        return is_public_ipv4(ntohl(v4.sin_addr.s_addr));
    }
    if (address.sa_family != AF_INET6) return false;
    sockaddr_in6 v6{};
    std::memcpy(&v6, &address, sizeof v6);
    std::array<std::uint8_t, 16> bytes{};
    std::memcpy(bytes.data(), &v6.sin6_addr, bytes.size());
    return is_public_ipv6(bytes);
}

}  // namespace yanlu::monitoring
