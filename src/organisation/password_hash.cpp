// libargon2 behind two functions; tokens from the handed-in generator.
#include "organisation/password_hash.hpp"

#include <array>
#include <condition_variable>
#include <mutex>
#include <new>
#include <stdexcept>

#include <argon2.h>

#include "base/digest.hpp"
#include "base/text.hpp"

namespace yanlu::organisation {
namespace {

constexpr std::size_t salt_bytes = 16;
constexpr std::size_t hash_bytes = 32;
// Without letters and digits that are mistaken for each other (0 O, 1 I L, U V).
constexpr std::string_view readable = "ABCDEFGHJKMNPQRSTVWXYZ23456789";

// One place in a bounded number of computations: each holds 64 MiB, and a flood of logins must not take all memory.
class Place {
public:
    explicit Place(int at_once) {
        std::unique_lock lock(mutex());
        changed().wait(lock, [&] { return running() < at_once; });
        ++running();
    }
    ~Place() {
        const std::scoped_lock lock(mutex());
        --running();
        changed().notify_one();
    }
    Place(const Place&) = delete;
    Place& operator=(const Place&) = delete;

private:
    static std::mutex& mutex() {
        static std::mutex one;
        return one;
    }
    static std::condition_variable& changed() {
        static std::condition_variable one;
        return one;
    }
    static int& running() {
        static int count = 0;
        return count;
    }
};

void require(int code) {
    if (code == ARGON2_MEMORY_ALLOCATION_ERROR) throw std::bad_alloc();
    if (code != ARGON2_OK) throw std::runtime_error(std::string("argon2: ") + argon2_error_message(code));
}

std::string encode(const HashCost& cost, std::string_view password, std::span<const std::uint8_t> salt) {
    const Place place(cost.at_once);
    std::array<char, 200> encoded{};
    require(argon2id_hash_encoded(cost.passes, cost.memory_kib, cost.lanes, password.data(), password.size(), salt.data(), salt.size(),
                                  hash_bytes, encoded.data(), encoded.size()));
    return encoded.data();
}

std::string random_characters(Rng& rng, std::string_view alphabet, std::size_t n) {
    std::string out;
    for (std::size_t i = 0; i < n; ++i) out += alphabet[rng.below(alphabet.size())];
    return out;
}

}  // namespace

std::string hash_password(const HashCost& cost, Rng& rng, std::string_view password) {
    std::array<std::uint8_t, salt_bytes> salt;
    rng.fill(salt);
    return encode(cost, password, salt);
}

bool is_password(const HashCost& cost, std::string_view encoded, std::string_view password) {
    if (encoded.empty()) {
        encode(cost, password, std::array<std::uint8_t, salt_bytes>{});
        return false;
    }
    const Place place(cost.at_once);
    const int code = argon2id_verify(std::string(encoded).c_str(), password.data(), password.size());
    if (code != ARGON2_VERIFY_MISMATCH) require(code);
    return code == ARGON2_OK;
}

std::string new_token(Rng& rng) {
    std::array<std::uint8_t, 32> bytes;
    rng.fill(bytes);
    return base64url(bytes);
}

std::string digest_of_token(std::string_view token) { return hex(sha256(token)); }

std::string new_one_time_password(Rng& rng) {
    return random_characters(rng, "ABCDEFGHJKMNPQRSTVWXYZ", 3) + random_characters(rng, "abcdefghjkmnpqrstvwxyz", 5) + "-" +
           random_characters(rng, "23456789", 5);
}

std::string new_first_run_code(Rng& rng) {
    std::string out;
    for (int group = 0; group < 4; ++group) out += (group ? "-" : "") + random_characters(rng, readable, 5);
    return out;
}

std::string tidy_first_run_code(std::string_view typed) {
    std::string out;
    for (char c : half_width(typed)) {
        if (c == '-' || c == ' ') continue;
        out += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    }
    return out;
}

}  // namespace yanlu::organisation
