// Ed25519 by OpenSSL; what it signs, `openssl pkeyutl -verify -rawin` checks.
#include "public_register/signing_key.hpp"

#include <fstream>
#include <sstream>
#include <stdexcept>

#include <fcntl.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <unistd.h>

namespace yanlu::public_register {
namespace {

struct BioCloser {
    void operator()(BIO* bio) const { BIO_free(bio); }
};
using Memory = std::unique_ptr<BIO, BioCloser>;

[[noreturn]] void fail(const std::filesystem::path& file, const std::string& why) {
    throw std::runtime_error("名录签名密钥 " + file.string() + " " + why);
}

std::string text_in(BIO* bio) {
    char* data = nullptr;
    const long size = BIO_get_mem_data(bio, &data);
    return {data, static_cast<std::size_t>(size)};
}

std::string new_key_pem() {
    const std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> key(EVP_PKEY_Q_keygen(nullptr, nullptr, "ED25519"), EVP_PKEY_free);
    const Memory out(BIO_new(BIO_s_mem()));
    if (!key || !PEM_write_bio_PKCS8PrivateKey(out.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr))
        throw std::runtime_error("OpenSSL cannot make an Ed25519 key");
    return text_in(out.get());
}

// Two processes may start at once: the first one's file stays.
void make_if_absent(const std::filesystem::path& file) {
    if (std::filesystem::exists(file)) return;
    const std::string pem = new_key_pem();
    const auto aside = file.string() + "." + std::to_string(::getpid());
    const int descriptor = ::open(aside.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (descriptor < 0) fail(file, "不能写入，请检查数据目录的权限");
    const bool is_written = ::write(descriptor, pem.data(), pem.size()) == static_cast<ssize_t>(pem.size()) && ::fsync(descriptor) == 0;
    ::close(descriptor);
    const bool is_placed = is_written && (::link(aside.c_str(), file.c_str()) == 0 || errno == EEXIST);
    ::unlink(aside.c_str());
    if (!is_placed) fail(file, "不能写入，请检查数据目录的权限");
}

}  // namespace

void SigningKey::Closer::operator()(evp_pkey_st* key) const { EVP_PKEY_free(key); }

SigningKey SigningKey::open(const std::filesystem::path& file) {
    make_if_absent(file);
    std::ifstream in(file, std::ios::binary);
    std::ostringstream pem;
    pem << in.rdbuf();
    const std::string text = std::move(pem).str();
    const Memory bio(BIO_new_mem_buf(text.data(), static_cast<int>(text.size())));
    SigningKey key(PEM_read_bio_PrivateKey(bio.get(), nullptr, nullptr, nullptr));
    if (!key.key_ || EVP_PKEY_get_id(key.key_.get()) != EVP_PKEY_ED25519) fail(file, "不是 Ed25519 私钥，请从备份恢复该文件");
    return key;
}

std::string SigningKey::signature(std::string_view bytes) const {
    const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(), EVP_MD_CTX_free);
    std::string out(64, '\0');
    std::size_t size = out.size();
    if (!EVP_DigestSignInit(context.get(), nullptr, nullptr, nullptr, key_.get()) ||
        EVP_DigestSign(context.get(), reinterpret_cast<unsigned char*>(out.data()), &size,
                       reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size()) != 1)
        throw std::runtime_error("the register cannot be signed");
    return out;
}

std::string SigningKey::public_pem() const {
    const Memory out(BIO_new(BIO_s_mem()));
    if (!PEM_write_bio_PUBKEY(out.get(), key_.get())) throw std::runtime_error("the register's public key cannot be written");
    return text_in(out.get());
}

}  // namespace yanlu::public_register
