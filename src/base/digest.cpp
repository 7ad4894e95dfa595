// OpenSSL's SHA-256; hex and Base64.
#include "base/digest.hpp"

#include <algorithm>
#include <memory>
#include <stdexcept>
#include <vector>

#include <openssl/crypto.h>
#include <openssl/evp.h>

namespace yanlu {
namespace {

struct ContextDeleter {
    void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
};

// Fetching the algorithm costs more than hashing a short text, so each thread keeps one context.
EVP_MD_CTX* thread_context() {
    thread_local const std::unique_ptr<EVP_MD_CTX, ContextDeleter> context(EVP_MD_CTX_new());
    static const EVP_MD* const algorithm = EVP_MD_fetch(nullptr, "SHA256", nullptr);
    if (!context || !algorithm || EVP_DigestInit_ex2(context.get(), algorithm, nullptr) != 1)
        throw std::runtime_error("SHA-256 is not available");
    return context.get();
}

int hex_value(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

}  // namespace

Digest sha256(std::initializer_list<std::string_view> parts) {
    EVP_MD_CTX* context = thread_context();
    for (const auto part : parts) EVP_DigestUpdate(context, part.data(), part.size());
    Digest out{};
    unsigned size = 0;
    if (EVP_DigestFinal_ex(context, out.data(), &size) != 1) throw std::runtime_error("SHA-256 failed");
    return out;
}

Digest sha256(std::string_view bytes) { return sha256({bytes}); }

std::string hex(std::span<const std::uint8_t> bytes) {
    static constexpr char digits[] = "0123456789abcdef";
    std::string out;
    out.reserve(bytes.size() * 2);
    for (const std::uint8_t b : bytes) {
        out += digits[b >> 4];
        out += digits[b & 15];
    }
    return out;
}

std::optional<std::string> unhex(std::string_view text) {
    if (text.size() % 2 != 0) return std::nullopt;
    std::string out;
    for (std::size_t i = 0; i < text.size(); i += 2) {
        const int high = hex_value(text[i]);
        const int low = hex_value(text[i + 1]);
        if (high < 0 || low < 0) return std::nullopt;
        out += static_cast<char>(high << 4 | low);
    }
    return out;
}

std::string base64(std::string_view bytes) {
    std::vector<unsigned char> out(bytes.size() / 3 * 4 + 5);
    const int n = EVP_EncodeBlock(out.data(), reinterpret_cast<const unsigned char*>(bytes.data()), static_cast<int>(bytes.size()));
    return {out.begin(), out.begin() + n};
}

std::string base64url(std::span<const std::uint8_t> bytes) {
    std::string out = base64({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
    std::erase(out, '=');
    std::ranges::replace(out, '+', '-');
    std::ranges::replace(out, '/', '_');
    return out;
}

std::optional<std::string> unbase64(std::string_view text) {
    if (text.size() % 4 != 0) return std::nullopt;
    if (text.empty()) return std::string();
    std::string out(text.size() / 4 * 3, '\0');
    const int n = EVP_DecodeBlock(reinterpret_cast<unsigned char*>(out.data()), reinterpret_cast<const unsigned char*>(text.data()),
                                  static_cast<int>(text.size()));
    if (n < 0) return std::nullopt;
    const auto padding = static_cast<std::size_t>(std::count(text.end() - 2, text.end(), '='));
    out.resize(static_cast<std::size_t>(n) - padding);
    return out;
}

bool equal_in_constant_time(std::string_view a, std::string_view b) {
    return a.size() == b.size() && CRYPTO_memcmp(a.data(), b.data(), a.size()) == 0;
}

std::optional<Digest> digest_from(std::string_view raw) {
    Digest out{};
    if (raw.size() != out.size()) return std::nullopt;
    std::copy(raw.begin(), raw.end(), out.begin());
    return out;
}

}  // namespace yanlu
