// SHA-256 and the textual forms of bytes.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace yanlu {

using Digest = std::array<std::uint8_t, 32>;

Digest sha256(std::string_view bytes);
Digest sha256(std::initializer_list<std::string_view> parts);  // of the concatenation

std::string hex(std::span<const std::uint8_t> bytes);
std::optional<std::string> unhex(std::string_view text);  // raw bytes; nothing for odd length or other characters
std::string base64(std::string_view bytes);
std::string base64url(std::span<const std::uint8_t> bytes);  // without padding
std::optional<std::string> unbase64(std::string_view text);
// Compares without telling by its duration where the difference is.
bool equal_in_constant_time(std::string_view a, std::string_view b);

inline std::string_view bytes_of(const Digest& digest) { return {reinterpret_cast<const char*>(digest.data()), digest.size()}; }
std::optional<Digest> digest_from(std::string_view raw);  // exactly 32 raw bytes

}  // namespace yanlu
