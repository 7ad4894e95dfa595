// Ed25519 through OpenSSL over the text of a checkpoint.
#include "ledger/domain/checkpoint.hpp"

#include <cassert>
#include <charconv>
#include <memory>
#include <stdexcept>

#include <openssl/evp.h>

#include "base/text.hpp"

namespace yanlu::ledger {
namespace {

constexpr std::string_view origin = "yanlu-ledger";

struct KeyDeleter {
    void operator()(EVP_PKEY* key) const { EVP_PKEY_free(key); }
};
struct ContextDeleter {
    void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
};
using Key = std::unique_ptr<EVP_PKEY, KeyDeleter>;
using DigestContext = std::unique_ptr<EVP_MD_CTX, ContextDeleter>;

const unsigned char* raw(std::string_view bytes) { return reinterpret_cast<const unsigned char*>(bytes.data()); }

Key private_key(std::string_view seed) {
    Key key(EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, nullptr, raw(seed), seed.size()));
    if (!key) throw std::runtime_error("not an Ed25519 key");
    return key;
}

bool is_signed_by(std::string_view public_key, std::string_view message, std::string_view signature) {
    const Key key(EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nullptr, raw(public_key), public_key.size()));
    const DigestContext context(EVP_MD_CTX_new());
    return key && context && EVP_DigestVerifyInit(context.get(), nullptr, nullptr, nullptr, key.get()) == 1 &&
           EVP_DigestVerify(context.get(), raw(signature), signature.size(), raw(message), message.size()) == 1;
}

std::string body_of(const Checkpoint& checkpoint) {
    return std::string(origin) + "\n" + std::to_string(checkpoint.size) + "\n" + base64(bytes_of(checkpoint.root)) + "\n";
}

}  // namespace

SigningKey::SigningKey(std::string seed) : seed_(std::move(seed)) { assert(seed_.size() == 32); }

std::string SigningKey::public_key() const {
    std::string out(32, '\0');
    std::size_t size = out.size();
    EVP_PKEY_get_raw_public_key(private_key(seed_).get(), reinterpret_cast<unsigned char*>(out.data()), &size);
    return out;
}

std::string SigningKey::sign(std::string_view message) const {
    const Key key = private_key(seed_);
    const DigestContext context(EVP_MD_CTX_new());
    std::string out(64, '\0');
    std::size_t size = out.size();
    if (EVP_DigestSignInit(context.get(), nullptr, nullptr, nullptr, key.get()) != 1 ||
        EVP_DigestSign(context.get(), reinterpret_cast<unsigned char*>(out.data()), &size, raw(message), message.size()) != 1) {
        throw std::runtime_error("signing failed");
    }
    return out;
}

std::string key_id(std::string_view public_key) { return hex(sha256(public_key)).substr(0, 8); }

std::string write_checkpoint(const Checkpoint& checkpoint, const SigningKey& key) {
    const std::string body = body_of(checkpoint);
    return body + "\n— " + key_id(key.public_key()) + " " + base64(key.sign(body)) + "\n";
}

std::optional<Checkpoint> read_checkpoint(std::string_view text, std::string_view public_key) {
    const auto lines = split(text, '\n');
    if (lines.size() < 5 || lines[0] != origin || !lines[3].empty()) return std::nullopt;
    Checkpoint checkpoint;
    const auto [end, error] = std::from_chars(lines[1].data(), lines[1].data() + lines[1].size(), checkpoint.size);
    const auto root = unbase64(trim(lines[2]));
    const auto digest = root ? digest_from(*root) : std::nullopt;
    const auto words = split(trim(lines[4]), ' ');
    const auto signature = words.size() == 3 ? unbase64(words[2]) : std::nullopt;
    if (error != std::errc() || end != lines[1].data() + lines[1].size() || !digest || !signature) return std::nullopt;
    checkpoint.root = *digest;
    if (!is_signed_by(public_key, body_of(checkpoint), *signature)) return std::nullopt;
    return checkpoint;
}

}  // namespace yanlu::ledger
