// The Ed25519 key by which the register's downloads are signed. Kept in the data folder, never in the database; readable by its owner
// alone.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

struct evp_pkey_st;

namespace yanlu::public_register {

class SigningKey {
public:
    // Makes the file at the first start (mode 0600). Throws std::runtime_error if it cannot be read or is no such key.
    static SigningKey open(const std::filesystem::path& file);

    std::string signature(std::string_view bytes) const;  // 64 raw bytes
    std::string public_pem() const;

private:
    struct Closer {
        void operator()(evp_pkey_st* key) const;
    };
    explicit SigningKey(evp_pkey_st* key) : key_(key) {}
    std::unique_ptr<evp_pkey_st, Closer> key_;
};

}  // namespace yanlu::public_register
