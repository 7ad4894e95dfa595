// A signed statement of the tree's size and root, in the signed-note form, so that it can be printed, mailed and checked years later.
//   yanlu-ledger
//   <size>
//   <root, Base64>
//
//   — <key id> <Ed25519 signature over the first three lines, Base64>
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/digest.hpp"

namespace yanlu::ledger {

struct Checkpoint {
    std::uint64_t size = 0;
    Digest root{};
};

// An Ed25519 key pair; `private_key` is the 32-byte seed.
class SigningKey {
public:
    explicit SigningKey(std::string seed);  // 32 bytes
    std::string public_key() const;         // 32 bytes
    std::string sign(std::string_view message) const;

private:
    std::string seed_;
};

std::string key_id(std::string_view public_key);  // first 8 hex digits of its SHA-256
std::string write_checkpoint(const Checkpoint& checkpoint, const SigningKey& key);
// Nothing if the text is not a checkpoint or its signature is not by `public_key`.
std::optional<Checkpoint> read_checkpoint(std::string_view text, std::string_view public_key);

}  // namespace yanlu::ledger
